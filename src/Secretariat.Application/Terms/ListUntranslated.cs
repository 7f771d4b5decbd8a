using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Participants;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Terms;

/// <summary>What papers of the meetings ahead print and nobody has said in every language yet, what is seen most first.</summary>
public sealed record ListUntranslated : IQuery<UntranslatedList>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>What a wording stands for on papers.</summary>
public enum TermUse
{
    /// <summary>The title or theme of a meeting, or the name of its series.</summary>
    Meeting,

    /// <summary>Why a meeting is put off or given up.</summary>
    Reason,

    /// <summary>The dialogue, its secretariat, and who else issues papers.</summary>
    Issuer,

    /// <summary>The name of a body.</summary>
    Body,

    /// <summary>What a body is charged with.</summary>
    Mandate,

    /// <summary>The name of an organisation that takes part.</summary>
    Organisation,

    /// <summary>A city.</summary>
    Place,

    /// <summary>The function of a delegate.</summary>
    Function,

    /// <summary>The institution of a delegate.</summary>
    Institution,
}

/// <summary>All that is missing.</summary>
public sealed record UntranslatedList(IReadOnlyList<UntranslatedLine> Items);

/// <summary>A wording that is missing in some languages.</summary>
/// <param name="English">The wording on record.</param>
/// <param name="Use">What it stands for.</param>
/// <param name="Where">The meeting or body whose papers print it; null where many do.</param>
/// <param name="Lacking">The languages in which nobody has said it.</param>
public sealed record UntranslatedLine(string English, TermUse Use, string? Where, IReadOnlyList<string> Lacking);

internal sealed class ListUntranslatedHandler(ISecretariatDb db, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<ListUntranslated, UntranslatedList>
{
    private static readonly MeetingStatus[] Over = [.. Enum.GetValues<MeetingStatus>().Where(s => !MeetingLifecycle.IsAhead(s))];

    public async Task<Result<UntranslatedList>> Handle(ListUntranslated query, CancellationToken ct)
    {
        var today = dialogue.TodayAtSecretariat(clock.GetUtcNow());
        var own = await db.WithTerms(dialogue, ct);
        var meetings = await db.Meetings.AsNoTracking().Where(m => !Over.Contains(m.Status) || (m.StatusReason != null && m.Schedule.LastDay >= today))
            .ToListAsync(ct);
        return new UntranslatedList(own.LackingIn([.. meetings.SelectMany(m => m.Printed()), .. OfDialogue(), .. await OfBodies(today, ct),
            .. await OfOrganisations(today, ct), .. await OfDelegates(meetings, ct)]));
    }

    private IEnumerable<PrintedWording> OfDialogue()
    {
        yield return new(TermUse.Issuer, dialogue.Name);
        yield return new(TermUse.Issuer, dialogue.Secretariat);
        yield return new(TermUse.Place, dialogue.Place);
        foreach (var office in dialogue.Letterheads.Select(l => l.Office).OfType<string>()) yield return new(TermUse.Issuer, office);
    }

    private async Task<IEnumerable<PrintedWording>> OfBodies(DateOnly today, CancellationToken ct)
    {
        var bodies = (await db.Bodies.AsNoTracking().ToListAsync(ct)).Where(b => b.Period.Contains(today)).ToList();
        var mandates = (await db.Mandates.AsNoTracking().ToListAsync(ct)).Where(m => m.InForceOn(today)).ToLookup(m => m.BodyId);
        return bodies.SelectMany(b => b.Issuers.Select(i => new PrintedWording(TermUse.Issuer, i))
            .Append(new(TermUse.Body, b.Name)).Append(new(TermUse.Mandate, mandates[b.Id].FirstOrDefault()?.Scope ?? b.Function ?? "", b.Name)));
    }

    private async Task<IEnumerable<PrintedWording>> OfOrganisations(DateOnly today, CancellationToken ct)
    {
        var taking = db.Participations.Active(today).Select(p => p.ParticipantId);
        var organisations = await db.Participants.AsNoTracking().Where(p => p.Kind != ParticipantKind.State && taking.Contains(p.Id)).ToListAsync(ct);
        return organisations.Select(o => new PrintedWording(TermUse.Organisation, o.NameOn(today))
        {
            Known = [.. Language.All.Select(l => l.Tag).Where(tag => o.OwnNameOn(today, tag, inText: false) is not null)],
        });
    }

    /// <summary>A delegate who is written to in a language has named their function in it.</summary>
    private async Task<IEnumerable<PrintedWording>> OfDelegates(IReadOnlyList<Meeting> meetings, CancellationToken ct)
    {
        var ahead = meetings.Where(m => MeetingLifecycle.IsAhead(m.Status)).ToDictionary(m => m.Id, m => m.NumberedTitle);
        var ids = ahead.Keys.ToList();
        var delegates = await db.Registrations.AsNoTracking().Where(r => ids.Contains(r.MeetingId) && RegistrationLifecycle.OnTheList.Contains(r.Status))
            .Select(r => new { r.MeetingId, r.FunctionalTitle, r.Institution, r.Language }).Distinct().ToListAsync(ct);
        return delegates.SelectMany(d => new[]
        {
            new PrintedWording(TermUse.Function, d.FunctionalTitle ?? "", ahead[d.MeetingId]) { Known = [Language.Of(d.Language).Tag] },
            new PrintedWording(TermUse.Institution, d.Institution ?? "", ahead[d.MeetingId]) { Known = [Language.Of(d.Language).Tag] },
        });
    }
}
