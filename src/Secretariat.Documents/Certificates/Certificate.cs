using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Certificates;

/// <summary>
/// A certificate of attendance or of a speaker: one lying sheet, any number of issuers and signatories (study 1.14, 3.18). It is set in two faces of one
/// family and no more: thousands are made at once, sent and kept, and the faces are most of each.
/// </summary>
internal static class Certificate
{
    private const string Template = "certificate/6";
    private const float CodeSize = 52;
    private const float SignatureRoom = 38;

    /// <summary>The width of the text inside the frame over that of a bold letter of 1 pt.</summary>
    private const float NameWidth = 690 / 0.62f;

    /// <summary>How much wider capitals set apart are than letters of a name.</summary>
    private const float SpacedLetter = 1.25f;

    private static readonly float[] Scales = [1, 0.92f, 0.84f, 0.76f, 0.66f];

    public static Paper Set(CertificatePaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var title = words.Title(PaperText.Join(" ", p.Title, p.Subtitle), PaperText.LineOrGap(p.Holder), p.EventTitle);
        var author = words.Title(p.Issuers.Select(static i => i.Name));
        return Setting.SetWithin(1, Scales, Template, p.Marks, new(title, author, p.Serial), [], (document, scale) => document.Page(page =>
        {
            page.Size(PageSize.A4.Landscape());
            page.Margins(new Edges(18.Mm(), 26.Mm(), 14.Mm(), 26.Mm()));
            page.DefaultTextStyle(s => PaperStyle.Serif(s, 11.5f * scale, 1.32f));
            page.Direction(words.Direction);
            if (p.Marks.IsDraft) page.Watermark(words.Draft, PaperStyle.Watermark);
            Frame.Draw(page.Background());
            page.Content().DefaultAlignment(TextAlignment.Centre).Column(column =>
            {
                Upper(column, p, words, Upper(p, words, scale), scale);
                Signatories(column.Item(), p, words, scale);
                Bottom(column.Item(), p, words, scale);
            });
        }));
    }

    /// <summary>What the upper part fills at least, so that signatures and code stand where they always do.</summary>
    private static float Upper(CertificatePaper p, Words words, float scale)
    {
        var lines = p.Signatories.Select(s => Signatures.Lines(s, words).Count()).DefaultIfEmpty(0).Max();
        var signatures = (SignatureRoom + 6 + lines * 14.5f) * scale;
        var bottom = !HasBottom(p) ? 0 : PaperText.Line(p.VerificationAddress).Length > 0 ? CodeSize + 12 : 36;
        return PageSize.A4.Landscape().Height - 32.Mm() - signatures - bottom - 6;
    }

    private static bool HasBottom(CertificatePaper p) =>
        PaperText.Line(p.Serial).Length > 0 || PaperText.Line(p.VerificationAddress).Length > 0 || PaperText.Line(p.Mark).Length > 0;

    private static void Upper(ColumnComposer column, CertificatePaper p, Words words, float height, float scale)
    {
        var emblems = p.Issuers.Any(static i => i.Style?.Emblem is not null);
        column.Item().Row(row =>
        {
            row.Spacing(24);
            foreach (var issuer in p.Issuers) row.Relative().Column(head => Issuer(head, words, issuer, p.Issuers.Count, emblems, scale));
        });
        var head = (p.Issuers.Count == 1 || emblems ? 78 : 40) * scale;
        column.Item().MinHeight(height - head).AlignMiddle().Column(middle => Middle(middle, p, words, scale));
    }

    private static void Middle(ColumnComposer column, CertificatePaper p, Words words, float scale)
    {
        column.Item().PaddingTop(10 * scale).Heading(1, PaperText.Line(p.Title)).Size(32 * scale).LetterSpacing(2.8f * scale).Colour(PaperStyle.Accent)
            .LineHeight(1.15f);
        if (PaperText.Line(p.Subtitle) is { Length: > 0 } subtitle)
            column.Item().PaddingTop(1 * scale).Text(subtitle).Size(14 * scale).Colour(PaperStyle.Accent);
        column.Item().PaddingTop(4 * scale).Artifact().AlignCentre().Width(120).LineHorizontal(0.8f, PaperStyle.Gold);
        column.Item().PaddingTop(14 * scale).Text(PaperText.Line(p.OpeningFormula)).Colour(PaperStyle.Muted);
        var holder = PaperText.LineOrGap(p.Holder);
        var name = PaperText.Balanced(holder, 76);
        column.Item().PaddingTop(5 * scale).PaddingBottom(2 * scale).Text(string.Join('\n', name)).Bold()
            .Size(NameSize(name.Max(static l => l.Length)) * scale).LineHeight(PaperText.Tall(holder) ? 1.6f : 1.2f);
        foreach (var line in PaperText.Lines(p.HolderLines)) column.Item().Text(line).Colour(PaperStyle.Muted);
        column.Item().PaddingTop(9 * scale).Text(PaperText.Line(p.Attestation)).Colour(PaperStyle.Muted);
        var title = PaperText.Balanced(PaperText.LineOrGap(p.EventTitle), 66);
        column.Item().PaddingTop(4 * scale).Text(string.Join('\n', title)).Bold()
            .Size(TitleSize(title.Count) * scale).Colour(PaperStyle.Accent).LineHeight(1.25f);
        if (PaperText.Line(p.Body) is { Length: > 0 } body) column.Item().PaddingTop(1).Text(body);
        foreach (var line in PaperText.Lines(p.Contributions)) column.Item().PaddingTop(3 * scale).Text(line).Bold();
        if (PaperText.Line(p.Venue) is { Length: > 0 } venue) column.Item().PaddingTop(5 * scale).Text($"{words.HeldAt} {venue}");
        column.Item().PaddingTop(1).Text(words.Join(p.Place, words.Language.Days(p.FirstDay, p.LastDay)));
        if (PaperText.Line(p.Extent) is { Length: > 0 } extent) column.Item().PaddingTop(1).Text(extent).Size(10 * scale).Colour(PaperStyle.Muted);
    }

