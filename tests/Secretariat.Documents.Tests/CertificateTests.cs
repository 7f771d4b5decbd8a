using Secretariat.Application.Ports.Papers;
using Secretariat.Pdf.Tests;

namespace Secretariat.Documents.Tests;

public sealed class CertificateTests
{
    private static readonly Papers Papers = new();

    public static TheoryData<string> NotableNames => [.. Samples.NotableNames];

    [Theory, MemberData(nameof(NotableNames))]
    public void A_name_in_any_script_is_whole_and_on_one_page(string name)
    {
        var paper = Papers.Certificate(Samples.Certificate(name));

        paper.Pages.ShouldBe(1);
        paper.Warnings.ShouldBeEmpty();
        Guards.OutOfOrder(
            paper,
            [
                "CERTIFICATE", "This is to certify that", name, "attended and contributed to the success of the",
                    "34th Senior Officials Meeting of the Budapest Process",
                "Stockholm, Sweden, 27 June 2024", "Ms. Şebnem ÖRNEKOĞLU", "Mr. Anton BEISPIEL", "BP-C-2024-7F3K9QXM4", "Issued on 5 July 2024",
                "https://dialogue.example/verify/BP-C-2024-7F3K9QXM4",
            ]).ShouldBeEmpty();
    }

    [Fact]
    public void The_certificate_of_Koszalin_has_two_issuers_two_signatories_one_of_them_signing_for_and_gaps_as_gaps()
    {
        var paper = Papers.Certificate(Samples.Koszalin());

        Guards.OutOfOrder(
            paper,
            [
                "POLISH BORDER GUARD HEADQUARTERS", "ICMPD", "CERTIFICATE", "This is to certify that", "[...]", "attended and contributed to the success of",
                "[...]ices in realisation of [...] and legal standards in the scope of expulsion of aliens", "Main Training Centre of the Border Guard",
                "Koszalin, Poland, 10–11 May 2000", "Brigade General Marek BIENKOWSKI", "for Jonas WIDGREN", "Director of the ICMPD",
                "Not an issued certificate.",
            ]).ShouldBeEmpty();
        Tool.Text(paper.Bytes).ShouldNotContain("Issued on");
        Tool.Text(paper.Bytes).ShouldNotContain("Verify at");
        paper.Pages.ShouldBe(1);
    }

    [Fact]
    public void Issuers_and_signatories_stand_side_by_side_in_the_order_given()
    {
        var letters = Place(Papers.Certificate(Samples.Koszalin()));

        letters("POLISH").Left.ShouldBeLessThan(letters("ICMPD").Left);
        letters("POLISH").Bottom.ShouldBe(letters("ICMPD").Bottom, 0.5);
        letters("BIENKOWSKI").Left.ShouldBeLessThan(letters("WIDGREN").Left);
        letters("BIENKOWSKI").Bottom.ShouldBe(letters("WIDGREN").Bottom, 0.5);
    }

    [Fact]
    public void The_office_of_an_issuer_begins_a_line_where_both_do_not_fit_one()
    {
        Baselines("International Centre for Migration Policy Development, Secretariat of the Budapest Process").ShouldBe(2);
        Baselines("ICMPD, Secretariat of the Budapest Process").ShouldBe(1);

        static int Baselines(string issuer)
        {
            var paper = Papers.Certificate(Samples.Certificate() with { Issuers = [new(issuer)] });
            using var document = UglyToad.PdfPig.PdfDocument.Open(paper.Bytes);
            var words = document.GetPage(1).GetWords().ToList();
            string[] ends = [issuer[..(issuer.IndexOf(',') + 1)].Split(' ')[^1].ToUpperInvariant(), "SECRETARIAT", "PROCESS"];
            double[] lines = [.. ends.Select(end => Math.Round(words.First(w => w.Text == end).Letters[0].StartBaseLine.Y))];
            lines[1].ShouldBe(lines[2]);
            return lines.Distinct().Count();
        }
    }

    [Fact]
    public void Five_issuers_and_four_signatories_fit_one_page()
    {
        var paper = Papers.Certificate(Samples.Certificate() with
        {
            Issuers = [.. Enumerable.Range(1, 5).Select(static n => new PaperIssuer($"Organisation {n}"))],
            Signatories = [.. Enumerable.Range(1, 4)
                .Select(static n => new PaperSignatory($"Signatory {n}", ["Function", "Organisation"], n % 2 == 0 ? $"Principal {n}" : null))],
        });

        paper.Pages.ShouldBe(1);
        Guards.OutOfOrder(paper, ["ORGANISATION 1", "ORGANISATION 5", "Signatory 1", "Signatory 2", "for Principal 2", "Signatory 4", "for Principal 4"])
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_is_set_small_stays_inside_the_frame()
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(Papers.Certificate(Samples.Certificate(Samples.LongName)).Bytes);
        var page = document.GetPage(1);

        page.Letters.Min(static l => l.BoundingBox.Left).ShouldBeGreaterThan(60);
        page.Letters.Max(static l => l.BoundingBox.Right).ShouldBeLessThan(page.Width - 60);
        page.Letters.Min(static l => l.BoundingBox.Bottom).ShouldBeGreaterThan(30);
    }

    [Fact]
    public void A_name_of_300_letters_without_a_space_is_broken_and_stays_on_the_sheet()
    {
        var paper = Papers.Certificate(Samples.Certificate(new('W', 300)));

        paper.Pages.ShouldBe(1);
        Tool.Text(paper.Bytes).Count(static c => c == 'W').ShouldBe(300);
    }

    private static Func<string, (double Left, double Bottom)> Place(Paper paper)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(paper.Bytes);
        var words = document.GetPage(1).GetWords().ToList();
        return text => words.Where(w => w.Text.Contains(text, StringComparison.Ordinal)).Select(static w => (w.BoundingBox.Left, w.Letters[0].StartBaseLine.Y))
            .First();
    }
}
