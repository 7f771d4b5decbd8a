using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;

namespace Secretariat.Api.Shared;

/// <summary>
/// Holds every address to the parameters its endpoint declares: others are refused, so are repeated ones, and enumerations are named as JSON and the
/// API's description name them (<c>?status=confirmed</c>), where the framework's binder knows only the exact names of the code.
/// </summary>
internal static class DeclaredParameters
{
    /// <summary>Puts it before each endpoint of the group, behind the question of who may come in at all.</summary>
    public static TBuilder WithDeclaredParametersOnly<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            if (endpoint is not RouteEndpointBuilder { RequestDelegate: { } next } route) return;
            var declared = Of(route);
            endpoint.RequestDelegate = context =>
            {
                Hold(context.Request, declared);
                return next(context);
            };
        });
        return endpoints;
    }

    /// <summary>What an endpoint takes from its address.</summary>
    /// <param name="Query">The names of the query string, and the types of their values.</param>
    /// <param name="Enumerations">The enumerations among all parameters.</param>
    private sealed record Declared(IReadOnlyDictionary<string, Type> Query, IReadOnlyDictionary<string, Type> Enumerations);

    private static void Hold(HttpRequest request, Declared declared)
    {
        foreach (var (name, values) in request.Query)
        {
            if (!declared.Query.TryGetValue(name, out var type)) throw new RefusedRequestException(new UnknownParameter(name, [.. declared.Query.Keys]));
            if (values.Count > 1 && !type.IsArray) throw new RefusedRequestException(DoorErrors.Unreadable(name, $"Given twice: {name}."));
        }

        foreach (var (name, value) in request.RouteValues.ToList())
            if (declared.Enumerations.TryGetValue(name, out var type)) request.RouteValues[name] = InCode(value as string, type);
        if (request.Query.Keys.Any(declared.Enumerations.ContainsKey))
            request.Query = new QueryCollection(request.Query.ToDictionary(
                q => q.Key,
                q => declared.Enumerations.TryGetValue(q.Key, out var type) ? new StringValues([.. q.Value.Select(v => InCode(v, type))]) : q.Value,
                StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The name as the code has it; what is no name stays as it is, for the binder to refuse.</summary>
    private static string? InCode(string? name, Type type) =>
        Enum.GetNames(type).FirstOrDefault(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)) ?? name;

    private static Declared Of(RouteEndpointBuilder endpoint)
    {
        var inAddress = endpoint.Metadata.OfType<IParameterBindingMetadata>().Where(p => !p.HasBindAsync && IsRead(p.ParameterInfo.ParameterType)).ToList();
        return new Declared(
            inAddress.Where(p => IsInQuery(p, endpoint.RoutePattern)).ToDictionary(Name, p => p.ParameterInfo.ParameterType, StringComparer.OrdinalIgnoreCase),
            inAddress.Select(p => (Name: Name(p), Type: Nullable.GetUnderlyingType(p.ParameterInfo.ParameterType) ?? p.ParameterInfo.ParameterType))
                .Where(p => p.Type.IsEnum).ToDictionary(p => p.Name, p => p.Type, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether the framework reads a value of the type from text.</summary>
    private static bool IsRead(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) || plain.IsEnum || plain.IsArray && IsRead(plain.GetElementType()!)
            || plain.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(m => m.Name == "TryParse");
    }

    private static bool IsInQuery(IParameterBindingMetadata parameter, RoutePattern pattern)
    {
        var sources = parameter.ParameterInfo.GetCustomAttributes().ToList();
        if (sources.OfType<IFromQueryMetadata>().Any()) return true;
        return pattern.GetParameter(parameter.Name) is null && !sources.Any(s => s is IFromRouteMetadata or IFromHeaderMetadata or IFromServiceMetadata
            or IFromBodyMetadata or IFromFormMetadata);
    }

    private static string Name(IParameterBindingMetadata parameter) => JsonNamingPolicy.CamelCase.ConvertName(
        parameter.ParameterInfo.GetCustomAttributes().OfType<IFromQueryMetadata>().FirstOrDefault()?.Name ?? parameter.Name);
}
