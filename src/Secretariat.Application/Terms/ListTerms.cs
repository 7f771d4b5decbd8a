using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;
using Secretariat.Domain.Terms;

namespace Secretariat.Application.Terms;

/// <summary>The terms that the staff have said in other languages.</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="Search">Words in any of their languages.</param>
/// <param name="Lacking">Only those not said in this language.</param>
public sealed record ListTerms(Page Page, string? Search = null, string? Lacking = null) : IQuery<PageOf<TermLine>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);

    /// <inheritdoc />
    public static IOrders Orders => ListTermsHandler.Orders;
}

/// <summary>A term in a list.</summary>
public sealed record TermLine(Guid Id, string English, IReadOnlyList<TextInLanguage> Wordings, long Version);

internal sealed class ListTermsValidator : AbstractValidator<ListTerms>
{
    public ListTermsValidator() => RuleFor(q => q.Lacking!).IsLanguageOfPapers().When(q => q.Lacking is not null);
}

internal sealed class ListTermsHandler(ISecretariatDb db) : IQueryHandler<ListTerms, PageOf<TermLine>>
{
    internal static readonly Orders<Term> Orders = Orders<Term>.Usually("english", t => t.Id)
        .By("english", t => EF.Functions.Collate(t.English, Alphabet.Collation));

    public Task<Result<PageOf<TermLine>>> Handle(ListTerms query, CancellationToken ct)
    {
        var terms = db.Terms.AsNoTracking().WithWords(query.Search);
        if (query.Lacking is { } language) terms = terms.Where(t => !t.Languages.Contains(language));
        return Orders.Read(terms, query.Page, t => new TermLine(t.Id.Value, t.English, t.Wordings, t.Version), ct);
    }
}
