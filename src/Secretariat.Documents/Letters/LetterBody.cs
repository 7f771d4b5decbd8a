using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Letters;

/// <summary>What letters and notes share: paragraphs, the box of facts, what stands below the signature.</summary>
internal static class LetterBody
{
    /// <summary>A last paragraph up to this length stays whole with the signature block; a longer one may break before it.</summary>
    private const int ShortParagraph = 2000;

    /// <summary>Two last paragraphs up to this length stay together, so that a page never holds the closing formula alone.</summary>
    private const int TwoShortParagraphs = 700;

    /// <summary>The body, with the box after the first paragraph; what ends it stays whole, on the page of the last paragraph.</summary>
    public static void Compose(
        ColumnComposer column, IReadOnlyList<string> paragraphs, Action<ColumnComposer> afterFirst, float gap, Action<Container> ending)
    {
        var last = paragraphs.Count - 1;
        var whole = last > 1 && paragraphs[last].Length + paragraphs[last - 1].Length <= TwoShortParagraphs ? last - 1 : last;
        for (var i = 0; i < whole; i++)
        {
            Paragraph(column, paragraphs[i], gap);
            if (i == 0) afterFirst(column);
        }

        if (last < 0 || paragraphs[last].Length > ShortParagraph)
        {
            Last(column);
            ending(column.Item().KeepTogether());
            return;
        }

        column.Item().KeepTogether().Column(group =>
        {
            if (whole < last) Paragraph(group, paragraphs[whole], gap);
            Last(group);
            ending(group.Item().KeepTogether());
        });

        void Last(ColumnComposer into)
        {
            if (last >= 0) Paragraph(into, paragraphs[last], gap);
            if (last <= 0) afterFirst(into);
        }
    }

    /// <summary>The facts of the meeting, set off by a rule at the side.</summary>
    public static void Facts(ColumnComposer column, PaperMeeting? meeting, IReadOnlyList<PaperFact> more, Words words, float scale)
    {
        var facts = meeting is null ? [.. more] : MeetingFacts.Of(meeting, words, withTitle: true).Concat(more).ToList();
        if (facts.Count == 0) return;
        var box = column.Item().PaddingTop(3).PaddingBottom(9 * PaperStyle.Room(scale)).KeepTogether()
            .Background(PaperStyle.Pale).BorderStart(2, PaperStyle.Accent).Padding(6 * PaperStyle.Room(scale), 12);
        MeetingFacts.Table(box, facts, 104, 9 * scale);
    }

    /// <summary>Enclosures with their number, and copies.</summary>
    public static void Ends(ColumnComposer column, Words words, IReadOnlyList<string> enclosures, IReadOnlyList<string> copies, float scale)
    {
        var listed = PaperText.Lines(enclosures).ToList();
        var copied = PaperText.Lines(copies).ToList();
        if (listed.Count + copied.Count == 0) return;
        column.Item().PaddingTop(14 * PaperStyle.Room(scale)).DefaultTextStyle(s => PaperStyle.Sans(s, 8.5f * scale)).Column(ends =>
        {
            ends.Spacing(4);
            if (listed.Count == 1) Labelled(ends, words.Enclosure, listed);
            if (listed.Count > 1) Labelled(ends, words.Labelled(words.Enclosures, words.Language.Number(listed.Count)), listed);
            if (copied.Count > 0) Labelled(ends, words.Copies, copied);
        });
    }

    private static void Labelled(ColumnComposer column, string label, List<string> lines) => column.Item().Row(row =>
    {
        row.Spacing(8);
        row.Fixed(84).Text(label).Colour(PaperStyle.Muted);
        row.Relative().Column(text =>
        {
            foreach (var line in lines) text.Item().Text(line);
        });
    });

    private static void Paragraph(ColumnComposer column, string text, float gap)
    {
        if (!text.StartsWith("- ", StringComparison.Ordinal))
        {
            column.Item().PaddingBottom(gap).Text(text);
            return;
        }

        column.Item().PaddingBottom(gap).List(list =>
        {
            list.Bulleted("–");
            list.Spacing(gap / 3);
            foreach (var line in PaperText.Lines(text.Split('\n'))) list.Item(line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line);
        });
    }
}
