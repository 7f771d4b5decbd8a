using System.Globalization;
using System.Text;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.People;

/// <summary>Somebody who holds an office, serves as focal point or signs; delegates have their data in their registration.</summary>
public sealed class Person : AggregateRoot<PersonId>
{
    /// <summary>The longest name.</summary>
    public const int MaxNameLength = 200;

    private Person() { }

    /// <summary>Given names.</summary>
    public string GivenNames { get; private set; } = "";

    /// <summary>Family name, as its bearer writes it.</summary>
    public string FamilyName { get; private set; } = "";

    /// <summary>Form of address: H.E., Mr., Dr.</summary>
    public string? Honorific { get; private set; }

    /// <summary>Military or diplomatic rank, such as Brigade General.</summary>
    public string? Rank { get; private set; }

    /// <summary>The office in their institution.</summary>
    public string? FunctionalTitle { get; private set; }

    /// <summary>Their institution.</summary>
    public string? Institution { get; private set; }

    /// <summary>Where mail reaches them.</summary>
    public string? Email { get; private set; }

    /// <summary>The language of the name and of letters to them (BCP 47).</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Live or historic.</summary>
    public Origin Origin { get; private set; }

    /// <summary>The key in the historic data set; null for live ones.</summary>
    public string? Key { get; private set; }

    /// <summary>The name as papers print it: given names, then the family name in capitals.</summary>
    public string PrintedName => PrintName(GivenNames, FamilyName, Language);

    /// <summary>What stands before the name where papers name the person: the rank, of whoever has none the honorific.</summary>
    public string? Style => Rank ?? Honorific;

    /// <summary>Enters a person.</summary>
    public static Person Enter(PersonName name, string? functionalTitle, string? institution, string? email, string language) => new()
    {
        Id = PersonId.New(),
        GivenNames = CleanText.Line(name.GivenNames),
        FamilyName = CleanText.Line(name.FamilyName),
        Honorific = CleanText.OptionalLine(name.Honorific),
        Rank = CleanText.OptionalLine(name.Rank),
        FunctionalTitle = CleanText.OptionalLine(functionalTitle),
        Institution = CleanText.OptionalLine(institution),
        Email = CleanText.OptionalLine(email),
        Language = language,
    };

    /// <summary>Enters an office-holder named in the history of the process.</summary>
    public static Person Recall(string key, PersonName name, string? functionalTitle, string? institution, string language)
    {
        var person = Enter(name, functionalTitle, institution, null, language);
        (person.Key, person.Origin) = (key, Origin.Historic);
        return person;
    }

    /// <summary>A name as papers print it; capitals follow the language (Turkish i becomes İ) and stay away from scripts that have none.</summary>
    public static string PrintName(string givenNames, string familyName, string language) => string.Join(' ', new[]
    {
        givenNames.Trim(), Capitals(familyName.Trim(), language),
    }.Where(part => part.Length > 0));

    /// <summary>
    /// Greek capitals carry no accent, ß has none but SS on a passport (ICAO 9303-3 §6), and ı has I whatever language its bearer is written to in.
    /// </summary>
    private static string Capitals(string name, string language)
    {
        if (name.Any(c => c is (>= '\u0370' and <= '\u03ff') or (>= '\u1f00' and <= '\u1fff')))
            name = string.Concat(name.Normalize(NormalizationForm.FormD)
                .Where(c => c is not ('\u0301' or '\u0300' or '\u0342' or '\u0313' or '\u0314' or '\u0345')));
        return name.Replace("ß", "ss").Replace('ı', 'I').Normalize().ToUpper(CasingOf(language));
    }

    private static CultureInfo CasingOf(string language) =>
        language.Split('-')[0] is var primary and ("tr" or "az") ? CultureInfo.GetCultureInfo(primary) : CultureInfo.InvariantCulture;
}

/// <summary>The parts of a person's name.</summary>
/// <param name="GivenNames">Given names.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="Honorific">Form of address.</param>
/// <param name="Rank">Military or diplomatic rank.</param>
public sealed record PersonName(string GivenNames, string FamilyName, string? Honorific = null, string? Rank = null);
