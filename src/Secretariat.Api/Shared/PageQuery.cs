using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Secretariat.Application.Shared;

namespace Secretariat.Api.Shared;

/// <summary>The page of a list that is wanted, from the query string; take it with <c>[AsParameters]</c>.</summary>
internal sealed record PageQuery(
    [property: FromQuery, Description("How many rows, 1 to 200; 50 when left out.")] int? Size,
    [property: FromQuery, Description("The cursor “next” of the page before; left out for the first page.")] string? After)
{
    /// <summary>The page; a cursor that no list of ours gave is refused.</summary>
    public Page ToPage()
    {
        var page = new Page(Size ?? 50, After);
        return string.IsNullOrEmpty(After) || page.Key() is not null ? page : throw new RefusedRequestException(DoorErrors.CursorUnknown);
    }
}
