using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Delegations;

/// <summary>The form by which a delegate is nominated on paper: one form a person, with room to write (study 3.4).</summary>
internal static class NominationForm
{
    private const string Template = "nomination-form/6";

    /// <summary>What a hand needs between the label over a line and the line.</summary>
    private const float RoomToWrite = 14;

    private static readonly float[] Scales = [1, 0.92f, 0.84f];

    public static Paper Set(NominationFormPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var title = words.Title(words.NominationForm, p.Meeting.Title);
        return Setting.SetWithin(2, Scales, Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, null), [], (document, scale) =>
            document.Page(page =>
            {
                page.Size(PageSize.A4);
                page.Margins(new Edges(13.Mm(), 18.Mm(), 10.Mm(), 18.Mm()));
                page.DefaultTextStyle(s => PaperStyle.Sans(s, 9 * scale));
                page.Direction(words.Direction);
                if (p.Marks.IsDraft) page.Watermark(words.Draft, PaperStyle.Watermark);
                PageFoot.Foot(page.Footer(), words, p.Marks, null, p.Issuers);
                page.Content().Column(column =>
                {
                    Letterhead.Working(column.Item(), words, p.Issuers, p.Marks, null, hasOriginal: false);
                    TitleBlock.Compose(column, words, words.NominationForm, p.Meeting, null);
                    Return(column, p, words, scale);
                    Nominee(column, p, words, scale);
                    Participation(column, p, words, scale);
                    TravelDocument(column, words, scale);
                    Declaration(column, p, words, scale);
                });
            }));
    }

    private static void Return(ColumnComposer column, NominationFormPaper p, Words words, float scale)
    {
        List<PaperFact> facts = [];
        if (PaperText.Join("\n", p.ReturnTo) is { Length: > 0 } to) facts.Add(new(words.ReturnTo, to));
        if (p.ReturnBy is { } by) facts.Add(new(words.ReturnBy, words.Language.Day(by)));
        column.Item().PaddingTop(6 * scale).Text(words.OneFormEach).Size(8.5f * scale).Italic().Colour(PaperStyle.Muted);
        if (facts.Count > 0) MeetingFacts.Table(column.Item().PaddingTop(4 * scale), facts, 80, 9 * scale);
    }

    private static void Nominee(ColumnComposer column, NominationFormPaper p, Words words, float scale)
    {
        Part(column, words.Nominee, scale);
        Fields(column, scale, (words.Delegation, null), (words.Institution, words.Department), (words.Honorific, words.Rank),
            (words.GivenNames, words.FamilyName), (words.NameInOwnScript, words.Function), (words.Email, words.Telephone));
        Choice(column, words.Role, [.. p.Roles, words.AdviserOrExpert], scale);
    }

    private static void Participation(ColumnComposer column, NominationFormPaper p, Words words, float scale)
    {
        Part(column, words.Participation, scale);
        if (p.Modalities.Count > 0) Choice(column, words.Modality, p.Modalities, scale);
        if (p.Meeting.Languages is { Count: > 0 } languages) Choice(column, words.Interpretation, languages, scale);
        Choice(column, words.FirstTime, [words.Yes, words.No], scale);
        Choice(column, words.FundingAsked, [words.Yes, words.No], scale);
        Fields(column, scale, (words.FundingReason, null));
        column.Item().Space(RoomToWrite * scale);
        column.Item().Artifact().LineHorizontal(0.5f, PaperStyle.Muted);
        Fields(column, scale, (words.Arrival, words.Departure), (words.DietAndAccess, null));
    }

    private static void TravelDocument(ColumnComposer column, Words words, float scale)
    {
        Part(column, words.VisaLetter, scale);
        Choice(column, words.VisaLetterAsked, [words.Yes, words.No], scale);
        Fields(column, scale, (words.NameAsInPassport, words.Nationality), (words.PassportNumber, words.IssuedAndExpires), (words.DateOfBirth,
            words.PlaceOfBirth));
    }

    private static void Declaration(ColumnComposer column, NominationFormPaper p, Words words, float scale)
    {
        Part(column, words.Declaration, scale);
        foreach (var consent in new[] { words.ConsentToList, words.ConsentToPictures })
            column.Item().PaddingTop(3 * scale).Row(row =>
            {
                row.Spacing(5);
                Tick(row, consent, scale, fills: true);
            });
        if (PaperText.Sentences(p.PrivacyNote) is { Length: > 0 } note)
            column.Item().PaddingTop(4 * scale).Text(note).Size(PaperStyle.Small * scale).Colour(PaperStyle.Muted);
        column.Item().KeepTogether().PaddingTop(4 * scale).Column(end => Fields(end, scale, (words.NominatedBy, words.Function),
            (words.Date, words.SignatureAndStamp)));
    }

    private static void Part(ColumnComposer column, string heading, float scale) =>
        column.Item().PaddingTop(8 * scale).PaddingBottom(1 * scale).KeepWithNext().Heading(2, heading).Size(11 * scale).Colour(PaperStyle.Accent);

    private static void Fields(ColumnComposer column, float scale, params ReadOnlySpan<(string Label, string? Beside)> rows)
    {
        foreach (var (label, beside) in rows)
            column.Item().Row(row =>
            {
                row.Spacing(14);
                Field(row.Relative(), label, scale);
                if (beside is not null) Field(row.Relative(), beside, scale);
            });
    }

    /// <summary>A label over a line that is all there to write on.</summary>
    private static void Field(Container into, string label, float scale) => into.Column(field =>
    {
        field.Item().PaddingTop(1.5f * scale).PaddingBottom(RoomToWrite * scale).Text(label).Size(PaperStyle.Tiny * scale).Colour(PaperStyle.Muted)
            .LineHeight(1.1f);
        field.Item().Artifact().LineHorizontal(0.5f, PaperStyle.Muted);
    });

    private static void Choice(ColumnComposer column, string label, IEnumerable<string> options, float scale) =>
        column.Item().PaddingTop(5 * scale).Row(row =>
        {
            row.Spacing(10);
            row.Fixed(150).Text(label).Size(PaperStyle.Small * scale).Colour(PaperStyle.Muted);
            row.Relative().Column(lines =>
            {
                foreach (var line in options.Select(static o => PaperText.Short(o, 60)).Chunk(3))
                    lines.Item().PaddingBottom(1).Row(ticks =>
                    {
                        ticks.Spacing(5);
                        foreach (var option in line) Tick(ticks, option, scale, fills: false);
                    });
            });
        });

    private static void Tick(RowComposer row, string option, float scale, bool fills)
    {
        row.Fixed(9 * scale).PaddingTop(1.5f).Artifact().Drawing(8 * scale, 8 * scale, d =>
        {
            d.ViewBox(10, 10);
            d.Path("M0.5 0.5H9.5V9.5H0.5Z", stroke: PaperStyle.Ink, strokeWidth: 0.9f);
        });
        var text = fills ? row.Relative() : row.Auto();
        text.PaddingEnd(8).Text(option).Size(8.5f * scale);
    }
}
