using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Certificates;
using Secretariat.Application.Documents;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Search;

/// <summary>
/// Looks a word up in everything one may see: by name, symbol, serial, reference or title. Case and marks do not matter. Chairs find their meetings with
/// their papers, meetings of the past, participants, bodies and offices; delegates, persons, letters and certificates are found by the secretariat alone.
/// </summary>
/// <param name="Text">What is looked for; each word must be there.</param>
/// <param name="Most">How many of each kind are told.</param>
public sealed record SearchEverything(string Text, int Most = SearchEverything.Few) : IQuery<Found>
{
    /// <summary>As many of each kind as one takes in at a glance.</summary>
    public const int Few = 6;

    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

/// <summary>What kind of thing was found.</summary>
public enum FoundKind
{
    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>A meeting of the past that sources name.</summary>
    PastMeeting,

    /// <summary>A state or organisation.</summary>
    Participant,

    /// <summary>A body of the dialogue.</summary>
    Body,

    /// <summary>An office that somebody holds now.</summary>
    Office,

    /// <summary>A holder of an office, a focal point or a signatory.</summary>
    Person,

    /// <summary>A delegate registered for a meeting.</summary>
    Delegate,

    /// <summary>An invitation.</summary>
    Invitation,

    /// <summary>An issued paper.</summary>
    Paper,

    /// <summary>A certificate.</summary>
    Certificate,

