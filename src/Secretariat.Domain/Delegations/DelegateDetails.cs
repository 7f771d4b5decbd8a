namespace Secretariat.Domain.Delegations;

/// <summary>What a nomination says of a person (study 3.4).</summary>
public sealed record DelegateDetails(string? Honorific, string? Rank, string GivenNames, string FamilyName, string? FunctionalTitle, string? Institution,
    string Email, string Language, DelegateRole Role, ParticipationModality Modality)
{
    /// <summary>The longest of any of these entries.</summary>
    public const int MaxLength = 200;

    /// <summary>The same in Unicode NFC and without stray blanks.</summary>
    public DelegateDetails Cleaned() => this with
    {
        Honorific = Optional(Honorific),
        Rank = Optional(Rank),
        GivenNames = DelegateName.Clean(GivenNames),
        FamilyName = DelegateName.Clean(FamilyName),
        FunctionalTitle = Optional(FunctionalTitle),
        Institution = Optional(Institution),
        Email = DelegateName.Clean(Email),
        Language = Language.Trim(),
    };

    /// <summary>The name by which a person named twice is noticed.</summary>
    public string FoldedName => DelegateName.Fold(GivenNames, FamilyName);

    private static string? Optional(string? typed) => DelegateName.Clean(typed) is { Length: > 0 } cleaned ? cleaned : null;
}
