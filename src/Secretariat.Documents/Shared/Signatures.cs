using System.Runtime.CompilerServices;
using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf;

namespace Secretariat.Documents.Shared;

/// <summary>Room for signatures with the names below.</summary>
internal static class Signatures
{
    private const float Widest = 150, Clear = 6;

    private static readonly ConditionalWeakTable<PaperImage, Picture> Pictures = [];

    /// <summary>The lines of one signature: who signs, for whom, in what function (study 1.14).</summary>
    public static IEnumerable<(string Text, bool Strong)> Lines(PaperSignatory signatory, Words words)
    {
        var name = PaperText.Line(signatory.Name);
        var principal = PaperText.Line(signatory.SignsFor);
        if (name.Length > 0) yield return (name, true);
        if (principal.Length > 0)
            foreach (var own in PaperText.Lines(signatory.OwnTitleLines)) yield return (own, false);
        if (principal.Length > 0) yield return (words.For(principal), name.Length == 0);
        foreach (var title in PaperText.Lines(signatory.TitleLines)) yield return (title, false);
    }

    /// <summary>Where it is signed: white space, or the picture of the signature.</summary>
    public static void Room(Container into, PaperSignatory signatory, Words words, float room, TextAlignment alignment)
    {
        if (signatory.Image is not { } image)
        {
            into.Space(room);
            return;
        }

        var picture = Pictures.GetValue(image, static i => Picture.Read(i.Bytes));
        var width = Math.Min(Widest, (room - Clear) * picture.Width / picture.Height);
        var place = into.Height(room).AlignBottom().PaddingBottom(Clear / 2);
        if (alignment == TextAlignment.Centre) place = place.AlignCentre();
        place.Image(picture, width, words.Labelled(words.Signature, PaperText.LineOrGap(signatory.Name)));
    }

    /// <summary>One block a signatory: a lone one in the right half, several side by side.</summary>
    public static void Blocks(Container into, IReadOnlyList<PaperSignatory> signatories, Words words, float room) => into.Row(row =>
    {
        row.Spacing(24);
        if (signatories.Count == 1) row.Relative(0.9f).Space(1);
        foreach (var signatory in signatories)
            row.Relative().Column(block =>
            {
                Room(block.Item(), signatory, words, room, TextAlignment.Start);
                foreach (var (text, strong) in Lines(signatory, words)) block.Item().Text(text).Bold(strong).LineHeight(1.28f);
            });
    });
}
