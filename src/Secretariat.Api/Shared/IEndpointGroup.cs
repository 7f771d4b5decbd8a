using Microsoft.AspNetCore.Routing;

namespace Secretariat.Api.Shared;

/// <summary>
/// The endpoints of one thing. Every implementation in this assembly is found and mapped under <c>/api/v1</c>; there is no list to add it to.
/// </summary>
internal interface IEndpointGroup
{
    /// <summary>
    /// Maps the endpoints. They need somebody signed in unless they say <c>AllowAnonymous()</c>; who exactly is the request's own <c>Access</c>.
    /// </summary>
    static abstract void Map(IEndpointRouteBuilder api);
}
