using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Protocol;
using Secretariat.Pdf.Tests;

namespace Secretariat.Documents.Tests;

/// <summary>What stands on tables and hangs on people: the size of the paper is all the room there is.</summary>
public sealed class RoomTests
{
    private static readonly Papers Papers = new();

    [Theory]
    [InlineData("Chair", null, null)]
    [InlineData("Iran (Islamic Republic of)", "إيران (جمهورية - الإسلامية)", "Mr. Farid MESAL")]
    [InlineData("المملكة المتحدة", "United Kingdom", "السيد عبد الرحمن المثالي")]
    [InlineData("W", "ي", "Türkiye")]
    [InlineData("Iraq", "العراق", "Ms. Nour AL-MITHALI", "السيدة نور المثالي")]
    [InlineData("Iran (Islamic Republic of)", "إيران (جمهورية - الإسلامية)", "Mr. Farid MESAL", "السيد فريد مثال")]
    public void A_plate_is_one_sheet_with_everything_on_both_faces(string designation, string? second, string? person, string? otherwise = null)
    {
        var paper = Papers.Nameplates(MeetingSamples.Nameplates() with { Plates = [new(designation, second, "ar", person, otherwise), new("Sweden")] });

        paper.Pages.ShouldBe(2);
        using var document = UglyToad.PdfPig.PdfDocument.Open(paper.Bytes);
        var first = document.GetPage(1);
        var (upper, lower) = (first.Letters.Count(l => l.Location.Y > first.Height / 2), first.Letters.Count(l => l.Location.Y < first.Height / 2));
        upper.ShouldBe(lower);
        if (second is null) first.Letters.Max(l => l.PointSize).ShouldBeGreaterThan(100);
        else first.Letters.Max(l => l.PointSize).ShouldBeGreaterThan(45);
    }

    [Theory]
    [InlineData("Sweden", 1)]
    [InlineData("Iran (Islamic Republic of)", 1)]
    [InlineData("International Centre for Migration Policy Development", 2)]
    [InlineData("Организация Черноморского экономического сотрудничества", 2)]
    public void Only_the_name_of_an_organisation_longer_than_any_of_a_state_stands_on_two_lines(string designation, int lines)
    {
        var paper = Papers.Nameplates(MeetingSamples.Nameplates() with { Issuers = [], Plates = [new(designation)] });

        using var document = UglyToad.PdfPig.PdfDocument.Open(paper.Bytes);
        var page = document.GetPage(1);
        page.Letters.Where(l => l.StartBaseLine.Y < page.Height / 2 && l.Value.Trim().Length > 0).Select(l => Math.Round(l.StartBaseLine.Y)).Distinct()
            .Count().ShouldBe(lines);
    }

    [Theory]
    [InlineData("Organization of the Black Sea Economic Cooperation", "Black Sea")]
    [InlineData("Organisation de coopération économique de la mer Noire", "mer Noire")]
    [InlineData("Управление Верховного комиссара Организации Объединённых Наций", "Верховного комиссара")]
    public void A_name_of_two_words_within_that_of_an_organisation_is_not_parted(string designation, string name)
    {
        var badges = MeetingSamples.Badges(BadgeFormat.Card);
        Paper[] papers =
        [
            Papers.Nameplates(MeetingSamples.Nameplates() with { Plates = [new(designation)] }),
            Papers.Badges(badges with { Badges = [badges.Badges[0] with { Delegation = designation }] }),
            Papers.Stickers(MeetingSamples.Stickers() with { Delegations = [designation] }),
            Papers.FolderCovers(MeetingSamples.FolderCovers() with { Delegations = [designation] }),
        ];
        foreach (var paper in papers) Tool.Text(paper.Bytes).Replace('\u00A0', ' ').ShouldContain(name);
    }

    [Theory]
    [InlineData(RoomShape.HollowSquare, 12)]
    [InlineData(RoomShape.HollowSquare, 58)]
    [InlineData(RoomShape.HollowSquare, 120)]
    [InlineData(RoomShape.U, 58)]
    [InlineData(RoomShape.Classroom, 58)]
    [InlineData(RoomShape.Classroom, 200)]
    public void A_room_is_seen_on_one_page_however_many_sit_in_it(RoomShape shape, int seats)
    {
        var paper = Papers.SeatingPlan(MeetingSamples.Seating(shape) with { Seats = [.. Enumerable.Range(1, seats).Select(n => $"Delegation {n}")] });

        using var document = UglyToad.PdfPig.PdfDocument.Open(paper.Bytes);
        document.GetPage(1).GetWords().Select(w => w.Text).ShouldContain((seats + 5).ToString());
        Tool.Text(paper.Bytes).ShouldContain($"Delegation {seats}");
    }

    [Fact]
    public void A_seat_bears_the_code_of_whose_it_is_and_the_plan_says_how_the_tables_stand()
    {
        var plan = MeetingSamples.Seating() with
        {
            Seats = [.. Enumerable.Range(1, 50).Select(n => $"Delegation {n}")],
            Codes = ["SE", "HU", "TR", null, null, .. Enumerable.Range(1, 50).Select(n => n == 7 ? "FAR TOO LONG TO FIT" : $"X{n}")],
        };
        var paper = Papers.SeatingPlan(plan);

        var first = Tool.Text(paper.Bytes, 1);
        first.ShouldContain("Hollow square");
        using var document = UglyToad.PdfPig.PdfDocument.Open(paper.Bytes);
        var words = document.GetPage(1).GetWords().Select(w => w.Text).ToList();
        words.ShouldContain("HU");
        words.ShouldContain("X50");
        words.ShouldNotContain("LONG");
        paper.Pages.ShouldBe(2);
        Tool.Text(paper.Bytes, 2).ShouldContain("34th Senior Officials Meeting, Seating plan");
        Tool.Text(Papers.SeatingPlan(plan with { Shape = RoomShape.U }).Bytes, 1).ShouldContain("Horseshoe");
    }

