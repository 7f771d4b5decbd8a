using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Participants;

namespace Secretariat.Domain.Outcomes;

/// <summary>What an entry of conclusions is (study 3.13).</summary>
public enum OutcomeKind
{
    /// <summary>A conclusion in words, with its running number.</summary>
    Paragraph,

    /// <summary>What somebody is asked to do; R.n once it is adopted.</summary>
    Recommendation,

    /// <summary>What the meeting settled; D.n once it is adopted.</summary>
    Decision,
}

/// <summary>Whom a recommendation or decision is addressed to: one participant, one body, or all participants where it names neither.</summary>
public sealed record OutcomeAddressee(ParticipantId? ParticipantId, BodyId? BodyId);

/// <summary>What an entry says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Texts">Its text by language; English is needed.</param>
/// <param name="Addressees">Whom it is addressed to.</param>
/// <param name="DueOn">By when it is to be done.</param>
public sealed record ConclusionContent(
    OutcomeKind Kind, IReadOnlyList<TextInLanguage> Texts, IReadOnlyList<OutcomeAddressee> Addressees, DateOnly? DueOn = null)
{
    /// <summary>The longest text in any language.</summary>
    public const int MaxTextLength = 6000;
}

/// <summary>One entry of the conclusions of a meeting.</summary>
public sealed class Conclusion
{
    private Conclusion() { }

    internal Conclusion(ConclusionId id, int position, ConclusionContent content)
    {
        (Id, Position) = (id, position);
        Say(content);
    }

    /// <summary>The entry.</summary>
    public ConclusionId Id { get; private init; }

    /// <summary>Its place, from 1.</summary>
    public int Position { get; internal set; }

    /// <summary>What it is.</summary>
    public OutcomeKind Kind { get; private set; }

    /// <summary>Its number among recommendations or decisions; given when the meeting adopts it, not before (study 3.9 R5).</summary>
    public int? Number { get; internal set; }

    /// <summary>Its text by language.</summary>
    public IReadOnlyList<TextInLanguage> Texts { get; private set; } = [];

    /// <summary>Whom it is addressed to.</summary>
    public IReadOnlyList<OutcomeAddressee> Addressees { get; private set; } = [];

    /// <summary>By when it is to be done.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Its number as papers print it, such as R.1; null for a paragraph and before adoption.</summary>
    public string? PrintedNumber => Number is { } n ? Print(Kind, n) : null;

    /// <summary>R.1, D.2.</summary>
    public static string Print(OutcomeKind kind, int number) => kind is OutcomeKind.Decision ? $"D.{number}" : $"R.{number}";

    internal void Say(ConclusionContent content) =>
        (Kind, Texts, Addressees, DueOn) = (content.Kind, content.Texts.Cleaned(), [.. content.Addressees.Distinct()], content.DueOn);

    /// <summary>Of the texts that the entry is to have, without those that translate other English than it will have.</summary>
    internal IReadOnlyList<TextInLanguage> WithoutStale(IReadOnlyList<TextInLanguage> texts)
    {
        var now = texts.Cleaned();
        return now.In(Language.Working) == Texts.In(Language.Working) ? now : [.. now.Where(t => t.Language == Language.Working.Tag || !Texts.Contains(t))];
    }

    internal void Translate(string language, string text) => Texts = Texts.With(language, text);
}
