using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Secretariat.Api.Shared;

/// <summary>
/// Lets addresses name enumerations as JSON and the API's description do (<c>?status=confirmed</c>): the framework's binder knows only the
/// exact names of the code.
/// </summary>
internal sealed class EnumerationNamesMiddleware(RequestDelegate next)
{
    private static readonly ConcurrentDictionary<MethodInfo, IReadOnlyDictionary<string, Type>> Known = [];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>() is { } handler && Known.GetOrAdd(handler, Enumerations) is { Count: > 0 } wanted)
        {
            foreach (var (name, value) in context.Request.RouteValues.ToList())
                if (wanted.TryGetValue(name, out var type)) context.Request.RouteValues[name] = InCode(value as string, type);
            if (context.Request.Query.Keys.Any(wanted.ContainsKey))
                context.Request.Query = new QueryCollection(context.Request.Query.ToDictionary(
                    q => q.Key,
                    q => wanted.TryGetValue(q.Key, out var type) ? new StringValues([.. q.Value.Select(v => InCode(v, type))]) : q.Value,
                    StringComparer.OrdinalIgnoreCase));
        }

        return next(context);
    }

    /// <summary>The name as the code has it; what is no name stays as it is, for the binder to refuse.</summary>
    private static string? InCode(string? name, Type type) =>
        Enum.GetNames(type).FirstOrDefault(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)) ?? name;

    private static IReadOnlyDictionary<string, Type> Enumerations(MethodInfo handler) => handler.GetParameters()
        .SelectMany(p => p.GetCustomAttributesData().Any(a => a.AttributeType.Name == "AsParametersAttribute")
            ? p.ParameterType.GetProperties().Select(inner => (inner.Name, Type: inner.PropertyType))
            : [(Name: p.Name!, Type: p.ParameterType)])
        .Select(p => (p.Name, Type: Nullable.GetUnderlyingType(p.Type) ?? p.Type))
        .Where(p => p.Type.IsEnum)
        .ToDictionary(p => p.Name, p => p.Type, StringComparer.OrdinalIgnoreCase);
}
