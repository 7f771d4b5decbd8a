using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Bodies;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;

namespace Secretariat.Api.Bodies;

internal sealed class OfficeEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var offices = api.MapGroup("/office-terms").WithTags("Offices");
        offices.MapGet("/", List).WithSummary("Lists who holds which office at an instant, or at the end of a day");
        offices.MapPost("/", Begin).WithSummary("Records that a state takes up an office");
        offices.MapPost("/{id:guid}/end", End).WithSummary("Records that a state ceases to hold an office");
        offices.MapPost("/{id:guid}/hand-over", HandOver).WithIdempotencyKey().WithSummary("Passes an office to another state at one instant");
        offices.MapGet("/{id:guid}/hand-over", HandOverTasks)
            .WithSummary("Lists what is to be done when an office is taken over under this term, and what is done");
        offices.MapPost("/{id:guid}/person", Designate).WithIdempotencyKey().WithSummary("Records who exercises an office from an instant on");
    }

    private static async Task<OkAnswer<OfficeHolders>> List(
        ISender sender, TimeProvider clock, DateTimeOffset? at, DateOnly? on, string? body, CancellationToken ct) =>
        (await sender.Ask(new ListOfficeHolders(at ?? (on is { } day ? ListOfficeHolders.EndOf(day) : clock.GetUtcNow()), body), ct)).ToOk();

    private static async Task<CreatedAnswer<Made>> Begin(ISender sender, TermToBegin body, CancellationToken ct) =>
        (await sender.Send(
            new BeginOfficeTerm(
                body.Office, body.BodyId is { } id ? new BodyId(id) : null, new ParticipantId(body.HolderId), body.From, body.Acting, body.EndorsedBy),
            ct)).ToMade(made => made.Value, "/office-terms");

    private static async Task<NoContentAnswer> End(ISender sender, Guid id, EndOfTerm body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new EndOfficeTerm(new OfficeTermId(id), body.At, version), ct)).ToNoContent();

    private static async Task<CreatedAnswer<Made>> HandOver(ISender sender, Guid id, HandOver body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(
            new HandOverOffice(
                new OfficeTermId(id), new ParticipantId(body.NextHolderId), body.At, body.PersonId is { } person ? new PersonId(person) : null, body.EndorsedBy,
                version),
            ct)).ToMade(made => made.Value, "/office-terms");

    private static async Task<OkAnswer<HandOverTasks>> HandOverTasks(ISender sender, Guid id, DateTimeOffset? at, DateOnly? on, CancellationToken ct) =>
        (await sender.Ask(new GetHandOverTasks(new OfficeTermId(id), at ?? (on is { } day ? ListOfficeHolders.EndOf(day) : null)), ct)).ToOk();

    private static async Task<NoContentAnswer> Designate(ISender sender, Guid id, PersonToDesignate body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new DesignateOfficePerson(new OfficeTermId(id), new PersonId(body.PersonId), body.From, version), ct)).ToNoContent();
}

/// <summary>A term that begins.</summary>
internal sealed record TermToBegin(Office Office, Guid HolderId, DateTimeOffset From, Guid? BodyId = null, bool Acting = false, string? EndorsedBy = null);

/// <summary>When a term ends.</summary>
internal sealed record EndOfTerm(DateTimeOffset At);

/// <summary>To whom an office passes, and when.</summary>
internal sealed record HandOver(Guid NextHolderId, DateTimeOffset At, Guid? PersonId = null, string? EndorsedBy = null);

/// <summary>Who exercises an office, and from when.</summary>
internal sealed record PersonToDesignate(Guid PersonId, DateTimeOffset From);
