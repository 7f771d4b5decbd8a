using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Accounts;
using Secretariat.Application.Meetings;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Shared.Lists;

/// <summary>Maps the page of a list, and beside it its files and the views that its reader keeps of it.</summary>
internal static class ListPages
{
    /// <summary>Maps a list of the dialogue.</summary>
    /// <param name="pages">Where.</param>
    /// <param name="address">The address of its page.</param>
    /// <param name="list">The list.</param>
    /// <param name="show">Shows its page.</param>
    /// <param name="rows">Reads a page of its rows, as the address narrows them down.</param>
    public static void List<TRow>(this IEndpointRouteBuilder pages, string address, ListOf<TRow> list, Func<Visit, Task<IResult>> show,
        Func<Visit, Page, Task<Result<PageOf<TRow>>>> rows)
    {
        pages.Page(address, (Visit visit) => show(visit));
        pages.Page($"{address}/export", (Visit visit) => ListFiles.Answer(visit, list, "", page => rows(visit, page)));
        Views(pages, address, list, show);
    }

    /// <summary>Maps a list of one meeting.</summary>
    /// <param name="pages">Where.</param>
    /// <param name="room">The address of its page below that of the meeting.</param>
    /// <param name="list">The list.</param>
    /// <param name="show">Shows its page.</param>
    /// <param name="rows">Reads a page of its rows, as the address narrows them down.</param>
    public static void ListOfMeeting<TRow>(this IEndpointRouteBuilder pages, string room, ListOf<TRow> list, Func<Visit, Guid, Task<IResult>> show,
        Func<Visit, Guid, Page, Task<Result<PageOf<TRow>>>> rows)
    {
        var address = $"/meetings/{{id:guid}}/{room}";
        pages.Page(address, (Visit visit, Guid id) => show(visit, id));
        pages.Page($"{address}/export", async (Visit visit, Guid id) => (await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)
            ? await ListFiles.Answer(visit, list, meeting.NumberedTitle, page => rows(visit, id, page)) : visit.Refuse(refusal));
        Views(pages, address, list, visit => show(visit, Guid.Parse((string)visit.Http.Request.RouteValues["id"]!)));
    }

    /// <summary>Maps a list of one thing that has a page.</summary>
    /// <param name="pages">Where.</param>
    /// <param name="address">The address of the list, with the thing in it as <c>id</c>.</param>
    /// <param name="list">The list.</param>
    /// <param name="show">Shows its page.</param>
    /// <param name="nameOf">What the thing is called, for the name of a file; null where it is not there for whoever asks.</param>
    /// <param name="rows">Reads a page of its rows, as the address narrows them down.</param>
    public static void ListOfThing<TRow>(this IEndpointRouteBuilder pages, string address, ListOf<TRow> list, Func<Visit, Guid, Task<IResult>> show,
        Func<Visit, Guid, Task<string?>> nameOf, Func<Visit, Guid, Page, Task<Result<PageOf<TRow>>>> rows)
    {
        pages.Page(address, (Visit visit, Guid id) => show(visit, id));
        pages.Page($"{address}/export", async (Visit visit, Guid id) => await nameOf(visit, id) is { } name
            ? await ListFiles.Answer(visit, list, name, page => rows(visit, id, page)) : visit.Missing());
        Views(pages, address, list, visit => show(visit, Guid.Parse((string)visit.Http.Request.RouteValues["id"]!)));
    }

    private static void Views<TRow>(IEndpointRouteBuilder pages, string address, ListOf<TRow> list, Func<Visit, Task<IResult>> show)
    {
        pages.MapPost($"{address}/views", (Visit visit) => visit.Act(
            new SaveView(SavedViewId.New(), list.Name, visit.Text("Name"), visit.Choice(list.Name).Text), Back(visit), "The view is saved.",
            () => show(visit)));
        pages.MapPost($"{address}/views/{{view:guid}}/name", (Visit visit, Guid view) => visit.Act(
            new RenameView(new(view), visit.Text("Name")), Back(visit), "The view has its new name.", () => show(visit)));
        pages.MapPost($"{address}/views/{{view:guid}}/removal", (Visit visit, Guid view) => visit.Act(
            new RemoveView(new(view)), Back(visit), "The view is removed.", () => show(visit)));
    }

    /// <summary>The list again, narrowed down as it was: the form was sent to an address below it.</summary>
    private static string Back(Visit visit) => visit.At(visit.Path[..visit.Path.LastIndexOf("/views", StringComparison.Ordinal)]);
}
