using Secretariat.Domain.Bodies;
using static Secretariat.Domain.Agendas.AgendaItemKind;

namespace Secretariat.Domain.Agendas;

/// <summary>What a new agenda begins with.</summary>
public static class AgendaTemplate
{
    /// <summary>The usual order (study 3.7), ending in what a body of the level may do.</summary>
    public static IReadOnlyList<OutlineEntry> Usual(BodyLevel level) =>
    [
        Item(0, Opening, "Opening of the meeting", 30),
        Item(1, Opening, "Welcome by the host", 10),
        Item(1, Opening, "Opening remarks by the Chair and the Co-Chair", 15),
        Item(0, Adoption, "Adoption of the agenda", 5, ExpectedOutcome.Adopt),
        Item(0, Report, "Follow-up to the last meeting", 30, ExpectedOutcome.Note),
        Item(0, Break, "Coffee break", 30),
        Item(0, TourDeTable, "Recent developments: statements by participants", 60, ExpectedOutcome.Note),
        Item(0, Presentation, "Projects and activities", 45, ExpectedOutcome.Discuss),
        Item(0, Break, "Lunch", 90),
        .. level is BodyLevel.Practitioner ? (OutlineEntry[])[] : [Item(0, Decision, Matters(level), 60, Outcome(level))],
        Item(0, AnyOtherBusiness, "Any other business", 15),
        Item(0, Conclusions, "Conclusions and next steps", 30, ExpectedOutcome.Note),
        Item(0, Closing, "Closing of the meeting", 10),
    ];

    /// <summary>The items of an earlier agenda: what they are called, in every language, and for; not who spoke or when.</summary>
    public static IReadOnlyList<OutlineEntry> Of(Agenda earlier) =>
        [.. earlier.Lines().Select(l => new OutlineEntry(l.Depth, new AgendaItemContent(l.Kind, l.Title) { Minutes = l.Minutes, Outcome = l.Outcome,
            IsRestricted = l.IsRestricted }) { Translations = l.Translations })];

    private static OutlineEntry Item(int depth, AgendaItemKind kind, string title, int minutes, ExpectedOutcome? outcome = null) =>
        new(depth, new AgendaItemContent(kind, title) { Minutes = minutes, Outcome = outcome });

    private static string Matters(BodyLevel level) => level switch
    {
        BodyLevel.Minister => "Adoption of texts",
        BodyLevel.SeniorOfficial => "Governance matters",
        BodyLevel.Strategic => "Advice to the Chair",
        _ => "Recommendations",
    };

    private static ExpectedOutcome Outcome(BodyLevel level) => level switch
    {
        BodyLevel.Minister => ExpectedOutcome.Adopt,
        BodyLevel.SeniorOfficial => ExpectedOutcome.Endorse,
        BodyLevel.Strategic => ExpectedOutcome.Advise,
        _ => ExpectedOutcome.Recommend,
    };
}
