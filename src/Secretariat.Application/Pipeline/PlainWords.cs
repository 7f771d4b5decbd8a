using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Resources;

namespace Secretariat.Application.Pipeline;

/// <summary>
/// How fields that were refused are spoken of: by the words of their names, in sentences for people. No sentence of the library's own is ever said; a rule
/// that has no words here is spoken of by <see cref="Odd"/>.
/// </summary>
internal sealed partial class PlainWords : ILanguageManager
{
    /// <summary>By the library's names of its rules. Each begins with the name of the field, for which a form puts its own.</summary>
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["NotEmptyValidator"] = Needed,
        ["NotNullValidator"] = Needed,
        ["EmptyValidator"] = "{PropertyName} must be left empty.",
        ["NullValidator"] = "{PropertyName} must be left empty.",
        ["LengthValidator"] = "{PropertyName} must have {MinLength} to {MaxLength} characters; it has {TotalLength}.",
        ["ExactLengthValidator"] = "{PropertyName} must have exactly {MaxLength} characters; it has {TotalLength}.",
        ["MinimumLengthValidator"] = "{PropertyName} must have at least {MinLength} characters; it has {TotalLength}.",
        ["MaximumLengthValidator"] = "{PropertyName} may have {MaxLength} characters at most; it has {TotalLength}.",
        ["InclusiveBetweenValidator"] = "{PropertyName} must be between {From} and {To}; it is {PropertyValue}.",
        ["ExclusiveBetweenValidator"] = "{PropertyName} must be more than {From} and less than {To}; it is {PropertyValue}.",
        ["GreaterThanValidator"] = "{PropertyName} must be more than {ComparisonValue}.",
        ["GreaterThanOrEqualValidator"] = "{PropertyName} must be at least {ComparisonValue}.",
        ["LessThanValidator"] = "{PropertyName} must be less than {ComparisonValue}.",
        ["LessThanOrEqualValidator"] = "{PropertyName} may be {ComparisonValue} at most.",
        ["EqualValidator"] = "{PropertyName} must be {ComparisonValue}.",
        ["NotEqualValidator"] = "{PropertyName} must be another than {ComparisonValue}.",
        ["EnumValidator"] = "{PropertyName} must be one of those offered.",
        ["StringEnumValidator"] = "{PropertyName} must be one of those offered.",
        ["EmailValidator"] = "{PropertyName} must be a mail address, such as name@ministry.example.",
        ["RegularExpressionValidator"] = "{PropertyName} is not written as it should be.",
    };

    /// <summary>What is said of a field that was left empty.</summary>
    internal const string Needed = "{PropertyName} is needed.";

    /// <summary>What is said of a field by a rule that has no words of its own.</summary>
    internal const string Odd = "{PropertyName} is not as it should be.";

    private PlainWords()
    {
    }

    /// <inheritdoc />
    public bool Enabled { get; set; } = true;

    /// <inheritdoc />
    public CultureInfo? Culture { get; set; } = CultureInfo.GetCultureInfo("en");

    /// <inheritdoc />
    public string GetString(string key, CultureInfo? culture = null) => Sentences.GetValueOrDefault(key, Odd);

    /// <summary>Makes all validators speak so.</summary>
    internal static void Speak()
    {
        ValidatorOptions.Global.LanguageManager = new PlainWords();
        ValidatorOptions.Global.DisplayNameResolver = static (_, member, _) => member is null ? null : Spelled(member.Name);
    }

    /// <summary>"FamilyName" becomes "Family name".</summary>
    private static string Spelled(string name) => Inner().Replace(name, static m => " " + m.Value.ToLowerInvariant());

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Inner();
}
