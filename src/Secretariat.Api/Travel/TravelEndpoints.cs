using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Travel;
using Secretariat.Domain.Travel;

namespace Secretariat.Api.Travel;

internal sealed class TravelEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/registrations/{id:guid}").WithTags("Travel");
        one.MapPost("/funding", Decide).WithIdempotencyKey().WithSummary("Decides on the funding of a delegate and writes it to them");
        one.MapPost("/visa-letter/issue", Issue).WithIdempotencyKey().WithSummary("Issues the visa letter from the sealed passport data");
        one.MapPost("/visa-letter/file", Read).WithSummary("Gives the visa letter; that it was read is recorded");
        api.MapGet("/visa-letters/{code}", Verify).AllowAnonymous().RequireRateLimiting(RateLimits.Verifications).WithTags("Verification")
            .WithSummary("Says whether a visa letter with this code holds; unknown codes are answered like those that do not");
    }

    private static async Task<OkAnswer<IssuedLetter>> Decide(ISender sender, Guid id, FundingToDecide body, CancellationToken ct) =>
        (await sender.Send(new DecideFunding(new(id), new FundingTerms(body.Covers ?? [], body.Allowance, body.Conditions, body.AcceptBy),
            body.SignatoryName, body.SignatoryTitle), ct)).ToOk();

    private static async Task<OkAnswer<IssuedLetter>> Issue(ISender sender, Guid id, VisaLetterToIssue body, CancellationToken ct) =>
        (await sender.Send(new IssueVisaLetter(new(id), body.Consulate, body.SignatoryName, body.SignatoryTitle, body.Language,
            body.Arrives, body.Leaves), ct)).ToOk();

    private static async Task<FileContentAnswer> Read(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new ReadVisaLetter(new(id)), ct)).ToFile();

    private static async Task<OkAnswer<CheckedVisaLetter>> Verify(ISender sender, string code, CancellationToken ct) =>
        (await sender.Ask(new VerifyVisaLetter(code), ct)).ToOk();
}

/// <summary>What is decided; nothing covered means that it is declined.</summary>
internal sealed record FundingToDecide(string SignatoryName, string SignatoryTitle, IReadOnlyList<FundingItem>? Covers = null,
    DailyAllowance? Allowance = null, string? Conditions = null, DateOnly? AcceptBy = null);

/// <summary>How a visa letter is issued.</summary>
internal sealed record VisaLetterToIssue(
    string SignatoryName, string SignatoryTitle, string? Consulate = null, string? Language = null, DateOnly? Arrives = null,
    DateOnly? Leaves = null);
