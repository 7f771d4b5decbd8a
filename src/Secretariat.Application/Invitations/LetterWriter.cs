using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Shared;
using Stubble.Core;
using Stubble.Core.Builders;
using Stubble.Core.Settings;

namespace Secretariat.Application.Invitations;

/// <summary>A text filled in: plain words, nothing left to fill.</summary>
internal sealed record Letter(string Subject, string Body)
{
    public IReadOnlyList<string> Paragraphs => [.. Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>A wording before it is filled in.</summary>
internal sealed record Wording(LetterKind Kind, string Language, int Number, string Subject, string Body);

/// <summary>Fills texts in: the wording that staff saved, else the one delivered with the product.</summary>
internal sealed partial class LetterWriter(ISecretariatDb db)
{
    /// <summary>Who is named as the author of the delivered wordings.</summary>
    public const string DeliveredBy = "Secretariat system";

    private static readonly StubbleVisitorRenderer Mustache = new StubbleBuilder().Build();
    private static readonly RenderSettings Plain = new() { SkipHtmlEncoding = true };

    public async Task<Result<Letter>> Write(LetterKind kind, string language, IReadOnlyDictionary<string, object> fields, CancellationToken ct) =>
        Fill(await Find(kind, language, ct), fields);

    public static Result<Letter> Fill(Wording wording, IReadOnlyDictionary<string, object> fields)
    {
        foreach (var text in new[] { wording.Subject, wording.Body })
        {
            if (LetterText.Check(wording.Kind, text) is { } refusal) return refusal;
            if (LetterText.Needed(text).FirstOrDefault(field => !fields.ContainsKey(field)) is { } missing) return new LetterTextErrors.FieldMissing(missing);
        }

        var known = LetterFields.Of(wording.Kind).Where(fields.ContainsKey).ToDictionary(field => field, field => fields[field]);
        foreach (var name in LetterFields.Names.Where(known.ContainsKey)) known[AtStart(name)] = Alphabet.Capitalised((string)known[name]);
        return new Letter(Render(wording.Subject, known).ReplaceLineEndings(" "), Render(wording.Body, known));
    }

    /// <summary>The wording in use for a language; where there is none, the English one.</summary>
    public async Task<Wording> Find(LetterKind kind, string language, CancellationToken ct)
    {
        var primary = language.Split('-')[0];
        var texts = await db.LetterTexts.AsNoTracking().Where(t => t.Kind == kind && (t.Language == primary || t.Language == "en")).ToListAsync(ct);
        return texts.OrderBy(t => t.Language == primary ? 0 : 1).Select(t => new Wording(kind, t.Language, t.Current.Number, t.Current.Subject, t.Current.Body))
            .FirstOrDefault() ?? Delivered(kind);
    }

    /// <summary>The wording delivered with the product: version 1.</summary>
    public static Wording Delivered(LetterKind kind)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{kind}.en.mustache")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new Wording(kind, "en", 1, text["Subject: ".Length..end].Trim(), text[end..].Trim());
    }

    private static string Render(string text, Dictionary<string, object> fields) =>
        Mustache.Render(SentenceStart().Replace(text, tag => "{{" + AtStart(tag.Groups["field"].Value) + "}}"), fields, Plain).Trim();

    // No field of staff is called so: it would need the line at its end.
    private static string AtStart(string name) => $"{name}__";

    /// <summary>A name that begins the text, a paragraph or a sentence, whatever optional parts open or close before it.</summary>
    [GeneratedRegex(@"(?<=(^|\n|[.!?]\s+)\s*(\{\{[#^/]\s*\w+\s*\}\}\s*)*)\{\{\s*(?<field>participant|host)\s*\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceStart();
}
