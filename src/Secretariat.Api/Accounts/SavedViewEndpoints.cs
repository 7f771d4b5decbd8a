using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Accounts;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Accounts;

namespace Secretariat.Api.Accounts;

internal sealed class SavedViewEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var views = api.MapGroup("/views").WithTags("Saved views");
        views.MapGet("/", List).WithSummary("Lists one's own views of lists, by name");
        views.MapPost("/", Save).WithSummary("Keeps what is chosen of a list under a name, in place of what had that name");
        views.MapPut("/{id:guid}/name", Rename).WithSummary("Gives one of one's own views another name");
        views.MapDelete("/{id:guid}", Remove).WithSummary("Removes one of one's own views");
    }

    private static async Task<OkAnswer<ViewList>> List(ISender sender, ListName? list, CancellationToken ct) =>
        (await sender.Ask(new ListViews(list), ct)).ToOk();

    private static async Task<CreatedAnswer<Made>> Save(ISender sender, ViewToSave body, CancellationToken ct) =>
        (await sender.Send(new SaveView(SavedViewId.New(), body.List, body.Name, body.Choice), ct)).ToMade(id => id.Value, "/views");

    private static async Task<NoContentAnswer> Rename(ISender sender, Guid id, NewName body, CancellationToken ct) =>
        (await sender.Send(new RenameView(new SavedViewId(id), body.Name), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Remove(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new RemoveView(new SavedViewId(id)), ct)).ToNoContent();
}

/// <summary>A view to be kept: its choice is written as the address of the list has it, such as <c>status=Sent&amp;sort=-owedAt</c>.</summary>
internal sealed record ViewToSave(ListName List, string Name, string Choice);

/// <summary>Another name.</summary>
internal sealed record NewName(string Name);
