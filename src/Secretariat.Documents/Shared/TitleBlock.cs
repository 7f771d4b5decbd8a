using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf;

namespace Secretariat.Documents.Shared;

/// <summary>What a working paper is called, of which meeting it is, and its status word in a frame.</summary>
internal static class TitleBlock
{
    public static void Compose(ColumnComposer column, Words words, string title, PaperMeeting? meeting, string? status) =>
        column.Item().PaddingTop(18).Row(row =>
        {
            row.Spacing(PaperStyle.TwoSteps);
            row.Relative().Column(names =>
            {
                names.Item().Heading(1, PaperText.Line(title)).Size(19).Colour(PaperStyle.Accent).LineHeight(1.2f);
                if (meeting is null) return;
                names.Item().PaddingTop(3).Text(PaperText.Line(meeting.Title)).Size(12.5f).LineHeight(PaperText.Leading(meeting.Title));
                names.Item().Text(MeetingFacts.DaysAndPlace(meeting, words)).Size(10);
            });
            if (PaperText.Line(status) is { Length: > 0 } word)
                row.Auto().Column(mark => mark.Item().PaddingTop(4).Border(0.9f, PaperStyle.Accent).Padding(3, 8)
                    .Text(word).Size(9).Bold().LetterSpacing(0.8f).Colour(PaperStyle.Accent));
        });
}
