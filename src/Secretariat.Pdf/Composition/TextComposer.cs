using Secretariat.Pdf.Text;

namespace Secretariat.Pdf;

/// <summary>
/// Composes a paragraph. Style methods change the whole paragraph until spans are added by hand, then the last span. Text from users is safe here: it is
/// normalised to NFC, control characters vanish, and directional controls cannot reach beyond their span.
/// </summary>
public sealed class TextComposer
{
    private const int LongestAddress = 2000;

    private readonly TextBox box;
    private readonly TextStyle style;

    internal TextComposer(TextBox box, TextStyle style)
    {
        this.box = box;
        this.style = style;
        box.Strut = style;
    }

    /// <summary>Adds words; line feeds in them start new lines.</summary>
    public TextComposer Span(string? text) => Add(new(text ?? string.Empty, style));

    /// <summary>Starts a new line in the same paragraph.</summary>
    public TextComposer Break() => Add(new("\n", style));

    /// <summary>Adds words that lead to a web, mail or telephone address; words alone when it is none.</summary>
    public TextComposer Link(string text, string address) =>
        LeadsSomewhere(address) ? Add(new(text, style with { Underline = true }) { Address = address }) : Add(new(text, style));

    /// <summary>Adds words that lead to a bound paper, by its place from 0; for the front of a <see cref="PdfBinder"/>.</summary>
    public TextComposer PaperLink(string text, int paper) => Add(new(text, style) { Paper = paper });

    /// <summary>Adds the number of the page; for headers and footers.</summary>
    public TextComposer PageNumber() => Add(new(string.Empty, style) { Field = PageField.Number });

    /// <summary>Adds the number of pages; for headers and footers.</summary>
    public TextComposer TotalPages() => Add(new(string.Empty, style) { Field = PageField.Total });

    /// <summary>Bold weight.</summary>
    public TextComposer Bold(bool on = true) => Change(s => s with { Bold = on });

    /// <summary>Italic, where the face has one.</summary>
    public TextComposer Italic(bool on = true) => Change(s => s with { Italic = on });

    /// <summary>The em in points.</summary>
    public TextComposer Size(float points) => Change(s => s with { Size = points });

    /// <summary>The colour of the letters.</summary>
    public TextComposer Colour(Colour colour) => Change(s => s with { Colour = colour });

    /// <summary>The family.</summary>
    public TextComposer Family(FontFamily family) => Change(s => s with { Family = family });

    /// <summary>Extra space after each letter.</summary>
    public TextComposer LetterSpacing(float points) => Change(s => s with { LetterSpacing = points });

    /// <summary>A line under the words.</summary>
    public TextComposer Underline(bool on = true) => Change(s => s with { Underline = on });

    /// <summary>The language of the words (BCP 47).</summary>
    public TextComposer Language(string tag) => Change(s => s with { Language = TextString.LanguageTag(tag) });

    /// <summary>Distance of baselines as a multiple of the size, for the whole paragraph.</summary>
    public TextComposer LineHeight(float factor)
    {
        box.Strut = box.Strut with { LineHeight = factor };
        return this;
    }

    /// <summary>How lines stand in the box.</summary>
    public TextComposer Align(TextAlignment alignment)
    {
        box.Alignment = alignment;
        return this;
    }

    /// <summary>Both margins flush.</summary>
    public TextComposer Justify() => Align(TextAlignment.Justify);

    /// <summary>Lines in the middle.</summary>
    public TextComposer AlignCentre() => Align(TextAlignment.Centre);

    /// <summary>Lines at the right.</summary>
    public TextComposer AlignRight() => Align(TextAlignment.Right);

    /// <summary>Lines where reading ends.</summary>
    public TextComposer AlignEnd() => Align(TextAlignment.End);

    /// <summary>The base direction of the paragraph.</summary>
    public TextComposer Direction(TextDirection direction)
    {
        box.Direction = direction;
        return this;
    }

    /// <summary>On the same page as the beginning of what follows.</summary>
    public TextComposer KeepWithNext()
    {
        box.KeepWithNext();
        return this;
    }

    /// <summary>Leaves the text without a paragraph of its own in the structure, for what belongs to a figure or a label.</summary>
    public void Untagged() => box.LeaveTagToParent();

    private static bool LeadsSomewhere(string address) =>
        address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "tel";

    private TextComposer Add(TextSpan span)
    {
        box.Spans.Add(span);
        return this;
    }

    private TextComposer Change(Func<TextStyle, TextStyle> change)
    {
        if (box.Spans.Count == 0) throw new InvalidOperationException("Add the words first, then say how they look.");
        var span = box.Spans[^1];
        box.Spans[^1] = span with { Style = change(span.Style) };
        if (box.Spans.Count == 1) box.Strut = box.Spans[0].Style with { LineHeight = box.Strut.LineHeight };
        return this;
    }
}
