using FluentValidation;

namespace Secretariat.Application.Shared;

internal static class MailAddressRules
{
    /// <summary>An address that mail reaches from outside: a name, and a domain with a dot in it.</summary>
    public static IRuleBuilderOptions<T, string?> IsMailAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(320).Matches(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$").WithMessage("Enter a mail address, such as name@ministry.example.");
}
