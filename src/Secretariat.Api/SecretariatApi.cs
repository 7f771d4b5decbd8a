using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Api.Documentation;
using Secretariat.Api.Shared;

namespace Secretariat.Api;

/// <summary>The JSON API as the host sees it.</summary>
public static class SecretariatApi
{
    /// <summary>Where it begins.</summary>
    public const string Root = "/api/v1";

    /// <summary>Adds what the API needs.</summary>
    public static IServiceCollection AddSecretariatApi(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(json => Strict(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddDescription();
        services.AddRateLimiter(RateLimits.Configure);
        services.AddOptions<RateLimits>().BindConfiguration(nameof(RateLimits));
        return services;
    }

    /// <summary>
    /// Puts in place what every request passes: headers, problems, limits, who acts. Call it before anything else that answers; pages profit alike.
    /// </summary>
    public static IApplicationBuilder UseSecretariatApi(this IApplicationBuilder app)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseProblems();
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.UseAuthorization();
        app.UseRateLimiter();
        return app;
    }

    internal static IApplicationBuilder UseProblems(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"),
            api => api.UseMiddleware<ProblemMiddleware>().UseMiddleware<SameOriginMiddleware>().UseMiddleware<StorableTextMiddleware>());

    /// <summary>Maps the endpoints of every <see cref="IEndpointGroup"/> of this assembly.</summary>
    public static IEndpointRouteBuilder MapSecretariatApi(this IEndpointRouteBuilder app)
    {
        app.MapEndpointGroups(Assembly.GetExecutingAssembly());
        app.MapDescription();
        return app;
    }

    internal static void MapEndpointGroups(this IEndpointRouteBuilder app, Assembly assembly)
    {
        var api = app.MapGroup(Root).RequireAuthorization().WithSoundArguments().WithDeclaredParametersOnly();
        var map = typeof(SecretariatApi).GetMethod(nameof(MapOne), BindingFlags.NonPublic | BindingFlags.Static)!;
        var groups = assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IEndpointGroup)));
        foreach (var group in groups.OrderBy(t => t.FullName, StringComparer.Ordinal))
            map.MakeGenericMethod(group).Invoke(null, [api]);
    }

    private static void MapOne<TGroup>(IEndpointRouteBuilder api) where TGroup : IEndpointGroup => TGroup.Map(api);

    /// <summary>JSON that is taken at its word: no unknown, missing, repeated or null field passes, and enumerations are their names.</summary>
    private static void Strict(JsonSerializerOptions json)
    {
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.AllowDuplicateProperties = false;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Converters.Add(new TypedIdConverter());
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
