using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>What a nomination says of a person (study 3.4); without a language they are written to in that of their participant.</summary>
/// <param name="Honorific">"Mr.", "Ms.", "H.E.", as they wish it.</param>
/// <param name="Rank">A military, police or diplomatic rank.</param>
/// <param name="GivenNames">Given names in Latin letters, as in the passport.</param>
/// <param name="FamilyName">The family name in Latin letters, as in the passport.</param>
/// <param name="FunctionalTitle">The function, such as "Head of Unit".</param>
/// <param name="Institution">The ministry or organisation.</param>
/// <param name="Email">Where mail reaches them.</param>
/// <param name="Language">The language they are written to in.</param>
/// <param name="Role">What they are in the delegation.</param>
/// <param name="Modality">In the room or from afar.</param>
/// <param name="NameInOwnScript">The whole name as its bearer writes it, where that is in other letters: for papers in a language of these.</param>
public sealed record DelegateDetails(string? Honorific, string? Rank, string GivenNames, string FamilyName, string? FunctionalTitle, string? Institution,
    string Email, string? Language, DelegateRole Role, ParticipationModality Modality, string? NameInOwnScript = null)
{
    /// <summary>The longest of any of these entries.</summary>
    public const int MaxLength = 200;

    /// <summary>The same as clean text.</summary>
    public DelegateDetails Cleaned() => this with
    {
        Honorific = CleanText.OptionalLine(Honorific),
        Rank = CleanText.OptionalLine(Rank),
        GivenNames = CleanText.Line(GivenNames),
        FamilyName = CleanText.Line(FamilyName),
        FunctionalTitle = CleanText.OptionalLine(FunctionalTitle),
        Institution = CleanText.OptionalLine(Institution),
        Email = CleanText.Line(Email),
        Language = CleanText.OptionalLine(Language),
        NameInOwnScript = CleanText.OptionalLine(NameInOwnScript),
    };

    /// <summary>The same, written to in a language where none was given.</summary>
    public DelegateDetails WrittenToIn(string language) => string.IsNullOrWhiteSpace(Language) ? this with { Language = language } : this;

    /// <summary>The name by which a person named twice is noticed: that of the passport.</summary>
    public string FoldName() => DelegateName.Fold(GivenNames, FamilyName);
}
