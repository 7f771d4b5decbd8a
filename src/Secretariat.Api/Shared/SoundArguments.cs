using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Pipeline;

namespace Secretariat.Api.Shared;

/// <summary>
/// Refuses what is unsound in a body or an address before an endpoint turns it into a request: JSON says of a property that it may not be null, but of no
/// entry of a list.
/// </summary>
internal static class SoundArguments
{
    /// <summary>Looks at whatever the endpoints of a group take from bodies and addresses.</summary>
    public static RouteGroupBuilder WithSoundArguments(this RouteGroupBuilder group) => group.AddEndpointFilterFactory((endpoint, next) =>
    {
        var services = endpoint.ApplicationServices.GetService<IServiceProviderIsService>();
        var told = endpoint.MethodInfo.GetParameters()
            .Where(p => Soundness.Concerns(p.ParameterType, p.Name!) && !p.ParameterType.IsInterface && services?.IsService(p.ParameterType) is not true)
            .Select(p => (p.Position, Name: p.ParameterType.Namespace == nameof(System) ? p.Name! : "")).ToArray();
        return told.Length == 0 ? next : invocation =>
        {
            foreach (var (position, name) in told)
                if (Soundness.Refuse(invocation.Arguments[position], name) is { } refusal) return ValueTask.FromResult<object?>(Problems.From(refusal));
            return next(invocation);
        };
    });
}
