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

/// <summary>What something is called in other languages, whether the staff have said so or not.</summary>
/// <param name="English">The English wording.</param>
public sealed record GetTerm(string English) : IQuery<TermDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>A term. Version 0 means that the staff have not said it yet.</summary>
/// <param name="English">The English wording.</param>
/// <param name="Wordings">What the staff call it in other languages.</param>
/// <param name="Delivered">What it is called where the staff say nothing, from the settings of the installation.</param>
/// <param name="Version">The version.</param>
public sealed record TermDetails(string English, IReadOnlyList<TextInLanguage> Wordings, IReadOnlyList<TextInLanguage> Delivered, long Version) : IVersioned;

internal sealed class GetTermValidator : AbstractValidator<GetTerm>
{
    public GetTermValidator() => RuleFor(q => q.English).NotBlank().WithMessage("Write it in English.").MaximumLength(Term.LongestWording);
}

internal sealed class GetTermHandler(ISecretariatDb db, DialogueSettings dialogue) : IQueryHandler<GetTerm, TermDetails>
{
    public async Task<Result<TermDetails>> Handle(GetTerm query, CancellationToken ct)
    {
        var (english, key) = (CleanText.Text(query.English), Term.KeyOf(query.English));
        var term = await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key, ct);
        var delivered = Language.All.Select(l => (l.Tag, Text: dialogue.Translation(english, l))).Where(t => t.Text is not null);
        return new TermDetails(english, term?.Wordings ?? [], [.. delivered.Select(t => new TextInLanguage(t.Tag, t.Text!))], term?.Version ?? 0);
    }
}
