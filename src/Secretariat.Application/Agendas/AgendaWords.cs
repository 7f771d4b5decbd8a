using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Languages;

namespace Secretariat.Application.Agendas;

/// <summary>
/// What an item says in the language of a paper: as it was translated; else, where its English words are the usual ones, as the dialogue is delivered with
/// them; else in English.
/// </summary>
internal static class AgendaWords
{
    /// <summary>What it is called.</summary>
    internal static string TitleIn(this AgendaLine line, Phrases phrases) => line.Said(ItemPart.Title, line.Title, phrases) ?? line.Title;

    /// <summary>Who leads it.</summary>
    internal static string? LeadIn(this AgendaLine line, Phrases phrases) => line.Said(ItemPart.Lead, line.Lead, phrases) ?? line.Lead;

    /// <summary>What the annotated agenda explains.</summary>
    internal static string? AnnotationIn(this AgendaLine line, Phrases phrases) => line.Said(ItemPart.Annotation, line.Annotation, phrases) ?? line.Annotation;

    /// <summary>As sentences name it: item 5, “Tour de table”; a break by its title alone.</summary>
    internal static string NameIn(this AgendaLine line, Phrases phrases) => line.Number.Length == 0
        ? Phrases.Fill(phrases.ItemTitled, phrases.Apart(line.TitleIn(phrases)))
        : Phrases.Fill(phrases.ItemNamed, phrases.Language.Digits(line.Number), phrases.Apart(line.TitleIn(phrases)));

    /// <summary>Whether its title is in the language.</summary>
    internal static bool IsTitledIn(this AgendaLine line, Phrases phrases) => line.Said(ItemPart.Title, line.Title, phrases) is not null;

    /// <summary>Whether all that a paper prints of it is in the language.</summary>
    internal static bool IsIn(this AgendaLine line, Phrases phrases, bool annotated) => line.IsTitledIn(phrases)
        && (line.Lead is null || line.Said(ItemPart.Lead, line.Lead, phrases) is not null)
        && (!annotated || line.Annotation is null || line.Said(ItemPart.Annotation, line.Annotation, phrases) is not null);

    private static string? Said(this AgendaLine line, ItemPart part, string? english, Phrases phrases) => english is null ? null
        : phrases.Language == Language.Working ? english
        : line.Translations.In(phrases.Language, part, english) ?? phrases.Usual(english);
}
