using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>The meetings a participant had a delegation at, the latest first, with how many came.</summary>
/// <param name="ParticipantId">Whose.</param>
public sealed record GetParticipantMeetings(ParticipantId ParticipantId) : IQuery<ParticipantMeetings>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>Meetings of a participant.</summary>
public sealed record ParticipantMeetings(IReadOnlyList<ParticipantMeeting> Items);

/// <summary>One delegation.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Meeting">What it is called.</param>
/// <param name="Dates">When.</param>
/// <param name="Status">Where the meeting stands.</param>
/// <param name="DelegationId">The delegation.</param>
/// <param name="Delegates">How many were named and not withdrawn or refused.</param>
/// <param name="Attended">How many attended.</param>
public sealed record ParticipantMeeting(Guid MeetingId, string Meeting, string Dates, MeetingStatus Status, Guid DelegationId, int Delegates, int Attended);

internal sealed class GetParticipantMeetingsHandler(ISecretariatDb db) : IQueryHandler<GetParticipantMeetings, ParticipantMeetings>
{
    /// <summary>A participant's last years; what lies further back stands in the lists of participants.</summary>
    private const int Most = 100;

    private static readonly RegistrationStatus[] Out =
        [RegistrationStatus.Withdrawn, RegistrationStatus.Rejected, RegistrationStatus.Substituted];

    public async Task<Result<ParticipantMeetings>> Handle(GetParticipantMeetings query, CancellationToken ct)
    {
        if (!await db.Participants.AnyAsync(p => p.Id == query.ParticipantId, ct)) return AccessErrors.NoSuchThing;
        var rows = await db.Delegations.AsNoTracking().Where(d => d.ParticipantId == query.ParticipantId)
            .Join(db.Meetings, d => d.MeetingId, m => m.Id, (d, m) => new { Delegation = d.Id, Meeting = m })
            .OrderByDescending(x => x.Meeting.Schedule.OpensAt).Take(Most).Select(x => new
            {
                x.Delegation,
                x.Meeting.Id,
                x.Meeting.Title,
                x.Meeting.Schedule.FirstDay,
                x.Meeting.Schedule.LastDay,
                x.Meeting.Status,
                Numbers = x.Meeting.Ordinals.OrderBy(o => o.Position).Select(o => new { o.Ordinal, o.Name }).ToList(),
            }).ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.Delegation);
        var counts = (await db.Registrations.AsNoTracking().Where(r => ids.Contains(r.DelegationId)).Select(r => new { r.DelegationId, r.Status })
            .ToListAsync(ct)).ToLookup(r => r.DelegationId, r => r.Status);
        return new ParticipantMeetings([.. rows.Select(r => new ParticipantMeeting(
            r.Id.Value, PublicMeetings.Numbered(r.Title, r.Numbers.Select(n => (n.Ordinal, n.Name))), Language.Working.Days(r.FirstDay, r.LastDay), r.Status,
            r.Delegation.Value, counts[r.Delegation].Count(s => !Out.Contains(s)), counts[r.Delegation].Count(s => s is RegistrationStatus.Attended)))]);
    }
}
