using System.Linq.Expressions;
using System.Text.Json;

namespace Secretariat.Application.Shared;

/// <summary>Which way a list is read.</summary>
/// <param name="Falling">Whether its order is the largest, or the last letter, first.</param>
/// <param name="Back">Whether it is read from its end.</param>
internal sealed record Reading(bool Falling, bool Back)
{
    /// <summary>Whether values fall as it is read.</summary>
    public bool ValuesFall => Falling != Back;
}

/// <summary>One value by which rows are put in order.</summary>
internal abstract class SortKey<T>
{
    /// <summary>Puts rows in order by it.</summary>
    public abstract IOrderedQueryable<T> Order(IQueryable<T> rows, Reading reading);

    /// <summary>Puts those in order by it that were equal so far.</summary>
    public abstract IOrderedQueryable<T> OrderThen(IOrderedQueryable<T> rows, Reading reading);

    /// <summary>The value of a row, as a cursor keeps it.</summary>
    public abstract Expression Told(ParameterExpression row);

    /// <summary>
    /// What is beyond, equal to and not before a value of a cursor; null when the cursor is none of ours. Where not before has no simple form it is null.
    /// </summary>
    public abstract (Expression Beyond, Expression Equal, Expression? NotBefore)? Against(ParameterExpression row, JsonElement value, Reading reading);
}

/// <inheritdoc />
internal sealed class SortKey<T, TKey>(Expression<Func<T, TKey>> key, bool optional) : SortKey<T>
{
    private static readonly bool IsTypedId = typeof(TKey) is { IsPrimitive: false, IsValueType: true } type
        && type != typeof(Guid) && type.GetProperty("Value")?.PropertyType == typeof(Guid);

    private readonly Expression<Func<T, bool>> _missing = Expression.Lambda<Func<T, bool>>(
        optional ? Expression.Equal(key.Body, Expression.Constant(null, typeof(TKey))) : Expression.Constant(false), key.Parameters);

    public override IOrderedQueryable<T> Order(IQueryable<T> rows, Reading reading) => optional
        ? OrderHeld(reading.Back ? rows.OrderByDescending(_missing) : rows.OrderBy(_missing), reading)
        : reading.ValuesFall ? rows.OrderByDescending(key) : rows.OrderBy(key);

    public override IOrderedQueryable<T> OrderThen(IOrderedQueryable<T> rows, Reading reading) => optional
        ? OrderHeld(reading.Back ? rows.ThenByDescending(_missing) : rows.ThenBy(_missing), reading)
        : OrderHeld(rows, reading);

    public override Expression Told(ParameterExpression row)
    {
        var value = Of(row);
        return IsTypedId ? Expression.Property(value, "Value") : value;
    }

    public override (Expression Beyond, Expression Equal, Expression? NotBefore)? Against(ParameterExpression row, JsonElement value, Reading reading)
    {
        if (IsTypedId) return TryRead<Guid>(value, out var id) ? Against(InStore(Of(row)), Held(id), null, reading) : null;
        if (optional && value.ValueKind is JsonValueKind.Null)
            return (reading.Back ? Expression.Not(Missing(row)) : Expression.Constant(false), Missing(row), null);
        return TryRead<TKey>(value, out var held) ? Against(Of(row), Held(held), optional ? Missing(row) : null, reading) : null;
    }

    private static (Expression Beyond, Expression Equal, Expression? NotBefore) Against(Expression key, Expression value, Expression? missing, Reading reading)
    {
        Expression Compare(ExpressionType rising, ExpressionType descending) => key.Type == typeof(string)
            ? Expression.MakeBinary(reading.ValuesFall ? descending : rising, Expression.Call(CompareText, key, value), Expression.Constant(0))
            : Expression.MakeBinary(reading.ValuesFall ? descending : rising, key, value);

        var beyond = Compare(ExpressionType.GreaterThan, ExpressionType.LessThan);
        return missing is null
            ? (beyond, Expression.Equal(key, value), Compare(ExpressionType.GreaterThanOrEqual, ExpressionType.LessThanOrEqual))
            : (reading.Back ? beyond : Expression.OrElse(missing, beyond), Expression.Equal(key, value), null);
    }

    private static readonly System.Reflection.MethodInfo CompareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <summary>A typed id as the store has it.</summary>
    private static UnaryExpression InStore(Expression id) => Expression.Convert(Expression.Convert(id, typeof(object)), typeof(Guid));

    /// <summary>A value as a parameter of the query, so that each page is the same query to the store.</summary>
    private static Expression Held<TValue>(TValue value)
    {
        Expression<Func<TValue>> held = () => value;
        return held.Body;
    }

    private static bool TryRead<TValue>(JsonElement told, out TValue value)
    {
        value = default!;
        try
        {
            if (told.Deserialize<TValue>() is not { } read || read is string text && text.Contains('\0', StringComparison.Ordinal)) return false;
            value = read is DateTimeOffset at ? (TValue)(object)at.ToUniversalTime() : read;
            return true;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return false;
        }
    }

    private IOrderedQueryable<T> OrderHeld(IOrderedQueryable<T> rows, Reading reading) => reading.ValuesFall ? rows.ThenByDescending(key) : rows.ThenBy(key);

    private Expression Of(ParameterExpression row) => new Renamed(key.Parameters[0], row).Visit(key.Body);

    private Expression Missing(ParameterExpression row) => new Renamed(key.Parameters[0], row).Visit(_missing.Body);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
