using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.History;

/// <summary>Where meetings were held: the places that meetings prove, and the countries that the publication lists (study S15).</summary>
public sealed record GetMeetingPlaces : IQuery<MeetingPlaces>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("What published sources say of where meetings were held, and what was announced since.");
}

/// <summary>The two layers of the map.</summary>
/// <param name="Countries">Every country that is in one of the layers, by name.</param>
/// <param name="Places">The towns in which meetings were held, by country and name.</param>
/// <param name="WithoutPlace">How many meetings, or series of them, of which no source gives the place; those held remotely included.</param>
public sealed record MeetingPlaces(IReadOnlyList<PlaceCountry> Countries, IReadOnlyList<Place> Places, int WithoutPlace);

/// <summary>A country of the map.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Its name today.</param>
/// <param name="Listed">Whether the publication's list has it.</param>
/// <param name="Meetings">What meetings prove.</param>
/// <param name="Note">What a reader should know about its place in the list.</param>
public sealed record PlaceCountry(string Code, string Name, bool Listed, PlaceCounts Meetings, string? Note);

/// <summary>A town.</summary>
/// <param name="City">Its name.</param>
/// <param name="CountryCode">Its country.</param>
/// <param name="Meetings">How many meetings.</param>
/// <param name="FirstYear">The year of the first; null where it has no date.</param>
/// <param name="LastYear">The year of the last.</param>
public sealed record Place(string City, string CountryCode, PlaceCounts Meetings, int? FirstYear, int? LastYear);

/// <summary>How many meetings, by where they are known from. A meeting that two sources name is counted in each, and in none twice.</summary>
/// <param name="Publication">In the publication.</param>
/// <param name="Elsewhere">On other public pages.</param>
/// <param name="Since">In this register, since it is kept.</param>
public sealed record PlaceCounts(int Publication, int Elsewhere, int Since)
{
    /// <summary>Whether any source documents a meeting.</summary>
    public bool Documented => Publication + Elsewhere + Since > 0;
}

internal sealed class GetMeetingPlacesHandler(ISecretariatDb db, ICountryNames countries, TimeProvider clock)
    : IQueryHandler<GetMeetingPlaces, MeetingPlaces>
{
    public async Task<Result<MeetingPlaces>> Handle(GetMeetingPlaces query, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var before = await db.HistoricMeetings.AsNoTracking().Where(m => !m.Planned).ToListAsync(ct);
        var since = await db.Meetings.AsNoTracking().Public().Where(m => m.Status == MeetingStatus.Concluded || m.Status == MeetingStatus.InSession)
            .Select(m => new Held(
                m.Venue == null ? null : m.Venue.City, m.Venue == null ? null : m.Venue.CountryCode, SourceKind.Work, m.Schedule.FirstDay.Year))
            .ToListAsync(ct);
        List<Held> held =
        [
            .. before.Select(m => new Held(m.City, m.CountryCode, m.SourceKind, m.HeldOn?.Year)),
            .. since,
        ];
        var listed = (await db.HistoricRecords.AsNoTracking().Where(r => r.Table == "meeting_countries").ToListAsync(ct))
            .Select(r => JsonSerializer.Deserialize<Dictionary<string, string>>(r.Values)!).ToDictionary(r => r["iso2"]);
        var placed = held.Where(h => h is { City: not null, Country: not null }).ToList();
        var names = await Names(placed.Select(h => h.Country!).Concat(listed.Keys).Distinct().ToList(), today, ct);
        return new MeetingPlaces(
            [.. names.OrderBy(n => n.Value, Alphabet.English).Select(n => new PlaceCountry(
                n.Key, n.Value, listed.TryGetValue(n.Key, out var row) && row["column"] != "(absent)", Count(placed.Where(h => h.Country == n.Key)),
                row?["note"] is { Length: > 0 } note ? note : null))],
            [.. placed.GroupBy(h => (h.Country, h.City)).OrderBy(g => names[g.Key.Country!], Alphabet.English).ThenBy(g => g.Key.City!, Alphabet.English)
                .Select(g => new Place(g.Key.City!, g.Key.Country!, Count(g), g.Min(h => h.Year), g.Max(h => h.Year)))],
            held.Count - placed.Count);
    }

    private static PlaceCounts Count(IEnumerable<Held> held)
    {
        var of = held.ToLookup(h => h.Source);
        return new PlaceCounts(of[SourceKind.Seed].Count() + of[SourceKind.Curated].Count(), of[SourceKind.External].Count(), of[SourceKind.Work].Count());
    }

    private async Task<Dictionary<string, string>> Names(List<string> codes, DateOnly today, CancellationToken ct)
    {
        var participants = await db.Participants.AsNoTracking().Where(p => codes.Contains(p.Code)).ToDictionaryAsync(p => p.Code, ct);
        return codes.ToDictionary(c => c, c => participants.TryGetValue(c, out var p) ? p.NameOn(today) : countries.Find(c, Language.Working) ?? c);
    }

    private sealed record Held(string? City, string? Country, SourceKind Source, int? Year);
}
