using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Domain.Protocol;
using Secretariat.Pdf;

namespace Secretariat.Documents.Rooms;

/// <summary>Who sits where: the tables as they stand, each seat with its number, and the list that says who it is (study 3.11, 3.18).</summary>
internal static class SeatingPlan
{
    private const string Template = "seating-plan/6";
    private const int MostAcross = 44;

    /// <summary>The measures of a seat: wide enough for its number beside the code of who sits there.</summary>
    private const float Widest = 54, Deepest = 20, Narrowest = 8, Shallowest = 6;

    /// <summary>What the head of the first page leaves to the drawing: a room is seen at one glance.</summary>
    private const float RoomWidth = 757;
    private const float RoomHeight = 274;

    /// <summary>Sizes of what stands on a seat; below the smallest no code is read, and the number alone stands there.</summary>
    private const float LargestLabel = 9, SmallestLabel = 4.5f;

    /// <summary>The width of a bold capital over its size, how much of a seat's depth a line takes, and what stays free on its sides.</summary>
    private const float CapitalWidth = 0.63f, PartOfDepth = 0.6f, Beside = 4;

    /// <summary>A remark, and lines of a script that reaches higher, leave less to it.</summary>
    private const float TallerHead = 28;

    public static Paper Set(SeatingPlanPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var title = words.Title(words.SeatingPlan, p.Meeting.Title);
        return Setting.Set(Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, null), [], document => document.Page(page =>
        {
            page.Size(PageSize.A4.Landscape());
            page.Margins(new Edges(12.Mm(), 15.Mm(), 9.Mm(), 15.Mm()));
            page.DefaultTextStyle(s => PaperStyle.Sans(s, 9));
            page.Direction(words.Direction);
            if (p.Marks.IsDraft) page.Watermark(words.Draft, PaperStyle.Watermark);
            page.FirstHeader().Space(1);
            PageFoot.RunningHead(page.Header(), words.Join(p.Meeting.Title, words.SeatingPlan), p.Room);
            PageFoot.Foot(page.Footer(), words, p.Marks, null, p.Issuers);
            page.Content().Column(column =>
            {
                Letterhead.Working(column.Item(), words, p.Issuers, p.Marks, null, hasOriginal: false);
                TitleBlock.Compose(column, words, words.SeatingPlan, p.Meeting, null);
                Remark.Compose(column, p.Marks, 1);
                List<PaperFact> facts = [new(words.Room, p.Room), new(words.Shape, ShapeOf(p, words))];
                if (PaperText.Line(p.Rule) is { Length: > 0 } rule) facts.Add(new(words.Order, rule));
                if (words.Join(p.Booths) is { Length: > 0 } booths) facts.Add(new(words.Booths, booths));
                MeetingFacts.Table(column.Item().PaddingTop(8), facts, 110, 9);

                var height = RoomHeight - (p.Marks.Remark is null ? 0 : TallerHead) - (words.Language.IsRightToLeft ? TallerHead : 0);
                column.Item().PaddingTop(12).KeepTogether().Direction(TextDirection.LeftToRight).Figure(InWords(p, words))
                    .Column(room => Room(room, p, words, height));
                Legend(column, words.HeadTable, p.HeadTable, 0, words);
                Legend(column, words.Seats, p.Seats, p.HeadTable.Count, words);
            });
        }));
    }

    /// <summary>The drawing for whoever hears it: which seats stand where; the lists below say whose they are.</summary>
    private static string InWords(SeatingPlanPaper p, Words words)
    {
        var (head, all) = (p.HeadTable.Count, p.HeadTable.Count + p.Seats.Count);
        return words.Join(words.Labelled(words.SeatingPlan, p.Room), words.Labelled(words.Shape, ShapeOf(p, words)),
            Range(words.HeadTable, 1, head), Range(words.Seats, head + 1, all));

        string? Range(string what, int from, int to) => from > to ? null
            : words.Labelled(what, from == to ? words.Language.Number(from) : $"{words.Language.Number(from)}–{words.Language.Number(to)}");
    }

    private static string ShapeOf(SeatingPlanPaper p, Words words) => p.Shape switch
    {
        RoomShape.U => words.ShapeU,
        RoomShape.Classroom => words.ShapeClassroom,
        _ => words.ShapeHollowSquare,
    };

    private static void Room(ColumnComposer room, SeatingPlanPaper p, Words words, float height)
    {
        var head = Enumerable.Range(1, p.HeadTable.Count).ToList();
        var rest = Enumerable.Range(p.HeadTable.Count + 1, p.Seats.Count).ToList();
        var (across, side) = Measures(p.Shape, head.Count, rest.Count);
        var rows = p.Shape == RoomShape.Classroom ? 1 + 1.5f * ((rest.Count + across - 1) / across) : side + 2;
        var seat = Measured(p, Math.Clamp(RoomWidth / (across + 2), Narrowest, Widest), Math.Clamp(height / rows, Shallowest, Deepest));
        room.Item().PaddingBottom(3).Text(words.HeadTable).Size(PaperStyle.Tiny).Colour(PaperStyle.Muted).AlignCentre().Untagged();
        Line(room.Item(), [.. head], p.Codes, seat, presiding: true);
        if (p.Shape == RoomShape.Classroom)
        {
            foreach (var row in rest.Chunk(across))
                Line(room.Item().PaddingTop(seat.Depth * 0.4f), [.. row.Select(static n => (int?)n)], p.Codes, seat, presiding: false);
            return;
        }

        // Clockwise: down the right side, along the foot from right to left, up the left side.
        var foot = p.Shape == RoomShape.U ? 0 : Math.Min(across, Math.Max(0, rest.Count - 2 * side));
        for (var i = 0; i < side; i++)
        {
            var (right, left) = (rest.ElementAtOrDefault(i), rest.ElementAtOrDefault(2 * side + foot - 1 - i));
            Line(room.Item(), [left > 0 && 2 * side + foot - 1 - i >= side + foot ? left : null, .. Enumerable.Repeat<int?>(null, across), right > 0
                ? right : null], p.Codes, seat, presiding: false);
        }

        if (foot > 0) Line(room.Item(), [.. rest.Skip(side).Take(foot).Reverse()], p.Codes, seat, presiding: false);
    }

    private static (int Across, int Side) Measures(RoomShape shape, int head, int rest) => shape switch
    {
        RoomShape.Classroom => (Math.Clamp((int)Math.Ceiling(Math.Sqrt(rest * 2.5)), Math.Max(1, head), MostAcross), 0),
        RoomShape.U => (Math.Clamp(Math.Max(head, 8), 1, MostAcross), (rest + 1) / 2),
        _ => Square(head, rest),
    };

    /// <summary>Fewer at the foot than down each side: seats that stand side by side are wider than they are deep, for the codes on them.</summary>
    private static (int Across, int Side) Square(int head, int rest)
    {
        var across = Math.Clamp(Math.Max(head, (int)Math.Ceiling(rest * 0.27)), 1, MostAcross);
        return (across, Math.Max(1, (Math.Max(0, rest - across) + 1) / 2));
    }

    /// <summary>
    /// One size for all labels, so that no seat looks less than its neighbour: that which the longest needs. Whose code is too long for any seat is told by
    /// the number alone.
    /// </summary>
    private static SeatSize Measured(SeatingPlanPaper p, float width, float depth)
    {
        var all = p.HeadTable.Count + p.Seats.Count;
        var most = Math.Max(Label(all, null).Length, (int)((width - Beside) / (SmallestLabel * CapitalWidth)));
        var longest = Enumerable.Range(1, all).Select(n => Label(n, p.Codes.ElementAtOrDefault(n - 1)).Length).Where(n => n <= most).DefaultIfEmpty(1).Max();
        return new(width, depth, Math.Min(Math.Min(LargestLabel, depth * PartOfDepth), (width - Beside) / (longest * CapitalWidth)), most);
    }

    private static string Label(int number, string? code) =>
        PaperText.Join(" ", number.ToString(System.Globalization.CultureInfo.InvariantCulture), PaperText.Line(code));

    private static void Line(Container into, List<int?> seats, IReadOnlyList<string?> codes, SeatSize size, bool presiding) => into.AlignCentre().Row(row =>
    {
        foreach (var seat in seats)
        {
            var place = row.Fixed(size.Width);
            if (seat is not { } number) place.Space(size.Depth);
            else
                place.Height(size.Depth).Background(presiding ? PaperStyle.Accent : PaperStyle.Pale).Border(0.5f, PaperStyle.Accent).AlignMiddle()
                    .Column(it => Seat(it, number, codes.ElementAtOrDefault(number - 1), size,
                        presiding ? Colour.White : PaperStyle.Ink));
        }
    });

    /// <summary>The number under which the list says whose seat it is, and whose in a word.</summary>
    private static void Seat(ColumnComposer seat, int number, string? code, SeatSize size, Colour colour)
    {
        var label = Label(number, null);
        var own = Label(number, code).Length <= size.MostLetters ? PaperText.Line(code) : "";
        seat.Item().Text(text =>
        {
            text.Span(label).Size(size.Label).Colour(colour);
            if (own.Length > 0) text.Span($"\u00A0{own}").Size(size.Label).Bold().Colour(colour);
        }).AlignCentre().LineHeight(1.1f).Untagged();
    }

    private readonly record struct SeatSize(float Width, float Depth, float Label, int MostLetters);

    private static void Legend(ColumnComposer column, string heading, IReadOnlyList<string> names, int before, Words words)
    {
        if (names.Count == 0) return;
        column.Item().PaddingTop(14).PaddingBottom(4).KeepWithNext().Heading(2, heading).Size(11).Colour(PaperStyle.Accent);
        var each = (names.Count + 3) / 4;
        column.Item().Row(row =>
        {
            row.Spacing(12);
            for (var c = 0; c < 4; c++)
            {
                var first = c * each;
                row.Relative().Column(part =>
                {
                    foreach (var (name, i) in names.Skip(first).Take(each).Select(static (name, i) => (name, i)))
                        part.Item().Row(line =>
                        {
                            var leading = PaperText.Leading(name);
                            line.Fixed(24).Text($"{words.Language.Number(before + first + i + 1)}.").Colour(PaperStyle.Muted).LineHeight(leading);
                            line.Relative().Text(PaperText.LineOrDash(name)).LineHeight(leading);
                        });
                });
            }
        });
    }
}
