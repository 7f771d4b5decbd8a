using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>What a nomination says of a person (study 3.4); without a language they are written to in that of their participant.</summary>
public sealed record DelegateDetails(string? Honorific, string? Rank, string GivenNames, string FamilyName, string? FunctionalTitle, string? Institution,
    string Email, string? Language, DelegateRole Role, ParticipationModality Modality)
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
    };

    /// <summary>The same, written to in a language where none was given.</summary>
    public DelegateDetails WrittenToIn(string language) => string.IsNullOrWhiteSpace(Language) ? this with { Language = language } : this;

    /// <summary>The name by which a person named twice is noticed.</summary>
    public string FoldName() => DelegateName.Fold(GivenNames, FamilyName);
}
