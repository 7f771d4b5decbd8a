using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Resources;

namespace Secretariat.Application.Pipeline;

/// <summary>How fields that were refused are spoken of: by the words of their names, in sentences for people.</summary>
internal sealed partial class PlainWords : LanguageManager
{
    private PlainWords()
    {
        Culture = CultureInfo.GetCultureInfo("en");
        AddTranslation("en", "NotEmptyValidator", Needed);
        AddTranslation("en", "NotNullValidator", Needed);
        AddTranslation("en", "MaximumLengthValidator", "{PropertyName} may have {MaxLength} characters at most; it has {TotalLength}.");
        AddTranslation("en", "InclusiveBetweenValidator", "{PropertyName} must be between {From} and {To}; it is {PropertyValue}.");
        AddTranslation("en", "RegularExpressionValidator", "{PropertyName} is not written as it should be.");
    }

    /// <summary>What is said of a field that was left empty.</summary>
    internal const string Needed = "{PropertyName} is needed.";

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
