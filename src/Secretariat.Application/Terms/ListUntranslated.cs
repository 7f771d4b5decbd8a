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
        Printed[] printed = [.. meetings.SelectMany(OfMeeting), .. OfDialogue(), .. await OfBodies(today, ct), .. await OfOrganisations(today, ct),
            .. await OfDelegates(meetings, ct)];
        return new UntranslatedList([.. printed.Where(p => !string.IsNullOrWhiteSpace(p.English)).GroupBy(p => p.English, StringComparer.Ordinal)
            .Select(p => Line(own, [.. p])).Where(l => l.Lacking.Count > 0).OrderBy(l => l.Use).ThenBy(l => l.English, StringComparer.OrdinalIgnoreCase)]);
    }

    private static UntranslatedLine Line(DialogueSettings dialogue, IReadOnlyList<Printed> same)
    {
        var first = same.MinBy(p => p.Use)!;
        var lacking = Language.All.Skip(1).Where(l => dialogue.Translation(first.English, l) is null && !same.Any(p => p.Known.Contains(l.Tag)));
        var where = same.Select(p => p.Where).Distinct().ToList();
        return new UntranslatedLine(first.English, first.Use, where.Count == 1 ? where[0] : null, [.. lacking.Select(l => l.Tag)]);
    }

    private static IEnumerable<Printed> OfMeeting(Meeting meeting)
    {
        var name = meeting.NumberedTitle;
        if (meeting.StatusReason is { } reason && meeting.Status is MeetingStatus.Postponed or MeetingStatus.Cancelled)
            yield return new(TermUse.Reason, reason, name);
        if (!MeetingLifecycle.IsAhead(meeting.Status)) yield break;
        yield return new(TermUse.Meeting, meeting.Title, name);
        foreach (var series in meeting.Ordinals) yield return new(TermUse.Meeting, series.Name);
        if (meeting.Venue is { } venue) yield return new(TermUse.Place, venue.City, name);
        foreach (var convenor in meeting.Convenors) yield return new(TermUse.Issuer, convenor.Name);
    }

    private IEnumerable<Printed> OfDialogue()
    {
        yield return new(TermUse.Issuer, dialogue.Name);
        yield return new(TermUse.Issuer, dialogue.Secretariat);
        yield return new(TermUse.Place, dialogue.Place);
        foreach (var office in dialogue.Letterheads.Select(l => l.Office).OfType<string>()) yield return new(TermUse.Issuer, office);
    }

    private async Task<IEnumerable<Printed>> OfBodies(DateOnly today, CancellationToken ct)
    {
        var bodies = (await db.Bodies.AsNoTracking().ToListAsync(ct)).Where(b => b.Period.Contains(today)).ToList();
        var mandates = (await db.Mandates.AsNoTracking().ToListAsync(ct)).Where(m => m.InForceOn(today)).ToLookup(m => m.BodyId);
        return bodies.SelectMany(b => b.Issuers.Select(i => new Printed(TermUse.Issuer, i))
            .Append(new(TermUse.Body, b.Name)).Append(new(TermUse.Mandate, mandates[b.Id].FirstOrDefault()?.Scope ?? b.Function ?? "", b.Name)));
    }

    private async Task<IEnumerable<Printed>> OfOrganisations(DateOnly today, CancellationToken ct)
    {
        var taking = db.Participations.Active(today).Select(p => p.ParticipantId);
        var organisations = await db.Participants.AsNoTracking().Where(p => p.Kind != ParticipantKind.State && taking.Contains(p.Id)).ToListAsync(ct);
        return organisations.Select(o => new Printed(TermUse.Organisation, o.NameOn(today))
        {
            Known = [.. Language.All.Select(l => l.Tag).Where(tag => o.OwnNameOn(today, tag, inText: false) is not null)],
        });
    }

    /// <summary>A delegate who is written to in a language has named their function in it.</summary>
    private async Task<IEnumerable<Printed>> OfDelegates(IReadOnlyList<Meeting> meetings, CancellationToken ct)
    {
        var ahead = meetings.Where(m => MeetingLifecycle.IsAhead(m.Status)).ToDictionary(m => m.Id, m => m.NumberedTitle);
        var ids = ahead.Keys.ToList();
        var delegates = await db.Registrations.AsNoTracking().Where(r => ids.Contains(r.MeetingId) && RegistrationLifecycle.OnTheList.Contains(r.Status))
            .Select(r => new { r.MeetingId, r.FunctionalTitle, r.Institution, r.Language }).Distinct().ToListAsync(ct);
        return delegates.SelectMany(d => new[]
        {
            new Printed(TermUse.Function, d.FunctionalTitle ?? "", ahead[d.MeetingId]) { Known = [Language.Of(d.Language).Tag] },
            new Printed(TermUse.Institution, d.Institution ?? "", ahead[d.MeetingId]) { Known = [Language.Of(d.Language).Tag] },
        });
    }

    /// <summary>A wording at one of the places where it is printed, and in which languages it stands there already.</summary>
    private sealed record Printed(TermUse Use, string English, string? Where = null)
    {
        public IReadOnlyList<string> Known { get; init; } = [];
    }
}
