using System.Security.Cryptography;
using System.Text;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Terms;

/// <summary>
/// What the staff write themselves, said in the other languages of papers: the theme of a meeting, somebody's function, a body, the reason of a postponement.
/// It is found by its English wording, compared character by character.
/// </summary>
public sealed class Term : AggregateRoot<TermId>
{
    /// <summary>The longest wording in any language; a reason fits.</summary>
    public const int LongestWording = 2_000;

    /// <summary>How long a <see cref="Key"/> is.</summary>
    public const int KeyLength = 64;

    private Term() { }

    /// <summary>The English wording, as it stands on record.</summary>
    public string English { get; private init; } = "";

    /// <summary>The fingerprint of the English wording, by which no two terms are one: a reason is too long for an index.</summary>
    public string Key { get; private init; } = "";

    /// <summary>What it is called in other languages, in the order in which these are listed.</summary>
    public IReadOnlyList<TextInLanguage> Wordings { get; private set; } = [];

    /// <summary>The languages it has.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>All its wordings folded, for whoever searches.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The fingerprint of an English wording.</summary>
    public static string KeyOf(string english) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CleanText.Text(english))));

    /// <summary>Says what is called something in English in other languages.</summary>
    [RefusedWhenSaved(typeof(TermErrors), nameof(TermErrors.Taken))]
    public static Result<Term> Say(TermId id, string english, IReadOnlyList<TextInLanguage> wordings)
    {
        var clean = CleanText.OptionalText(english);
        if (clean is null) return new TermErrors.Empty();
        if (clean.Length > LongestWording) return new TermErrors.TooLong();
        var term = new Term { Id = id, English = clean, Key = KeyOf(clean) };
        return term.Reword(wordings).TryGet(out _, out var refusal) ? term : refusal;
    }

    /// <summary>Says it anew: languages without words are taken away.</summary>
    public Result<Done> Reword(IReadOnlyList<TextInLanguage> wordings)
    {
        if (WhyNot(wordings) is { } against) return against;
        var said = Said(wordings);
        if (said.Count == 0) return new TermErrors.Unsaid();
        if (said.SequenceEqual(Wordings)) return Done.Value;
        (Wordings, Languages) = (said, [.. said.Select(w => w.Language)]);
        SearchText = Alphabet.Fold(string.Join('\n', said.Select(w => w.Text).Prepend(English)));
        return Done.Value;
    }

    /// <summary>What stands against wordings; null when nothing does.</summary>
    public static Error? WhyNot(IReadOnlyList<TextInLanguage> wordings)
    {
        foreach (var (language, text) in wordings)
        {
            if (language == Language.Working.Tag) return new TermErrors.EnglishIsGiven();
            if (Language.All.All(l => l.Tag != language)) return new TermErrors.LanguageUnknown(language);
            if (CleanText.Text(text).Length > LongestWording) return new TermErrors.TooLong();
        }

        return wordings.GroupBy(w => w.Language).FirstOrDefault(w => w.Count() > 1) is { } twice ? new TermErrors.SaidTwice(twice.Key) : null;
    }

    /// <summary>Whether nothing is said in any language, so that a term would be taken away.</summary>
    public static bool IsSilence(IReadOnlyList<TextInLanguage> wordings) => Said(wordings).Count == 0;

    /// <summary>Whether exactly this is what it says.</summary>
    public bool Says(IReadOnlyList<TextInLanguage> wordings) => Said(wordings).SequenceEqual(Wordings);

    private static IReadOnlyList<TextInLanguage> Said(IEnumerable<TextInLanguage> wordings)
    {
        var said = wordings.Cleaned();
        return [.. Language.All.Select(l => said.FirstOrDefault(w => w.Language == l.Tag)).OfType<TextInLanguage>()];
    }
}
