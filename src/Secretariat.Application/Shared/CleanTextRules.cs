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
}
