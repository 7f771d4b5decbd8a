using FluentValidation;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Shared;

/// <summary>Rules on what people type, for validators.</summary>
internal static class CleanTextRules
{
    /// <summary>Something is left of the name or title once blanks and invisible characters are left out.</summary>
    internal static IRuleBuilderOptions<T, string> NotBlank<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(typed => CleanText.Line(typed).Length > 0).WithMessage(PlainWords.Needed).WithErrorCode("NotEmptyValidator");

    /// <summary>What staff call a thing by, in addresses too.</summary>
    internal static IRuleBuilderOptions<T, string> IsCode<T>(this IRuleBuilder<T, string> rule) =>
        rule.Matches("^[A-Za-z0-9-]+$").WithMessage("Use letters from A to Z, figures and hyphens only.");

    /// <summary>A list that is not longer than anybody means it to be.</summary>
    internal static IRuleBuilderOptions<T, IReadOnlyList<TItem>> HasAtMost<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule, int most) =>
        rule.Must(list => list.Count <= most).WithMessage($"{{PropertyName}} may have {most} entries at most.");
}
