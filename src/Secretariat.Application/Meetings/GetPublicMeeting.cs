using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>One announced meeting with its public papers.</summary>
/// <param name="Id">Which. What was never announced is answered like what is not there.</param>
public sealed record GetPublicMeeting(Guid Id) : IQuery<PublicMeeting>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("Announced meetings are public; the answer names states and papers for everybody, no persons.");
}

/// <summary>A meeting as the public may know of it.</summary>
/// <param name="Meeting">What it is called, when and where it is.</param>
/// <param name="BodyName">The body that meets.</param>
/// <param name="BodyCode">The code of that body.</param>
/// <param name="Host">The host.</param>
/// <param name="HostCode">The code of its flag.</param>
/// <param name="Venue">The house it meets in, where known.</param>
/// <param name="Languages">The languages it works in.</param>
/// <param name="Offices">The states that preside over it, the Chair first.</param>
/// <param name="Papers">Its papers that are for anybody, by symbol.</param>
public sealed record PublicMeeting(PublicMeetingRow Meeting, string BodyName, string BodyCode, string? Host, string? HostCode, string? Venue,
    IReadOnlyList<string> Languages, IReadOnlyList<PublicOffice> Offices, IReadOnlyList<PublicPaper> Papers);

/// <summary>An office and the state that holds it.</summary>
public sealed record PublicOffice(Office Office, string Holder, string? FlagCode, bool OfTheProcess);

/// <summary>A paper for anybody.</summary>
public sealed record PublicPaper(Guid Id, string? Symbol, string Title, string Language, string FileName, int Pages, int Size, DateTimeOffset IssuedAt);

internal sealed class GetPublicMeetingHandler(ISecretariatDb db) : IQueryHandler<GetPublicMeeting, PublicMeeting>
{
    public async Task<Result<PublicMeeting>> Handle(GetPublicMeeting query, CancellationToken ct)
    {
        var id = new MeetingId(query.Id);
        var meeting = await db.Meetings.AsNoTracking().Public().SingleOrDefaultAsync(m => m.Id == id, ct);
        if (meeting is null) return AccessErrors.NoSuchThing;
        var body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == meeting.BodyId, ct);
        var presiding = await db.PresidingAt(meeting, ct);
        var ids = presiding.Select(p => p.HolderId).Concat(meeting.HostId is { } host ? [host] : []).Distinct().ToList();
        var states = await db.Participants.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var papers = await db.IssuedDocuments.AsNoTracking().Where(d => d.MeetingId == id && d.Distribution == Distribution.Public)
            .OrderBy(d => d.Symbol).ThenByDescending(d => d.IssuedAt)
            .Select(d => new PublicPaper(d.Id.Value, d.Symbol, d.Title, d.Language, d.FileName, d.Pages, d.Size, d.IssuedAt)).ToListAsync(ct);
        var day = meeting.Schedule.FirstDay;
        return new PublicMeeting(
            meeting.ToPublicRow(), body.Name, body.Code, meeting.HostId is { } h ? states[h].NameOn(day) : null,
            meeting.HostId is { } f ? states[f].FlagCode : null, meeting.Venue?.Name, meeting.Languages,
            [.. presiding.Select(p => new PublicOffice(p.Office, states[p.HolderId].NameOn(day), states[p.HolderId].FlagCode, p.OfTheProcess))], papers);
    }
}
