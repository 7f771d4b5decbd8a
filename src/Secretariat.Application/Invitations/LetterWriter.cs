using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;
using Stubble.Core;
using Stubble.Core.Builders;
using Stubble.Core.Settings;

namespace Secretariat.Application.Invitations;

/// <summary>A text filled in: plain words, nothing left to fill.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The text.</param>
/// <param name="Mark">What its reader is told first when it is not in their language; null when it is.</param>
internal sealed record Letter(string Subject, string Body, string? Mark = null)
{
    public IReadOnlyList<string> Paragraphs => [.. Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The text of a mail: the mark stands first.</summary>
    public string Text => Mark is null ? Body : $"{Mark}\n\n{Body}";
}

/// <summary>A wording before it is filled in.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Number">The number of the wording; 1 is the delivered one.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The text.</param>
internal sealed record Wording(LetterKind Kind, Language Language, int Number, string Subject, string Body)
{
    /// <summary>The language of whoever reads it, where it has no wording.</summary>
    public Language? WantedIn { get; init; }

    /// <summary>What a reader is told of a text that is not in their language.</summary>
    public string? Mark => WantedIn is { } wanted ? Phrases.Of(wanted).NotTranslated : null;
}

/// <summary>
/// Fills texts in: the wording that staff saved in the language of the reader, else the one delivered with the product in it, else the English.
/// </summary>
internal sealed partial class LetterWriter(ISecretariatDb db, DialogueSettings dialogue)
{
    /// <summary>Who is named as the author of the delivered wordings.</summary>
    public const string DeliveredBy = "Secretariat system";

    private static readonly StubbleVisitorRenderer Mustache = new StubbleBuilder().Build();
    private static readonly RenderSettings Plain = new() { SkipHtmlEncoding = true };

    /// <summary>Writes a text to a reader; what is filled in is asked for in the language that the text turns out to be in.</summary>
    public async Task<Result<Letter>> Write(
        LetterKind kind, string? reader, Func<Language, IReadOnlyDictionary<string, object>> fields, CancellationToken ct)
    {
        var wording = await Find(kind, reader, ct);
        return Fill(wording, fields(wording.Language));
    }

    public static Result<Letter> Fill(Wording wording, IReadOnlyDictionary<string, object> fields)
    {
        foreach (var text in new[] { wording.Subject, wording.Body })
        {
            if (LetterText.Check(wording.Kind, wording.Language.Tag, text) is { } refusal) return refusal;
            if (LetterText.Needed(text).FirstOrDefault(field => !Has(fields, field)) is { } missing) return new LetterTextErrors.FieldMissing(missing);
        }

        var known = LetterFields.Of(wording.Kind).Where(field => Has(fields, field)).ToDictionary(field => field, field => fields[field]);
        foreach (var name in LetterFields.Names.Where(known.ContainsKey)) known[AtStart(name)] = Alphabet.Capitalised((string)known[name]);
        return new Letter(
            wording.Language.Punctuated(Render(wording.Subject, known)).ReplaceLineEndings(" "), wording.Language.Punctuated(Render(wording.Body, known)),
            wording.Mark);
    }

    /// <summary>The wording in use for a reader; where their language has none, the English one, marked.</summary>
    public async Task<Wording> Find(LetterKind kind, string? reader, CancellationToken ct)
    {
        var language = dialogue.LanguageFor(reader);
        var texts = await db.LetterTexts.AsNoTracking().Where(t => t.Kind == kind && (t.Language == language.Tag || t.Language == "en")).ToListAsync(ct);
        return InUse(kind, language, texts);
    }

    /// <summary>The wordings of several kinds in use, read at once; for whoever writes to many readers.</summary>
    public async Task<Func<LetterKind, string?, Wording>> Wordings(IReadOnlyList<LetterKind> kinds, CancellationToken ct)
    {
        var texts = await db.LetterTexts.AsNoTracking().Where(t => kinds.Contains(t.Kind)).ToListAsync(ct);
        return (kind, reader) => InUse(kind, dialogue.LanguageFor(reader), texts.FindAll(t => t.Kind == kind));
    }

    private static Wording InUse(LetterKind kind, Language language, List<LetterText> texts)
    {
        if (Saved(language) is { } own) return own;
        var delivered = Delivered(kind, language);
        return delivered.WantedIn is null ? delivered : Saved(Language.Working) is { } english ? english with { WantedIn = language } : delivered;

        Wording? Saved(Language wanted) => texts.Find(t => t.Language == wanted.Tag) is { Current: var current }
            ? new Wording(kind, wanted, current.Number, current.Subject, current.Body) : null;
    }

    /// <summary>The wording delivered with the product: version 1, in English and so marked where there is none in the language.</summary>
    public static Wording Delivered(LetterKind kind, Language language) =>
        Read(kind, language) ?? Read(kind, Language.Working)! with { WantedIn = language };

    private static Wording? Read(LetterKind kind, Language language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{kind}.{language.Tag}.mustache");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new Wording(kind, language, 1, text["Subject: ".Length..end].Trim(), text[end..].Trim());
    }

    private static bool Has(IReadOnlyDictionary<string, object> fields, string field) =>
        fields.TryGetValue(field, out var value) && value is not (null or "");

    private static string Render(string text, Dictionary<string, object> fields) =>
        Mustache.Render(SentenceStart().Replace(text, tag => "{{" + AtStart(tag.Groups["field"].Value) + "}}"), fields, Plain).Trim();

    // No field of staff is called so: it would need the line at its end.
    private static string AtStart(string name) => $"{name}__";

    /// <summary>A name that begins the text, a paragraph or a sentence, whatever optional parts open or close before it.</summary>
    [GeneratedRegex(@"(?<=(^|\n|[.!?]\s+)\s*(\{\{[#^/]\s*\w+\s*\}\}\s*)*)\{\{\s*(?<field>participant|host|the_meeting|of_meeting|the_secretariats)\s*\}\}",
        RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceStart();
}
