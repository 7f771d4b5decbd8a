using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;

namespace Secretariat.Application.Agendas;

/// <summary>What changed in an agenda, in the language of its reader; titles stand in the words that were approved.</summary>
internal static class AgendaSentences
{
    /// <summary>One change in one sentence.</summary>
    internal static string In(this AgendaChange change, Phrases phrases) => change switch
    {
        { Kind: AgendaChangeKind.Came, After: { } after } => Phrases.Fill(phrases.ChangeCame, Name(after, phrases)),
        { Kind: AgendaChangeKind.Went, Before: { } before } => Phrases.Fill(phrases.ChangeWent, Name(before, phrases)),
        { Kind: AgendaChangeKind.Moved, Before: { } before, After: { } after } => Phrases.Fill(phrases.ChangeMoved, Name(before, phrases),
            after.Number.Length == 0 ? phrases.ItemElsewhere : Phrases.Fill(phrases.ItemNumbered, phrases.Language.Digits(after.Number))),
        { Kind: AgendaChangeKind.Retimed, Before: { } before, After: { } after } => Phrases.Fill(phrases.ChangeRetimed, Name(after, phrases),
            Time(before, phrases), Time(after, phrases)),
        { Before: { } before, After: { } after } when before.Title != after.Title =>
            Phrases.Fill(phrases.ChangeReworded, Name(before, phrases), phrases.Apart(after.Title)),
        { After: { } after } => Phrases.Fill(phrases.ChangeOther, Name(after, phrases)),
        _ => change.Sentence,
    };

    /// <summary>When an item is taken: "day 1, 09:30–10:15".</summary>
    internal static string Time(AgendaLine line, Phrases phrases) => (line.Day, line.Starts, line.Minutes) switch
    {
        ({ } day, { } starts, { } minutes) => Phrases.Fill(phrases.TimeOnDay, phrases.Language.Number(day),
            phrases.Language.Clock(starts, starts.AddMinutes(minutes))),
        (_, _, { } minutes) => Phrases.Fill(phrases.TimeInMinutes, phrases.Language.Number(minutes)),
        _ => phrases.TimeOpen,
    };

    private static string Name(AgendaLine line, Phrases phrases) => line.Number.Length == 0
        ? Phrases.Fill(phrases.ItemTitled, phrases.Apart(line.Title))
        : Phrases.Fill(phrases.ItemNamed, phrases.Language.Digits(line.Number), phrases.Apart(line.Title));
}
