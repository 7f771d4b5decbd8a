using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Delegations;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Meetings;

namespace Secretariat.Api.Delegations;

internal sealed class ListOfParticipantsEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var list = api.MapGroup("/meetings/{meetingId:guid}/list-of-participants").WithTags("List of participants");
        list.MapGet("/", Get).WithSummary("The list in the order of protocol, provisional or final");
        list.MapGet("/csv", Csv).WithSummary("The same list as comma-separated values");
        list.MapGet("/pdf", Pdf).WithSummary("The same list as a draft of its paper, without symbol");
        list.MapPost("/", Issue).WithIdempotencyKey().WithSummary("Issues the list as INF.2, later ones as its revisions");
    }

    private static async Task<OkAnswer<ListOfParticipants>> Get(ISender sender, Guid meetingId, bool? final, CancellationToken ct) =>
        (await sender.Ask(new GetListOfParticipants(new MeetingId(meetingId), final ?? false), ct)).ToOk();

    private static async Task<FileContentAnswer> Csv(ISender sender, Guid meetingId, bool? final, CancellationToken ct) =>
        (await sender.Ask(new ExportListOfParticipants(new MeetingId(meetingId), final ?? false, ListForm.Csv), ct)).ToFile();

    private static async Task<FileContentAnswer> Pdf(ISender sender, Guid meetingId, bool? final, string? language, CancellationToken ct) =>
        (await sender.Ask(new ExportListOfParticipants(new MeetingId(meetingId), final ?? false, ListForm.Pdf, language), ct)).ToFile();

    private static async Task<CreatedAnswer<IssuedList>> Issue(ISender sender, Guid meetingId, ListToIssue body, CancellationToken ct) =>
        (await sender.Send(new IssueListOfParticipants(new MeetingId(meetingId), body.Final, body.Languages), ct))
            .ToCreated(list => $"{SecretariatApi.Root}/documents/{list.DocumentId.Value}");
}

/// <summary>Which list is issued, and in which languages besides English under the same symbol.</summary>
internal sealed record ListToIssue(bool Final, IReadOnlyList<string>? Languages = null);
