using Microsoft.AspNetCore.Routing;

namespace Secretariat.Web.Shared;

/// <summary>The pages of one part of the domain, and what can be sent from them: the twin of the API's endpoints.</summary>
internal interface IPageGroup
{
    /// <summary>Maps the pages under their addresses.</summary>
    static abstract void Map(IEndpointRouteBuilder pages);
}