    /// <summary>A recommendation or decision.</summary>
    Outcome,
}

/// <summary>What was found, kind by kind, in the order in which people look for it.</summary>
/// <param name="Groups">Only kinds of which something was found.</param>
public sealed record Found(IReadOnlyList<FoundGroup> Groups);

/// <summary>What was found of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Hits">The first of them.</param>
/// <param name="More">Whether there are more than those told.</param>
public sealed record FoundGroup(FoundKind Kind, IReadOnlyList<Hit> Hits, bool More);

/// <summary>A thing that was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Detail">What tells it from others of its name.</param>
/// <param name="MeetingId">The meeting it belongs to, where it belongs to one.</param>
/// <param name="DelegationId">The delegation, for a delegate.</param>
/// <param name="Language">The language of a paper, as its tag.</param>
/// <param name="Year">The year under which the history tells of a meeting of the past; null where no source dates it.</param>
/// <param name="Office">Which office, for an office.</param>
public sealed record Hit(Guid Id, string Title, string? Detail = null, Guid? MeetingId = null, Guid? DelegationId = null, string? Language = null,
    int? Year = null, Office? Office = null)
{
    /// <summary>The serial of a certificate.</summary>
    public string? Reference { get; init; }
}

internal sealed class SearchEverythingHandler(ISecretariatDb db, IAccessPolicy policy, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<SearchEverything, Found>
{
    public async Task<Result<Found>> Handle(SearchEverything query, CancellationToken ct)
    {
        if (Searching.Words(query.Text).Count == 0) return new Found([]);
        var most = Math.Clamp(query.Most, 1, Page.MaxSize);
        var staff = await policy.Ask(AccessRule.ToDialogue(AccessRule.Secretariat), user.Actor, ct) is Verdict.Allowed;
        List<FoundGroup> groups = [];
        async Task Look(FoundKind kind, IQueryable<Hit> hits)
        {
            var found = await hits.Take(most + 1).ToListAsync(ct);
            if (found.Count > 0) groups.Add(new FoundGroup(kind, [.. found.Take(most)], found.Count > most));
        }

        groups.AddRange(await Meetings(query.Text, most, ct));
        await Look(FoundKind.PastMeeting, PastMeetings(query.Text));
        await Look(FoundKind.Participant, Participants(query.Text));
        await Look(FoundKind.Body, Bodies(query.Text));
        groups.AddRange(await Offices(query.Text, most, ct));
        if (staff)
        {
            await Look(FoundKind.Person, People(query.Text));
            await Look(FoundKind.Delegate, Delegates(query.Text));
            await Look(FoundKind.Invitation, Invitations(query.Text));
        }

        await Look(FoundKind.Paper, Papers(query.Text, staff));
        if (staff && CertificateSerial.PartOf(query.Text) is { } serial) await Look(FoundKind.Certificate, Certificates(serial));
        await Look(FoundKind.Outcome, Outcomes(query.Text));
        return new Found(await WithTheirMeetings(groups, ct));
    }

    /// <summary>Whatever belongs to a meeting says to which.</summary>
    private async Task<IReadOnlyList<FoundGroup>> WithTheirMeetings(IReadOnlyList<FoundGroup> groups, CancellationToken ct)
    {
        var ids = groups.Where(g => g.Kind is not FoundKind.Meeting).SelectMany(g => g.Hits).Select(h => h.MeetingId).OfType<Guid>()
            .Distinct().Select(id => new MeetingId(id)).ToList();
        if (ids.Count == 0) return groups;
        var titles = (await db.Meetings.AsNoTracking().Where(m => ids.Contains(m.Id)).Select(Numbered).ToListAsync(ct)).ToDictionary(m => m.Id, m => m.Title);
        return [.. groups.Select(g => g.Kind is FoundKind.Meeting ? g : g with
        {
            Hits = [.. g.Hits.Select(h => h.MeetingId is { } id && titles.TryGetValue(id, out var title)
                ? h with { Detail = h.Detail is null ? title : $"{h.Detail} · {title}" } : h)],
        })];
    }

    private IQueryable<Meeting> MyMeetings => db.Meetings.AsNoTracking().VisibleTo(user.Actor, db, clock.GetUtcNow());

    private async Task<IEnumerable<FoundGroup>> Meetings(string text, int most, CancellationToken ct)
    {
        var found = await MyMeetings.Called(db.Meetings, text).OrderByDescending(m => m.Schedule.OpensAt).ThenBy(m => m.Id).Take(most + 1)
            .Select(Numbered).ToListAsync(ct);
        var hits = found.Take(most).Select(m => new Hit(m.Id, m.Title,
            Language.Working.Days(m.FirstDay, m.LastDay) + (m.City is null ? "" : ", " + m.City), m.Id)).ToList();
        return hits.Count == 0 ? [] : [new FoundGroup(FoundKind.Meeting, hits, found.Count > most)];
    }

    /// <summary>Those that the history tells of, but for those that were only planned when its sources were printed.</summary>
    private IQueryable<Hit> PastMeetings(string text) => db.HistoricMeetings.AsNoTracking().Where(m => !m.Planned).WithWords(text, m => m.Title, m => m.City)
        .OrderByDescending(m => m.HeldOn).ThenBy(m => m.Id)
        .Select(m => new Hit(m.Id.Value, m.Title, m.City, null, null, null, m.HeldOn == null ? null : m.HeldOn.Value.Year, null));

    private async Task<IEnumerable<FoundGroup>> Offices(string text, int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var held = await db.ToRows(await db.OfficeTerms.AsNoTracking().Running(now).ToListAsync(ct), now, ct);
        var bodies = await db.Bodies.AsNoTracking().ToDictionaryAsync(b => b.Id.Value, b => b.Name, ct);
        var words = Searching.Words(text);
        var found = held.Select(o => (Row: o, Of: o.BodyId is { } body ? bodies[body] : null))
            .Where(o => words.All(Alphabet.Fold(
                $"{o.Row.Office} {Co(o.Row.Office)} {o.Of} {o.Row.BodyCode} {o.Row.Holder} {o.Row.Person}").Contains))
            .Select(o => new Hit(o.Row.TermId, o.Of ?? o.Row.BodyCode, string.Join(", ", new[] { o.Row.Holder, o.Row.Person }.OfType<string>()),
                Office: o.Row.Office)).ToList();
        return found.Count == 0 ? [] : [new FoundGroup(FoundKind.Office, [.. found.Take(most)], found.Count > most)];

        static string Co(Office office) => office is Office.CoChair ? "co-chair" : "";
    }

    private IQueryable<Hit> Participants(string text)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var (code, words) = (text.Trim().ToUpperInvariant(), Searching.Words(text));
        var participants = words.Aggregate(db.Participants.AsNoTracking(), (found, word) =>
            found.Where(p => p.Code == code || p.Alpha3 == code || p.Designations.Any(d => d.SearchText.Contains(word))));
        return participants
            .Select(p => new
            {
                p.Id,
                p.Code,
                Name = p.Designations.Where(d => d.Kind == DesignationKind.Short && d.Language == "en"
                        && (d.ValidFrom == null || d.ValidFrom <= today) && (d.ValidTo == null || d.ValidTo >= today))
                    .Select(d => d.Text).FirstOrDefault(),
            })
            .Where(p => p.Name != null).OrderBy(p => EF.Functions.Collate(p.Name, Alphabet.Collation))
            .Select(p => new Hit(p.Id.Value, p.Name!, p.Code, null, null, null, null, null));
    }

    private IQueryable<Hit> Bodies(string text) => db.Bodies.AsNoTracking().WithWords(text, b => b.Name, b => b.ShortName, b => b.Code)
        .OrderBy(b => EF.Functions.Collate(b.Name, Alphabet.Collation)).ThenBy(b => b.Id)
        .Select(b => new Hit(b.Id.Value, b.Name, b.ShortName, null, null, null, null, null));

    private IQueryable<Hit> People(string text) =>
        db.People.AsNoTracking().WithWords(text)
            .OrderBy(p => EF.Functions.Collate(p.FamilyName, Alphabet.Collation)).ThenBy(p => p.Id)
            .Select(p => new Hit(p.Id.Value, p.PrintedName, p.Institution, null, null, null, null, null));

    private IQueryable<Hit> Delegates(string text) =>
        db.Registrations.AsNoTracking().WithWords(text)
            .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new { Delegate = r, Of = d.ParticipantName })
            .Join(db.Meetings, r => r.Delegate.MeetingId, m => m.Id, (r, m) => new { r.Delegate, r.Of, m.Schedule.OpensAt })
            .OrderByDescending(r => r.OpensAt).ThenBy(r => EF.Functions.Collate(r.Delegate.FamilyName, Alphabet.Collation)).ThenBy(r => r.Delegate.Id)
            .Select(r => new Hit(r.Delegate.Id.Value, r.Delegate.PrintedName, r.Of, r.Delegate.MeetingId.Value, r.Delegate.DelegationId.Value, null, null,
                null));

