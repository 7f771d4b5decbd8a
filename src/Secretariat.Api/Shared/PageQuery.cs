using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Secretariat.Application.Shared;

namespace Secretariat.Api.Shared;

/// <summary>The page of a list that is wanted, from the query string; take it with <c>[AsParameters]</c>.</summary>
/// <typeparam name="TList">The list, whose orders <c>sort</c> names.</typeparam>
internal sealed record PageQuery<TList>(
    [property: FromQuery, Description("How many rows, 1 to 200; 50 when left out.")] int? Size,
    [property: FromQuery, Description("The cursor “next” of the page before; left out for the first page. It holds for one order only.")] string? After,
    [property: FromQuery, Description("The cursor “previous” of the page behind, to turn back; left out to turn on. It holds for one order only.")]
    string? Before,
    [property: FromQuery, Description("The field that gives the order, with a minus before it the other way round; equals are told apart by their id.")]
    string? Sort)
    where TList : IPaged
{
    /// <summary>The orders there are, for the description of the API.</summary>
    public static IOrders Orders => TList.Orders;

    /// <summary>The page.</summary>
    public Page ToPage() => Size is null or (>= 1 and <= Page.MaxSize)
        ? new(Size ?? 50, After, Sort, Before)
        : throw new RefusedRequestException(DoorErrors.Unreadable("size", $"A page has 1 to {Page.MaxSize} rows."));
}
