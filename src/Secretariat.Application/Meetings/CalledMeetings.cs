using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>Meetings by what people call them, such as "35th SOM Budapest".</summary>
public static class CalledMeetings
{
    /// <summary>Those of which each word names the title, the number, the series or the city.</summary>
    /// <param name="meetings">Those among which is searched.</param>
    /// <param name="all">Every meeting there is: words are looked up in the bare tables, by their indexes.</param>
    /// <param name="search">The words.</param>
    public static IQueryable<Meeting> Called(this IQueryable<Meeting> meetings, IQueryable<Meeting> all, string? search) =>
        Searching.Words(search).Aggregate(meetings, (found, word) => WithWord(found, all, word));

    private static IQueryable<Meeting> WithWord(IQueryable<Meeting> meetings, IQueryable<Meeting> all, string word)
    {
        var number = int.TryParse(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        // Each by its own index: asked in one condition, the names of all meetings would be folded anew for every word.
        var titled = all.Where(m => Searching.Folded(m.Title).Contains(word)).Select(m => m.Id);
        var placed = all.Where(m => m.Venue != null && Searching.Folded(m.Venue.City).Contains(word)).Select(m => m.Id);
        var numbered = all.Where(m => m.Ordinals.Any(o =>
            o.Ordinal == number || Searching.Folded(o.Name).Contains(word) || Searching.Folded(o.ShortName) == word)).Select(m => m.Id);
        return meetings.Where(m => titled.Concat(placed).Concat(numbered).Contains(m.Id)).TagWith(Searching.Tag);
    }
}
