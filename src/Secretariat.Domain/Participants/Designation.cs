using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Participants;

/// <summary>What a name of a participant is for.</summary>
public enum DesignationKind
{
    /// <summary>The everyday name, as lists and tables have it: Türkiye, Netherlands.</summary>
    Short,

    /// <summary>The name within a sentence, where it differs from the one on lists: the Netherlands, the European Union.</summary>
    InText,

    /// <summary>The full name: the Republic of Türkiye.</summary>
    Official,

    /// <summary>The name on nameplates where it differs.</summary>
    Protocol,

    /// <summary>A name as one source printed it; never used on papers.</summary>
    AsStated,
}

/// <summary>One name of a participant, in one language, from-to.</summary>
public sealed class Designation
{
    /// <summary>The longest name.</summary>
    public const int MaxLength = 200;

    private Designation() { }

    internal Designation(string text, string language, DesignationKind kind, DateOnly? validFrom, DateOnly? validTo)
    {
        var clean = CleanText.Line(text);
        (Text, Language, Kind, ValidFrom, ValidTo) = (clean, language, kind, validFrom, validTo);
        (SortText, SearchText) = (Alphabet.SortText(clean), Alphabet.Fold(clean));
    }

    /// <summary>The name.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Its language (BCP 47).</summary>
    public string Language { get; private init; } = "en";

    /// <summary>What it is for.</summary>
    public DesignationKind Kind { get; private init; }

    /// <summary>The first day it holds; null for as long as anybody remembers.</summary>
    public DateOnly? ValidFrom { get; private init; }

    /// <summary>The last day it holds; null while it does.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>What it is sorted by.</summary>
    public string SortText { get; private init; } = "";

    /// <summary>What it is found by: lower case, without marks.</summary>
    public string SearchText { get; private init; } = "";

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly date) => (ValidFrom is not { } from || from <= date) && (ValidTo is not { } to || date <= to);

    internal bool Rivals(Designation other) => Kind == other.Kind && Language == other.Language
        && (ValidTo is not { } to || other.ValidFrom is not { } start || start <= to)
        && (other.ValidTo is not { } end || ValidFrom is not { } from || from <= end);

    internal void EndOn(DateOnly lastDay) => ValidTo = lastDay;
}
