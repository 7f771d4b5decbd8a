namespace Secretariat.Domain.Languages;

/// <summary>How a sentence uses the name of a meeting: each language has its own articles, prepositions and endings for it.</summary>
public enum NameCase
{
    /// <summary>It is what the sentence speaks of: "the 34th Senior Officials Meeting".</summary>
    Subject,

    /// <summary>It is gone or invited to: "to the 34th Senior Officials Meeting".</summary>
    To,

    /// <summary>Something is of it: "of the 34th Senior Officials Meeting".</summary>
    Of,

    /// <summary>Somebody takes part in it: "in the 34th Senior Officials Meeting".</summary>
    In,
}