    [Theory]
    [InlineData(BadgeFormat.A6), InlineData(BadgeFormat.Card)]
    public void The_band_of_a_badge_reaches_the_line_along_which_it_is_cut(BadgeFormat format)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(Papers.Badges(MeetingSamples.Badges(format)).Bytes);
        var page = document.GetPage(1);
        var (rows, height) = format == BadgeFormat.A6 ? (2, 148 * 72 / 25.4) : (5, 54 * 72 / 25.4);
        var top = (page.Height + rows * height) / 2;
        var bands = page.Paths.Where(p => p.IsFilled).Select(p => p.GetBoundingRectangle()).OfType<UglyToad.PdfPig.Core.PdfRectangle>()
            .Where(b => b.Width > 200 && b.Height > 15).ToList();

        bands.ShouldNotBeEmpty();
        foreach (var band in bands)
        {
            var cards = (top - band.Bottom) / height;
            cards.ShouldBe(Math.Round(cards), 0.002);
        }
    }

    [Theory]
    [InlineData(BadgeFormat.A6), InlineData(BadgeFormat.Card)]
    public void What_is_long_on_a_badge_goes_on_over_lines_before_it_is_too_small_to_read(BadgeFormat format)
    {
        var badge = MeetingSamples.Badges(format).Badges[0] with
        {
            GivenNames = "Maximiliana Theodora Wilhelmina Konstantina Alexandrina Petra",
            FamilyName = "BEISPIEL",
            Delegation = "Intergovernmental Consultations on Migration, Asylum and Refugees",
        };
        using var document = UglyToad.PdfPig.PdfDocument.Open(Papers.Badges(MeetingSamples.Badges(format) with { Badges = [badge] }).Bytes);

        foreach (var of in new[] { "Maximiliana", "Petra", "Intergovernmental", "Refugees" }) SizeOf(of).ShouldBeGreaterThanOrEqualTo(9);
        SizeOf("BEISPIEL").ShouldBeGreaterThan(SizeOf("Refugees"));

        double SizeOf(string word) => document.GetPage(1).GetWords().First(w => w.Text == word).Letters[0].PointSize;
    }

    [Fact]
    public void A_long_name_on_a_folder_stands_on_two_lines_and_is_not_squeezed_to_one()
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(Papers.FolderCovers(MeetingSamples.FolderCovers() with
        {
            Delegations = ["Intergovernmental Consultations on Migration, Asylum and Refugees"],
        }).Bytes);
        document.GetPage(1).GetWords().First(w => w.Text == "Intergovernmental").Letters[0].PointSize.ShouldBeGreaterThan(22);
    }

    [Theory]
    [InlineData(BadgeFormat.A6), InlineData(BadgeFormat.Card)]
    public void A_name_with_marks_one_above_the_other_keeps_clear_of_the_line_above(BadgeFormat format)
    {
        var badge = MeetingSamples.Badges(format).Badges[0] with { GivenNames = "Viet", FamilyName = "NGUYEN" };

        Apart(badge with { FamilyName = "NGUYỄN" }).ShouldBeGreaterThan(Apart(badge) * 1.1);

        double Apart(Badge one)
        {
            using var document = UglyToad.PdfPig.PdfDocument.Open(Papers.Badges(MeetingSamples.Badges(format) with { Badges = [one] }).Bytes);
            var letters = document.GetPage(1).Letters;
            return letters.First(l => l.Value == "V").StartBaseLine.Y - letters.First(l => l.Value == "N").StartBaseLine.Y;
        }
    }

    [Fact]
    public void A_long_name_on_a_sticker_stands_on_two_lines_and_is_not_squeezed_to_one()
    {
        const string name = "Office of the United Nations High Commissioner for Refugees";
        using var document = UglyToad.PdfPig.PdfDocument.Open(
            Papers.Stickers(MeetingSamples.Stickers() with { Delegations = [name], Copies = 1 }).Bytes);
        document.GetPage(1).Letters.Max(l => l.PointSize).ShouldBeGreaterThan(9);
    }

    [Fact]
    public void Stickers_fill_a_sheet_and_badges_their_format()
    {
        Papers.Stickers(MeetingSamples.Stickers() with { Delegations = ["Sweden", "Türkiye"], Copies = 24 }).Pages.ShouldBe(2);
        Papers.Stickers(MeetingSamples.Stickers() with { Delegations = ["Sweden", "Türkiye"], Copies = 1 }).Pages.ShouldBe(1);
        Papers.Badges(MeetingSamples.Badges(BadgeFormat.A6)).Pages.ShouldBe(2);
        Papers.Badges(MeetingSamples.Badges(BadgeFormat.Card)).Pages.ShouldBe(1);
        Papers.FolderCovers(MeetingSamples.FolderCovers()).Pages.ShouldBe(2);
    }

    [Theory]
    [InlineData("fr"), InlineData("ru"), InlineData("tr"), InlineData("ar")]
    public void The_nomination_form_is_one_page_in_every_language(string language) =>
        Papers.NominationForm(LanguageSamples.NominationForm(language)).Pages.ShouldBe(1);
}
