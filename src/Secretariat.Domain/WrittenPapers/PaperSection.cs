using Secretariat.Domain.Languages;

namespace Secretariat.Domain.WrittenPapers;

/// <summary>What a section of a written paper is about, by which it is headed in every language (study 3.13, 3.18).</summary>
public enum SectionTopic
{
    /// <summary>Where the meeting is held.</summary>
    Venue,

    /// <summary>Hotels.</summary>
    Hotels,

    /// <summary>Ways from airport and station.</summary>
    Transport,

    /// <summary>When and where delegates register.</summary>
    Registration,

    /// <summary>Entry and visas.</summary>
    Visas,

    /// <summary>Currency and payment.</summary>
    Currency,

    /// <summary>Safety and emergencies.</summary>
    Safety,

    /// <summary>Whom to call.</summary>
    Contacts,

    /// <summary>Rooms of prayer and diets.</summary>
    PrayerAndDiet,

    /// <summary>Languages and headsets.</summary>
    Interpretation,

    /// <summary>The network in the house.</summary>
    Network,

    /// <summary>How to join from afar.</summary>
    RemoteJoining,

    /// <summary>How the meeting was opened.</summary>
    Opening,

    /// <summary>Who was there.</summary>
    Attendance,

    /// <summary>How the agenda was adopted.</summary>
    AdoptionOfAgenda,

    /// <summary>What was said on an item.</summary>
    Discussion,

    /// <summary>What came of it.</summary>
    Outcomes,

    /// <summary>How the meeting was closed.</summary>
    Closing,
}

/// <summary>A paragraph by language.</summary>
public sealed record WrittenParagraph(IReadOnlyList<TextInLanguage> Texts)
{
    /// <summary>The longest text in any language.</summary>
    public const int MaxTextLength = 6000;
}

/// <summary>A section of a written paper.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Heading">A heading of its own by language, such as the title of an agenda item; the topic's where it has none.</param>
public sealed record PaperSection(SectionTopic Topic, IReadOnlyList<WrittenParagraph> Paragraphs, IReadOnlyList<TextInLanguage>? Heading = null)
{
    /// <summary>Which topics a kind of paper has.</summary>
    public static bool Suits(SectionTopic topic, WrittenPaperKind kind) => topic < SectionTopic.Opening == kind is WrittenPaperKind.LogisticsNote;

    internal PaperSection Cleaned() => new(Topic, [.. Paragraphs.Select(p => new WrittenParagraph(p.Texts.Cleaned())).Where(p => p.Texts.Count > 0)],
        Heading is null || Heading.Cleaned() is not { Count: > 0 } own ? null : own);

    internal IEnumerable<IReadOnlyList<TextInLanguage>> AllTexts => Paragraphs.Select(p => p.Texts).Concat(Heading is null ? [] : [Heading]);
}
