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

/// <summary>Says what something is called in other languages. Papers issued before keep what they say.</summary>
/// <param name="English">The English wording, exactly as it stands on record.</param>
/// <param name="Wordings">All its wordings in other languages; a language that is left out or empty is taken away, and with the last one the term.</param>
/// <param name="Version">The version that was seen; 0 when nobody has said it yet.</param>
public sealed record SayTerm(string English, IReadOnlyList<TextInLanguage> Wordings, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class SayTermValidator : AbstractValidator<SayTerm>
{
    public SayTermValidator()
    {
        RuleFor(c => c.English).NotBlank().WithMessage("Write it in English.").MaximumLength(Term.LongestWording);
        RuleForEach(c => c.Wordings).ChildRules(wording => wording.RuleFor(w => w.Text).MaximumLength(Term.LongestWording));
    }
}

internal sealed class SayTermHandler(ISecretariatDb db) : ICommandHandler<SayTerm, Done>
{
    public async Task<Result<Done>> Handle(SayTerm command, CancellationToken ct)
    {
        if (Term.WhyNot(command.Wordings) is { } against) return against;
        var key = Term.KeyOf(command.English);
        var term = await db.Terms.SingleOrDefaultAsync(t => t.Key == key, ct);
        // Whoever asks twice for the same is answered twice the same, whichever version they saw.
        if (term?.Says(command.Wordings) ?? Term.IsSilence(command.Wordings)) return Done.Value;
        if ((term?.Version ?? 0) != command.Version) return new StaleVersion(command.Version, term?.Version ?? 0);
        if (term is null)
        {
            if (!Term.Say(TermId.New(), command.English, command.Wordings).TryGet(out term, out var refusal)) return refusal;
            db.Terms.Add(term);
            return Done.Value;
        }

        if (!Term.IsSilence(command.Wordings)) return term.Reword(command.Wordings);
        db.Terms.Remove(term);
        return Done.Value;
    }
}
