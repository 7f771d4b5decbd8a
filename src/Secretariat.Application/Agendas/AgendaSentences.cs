using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>What changed in an agenda, in the language of its reader.</summary>
internal static class AgendaSentences
{
    /// <summary>One change in one sentence.</summary>
    internal static string In(this AgendaChange change, Phrases phrases) => change switch
    {
        { Kind: AgendaChangeKind.Came, After: { } after } => Phrases.Fill(phrases.ChangeCame, after.NameIn(phrases)),
        { Kind: AgendaChangeKind.Went, Before: { } before } => Phrases.Fill(phrases.ChangeWent, before.NameIn(phrases)),
        { Kind: AgendaChangeKind.Moved, Before: { } before, After: { } after } => Phrases.Fill(phrases.ChangeMoved, before.NameIn(phrases),
            change.HasNewNumber ? Phrases.Fill(phrases.ItemNumbered, phrases.Language.Digits(after.Number))
                : change.NowAfter is { } above ? Phrases.Fill(phrases.ItemAfter, above.NameIn(phrases)) : phrases.ItemFirst),
        { Kind: AgendaChangeKind.Retimed, Before: { } before, After: { } after } => Phrases.Fill(phrases.ChangeRetimed, after.NameIn(phrases),
            change.Time(before, phrases), change.Time(after, phrases)),
        { Before: { } before, After: { } after } when before.Title != after.Title =>
            Phrases.Fill(phrases.ChangeReworded, before.NameIn(phrases), phrases.Apart(after.TitleIn(phrases))),
        { After: { } after } => Phrases.Fill(phrases.ChangeOther, after.NameIn(phrases)),
        _ => change.Sentence,
    };

    /// <summary>What happened, in a word or two, where the texts themselves stand beside it.</summary>
    internal static string WordIn(this AgendaChange change, Phrases phrases) => change.Kind switch
    {
        AgendaChangeKind.Came => phrases.WordCame,
        AgendaChangeKind.Went => phrases.WordWent,
        AgendaChangeKind.Moved => phrases.WordMoved,
        AgendaChangeKind.Retimed => phrases.WordRetimed,
        _ when change.Before?.Title != change.After?.Title => phrases.WordReworded,
        _ => phrases.WordOther,
    };

    /// <summary>Whether all that the sentence names is in the language.</summary>
    internal static bool IsIn(this AgendaChange change, Phrases phrases) =>
        (change.Before is null || change.Before.IsTitledIn(phrases)) && (change.After is null || change.After.IsTitledIn(phrases))
        && (change.HasNewNumber || change.NowAfter is null || change.NowAfter.IsTitledIn(phrases));

    /// <summary>When an item is taken: "day 2, 09:30–10:15"; the time alone where all items are on one day.</summary>
    private static string Time(this AgendaChange change, AgendaLine line, Phrases phrases) => (line.Day, line.Starts, line.Minutes) switch
    {
        ({ }, { } starts, { } minutes) when change.IsOnOneDay => phrases.Language.Clock(starts, starts.AddMinutes(minutes)),
        ({ } day, { } starts, { } minutes) => Phrases.Fill(phrases.TimeOnDay, phrases.Language.Number(day),
            phrases.Language.Clock(starts, starts.AddMinutes(minutes))),
        (_, _, { } minutes) => Phrases.Fill(phrases.TimeInMinutes, phrases.Language.Number(minutes)),
        _ => phrases.TimeOpen,
    };

    /// <summary>An item as a comparison shows it: its title and when it is taken.</summary>
    internal static string Told(this AgendaChange change, AgendaLine line, Phrases phrases) =>
        $"{phrases.Apart(line.TitleIn(phrases))} ({change.Time(line, phrases)})";

    /// <summary>The same with its number, where that is what changed.</summary>
    internal static string ToldWithNumber(this AgendaChange change, AgendaLine line, Phrases phrases) => line.Number.Length == 0 ? change.Told(line, phrases)
        : $"{Alphabet.Capitalised(line.NameIn(phrases))} ({change.Time(line, phrases)})";
}
