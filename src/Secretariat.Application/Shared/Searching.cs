using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Shared;

/// <summary>
/// How lists are searched: each word asked for stands in one of the texts searched, in any order; case and marks do not matter, so that "turkiye" finds
/// Türkiye.
/// </summary>
public static class Searching
{
    /// <summary>How many words count; what is asked beyond them narrows no further.</summary>
    public const int MostWords = 6;

    /// <summary>Marks what is searched by words: the store plans it for the words asked for, rare or everywhere, and not once for all.</summary>
    public const string Tag = "searched by words";

    /// <summary>A stored text as it is compared: a function of the store, over which indexes are built; the twin of <see cref="Alphabet.Fold"/>.</summary>
    /// <exception cref="InvalidOperationException">Called outside a query.</exception>
    public static string Folded(string? text) => throw new InvalidOperationException("Only the store folds what it holds.");

    /// <summary>What long tables keep beside their rows: all that one is found by, folded once, when it is written, and not whenever it is looked at.</summary>
    public const string Text = "SearchText";

    /// <summary>The words of a search, folded.</summary>
    public static IReadOnlyList<string> Words(string? search) => string.IsNullOrWhiteSpace(search) ? []
        : [.. Alphabet.Fold(search).Split(null as char[], StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    /// <summary>The rows of a long table in which every word stands in what they are found by; all rows when nothing is asked for.</summary>
    internal static IQueryable<T> WithWords<T>(this IQueryable<T> rows, string? search) where T : class =>
        Words(search) is { Count: > 0 } words
            ? words.Aggregate(rows, (found, word) => found.Where(row => EF.Property<string>(row, Text).Contains(word))).TagWith(Tag) : rows;

    /// <summary>The rows in which every word stands in one of the texts; all rows when nothing is asked for.</summary>
    internal static IQueryable<T> WithWords<T>(this IQueryable<T> rows, string? search, params Expression<Func<T, string?>>[] texts) =>
        Words(search) is { Count: > 0 } words ? words.Aggregate(rows, (found, word) => found.Where(AnyHolds(word, texts))).TagWith(Tag) : rows;

    private static Expression<Func<T, bool>> AnyHolds<T>(string word, Expression<Func<T, string?>>[] texts)
    {
        // The word is a variable of this method, so that it reaches the store as a parameter and is composed once for all searches.
        Expression<Func<string, bool>> holds = text => Folded(text).Contains(word);
        var row = Expression.Parameter(typeof(T), "row");
        var each = texts.Select(text =>
            new Put(holds.Parameters[0], new Put(text.Parameters[0], row).Visit(text.Body)).Visit(holds.Body));
        return Expression.Lambda<Func<T, bool>>(each.Aggregate(Expression.OrElse), row);
    }

    private sealed class Put(ParameterExpression place, Expression what) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == place ? what : node;
    }
}
