using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Invitations;

internal sealed class LetterTextEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var texts = api.MapGroup("/letter-texts").WithTags("Letter texts");
        texts.MapGet("/", List).WithSummary("Lists every text that staff may word");
        texts.MapGet("/{kind}/{language}", Get).WithSummary("Shows a text with all its wordings and the fields it may use");
        texts.MapPut("/{kind}/{language}", Reword).WithSummary("Saves a new wording; a field that the text does not have is refused by name");
        texts.MapPost("/{kind}/{language}/preview", Preview).WithSummary("Shows what a wording, saved or not, would say to a real addressee");
        texts.MapPost("/{kind}/{language}/paper", Paper).WithSummary("Shows the letter or note that a wording, saved or not, would make, as a draft");
    }

    private static async Task<OkAnswer<LetterTextList>> List(ISender sender, CancellationToken ct) => (await sender.Ask(new ListLetterTexts(), ct)).ToOk();

    private static async Task<OkAnswer<LetterTextDetails>> Get(ISender sender, LetterKind kind, string language, CancellationToken ct) =>
        (await sender.Ask(new GetLetterText(kind, language), ct)).ToOk();

    private static async Task<NoContentAnswer> Reword(ISender sender, LetterKind kind, string language, WordingToSave body, IfMatch version,
        CancellationToken ct) =>
        (await sender.Send(new RewordLetterText(kind, language, body.Subject, body.Body, version, body.Reason), ct)).ToNoContent();

    private static async Task<OkAnswer<PreviewedText>> Preview(ISender sender, LetterKind kind, string language, WordingToTry body, CancellationToken ct) =>
        (await sender.Ask(new PreviewLetterText(kind, language, body.Subject, body.Body, new InvitationId(body.InvitationId)), ct)).ToOk();

    private static async Task<Download> Paper(ISender sender, LetterKind kind, string language, WordingToTry body, CancellationToken ct) =>
        new((await sender.Ask(new PreviewLetterPaper(kind, language, body.Subject, body.Body, new InvitationId(body.InvitationId)), ct))
            .Match<Result<ExportedFile>>(paper => new ExportedFile(paper.FileName, "application/pdf", paper.Bytes), error => error));
}

/// <summary>A wording, and why it is saved.</summary>
internal sealed record WordingToSave(string Subject, string Body, string? Reason = null);

/// <summary>A wording, and the invitation whose addressee it is tried on.</summary>
internal sealed record WordingToTry(string Subject, string Body, Guid InvitationId);
