using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Whose name stands under an invitation: the holder's of the office that presides, or another's for them (study 1.14).</summary>
internal sealed class Signing(ISecretariatDb db, Occasion occasion, DateTimeOffset now)
{
    public async Task<Result<Signature>> By(Actor actor, string name, string title, CancellationToken ct)
    {
        var terms = await Presiding(ct);
        if (terms.Count == 0) return new InvitationErrors.NotInOffice();
        var own = actor is Actor.AccountHolder { PersonId: { } person } ? terms.Find(t => t.Exercises.Any(e => e.PersonId == person && e.RunsAt(now))) : null;
        var term = own ?? terms[0];
        var office = await OfficeTitle(term, ct);
        var holder = term.Exercises.FirstOrDefault(e => e.RunsAt(now)) is { } exercise ? await db.People.FindAsync([exercise.PersonId], ct) : null;
        if (own is not null && holder is not null) return new Signature(NameOf(holder), office, null, null);
        return new Signature(name.Trim(), title.Trim(), holder is null ? null : NameOf(holder), office);
    }

    /// <summary>The terms of Chair and Co-Chair over the body, the Chair's first; a body without its own is presided over by the process's.</summary>
    private async Task<List<OfficeTerm>> Presiding(CancellationToken ct)
    {
        var body = occasion.Body.Id;
        var terms = await db.OfficeTerms.AsNoTracking()
            .Where(t => t.Office != Office.Rapporteur && (t.BodyId == null || t.BodyId == body) && t.From <= now && (t.Until == null
                || t.Until > now)).ToListAsync(ct);
        var own = terms.Exists(t => t.BodyId == body);
        return [.. terms.Where(t => t.BodyId is not null == own).OrderBy(t => t.Office).ThenBy(t => t.Acting).ThenBy(t => t.Seat)];
    }

    private async Task<string> OfficeTitle(OfficeTerm term, CancellationToken ct)
    {
        var state = (await db.Participants.FindAsync([term.HolderId], ct))?.NameOn(DateOnly.FromDateTime(now.UtcDateTime));
        var office = term.Office is Office.Chair ? "Chair" : "Co-Chair";
        var of = term.BodyId is null ? occasion.Dialogue.Name : occasion.Body.Name;
        return state is null ? $"{office} of the {of}" : $"{office} of the {of} ({state})";
    }

    private static string NameOf(Person person) => $"{person.Honorific ?? person.Rank} {person.PrintedName}".Trim();
}
