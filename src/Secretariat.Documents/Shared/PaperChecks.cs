using System.Text.RegularExpressions;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;

namespace Secretariat.Documents.Shared;

/// <summary>What a protocol officer would stop a paper for.</summary>
internal static partial class PaperChecks
{
    /// <summary>Fields that were left unmerged: <c>{{name}}</c>, <c>[name]</c>; the mark of a gap, <c>[...]</c>, is none.</summary>
    public static IEnumerable<string> Unmerged(IEnumerable<string?> texts) =>
        texts.SelectMany(static text => Placeholder().Matches(text ?? string.Empty)).Select(static m => $"A field was left unmerged: {m.Value}").Distinct();

    /// <summary>First and second person in a note verbale, which is written in the third (study 3.1).</summary>
    public static IEnumerable<string> FirstPerson(Language language, IEnumerable<string?> texts) =>
        texts.SelectMany(text => ThirdPerson.Breaches(language.Tag, text ?? string.Empty))
            .Select(static word => $"A note verbale is written in the third person; found \"{word}\".").Distinct();

    [GeneratedRegex(@"\{\{[^}]{0,60}\}?\}?|\}\}|\[[A-Za-z][A-Za-z0-9 _./-]{1,40}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
