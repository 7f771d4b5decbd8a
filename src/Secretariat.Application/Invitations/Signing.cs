using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
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
        return OfficeTitles.Of(officer, await db.Participants.FindAsync([officer.HolderId], ct), occasion);
    }

    private static string NameOf(Person person) => $"{person.Style} {person.PrintedName}".Trim();
}

internal static class OfficeTitles
{
    /// <summary>"Chair of the Budapest Process (Türkiye)", in the language of the occasion.</summary>
    public static string Of(PresidingOfficer officer, Participant? state, Occasion occasion) =>
        Lines(officer, state, occasion) switch { [var title, var holder] => $"{title} ({holder})", var lines => lines[0] };

    /// <summary>The same below a signature: the office, and on a line of its own the state that holds it.</summary>
    public static IReadOnlyList<string> Lines(PresidingOfficer officer, Participant? state, Occasion occasion)
    {
        var of = officer.OfTheProcess ? occasion.Dialogue.Name : occasion.Body.Name;
        var english = Titled(Phrases.Of(Language.Working), officer.Office, of);
        var title = occasion.Language == Language.Working ? english
            : occasion.Dialogue.Translation(english, occasion.Language) ?? Titled(occasion.Phrases, officer.Office, occasion.Term(of));
        return state is null ? [title] : [title, occasion.NameOf(state)];
    }

    /// <summary>"Chair of the Budapest Process"; other languages set the two side by side where nobody has said how they go together.</summary>
    private static string Titled(Phrases phrases, Office office, string of) => Phrases.Fill(phrases.OfficeOf, phrases.Of(office), of);
}