    private IQueryable<Hit> Invitations(string text) => db.Invitations.AsNoTracking().WithWords(text)
        .Join(db.Meetings, i => i.MeetingId, m => m.Id, (i, m) => new { Invitation = i, m.Schedule.OpensAt })
        .OrderByDescending(i => i.OpensAt).ThenBy(i => i.Invitation.SortName).ThenBy(i => i.Invitation.Id)
        .Select(i => new Hit(i.Invitation.Id.Value, i.Invitation.ParticipantName, i.Invitation.Reference, i.Invitation.MeetingId.Value, null, null, null,
            null));

    private IQueryable<Hit> Papers(string text, bool staff)
    {
        var papers = db.IssuedDocuments.AsNoTracking().WithWords(text);
        // The open papers are one in ten: found by their own index and then sorted. By the index of the order, the store would walk through all of them for a
        // word that stands in none.
        papers = staff ? papers.OrderByDescending(d => d.IssuedAt)
            : papers.OpenTo(null, db).Where(d => MyMeetings.Any(m => m.Id == d.MeetingId)).OrderByDescending(d => d.IssuedAt.AddDays(0));
        return ((IOrderedQueryable<IssuedDocument>)papers).ThenBy(d => d.Id).Select(d => new Hit(d.Id.Value, d.Title, d.Symbol,
            d.MeetingId == null ? null : d.MeetingId.Value.Value, null, d.Language, null, null));
    }

    private IQueryable<Hit> Certificates(string serial) => db.Certificates.AsNoTracking().WithSerial(serial)
        .Join(db.Registrations, c => c.RegistrationId, r => r.Id, (c, r) => new { Certificate = c, Holder = r }).OrderByDescending(c => c.Certificate.Id)
        .Select(c => new Hit(c.Certificate.Id.Value, c.Holder.PrintedName, c.Certificate.Serial.Text, c.Certificate.MeetingId.Value, null, null, null, null)
        {
            Reference = c.Certificate.Serial.Text,
        });

    private IQueryable<Hit> Outcomes(string text) => db.Outcomes.AsNoTracking().Where(o => MyMeetings.Any(m => m.Id == o.MeetingId))
        .WithWords(text, o => o.Symbol).OrderByDescending(o => o.AdoptedAt).ThenBy(o => o.Id)
        .Select(o => new Hit(o.Id.Value, o.Symbol, null, o.MeetingId.Value, null, null, null, null));

    private static readonly Expression<Func<Meeting, NumberedMeeting>> Numbered = m => new NumberedMeeting(m.Id.Value, m.Title,
        m.Ordinals.Select(o => new NumberInSeries(o.Ordinal, o.Name)).ToList(), m.Schedule.FirstDay, m.Schedule.LastDay, m.Venue == null ? null : m.Venue.City);

    private sealed record NumberInSeries(int Ordinal, string Name);

    private sealed record NumberedMeeting(
        Guid Id, string OwnTitle, IReadOnlyList<NumberInSeries> Numbers, DateOnly FirstDay, DateOnly LastDay, string? City)
    {
        public string Title => Numbers.Count == 0 ? OwnTitle : string.Join(" and ", Numbers.Select(n => $"{Language.Working.Ordinal(n.Ordinal)} {n.Name}"));
    }
}
