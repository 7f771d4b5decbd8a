using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Bodies;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;

namespace Secretariat.Api.Bodies;

internal sealed class BodyEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var bodies = api.MapGroup("/bodies").WithTags("Bodies");
        bodies.MapGet("/", Structure).WithSummary("Shows the bodies of a day as a tree, and those that had come to their end");
        bodies.MapGet("/overdue", Overdue).WithSummary("Lists the bodies whose last meeting lies further back than their cadence allows");
        bodies.MapGet("/timeline", Governance).WithSummary("Shows bodies, mandates and holders of offices from the beginning to this day");
        bodies.MapGet("/{id:guid}", Get).WithSummary("Shows one body with its policies, members, offices and mandates on a day");
        bodies.MapGet("/{id:guid}/composition", Composition).WithSummary("Draws up who presides over a body and who belongs to it on a day, as PDF");
        bodies.MapPost("/", Found).WithSummary("Founds a body");
        bodies.MapPut("/{id:guid}/policies", SetPolicies).WithSummary("Sets approval, attendance and timetable of a body");
        bodies.MapPut("/{id:guid}/description", Describe).WithSummary("Sets what a body is for, how often it meets, who belongs to it and who issues for it");
        bodies.MapPost("/{id:guid}/members", Admit).WithSummary("Enters a participant on the list of members of a body that keeps one");
        bodies.MapPost("/{id:guid}/members/release", Release).WithSummary("Records the last day of a member");
        bodies.MapPost("/{id:guid}/dissolution", Dissolve).WithSummary("Records the last day of a body");
        bodies.MapPost("/{id:guid}/mandates", Propose).WithSummary("Records a mandate that the Chair proposes");
        var mandates = api.MapGroup("/mandates").WithTags("Bodies");
        mandates.MapGet("/", Mandates).WithSummary("Lists the mandates of working groups");
        mandates.MapPost("/{id:guid}/endorsement", Endorse).WithSummary("Records that the participants endorsed a mandate");
        mandates.MapPost("/{id:guid}/conclusion", Conclude).WithSummary("Records the last day of a mandate");
        mandates.MapPost("/{id:guid}/conversion", Convert).WithSummary("Records that a mandate passes over into others");
    }

    private static async Task<OkAnswer<Structure>> Structure(ISender sender, TimeProvider clock, DateOnly? on, CancellationToken ct) =>
        (await sender.Ask(new GetStructure(on ?? clock.Today()), ct)).ToOk();

    private static async Task<OkAnswer<OverdueBodies>> Overdue(ISender sender, TimeProvider clock, DateOnly? on, CancellationToken ct) =>
        (await sender.Ask(new ListOverdueBodies(on ?? clock.Today()), ct)).ToOk();

    private static async Task<OkAnswer<Governance>> Governance(ISender sender, CancellationToken ct) => (await sender.Ask(new GetGovernance(), ct)).ToOk();

    private static async Task<OkAnswer<BodyDetail>> Get(ISender sender, TimeProvider clock, Guid id, DateOnly? on, CancellationToken ct) =>
        (await sender.Ask(new GetBody(new BodyId(id), on ?? clock.Today()), ct)).ToOk();

    private static async Task<FileContentAnswer> Composition(
        ISender sender, TimeProvider clock, Guid id, DateOnly? on, string? language, CancellationToken ct) =>
        (await sender.Ask(new GetComposition(new BodyId(id), on ?? clock.Today(), language), ct)).ToFile();

    private static async Task<CreatedAnswer<Made>> Found(ISender sender, BodyToFound body, CancellationToken ct) =>
        (await sender.Send(
            new FoundBody(
                body.Code, body.Name, body.ShortName, body.Kind, body.Level, body.ParentId is { } parent ? new BodyId(parent) : null,
                body.CoChaired, body.From),
            ct)).ToMade(id => id.Value, "/bodies");

    private static async Task<NoContentAnswer> SetPolicies(ISender sender, Guid id, PoliciesToSet body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new SetBodyPolicies(new BodyId(id), body.Approval, body.Attendance, body.Percent, body.Timetable, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Describe(ISender sender, Guid id, BodyToDescribe body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(
            new DescribeBody(
                new BodyId(id), body.Function, body.Cadence, body.CadenceNormalised, body.Membership, body.MembershipStated, body.Issuers ?? [], version),
            ct)).ToNoContent();

    private static async Task<NoContentAnswer> Admit(ISender sender, Guid id, MemberToAdmit body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AdmitMember(new BodyId(id), new ParticipantId(body.ParticipantId), body.From, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Release(ISender sender, Guid id, MemberToRelease body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ReleaseMember(new BodyId(id), new ParticipantId(body.ParticipantId), body.LastDay, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Dissolve(ISender sender, Guid id, ConclusionToRecord body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new DissolveBody(new BodyId(id), body.LastDay, version), ct)).ToNoContent();

    private static async Task<CreatedAnswer<Made>> Propose(ISender sender, Guid id, MandateToPropose body, CancellationToken ct) =>
        (await sender.Send(new ProposeMandate(new BodyId(id), body.Code, body.Kind, body.Name, body.Scope), ct)).ToMade(made => made.Value, "/mandates");

    private static async Task<OkAnswer<Mandates>> Mandates(ISender sender, TimeProvider clock, DateOnly? on, bool? inForce, CancellationToken ct) =>
        (await sender.Ask(new ListMandates(on ?? clock.Today(), inForce ?? false), ct)).ToOk();

    private static async Task<NoContentAnswer> Endorse(ISender sender, Guid id, EndorsementToRecord body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new EndorseMandate(new MandateId(id), body.Decision, body.From, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Conclude(ISender sender, Guid id, ConclusionToRecord body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ConcludeMandate(new MandateId(id), body.LastDay, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Convert(ISender sender, Guid id, ConversionToRecord body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ConvertMandate(new MandateId(id), body.SuccessorIds.Select(s => new MandateId(s)).ToList(), body.LastDay, version), ct))
            .ToNoContent();
}

/// <summary>A body to be founded.</summary>
internal sealed record BodyToFound(
    string Code, string Name, string ShortName, BodyKind Kind, DateOnly From, BodyLevel? Level = null, Guid? ParentId = null, bool CoChaired = false);

/// <summary>The policies of a body.</summary>
internal sealed record PoliciesToSet(ApprovalPolicy Approval, AttendanceRule Attendance, IReadOnlyList<TimetableStep> Timetable, int Percent = 0);

/// <summary>What a body is for and who belongs to it.</summary>
internal sealed record BodyToDescribe(
    MembershipKind Membership, string? Function = null, string? Cadence = null, string? CadenceNormalised = null, string? MembershipStated = null,
    IReadOnlyList<string>? Issuers = null);

/// <summary>A member to be entered.</summary>
internal sealed record MemberToAdmit(Guid ParticipantId, DateOnly From);

/// <summary>A member whose last day is entered.</summary>
internal sealed record MemberToRelease(Guid ParticipantId, DateOnly LastDay);

/// <summary>A mandate that the Chair proposes.</summary>
internal sealed record MandateToPropose(string Code, MandateKind Kind, string Name, string? Scope = null);

/// <summary>An endorsement.</summary>
internal sealed record EndorsementToRecord(string Decision, DateOnly From);

/// <summary>The end of a mandate or of a body.</summary>
internal sealed record ConclusionToRecord(DateOnly LastDay);

/// <summary>What takes a mandate over, and its last day.</summary>
internal sealed record ConversionToRecord(IReadOnlyList<Guid> SuccessorIds, DateOnly LastDay);