    private static void Issuer(ColumnComposer head, Words words, PaperIssuer issuer, int issuers, bool emblems, float scale)
    {
        var alone = issuers == 1;
        if (alone || issuer.Style?.Emblem is not null) Emblem.Draw(head.Item().Artifact().AlignCentre(), 40 * scale, PaperStyle.Accent, issuer);
        else if (emblems) head.Item().Space(40 * scale);
        var name = IssuerLines(words.Language.Upper(PaperText.Line(issuer.Name)), NameWidth / issuers / IssuerSize(alone));
        head.Item().PaddingTop(alone || emblems ? 5 : 14 * scale).Text(name).Size(IssuerSize(alone) * scale).Bold().LetterSpacing(0.9f)
            .Colour(PaperStyle.Accent);
        if (PaperText.Line(issuer.Office) is { Length: > 0 } office) head.Item().Text(office).Size(9.5f * scale).Colour(PaperStyle.Accent);
    }

    private static float IssuerSize(bool alone) => alone ? 11.5f : 13;

    /// <summary>An institution and its office in one name that is longer than the line: the office begins the next.</summary>
    private static string IssuerLines(string name, float letters) =>
        name.Length * SpacedLetter <= letters ? name : name.Replace(", ", ",\n", StringComparison.Ordinal).Replace("، ", "،\n", StringComparison.Ordinal);

    /// <summary>Large for the usual name; smaller when its longest line would not fit the frame; beyond that lines break where they must.</summary>
    private static float NameSize(int longestLine) => Math.Clamp(NameWidth / Math.Max(1, longestLine), 14, 27);

    private static float TitleSize(int lines) => lines switch
    {
        1 => 17,
        2 => 15,
        _ => 12.5f,
    };

    private static void Signatories(Container into, CertificatePaper p, Words words, float scale) => into.KeepTogether().Row(row =>
    {
        row.Spacing(40);
        if (p.Signatories.Count == 1) row.Relative(0.8f).Space(1);
        foreach (var signatory in p.Signatories)
            row.Relative().Column(block =>
            {
                Signatures.Room(block.Item(), signatory, words, SignatureRoom * scale, TextAlignment.Centre);
                block.Item().Artifact().AlignCentre().Width(190).LineHorizontal(0.5f, PaperStyle.Muted);
                block.Item().Space(4);
                foreach (var (text, strong) in Signatures.Lines(signatory, words))
                    block.Item().Text(text).Bold(strong).Size((strong ? 11 : 10) * scale).LineHeight(1.3f);
            });
        if (p.Signatories.Count == 1) row.Relative(0.8f).Space(1);
    });

    private static void Bottom(Container into, CertificatePaper p, Words words, float scale)
    {
        if (!HasBottom(p)) return;
        into.PaddingTop(8 * scale).DefaultAlignment(TextAlignment.Start).DefaultTextStyle(s => PaperStyle.Serif(s, 7.5f, 1.32f)).Row(row =>
        {
            row.Spacing(10);
            var address = PaperText.Line(p.VerificationAddress);
            if (address.Length > 0) row.Fixed(CodeSize).QrCode(address, CodeSize, words.Labelled(words.QrCode, address), PaperStyle.Ink);
            row.Relative().MinHeight(address.Length > 0 ? CodeSize : 12).AlignMiddle().Column(small =>
            {
                if (PaperText.Short(p.Serial, 60) is { Length: > 0 } serial)
                    small.Item().Text(t =>
                    {
                        t.Span($"{words.Serial} ").Colour(PaperStyle.Muted);
                        t.Span(serial).Bold();
                    });
                if (p.PrintIssueDate) small.Item().Text($"{words.IssuedOn} {words.Language.Day(p.Marks.IssuedOn)}").Colour(PaperStyle.Muted);
                if (address.Length > 0)
                    small.Item().Text(t =>
                    {
                        t.Span($"{words.VerifyAt} ").Colour(PaperStyle.Muted);
                        t.Link(address, address).Colour(PaperStyle.Accent);
                    });
                if (PaperText.Line(p.Mark) is { Length: > 0 } mark) small.Item().Text(mark).Colour(PaperStyle.Muted);
            });
            row.Auto().MinHeight(address.Length > 0 ? CodeSize : 12).AlignMiddle().Text($"{words.Document} {PaperText.Short(p.Marks.DocumentId, 40)}")
                .Colour(PaperStyle.Muted).AlignEnd();
        });
    }
}
