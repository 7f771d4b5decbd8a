using FluentValidation;

namespace Secretariat.Application.Shared;

/// <summary>Rules for addresses that others open.</summary>
internal static class WebAddressRules
{
    /// <summary>An address of the web, or none.</summary>
    internal static IRuleBuilderOptions<T, string> IsWebAddress<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(address => string.IsNullOrEmpty(address) || IsOfTheWeb(address)).WithMessage("Give an address of the web that begins with https://.");

    private static bool IsOfTheWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http") && uri.Host.Length > 0;
}
