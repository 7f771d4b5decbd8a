using System.Globalization;
using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Letters;

/// <summary>The note verbale: third person, initials and stamp, its addressee at the foot of the first page (study 3.1, 3.18).</summary>
internal static class NoteVerbale
{
    private const string Template = "note-verbale/7";

    /// <summary>How many issuers have room beside each other for their initials and stamps.</summary>
    private const int SideBySide = 3;

    private static readonly float[] Scales = [1, 0.96f, 0.92f, 0.9f, 0.87f, 0.84f];

    public static Paper Set(NoteVerbalePaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var paragraphs = PaperText.Paragraphs(p.Paragraphs).ToList();
        if (Close(p, words) is { } close) paragraphs.Add(close);
        var warnings = PaperChecks.Unmerged(p.Paragraphs).Concat(PaperChecks.FirstPerson(words.Language, p.Paragraphs));
        var title = words.Title(words.NoteVerbale, p.Reference);
        return Setting.SetWithin(2, Scales, Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, p.Reference), warnings, (document, scale) =>
            document.Page(page =>
            {
                page.Size(PageSize.A4);
                page.Margins(new Edges(16.Mm(), 25.Mm(), 12.Mm(), 25.Mm()));
                page.DefaultTextStyle(s => PaperStyle.Letter(s, scale));
                page.Direction(words.Direction);
                if (p.Marks.IsDraft) page.Watermark(words.Draft, PaperStyle.Watermark);
                page.FirstHeader().Space(1);
                PageFoot.RunningHead(page.Header(), words.NoteVerbale, p.Reference);
                page.FirstFooter().Column(foot =>
                {
                    foot.Item().PaddingBottom(12).MaxWidth(360).Column(block => InvitationLetter.Addressee(block, p.Addressee, words));
                    PageFoot.Foot(foot.Item(), words, p.Marks, p.Reference, p.Issuers);
                });
                PageFoot.Foot(page.Footer(), words, p.Marks, p.Reference, p.Issuers);
                page.Content().Column(column => Compose(column, p, words, paragraphs, scale));
            }));
    }

    private static string? Close(NoteVerbalePaper p, Words words)
    {
        var (close, avails) = p.IsJoint ? (words.NoteVerbaleCloseJointly, words.AvailThemselves) : (words.NoteVerbaleClose, words.Avails);
        if (p.Style == NoteVerbaleStyle.UnitedNations || p.Paragraphs.Any(t => t.Contains(avails, StringComparison.OrdinalIgnoreCase))) return null;
        return string.Format(CultureInfo.InvariantCulture, close, PaperText.Line(p.Sender), PaperText.Line(p.AddresseeInText));
    }

    private static void Compose(ColumnComposer column, NoteVerbalePaper p, Words words, List<string> paragraphs, float scale)
    {
        var room = PaperStyle.Room(scale);
        Letterhead.Ceremonial(column.Item(), words, p.Issuers);
        Remark.Compose(column, p.Marks, scale);
        if (PaperText.Line(p.Reference) is { Length: > 0 } reference)
            column.Item().PaddingTop(14 * room).Text(words.Labelled(words.Reference, reference)).Colour(PaperStyle.Muted);
        column.Item().PaddingTop(14 * room).PaddingBottom(14 * room).Heading(1, words.NoteVerbale).Size(14 * scale).LetterSpacing(1).AlignCentre();

        LetterBody.Compose(column, paragraphs, body => LetterBody.Facts(body, p.Meeting, p.Facts, words, scale), 7 * room, ending => ending.Column(end =>
        {
            end.Item().PaddingTop(8 * room).Text(words.Join(p.Place, words.Language.DayOfLetter(p.Marks.IssuedOn))).AlignEnd();
            if (p.Issuers.Count < 2)
                end.Item().PaddingTop(8 * room).AlignEnd().Row(row => Initialled(row, row.Fixed(90), words, null));
            else
                foreach (var issuers in p.Issuers.Chunk(SideBySide))
                    end.Item().PaddingTop(8 * room).Row(row =>
                    {
                        row.Spacing(18);
                        foreach (var issuer in issuers) row.Relative().Row(own => Initialled(own, own.Relative(), words, issuer));
                    });
            LetterBody.Ends(end, words, p.Enclosures, [], scale);
        }));
    }

    /// <summary>Where one issuer initials the note and sets its stamp; of several each beside its name.</summary>
    private static void Initialled(RowComposer row, Container initialled, Words words, PaperIssuer? issuer)
    {
        row.Spacing(issuer is null ? 18 : 12);
        (issuer is null ? initialled.AlignBottom() : initialled).Column(initials =>
        {
            // Lines side by side are level, however many lines a name below them takes.
            if (issuer is not null) initials.Item().Space(48);
            initials.Item().Artifact().LineHorizontal(0.5f, PaperStyle.Muted);
            var caption = issuer is null ? words.Initials : words.Labelled(words.Initials, PaperText.LineOrGap(issuer.Name));
            initials.Item().PaddingTop(2).Text(caption).Family(FontFamily.Sans).Size(PaperStyle.Tiny).Colour(PaperStyle.Muted);
        });
        row.Fixed(72).Layers(stamp =>
        {
            stamp.Behind().Drawing(72, 72, d => d.Path("M1 36A35 35 0 1 0 71 36A35 35 0 1 0 1 36Z", stroke: PaperStyle.Hairline, strokeWidth: 0.6f));
            stamp.Content().MinHeight(72).AlignMiddle().Text(words.Stamp).Family(FontFamily.Sans).Size(PaperStyle.Tiny).Colour(PaperStyle.Muted)
                .AlignCentre();
        });
    }
}
