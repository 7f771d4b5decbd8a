using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Application.Terms;
using Secretariat.Domain.Languages;

namespace Secretariat.Api.Terms;

internal sealed class TermEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var terms = api.MapGroup("/terms").WithTags("Terms");
        terms.MapGet("/", List).WithSummary("Lists what the staff have said in other languages");
        terms.MapGet("/untranslated", Untranslated).WithSummary("Lists what papers of the meetings ahead print and nobody has said in every language yet");
        terms.MapGet("/wordings", Get).WithSummary("Shows what something is called in other languages, whether the staff have said so or not");
        terms.MapPut("/wordings", Say).WithSummary("Says what something is called in other languages; a language left out is taken away");
    }

    private static async Task<OkAnswer<PageOf<TermLine>>> List(ISender sender, [AsParameters] PageQuery<ListTerms> page, string? search, string? lacking,
        CancellationToken ct) =>
        (await sender.Ask(new ListTerms(page.ToPage(), search, lacking), ct)).ToOk();

    private static async Task<OkAnswer<UntranslatedList>> Untranslated(ISender sender, CancellationToken ct) =>
        (await sender.Ask(new ListUntranslated(), ct)).ToOk();

    private static async Task<OkAnswer<TermDetails>> Get(ISender sender, string english, CancellationToken ct) =>
        (await sender.Ask(new GetTerm(english), ct)).ToOk();

    private static async Task<NoContentAnswer> Say(ISender sender, TermToSay body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new SayTerm(body.English, body.Wordings, version), ct)).ToNoContent();
}

/// <summary>An English wording, and all its wordings in other languages.</summary>
internal sealed record TermToSay(string English, IReadOnlyList<TextInLanguage> Wordings);
