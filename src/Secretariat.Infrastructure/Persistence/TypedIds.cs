using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Secretariat.Domain.Shared;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>Teaches the store every typed id of the domain in one place: a <c>uuid</c> column, a typed value in code.</summary>
internal static class TypedIds
{
    /// <summary>The typed ids: record structs that hold one <see cref="Guid"/> called Value.</summary>
    internal static IEnumerable<Type> All => typeof(RunId).Assembly.GetTypes()
        .Where(t => t.IsValueType && t.Name.EndsWith("Id", StringComparison.Ordinal) && t.GetProperty("Value")?.PropertyType == typeof(Guid));

    internal static void Configure(ModelConfigurationBuilder conventions)
    {
        foreach (var id in All) conventions.Properties(id).HaveConversion(typeof(Converter<>).MakeGenericType(id));
    }

    private sealed class Converter<TId>() : ValueConverter<TId, Guid>(Unwrap(), Wrap()) where TId : struct
    {
        private static Expression<Func<TId, Guid>> Unwrap()
        {
            var id = Expression.Parameter(typeof(TId));
            return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id);
        }

        private static Expression<Func<Guid, TId>> Wrap()
        {
            var value = Expression.Parameter(typeof(Guid));
            return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
        }
    }
}
