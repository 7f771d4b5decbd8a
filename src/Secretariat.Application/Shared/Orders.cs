using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Shared;

/// <summary>The closed set of orders in which one list can be read.</summary>
public interface IOrders
{
    /// <summary>The order of the list when none is asked for.</summary>
    string Usual { get; }

    /// <summary>Every order: the name of a field, smallest or first letter first, and with a minus before it the other way round.</summary>
    IReadOnlyList<string> Names { get; }
}

/// <summary>
/// The orders of one list over its rows in the store. Equals are told apart by their id, in the direction of the order; rows without a value stand last
/// in both directions.
/// </summary>
internal sealed class Orders<T> : IOrders
{
    private readonly SortKey<T> _id;
    private readonly Dictionary<string, SortKey<T>[]> _fields = [];

    private Orders(string usual, SortKey<T> id) => (Usual, _id) = (usual, id);

    /// <inheritdoc />
    public string Usual { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> Names => [.. _fields.Keys.SelectMany(f => new[] { f, $"-{f}" })];

    /// <summary>Begins with the order that is usual, and with what no two rows share.</summary>
    public static Orders<T> Usually<TId>(string usual, Expression<Func<T, TId>> id) => new(usual, new SortKey<T, TId>(id, false));

    /// <summary>Adds the orders by a field that every row has, and among equals by a second.</summary>
    public Orders<T> By<TKey, TThen>(string field, Expression<Func<T, TKey>> key, Expression<Func<T, TThen>> then)
    {
        _fields.Add(field, [new SortKey<T, TKey>(key, false), new SortKey<T, TThen>(then, false), _id]);
        return this;
    }

    /// <summary>Adds the orders by a field that every row has.</summary>
    public Orders<T> By<TKey>(string field, Expression<Func<T, TKey>> key)
    {
        _fields.Add(field, [new SortKey<T, TKey>(key, false), _id]);
        return this;
    }

    /// <summary>Adds the orders by a field that some rows lack.</summary>
    public Orders<T> ByOptional<TKey>(string field, Expression<Func<T, TKey>> key)
    {
        _fields.Add(field, [new SortKey<T, TKey>(key, true), _id]);
        return this;
    }

    /// <summary>Adds the orders by the id itself.</summary>
    public Orders<T> ById(string field)
    {
        _fields.Add(field, [_id]);
        return this;
    }

    /// <summary>Reads a page of rows in the order asked for.</summary>
    public async Task<Result<PageOf<TRow>>> Read<TRow>(IQueryable<T> rows, Page page, Expression<Func<T, TRow>> tell, CancellationToken ct)
    {
        var order = string.IsNullOrEmpty(page.Sort) ? Usual : page.Sort;
        var on = new Reading(order.StartsWith('-'), Back: false);
        if (!_fields.TryGetValue(on.Falling ? order[1..] : order, out var keys)) return new PageErrors.SortUnknown(order, Names);
        foreach (var (parameter, given, reading) in new[] { ("after", page.After, on), ("before", page.Before, on with { Back = true }) })
        {
            if (string.IsNullOrEmpty(given)) continue;
            if (Cursor.Read(given) is not { } cursor) return new PageErrors.CursorUnknown(parameter);
            if (cursor.Order != order)
                return Names.Contains(cursor.Order) ? new PageErrors.CursorOfAnotherSort(parameter, cursor.Order, order)
                    : new PageErrors.CursorUnknown(parameter);
            if (Beyond(keys, cursor, reading) is not { } beyond) return new PageErrors.CursorUnknown(parameter);
            rows = rows.Where(beyond);
        }

        var asked = on with { Back = !string.IsNullOrEmpty(page.Before) };
        var ordered = keys.Skip(1).Aggregate(keys[0].Order(rows, asked), (so, key) => key.OrderThen(so, asked));
        var found = await ordered.Take(page.Take + 1).Select(Placed(keys, tell)).ToListAsync(ct);
        var (more, shown) = (found.Count > page.Take, found.Take(page.Take).ToList());
        if (asked.Back) shown.Reverse();
        // A page that was turned to has that one beside it from which it was turned to.
        return new PageOf<TRow>(
            [.. shown.Select(f => f.Row)],
            shown.Count > 0 && (more || asked.Back) ? Cursor.Write(order, shown[^1].Values) : null,
            shown.Count > 0 && (asked.Back ? more : !string.IsNullOrEmpty(page.After)) ? Cursor.Write(order, shown[0].Values) : null);
    }

    /// <summary>Rows beyond the cursor: those beyond in the first value, or equal in it and beyond in the second, and so on.</summary>
    private static Expression<Func<T, bool>>? Beyond(IReadOnlyList<SortKey<T>> keys, Cursor cursor, Reading reading)
    {
        if (cursor.Values.Count != keys.Count) return null;
        var row = Expression.Parameter(typeof(T), "row");
        Expression? beyond = null;
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            if (keys[i].Against(row, cursor.Values[i], reading) is not var (further, equal, notBefore)) return null;
            beyond = beyond is null ? further : Expression.OrElse(further, Expression.AndAlso(equal, beyond));
            // Says once more what follows already, in the one form from which an index knows where to begin.
            if (i == 0 && keys.Count > 1 && notBefore is not null) beyond = Expression.AndAlso(notBefore, beyond);
        }

        return Expression.Lambda<Func<T, bool>>(beyond!, row);
    }

    private static Expression<Func<T, PlacedRow<TRow>>> Placed<TRow>(IReadOnlyList<SortKey<T>> keys, Expression<Func<T, TRow>> tell)
    {
        var row = tell.Parameters[0];
        var values = Expression.NewArrayInit(typeof(object), keys.Select(k => Expression.Convert(k.Told(row), typeof(object))));
        return Expression.Lambda<Func<T, PlacedRow<TRow>>>(
            Expression.MemberInit(
                Expression.New(typeof(PlacedRow<TRow>)),
                Expression.Bind(typeof(PlacedRow<TRow>).GetProperty(nameof(PlacedRow<TRow>.Row))!, tell.Body),
                Expression.Bind(typeof(PlacedRow<TRow>).GetProperty(nameof(PlacedRow<TRow>.Values))!, values)),
            row);
    }

    private sealed class PlacedRow<TRow>
    {
        public TRow Row { get; init; } = default!;

        public object?[] Values { get; init; } = [];
    }
}
