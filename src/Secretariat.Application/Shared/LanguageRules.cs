using FluentValidation;
using Secretariat.Domain.Languages;

namespace Secretariat.Application.Shared;

/// <summary>Rules on the languages that texts and papers are written in.</summary>
internal static class LanguageRules
{
    /// <summary>One of the languages that papers speak.</summary>
    internal static IRuleBuilderOptions<T, string> IsLanguageOfPapers<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(static tag => Language.All.Any(l => l.Tag == tag))
            .WithMessage($"Papers are written in {Language.Working.List([.. Language.All.Select(static l => l.Tag)])}: give one of these.");
}
