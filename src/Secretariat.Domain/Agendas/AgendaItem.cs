using Secretariat.Domain.Languages;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Agendas;

/// <summary>What an item is for (study 3.7).</summary>
public enum AgendaItemKind
{
    /// <summary>Opening of the meeting.</summary>
    Opening,

    /// <summary>Adoption of the agenda.</summary>
    Adoption,

    /// <summary>A report on what was done.</summary>
    Report,

    /// <summary>A presentation.</summary>
    Presentation,

    /// <summary>A discussion.</summary>
    Discussion,

    /// <summary>A round of statements.</summary>
    TourDeTable,

    /// <summary>Something to be decided.</summary>
    Decision,

    /// <summary>Any other business.</summary>
    AnyOtherBusiness,

    /// <summary>Conclusions and next steps.</summary>
    Conclusions,

    /// <summary>Closing of the meeting.</summary>
    Closing,

    /// <summary>A break; carries no number.</summary>
    Break,

    /// <summary>A reception, dinner or visit; carries no number.</summary>
    Social,
}

/// <summary>What the meeting is asked to do with an item.</summary>
public enum ExpectedOutcome
{
    /// <summary>Take note.</summary>
    Note,

    /// <summary>Discuss.</summary>
    Discuss,

    /// <summary>Advise.</summary>
    Advise,

    /// <summary>Recommend.</summary>
    Recommend,

    /// <summary>Endorse.</summary>
    Endorse,

    /// <summary>Adopt.</summary>
    Adopt,
}

/// <summary>When an item is taken: the day of the meeting, counted from 1, and the local time. Postponing the meeting does not touch it.</summary>
/// <param name="Day">The day of the meeting, from 1.</param>
/// <param name="Starts">Local time at the venue.</param>
public sealed record ItemTime(int Day, TimeOnly Starts);

/// <summary>Everything an item says, apart from its place in the agenda.</summary>
public sealed record AgendaItemContent(AgendaItemKind Kind, string Title)
{
    /// <summary>The longest title.</summary>
    public const int MaxTitleLength = 500;

    /// <summary>The longest annotation.</summary>
    public const int MaxAnnotationLength = 20_000;

    /// <summary>The longest lead.</summary>
    public const int MaxLeadLength = 300;

    /// <summary>What the annotated agenda explains: history, documents, expected action.</summary>
    public string? Annotation { get; init; }

    /// <summary>Who leads it.</summary>
    public string? Lead { get; init; }

    /// <summary>Who speaks, in order.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>When it is taken; null while open.</summary>
    public ItemTime? Time { get; init; }

    /// <summary>How long it takes, in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>The symbols of the documents to read.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>What the meeting is asked to do.</summary>
    public ExpectedOutcome? Outcome { get; init; }

    /// <summary>The participant that proposed it.</summary>
    public ParticipantId? ProposedBy { get; init; }

    /// <summary>Whether it is for delegations only.</summary>
    public bool IsRestricted { get; init; }
}

/// <summary>One point of an agenda.</summary>
public sealed class AgendaItem
{
    private AgendaItem() { }

    internal AgendaItem(AgendaItemId id, AgendaItemId? parent, int position, AgendaItemContent content)
    {
        (Id, ParentId, Position) = (id, parent, position);
        Say(content);
    }

    /// <summary>Identifies the item through all editions.</summary>
    public AgendaItemId Id { get; private init; }

    /// <summary>The item it stands under; null at the top.</summary>
    public AgendaItemId? ParentId { get; internal set; }

    /// <summary>Its place among its siblings, from 0.</summary>
    public int Position { get; internal set; }

    /// <summary>What it is for.</summary>
    public AgendaItemKind Kind { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What the annotated agenda explains.</summary>
    public string? Annotation { get; private set; }

    /// <summary>Who leads it.</summary>
    public string? Lead { get; private set; }

    /// <summary>Who speaks, in order.</summary>
    public IReadOnlyList<string> Speakers { get; private set; } = [];

    /// <summary>The day of the meeting on which it is taken, from 1.</summary>
    public int? Day { get; private set; }

    /// <summary>When it starts, local time at the venue.</summary>
    public TimeOnly? Starts { get; private set; }

    /// <summary>How long it takes.</summary>
    public int? Minutes { get; private set; }

    /// <summary>The symbols of the documents to read.</summary>
    public IReadOnlyList<string> Documents { get; private set; } = [];

    /// <summary>What the meeting is asked to do.</summary>
    public ExpectedOutcome? Outcome { get; private set; }

    /// <summary>The participant that proposed it.</summary>
    public ParticipantId? ProposedBy { get; private set; }

    /// <summary>Whether it is for delegations only.</summary>
    public bool IsRestricted { get; private set; }

    /// <summary>What it says in other languages, also what was made of words that it no longer says. Nothing of it is material.</summary>
    public IReadOnlyList<ItemTranslation> Translations { get; private set; } = [];

    /// <summary>Whether it is counted; breaks and social events are not.</summary>
    public bool IsNumbered => Counts(Kind);

    /// <summary>Whether an item of the kind is counted.</summary>
    public static bool Counts(AgendaItemKind kind) => kind is not (AgendaItemKind.Break or AgendaItemKind.Social);

    internal void Say(AgendaItemContent content)
    {
        (Kind, Title, Lead, Outcome, ProposedBy, IsRestricted) =
            (content.Kind, CleanText.Line(content.Title), CleanText.OptionalLine(content.Lead), content.Outcome, content.ProposedBy, content.IsRestricted);
        Annotation = CleanText.OptionalText(content.Annotation);
        (Day, Starts, Minutes) = (content.Time?.Day, content.Time?.Starts, content.Minutes);
        (Speakers, Documents) = ([.. content.Speakers.Select(CleanText.Line)], [.. content.Documents.Select(CleanText.Line)]);
    }

    internal void Explain(string? annotation) => Annotation = CleanText.OptionalText(annotation);

    /// <summary>The English words of one of its parts.</summary>
    internal string? Says(ItemPart part) => part switch { ItemPart.Title => Title, ItemPart.Lead => Lead, _ => Annotation };

    /// <summary>
    /// Says a part in another language. Nothing in the place of a translation takes it away where it stands; one of former words is kept until another takes
    /// its place, so that it stands again where its words come back.
    /// </summary>
    internal void Translate(Language language, ItemPart part, string? text)
    {
        var before = Translations.FirstOrDefault(t => t.Language == language.Tag && t.Part == part);
        var after = text is null ? before is { } former && former.Of != Says(part) ? former : null : new ItemTranslation(language.Tag, part, text, Says(part)!);
        if (after == before) return;
        Translations = [.. Translations.Where(t => t != before).Append(after).OfType<ItemTranslation>()
            .OrderBy(t => t.Language, StringComparer.Ordinal).ThenBy(t => t.Part)];
    }

    /// <summary>Takes along what was translated of the same words before.</summary>
    internal void TakeAlong(IEnumerable<ItemTranslation> translations) => Translations = [.. translations.Where(t => t.Of == Says(t.Part))];

    internal void Take(ItemTime time) => (Day, Starts) = (time.Day, time.Starts);

    internal void Reword(string title) => Title = CleanText.Line(title);
}
