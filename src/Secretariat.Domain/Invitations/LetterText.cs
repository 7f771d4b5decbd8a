using System.Text.RegularExpressions;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Invitations;

/// <summary>One saved wording.</summary>
public sealed class LetterTextVersion
{
    private LetterTextVersion() { }

    internal LetterTextVersion(int number, string subject, string body, string savedBy, DateTimeOffset savedAt, string? reason) =>
        (Number, Subject, Body, SavedBy, SavedAt, Reason) = (number, subject, body, savedBy, savedAt, reason);

    /// <summary>1 for the wording delivered with the product, then rising.</summary>
    public int Number { get; private init; }

    /// <summary>The subject line.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>The text, in logic-less Mustache.</summary>
    public string Body { get; private init; } = "";

    /// <summary>Who saved it.</summary>
    public string SavedBy { get; private init; } = "";

    /// <summary>When it was saved.</summary>
    public DateTimeOffset SavedAt { get; private init; }

    /// <summary>Why it was saved, in the words of whoever did.</summary>
    public string? Reason { get; private init; }
}

/// <summary>A text that staff word themselves, one for each kind and language; every wording ever used is kept.</summary>
public sealed partial class LetterText : AggregateRoot<LetterTextId>
{
    /// <summary>The longest subject there may be.</summary>
    public const int MaxSubject = 500;

    /// <summary>The longest reason there may be.</summary>
    public const int MaxReason = 500;

    /// <summary>The longest body there may be.</summary>
    public const int MaxBody = 20_000;

    private readonly List<LetterTextVersion> _versions = [];

    private LetterText() { }

    /// <summary>What the text is for.</summary>
    public LetterKind Kind { get; private init; }

    /// <summary>Its language, as BCP 47 tag.</summary>
    public string Language { get; private init; } = "en";

    /// <summary>All wordings.</summary>
    public IReadOnlyList<LetterTextVersion> Versions => _versions;

    /// <summary>The wording in use.</summary>
    public LetterTextVersion Current => _versions.MaxBy(v => v.Number)!;

    /// <summary>Begins a text with its first wording.</summary>
    [RefusedWhenSaved(typeof(LetterTextErrors), nameof(LetterTextErrors.Taken))]
    public static Result<LetterText> Begin(LetterKind kind, string language, string subject, string body, string by, DateTimeOffset now)
    {
        var text = new LetterText { Id = LetterTextId.New(), Kind = kind, Language = language };
        return text.Reword(subject, body, by, now).TryGet(out _, out var refusal) ? text : refusal;
    }

    /// <summary>Saves a new wording, once every field in it is known and its braces match up.</summary>
    public Result<Done> Reword(string subject, string body, string by, DateTimeOffset now, string? reason = null)
    {
        if (string.IsNullOrWhiteSpace(subject) || string.IsNullOrWhiteSpace(body)) return new LetterTextErrors.Empty();
        if ((Check(Kind, Language, subject) ?? Check(Kind, Language, body)) is { } refusal) return refusal;
        if (Needed(subject).Concat(Needed(body)).FirstOrDefault(field => LetterFields.MayBeMissing(Kind, field)) is { } bare)
            return new LetterTextErrors.FieldMayBeMissing(bare);
        if (LetterFields.NeededIn(Kind).FirstOrDefault(field => !Needed(body).Contains(field)) is { } left) return new LetterTextErrors.FieldLeftOut(left);
        _versions.Add(new LetterTextVersion(_versions.Count + 1, CleanText.Line(subject), CleanText.Text(body), by, now, CleanText.OptionalLine(reason)));
        return Done.Value;
    }

    /// <summary>What stands against a wording of this kind in a language; null when nothing does.</summary>
    public static Error? Check(LetterKind kind, string language, string text)
    {
        if (!Tags(text).TryGet(out var tags, out var malformed)) return malformed;
        var known = LetterFields.Of(kind);
        if (tags.FirstOrDefault(tag => !known.Contains(tag.Field)) is { } unknown) return new LetterTextErrors.UnknownField(unknown.Field, [.. known]);
        if (kind is LetterKind.NoteVerbale && ThirdPerson.Breaches(language, AnyTag().Replace(text, " ")).FirstOrDefault() is { } word)
            return new LetterTextErrors.FirstPerson(word);
        return null;
    }

    /// <summary>The fields that must have a value: those printed outside an optional part of their own.</summary>
    public static IReadOnlyList<string> Needed(string text) =>
        Tags(text).TryGet(out var tags, out _) ? [.. tags.Where(t => t.Needed).Select(t => t.Field).Distinct()] : [];

    private static Result<IReadOnlyList<Tag>> Tags(string text)
    {
        var tags = new List<Tag>();
        var open = new Stack<string>();
        var end = 0;
        foreach (Match match in AnyTag().Matches(text))
        {
            if (Braces(text[end..match.Index]) is { } stray) return new LetterTextErrors.Malformed(stray);
            end = match.Index + match.Length;
            var (sign, field) = (match.Groups["sign"].Value, match.Groups["field"].Value);
            if (sign is "/")
            {
                if (open.Count == 0 || open.Pop() != field) return new LetterTextErrors.Malformed(match.Value);
                continue;
            }

            if (sign is "#" or "^") open.Push(field);
            tags.Add(new Tag(field, sign.Length == 0 && open.Count == 0));
        }

        if (Braces(text[end..]) is { } rest) return new LetterTextErrors.Malformed(rest);
        if (open.TryPop(out var unclosed)) return new LetterTextErrors.Malformed("{{#" + unclosed + "}}");
        return tags;
    }

    private static string? Braces(string between) =>
        between.IndexOf("{{", StringComparison.Ordinal) is >= 0 and var open ? between.Substring(open, Math.Min(20, between.Length - open))
        : between.IndexOf("}}", StringComparison.Ordinal) is >= 0 and var close ? between[Math.Max(0, close - 18)..(close + 2)]
        : null;

    // Plain fields and optional parts only: no partials, no other delimiters, no unescaped form, no comments.
    [GeneratedRegex(@"(?<!\{)\{\{(?<sign>[#^/]?)\s*(?<field>[A-Za-z_][A-Za-z0-9_]*)\s*\}\}(?!\})")]
    private static partial Regex AnyTag();

    private sealed record Tag(string Field, bool Needed);
}
