using System.Globalization;
using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Reading;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Signing;

/// <summary>
/// What is seen of a visible signature: one line in the lower margin of the sheet, set by the engine itself with embedded fonts and without transparency.
/// </summary>
internal sealed class SignatureStrip
{
    private const float Height = 10, Largest = 6.5f, Smallest = 4;
    private static readonly float Bottom = 3.2.Mm(), Side = 20.Mm();
    private static readonly Colour Ink = new(0x4A, 0x4F, 0x59);

    private readonly PdfReader drawn;
    private readonly Dictionary<int, int> copies = [];
    private readonly Queue<int> toCopy = [];

    public SignatureStrip(SignatureDetails details, FontLibrary fonts, float sheetWidth)
    {
        var width = Math.Max(1, sheetWidth - 2 * Side);
        Rectangle = [Side, Bottom, Side + width, Bottom + Height];
        var metadata = new DocumentMetadata { Title = Words(details), Language = "en", CreatedAt = details.At };
        drawn = new(PdfDocument.Create(metadata, fonts, document => document.Page(page =>
        {
            page.Size(new PageSize(width, Height));
            page.Margins(0);
            page.DefaultTextStyle(s => s with { Colour = Ink });
            page.Background().AlignMiddle().FitText(Words(details), Largest, Smallest).AlignCentre();
        })).Bytes);
    }

    /// <summary>Where it stands on the sheet.</summary>
    public float[] Rectangle { get; }

    /// <summary>What a reader sees, and what a screen reader says.</summary>
    public static string Words(SignatureDetails details)
    {
        var at = details.At.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return string.Join(" · ", new[] { $"Digitally signed by {details.Name}", at, details.Location, details.Reason }.Where(w => !string.IsNullOrEmpty(w)));
    }

    /// <summary>Writes the appearance as a form, with the fonts it needs.</summary>
    public void Write(PdfUpdate update, int id)
    {
        var page = drawn.Dictionary(drawn.Pages()[0]);
        var content = PdfDictionary.Items(page["Contents"]).SelectMany(c => drawn.Inflated(PdfSyntax.Reference(c.Span) ?? 0)).ToArray();
        using var entries = new PdfBuffer();
        entries.Raw("/Type/XObject/Subtype/Form/BBox[0 0 "u8).Number(Rectangle[2] - Rectangle[0]).Raw(" "u8).Number(Height).Raw("]/Resources "u8);
        PdfCopy.Value(page["Resources"], entries, NumberOf);
        update.WriteDeflated(id, content, entries.Written);
        while (toCopy.TryDequeue(out var next)) CopyObject(next);

        int NumberOf(int copied)
        {
            if (copies.TryGetValue(copied, out var copy)) return copy;
            copies.Add(copied, copy = update.Reserve());
            toCopy.Enqueue(copied);
            return copy;
        }

        void CopyObject(int copied)
        {
            using var body = new PdfBuffer();
            if (drawn.Stream(copied) is { } stored)
            {
                PdfCopy.Entries(drawn.Dictionary(copied), body, NumberOf, "Length");
                update.WriteStream(copies[copied], stored.Span, body.Written);
            }
            else
            {
                PdfCopy.Value(drawn.Value(copied), body, NumberOf);
                update.Write(copies[copied], body.Written);
            }
        }
    }
}
