using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Protocol;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Protocol;

namespace Secretariat.Api.Protocol;

internal sealed class ProtocolEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var meeting = api.MapGroup("/meetings/{meetingId:guid}").WithTags("Protocol");
        meeting.MapGet("/seating", Seating).WithSummary("Shows how the meeting sits, and who sits where as delegations stand now");
        meeting.MapPut("/seating", Arrange).WithSummary("Says in which room, at which tables and by which rule the meeting sits");
        meeting.MapGet("/seating/pdf", Plan).WithSummary("Draws the plan of the room with every seat, as PDF");
        meeting.MapGet("/nameplates", Nameplates).WithSummary("Draws nameplates to fold, in one language or two, as PDF");
        meeting.MapGet("/badges", Badges).WithSummary("Draws badges on sheets to cut, for everybody who comes or a selection, as PDF");
        api.MapGet("/registrations/{id:guid}/badge", OwnBadge).WithTags("Registrations")
            .WithSummary("Draws the badge of one accepted delegate who comes in person, A6, as PDF");
        meeting.MapGet("/folder-covers", FolderCovers).WithSummary("Draws covers of folders, as PDF");
        meeting.MapGet("/stickers", Stickers).WithSummary("Draws sheets of stickers with the names of delegations, as PDF");
        meeting.MapGet("/nomination-form", NominationForm).WithSummary("Draws the form by which a delegate is nominated on paper, as PDF");
    }

    private static async Task<OkAnswer<SeatingDetails>> Seating(ISender sender, Guid meetingId, CancellationToken ct) =>
        (await sender.Ask(new GetSeating(new(meetingId)), ct)).ToOk();

    private static async Task<NoContentAnswer> Arrange(ISender sender, Guid meetingId, SeatingToArrange body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ArrangeSeating(new(meetingId), body.Room, body.Shape, body.Rule, body.Drawn is { } id ? new ParticipantId(id) : null,
            body.Order?.Select(o => new ParticipantId(o)).ToList(), body.Booths, version), ct)).ToNoContent();

    private static async Task<FileContentAnswer> Plan(ISender sender, Guid meetingId, string? language, CancellationToken ct) =>
        (await sender.Ask(new GetSeatingPlan(new(meetingId), language), ct)).ToFile();

    private static async Task<FileContentAnswer> Nameplates(
        ISender sender, Guid meetingId, Guid? delegation, string? language, string? second, bool? persons, CancellationToken ct) =>
        (await sender.Ask(new GetNameplates(new(meetingId), Delegation(delegation), language, second, persons ?? false), ct)).ToFile();

    private static async Task<FileContentAnswer> Badges(
        ISender sender, Guid meetingId, BadgeFormat? format, Guid? delegation, Guid[]? registration, string? language, CancellationToken ct) =>
        (await sender.Ask(new GetBadges(new(meetingId), format ?? BadgeFormat.A6, Delegation(delegation),
            registration?.Select(id => new RegistrationId(id)).ToList(), language), ct)).ToFile();

    private static async Task<FileContentAnswer> OwnBadge(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetOwnBadge(new RegistrationId(id)), ct)).ToFile();

    private static async Task<FileContentAnswer> FolderCovers(ISender sender, Guid meetingId, bool? each, string? language, CancellationToken ct) =>
        (await sender.Ask(new GetFolderCovers(new(meetingId), each ?? false, language), ct)).ToFile();

    private static async Task<FileContentAnswer> Stickers(ISender sender, Guid meetingId, int? copies, string? language, CancellationToken ct) =>
        (await sender.Ask(new GetStickers(new(meetingId), copies ?? 24, language), ct)).ToFile();

    private static async Task<FileContentAnswer> NominationForm(ISender sender, Guid meetingId, string? language, CancellationToken ct) =>
        (await sender.Ask(new GetNominationForm(new(meetingId), language), ct)).ToFile();

    private static DelegationId? Delegation(Guid? id) => id is { } one ? new DelegationId(one) : null;
}

/// <summary>The room, its tables, and the rule by which delegations sit.</summary>
internal sealed record SeatingToArrange(
    string Room, RoomShape Shape, SeatingRule Rule, Guid? Drawn = null, IReadOnlyList<Guid>? Order = null, IReadOnlyList<string>? Booths = null);
