using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Certificates;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Certificates;

internal sealed class CertificateEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var ofMeeting = api.MapGroup("/meetings/{meetingId:guid}/certificates").WithTags("Certificates");
        ofMeeting.MapGet("/", List).WithSummary("Lists the certificates of a meeting, usually the newest first");
        ofMeeting.MapGet("/plan", Prepare).WithSummary("Shows who may be certified, who not and why, and the wording proposed");
        ofMeeting.MapPost("/previews/{registrationId:guid}", Preview).WithSummary("Shows a certificate as it would be issued, as PDF");
        ofMeeting.MapPost("/", Issue).WithIdempotencyKey().WithSummary("Begins to issue certificates to everybody who earned one and holds none");

        var certificates = api.MapGroup("/certificates").WithTags("Certificates");
        certificates.MapGet("/{id:guid}", Get).WithSummary("Shows one certificate with everything on record");
        certificates.MapGet("/{id:guid}/document", Download).WithSummary("The paper, byte for byte as issued");
        certificates.MapPost("/{id:guid}/correction", Correct).WithIdempotencyKey()
            .WithSummary("Issues it anew with a corrected holder; the old one is superseded");
        certificates.MapPost("/{id:guid}/revocation", Revoke).WithIdempotencyKey().WithSummary("Declares it invalid from now on");
        certificates.MapPost("/{id:guid}/name-correction-request", RequestCorrection).WithIdempotencyKey()
            .WithSummary("The holder asks, once, for another spelling of the name");
        api.MapGet("/registrations/{registrationId:guid}/certificates", Mine).WithTags("Certificates").WithSummary("Lists the certificates of one delegate");

        api.MapGet("/history/certificates/{key}/document", Historic).WithTags("History")
            .WithSummary("A certificate of the past, set from the historic data alone and marked as a reproduction");

        api.MapGet("/verifications/{code}", Verify).AllowAnonymous().RequireRateLimiting(RateLimits.Verifications).WithTags("Verification")
            .WithSummary("Whether a certificate is genuine, by the code printed on it; unknown and malformed codes are answered alike");
    }

    private static async Task<OkAnswer<PageOf<CertificateRow>>> List(
        ISender sender, Guid meetingId, [AsParameters] PageQuery<ListCertificates> page, CertificateStatus? status, bool? correctionRequested,
        string? search, CancellationToken ct) =>
        (await sender.Ask(new ListCertificates(new MeetingId(meetingId), status, correctionRequested ?? false, page.ToPage(), search), ct)).ToOk();

    private static async Task<OkAnswer<CertificatePlan>> Prepare(ISender sender, Guid meetingId, CertificateKind? kind, CancellationToken ct) =>
        (await sender.Ask(new PrepareCertificates(new MeetingId(meetingId)), ct))
        .Match<Result<CertificatePlan>>(plans => kind is CertificateKind.Speaker ? plans.Speakers : plans.Attendance, error => error).ToOk();

    private static async Task<FileContentAnswer> Preview(ISender sender, Guid meetingId, Guid registrationId, CertificatesToIssue body, CancellationToken ct) =>
        (await sender.Ask(new PreviewCertificate(new MeetingId(meetingId), new RegistrationId(registrationId), body.Wording, body.Kind), ct)).ToFile();

    private static async Task<AcceptedAnswer<CertificatesBegun>> Issue(ISender sender, Guid meetingId, CertificatesToIssue body, CancellationToken ct) =>
        (await sender.Send(new IssueCertificates(new MeetingId(meetingId), body.Wording, [.. (body.Only ?? []).Select(id => new RegistrationId(id))],
            body.Kind), ct))
            .ToAccepted(begun => $"{SecretariatApi.Root}/runs/{begun.RunId.Value}");

    private static async Task<OkAnswer<CertificateDetails>> Get(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetCertificate(new CertificateId(id)), ct)).ToOk();

    private static async Task<FileContentAnswer> Download(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new DownloadCertificate(new CertificateId(id)), ct)).ToFile();

    private static async Task<CreatedAnswer<Made>> Correct(
        ISender sender, Guid id, CertificateCorrection body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new CorrectCertificate(new CertificateId(id), body.PrintedName, body.FunctionalTitle, body.Reason, version), ct))
            .ToMade(successor => successor.Value, "/certificates");

    private static async Task<NoContentAnswer> Revoke(ISender sender, Guid id, Revocation body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new RevokeCertificate(new CertificateId(id), body.Reason, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> RequestCorrection(ISender sender, Guid id, NameToCorrect body, CancellationToken ct) =>
        (await sender.Send(new RequestNameCorrection(new CertificateId(id), body.GivenNames, body.FamilyName), ct)).ToNoContent();

    private static async Task<OkAnswer<IReadOnlyList<MyCertificate>>> Mine(ISender sender, Guid registrationId, CancellationToken ct) =>
        (await sender.Ask(new ListMyCertificates(new RegistrationId(registrationId)), ct)).ToOk();

    private static async Task<FileContentAnswer> Historic(ISender sender, string key, CancellationToken ct) =>
        (await sender.Ask(new GetHistoricCertificate(key), ct)).ToFile();

    private static async Task<OkAnswer<Verification>> Verify(HttpContext context, ISender sender, string code, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        return (await sender.Ask(new VerifyCertificate(code), ct)).ToOk();
    }
}

/// <summary>What certificates shall say, to whom they go and what they attest; the proposed wording, everybody and attendance when left out.</summary>
internal sealed record CertificatesToIssue(
    CertificateWording? Wording = null, IReadOnlyList<Guid>? Only = null, CertificateKind Kind = CertificateKind.Attendance);

/// <summary>A corrected holder.</summary>
internal sealed record CertificateCorrection(string Reason, string? PrintedName = null, string? FunctionalTitle = null);

/// <summary>Why a certificate is revoked.</summary>
internal sealed record Revocation(string Reason);

/// <summary>The name as its bearer writes it.</summary>
internal sealed record NameToCorrect(string GivenNames, string FamilyName);
