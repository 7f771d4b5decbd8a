using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Agendas;

/// <summary>What of an item is written in words and therefore translated.</summary>
public enum ItemPart
{
    /// <summary>What it is called.</summary>
    Title,

    /// <summary>Who leads it.</summary>
    Lead,

    /// <summary>What the annotated agenda explains.</summary>
    Annotation,
}

/// <summary>A part of an item in another language than English, made of certain English words; it stands as long as those do.</summary>
/// <param name="Language">The language (BCP 47).</param>
/// <param name="Part">The title, the lead or the annotation.</param>
/// <param name="Text">What it says there.</param>
/// <param name="Of">The English words it was made of.</param>
public sealed record ItemTranslation(string Language, ItemPart Part, string Text, string Of);

/// <summary>What an item is to say in a language; what is left empty is not said in it any more.</summary>
/// <param name="Item">The item.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Lead">Who leads it.</param>
/// <param name="Annotation">What the annotated agenda explains.</param>
public sealed record ItemInLanguage(AgendaItemId Item, string? Title, string? Lead = null, string? Annotation = null)
{
    internal IEnumerable<(ItemPart Part, string? Text)> Parts =>
    [
        (ItemPart.Title, CleanText.OptionalLine(Title)), (ItemPart.Lead, CleanText.OptionalLine(Lead)),
        (ItemPart.Annotation, CleanText.OptionalText(Annotation)),
    ];
}

/// <summary>The translations of one item.</summary>
public static class ItemTranslations
{
    /// <summary>What the English words of a part say in a language; null where nobody translated exactly these.</summary>
    public static string? In(this IEnumerable<ItemTranslation> translations, Language language, ItemPart part, string english) =>
        translations.FirstOrDefault(t => t.Language == language.Tag && t.Part == part && t.Of == english)?.Text;
}
