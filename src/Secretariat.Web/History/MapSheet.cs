using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Secretariat.Application.History;

namespace Secretariat.Web.History;

/// <summary>Which layers of the map are shown.</summary>
public enum MapLayer
{
    /// <summary>Both.</summary>
    Both,

    /// <summary>Towns in which a meeting is documented.</summary>
    Documented,

    /// <summary>Countries that the publication lists.</summary>
    Listed,
}

/// <summary>A window of the world as the build drew it: outlines of countries and places of towns, in units of its own.</summary>
internal sealed record MapFrame(int Width, int Height, FrozenDictionary<string, MapCountry> Countries, FrozenDictionary<string, double[]> Towns)
{
    /// <summary>From the Atlantic to Bangladesh: where nearly all meetings were held.</summary>
    public static MapFrame Region => Frames.Value["region"];

    /// <summary>The whole world, for what lies outside.</summary>
    public static MapFrame World => Frames.Value["world"];

    private static readonly Lazy<Dictionary<string, MapFrame>> Frames = new(() =>
        JsonSerializer.Deserialize<Dictionary<string, Made>>(SiteAssets.Material("map.json"), JsonSerializerOptions.Web)!.ToDictionary(f => f.Key, f =>
            new MapFrame(f.Value.Width, f.Value.Height, f.Value.Countries.ToFrozenDictionary(), f.Value.Towns.ToFrozenDictionary())));

    /// <summary>Where a town lies: at its own place, or, where that is not known, in the middle of its country; null outside of the frame.</summary>
    public (double X, double Y)? Find(Place place)
    {
        if (Towns.TryGetValue($"{place.CountryCode}/{place.City}", out var at)) return (at[0], at[1]);
        return World.Towns.ContainsKey($"{place.CountryCode}/{place.City}") || !Countries.TryGetValue(place.CountryCode, out var country)
            ? null : (country.X, country.Y);
    }

    private sealed record Made(int Width, int Height, Dictionary<string, MapCountry> Countries, Dictionary<string, double[]> Towns);
}

/// <summary>The outline of a country and the middle of its largest part.</summary>
internal sealed record MapCountry(double X, double Y, string D);

/// <summary>A town on the map, with the place of its name; without one where names stand too close.</summary>
internal sealed record MapTown(Place Place, double X, double Y, double Radius, MapLabel? Label)
{
    private const double LetterWidth = 6.1;
    private const double LineHeight = 12;

    /// <summary>Sets towns on a frame, the ones with most meetings first, each name where it hides no other and no town.</summary>
    public static IReadOnlyList<MapTown> On(MapFrame frame, IEnumerable<Place> places)
    {
        var towns = places.Select(p => (Place: p, At: frame.Find(p))).Where(p => p.At is not null)
            .Select(p => new MapTown(p.Place, p.At!.Value.X, p.At.Value.Y, RadiusOf(p.Place), null))
            .OrderByDescending(t => t.Radius).ThenBy(t => t.Place.City, StringComparer.Ordinal).ToList();
        var taken = towns.ConvertAll(t => new Box(t.X - t.Radius, t.Y - t.Radius, t.X + t.Radius, t.Y + t.Radius));
        List<MapTown> set = [];
        foreach (var town in towns)
        {
            var label = Candidates(town).FirstOrDefault(c => c.Box.Within(frame) && !taken.Exists(c.Box.Touches));
            if (label is not null) taken.Add(label.Box);
            set.Add(town with { Label = label?.Label });
        }

        return set;
    }

    private static double RadiusOf(Place place) =>
        4 + (2.2 * Math.Sqrt(place.Meetings.Publication + place.Meetings.Elsewhere + place.Meetings.Since));

    private static IEnumerable<Candidate> Candidates(MapTown t)
    {
        var (width, gap) = (t.Place.City.Length * LetterWidth, t.Radius + 4);
        yield return At(t.X + gap, t.Y + 4, "start", t.X + gap);
        yield return At(t.X - gap, t.Y + 4, "end", t.X - gap - width);
        yield return At(t.X, t.Y - gap, "middle", t.X - (width / 2));
        yield return At(t.X, t.Y + gap + 8, "middle", t.X - (width / 2));

        Candidate At(double x, double y, string anchor, double left) => new(new MapLabel(x, y, anchor), new Box(left, y - LineHeight + 2, left + width, y + 2));
    }

    private sealed record Candidate(MapLabel Label, Box Box);

    private sealed record Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool Within(MapFrame frame) => Left >= 0 && Top >= 0 && Right <= frame.Width && Bottom <= frame.Height;
    }
}

/// <summary>Where a name stands.</summary>
internal sealed record MapLabel(double X, double Y, string Anchor);

/// <summary>Numbers as SVG reads them.</summary>
internal static class MapNumbers
{
    public static string Svg(this double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
