using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Everybody named for a meeting, by delegation and in its order, to be looked through and decided on.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Page">The page wanted.</param>
/// <param name="Status">Only these states.</param>
/// <param name="Late">Only those named late, or in time.</param>
/// <param name="Search">Part of a name, an address or the participant's name.</param>
public sealed record ListRegistrations(MeetingId MeetingId, Page Page, RegistrationStatus? Status = null, bool? Late = null, string? Search = null)
    : IQuery<PageOf<RegistrationLine>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

/// <summary>A registration in a list.</summary>
public sealed record RegistrationLine(Guid Id, Guid DelegationId, string Participant, int Position, string Name, string? FunctionalTitle,
    string? Institution, string Email, DelegateRole Role,
    ParticipationModality Modality, RegistrationStatus Status, bool Late, bool VisaLetterRequested, long Version);

internal sealed class ListRegistrationsHandler(ISecretariatDb db) : IQueryHandler<ListRegistrations, PageOf<RegistrationLine>>
{
    public async Task<Result<PageOf<RegistrationLine>>> Handle(ListRegistrations query, CancellationToken ct)
    {
        var rows = db.Registrations.AsNoTracking().Where(r => r.MeetingId == query.MeetingId)
            .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new { Registration = r, d.ParticipantName });
        if (query.Status is { } status) rows = rows.Where(r => r.Registration.Status == status);
        if (query.Late is { } late) rows = rows.Where(r => r.Registration.NamedLate == late);
        if (!string.IsNullOrWhiteSpace(query.Search))
        {
            var (part, folded) = (query.Search.Trim().ToLowerInvariant(), DelegateName.Fold("", query.Search));
            rows = rows.Where(r => r.Registration.FoldedName.Contains(folded) || r.Registration.Email.ToLower().Contains(part)
                || r.ParticipantName.ToLower().Contains(part));
        }

        if (query.Page.Key() is [var name, var after] && int.TryParse(after, out var position))
            rows = rows.Where(r => string.Compare(r.ParticipantName, name) > 0 || (r.ParticipantName == name && r.Registration.Position > position));
        var found = await rows.OrderBy(r => r.ParticipantName).ThenBy(r => r.Registration.Position).Take(query.Page.Take + 1).ToListAsync(ct);
        return found.Select(f => Line(f.Registration, f.ParticipantName)).ToList().ToPage(query.Page, r => [r.Participant, $"{r.Position}"]);
    }

    private static RegistrationLine Line(Registration r, string participant) => new(r.Id.Value, r.DelegationId.Value, participant, r.Position,
        r.PrintedName, r.FunctionalTitle, r.Institution,
        r.Email, r.Role, r.Modality, r.Status, r.NamedLate, r.VisaLetterRequested, r.Version);
}
