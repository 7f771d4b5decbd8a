using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Whose name stands under an invitation: the holder's of the office that presides, or another's for them (study 1.14).</summary>
internal sealed class Signing(ISecretariatDb db, Occasion occasion, DateTimeOffset now)
{
    public async Task<Result<Signature>> By(Actor actor, string name, string title, CancellationToken ct)
    {
        var presiding = await db.PresidingOver(occasion.Body.Id, now, ct);
        if (presiding.Count == 0)
            return occasion.Meeting.GoesOnInSpiteOf(MeetingObstacle.ChairVacant)
                ? new Signature(name.Trim(), title.Trim(), null, null)
                : new InvitationErrors.NotInOffice();
        var own = actor is Actor.AccountHolder { PersonId: { } person } ? presiding.FirstOrDefault(p => p.PersonId == person) : null;
        var seat = own ?? presiding[0];
        var office = await OfficeTitle(seat, ct);
        var holder = seat.PersonId is { } id ? await db.People.FindAsync([id], ct) : null;
        if (own is not null && holder is not null) return new Signature(NameOf(holder), office, null, null);
        return new Signature(name.Trim(), title.Trim(), holder is null ? null : NameOf(holder), office);
    }

    private async Task<string> OfficeTitle(PresidingOfficer officer, CancellationToken ct)
    {
        var state = (await db.Participants.FindAsync([officer.HolderId], ct))?.NameOn(DateOnly.FromDateTime(now.UtcDateTime));
        var office = officer.Office is Office.Chair ? "Chair" : "Co-Chair";
        var of = officer.OfTheProcess ? occasion.Dialogue.Name : occasion.Body.Name;
        return state is null ? $"{office} of the {of}" : $"{office} of the {of} ({state})";
    }

    private static string NameOf(Person person) => $"{person.Honorific ?? person.Rank} {person.PrintedName}".Trim();
}
