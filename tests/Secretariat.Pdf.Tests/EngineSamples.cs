namespace Secretariat.Pdf.Tests;

/// <summary>Papers that use all the engine can do, for those who judge whole files.</summary>
internal static class EngineSamples
{
    public static readonly Dictionary<string, Func<PdfResult>> All = new()
    {
        ["elements"] = Elements,
        ["long table"] = LongTable,
        ["mirrored"] = Mirrored,
        ["scripts"] = Scripts,
    };

    public static PdfResult Elements() => Paper.OfPage(page =>
    {
        page.FirstHeader().Text("Letterhead").Bold();
        page.Header().Row(row =>
        {
            row.Relative().Text("Draft conclusions");
            row.Auto().Text("BP/SOM.34/2024/L.1");
        });
        page.Footer().Text(t => t.Span("Page ").PageNumber().Span(" of ").TotalPages()).AlignEnd();
        page.Watermark("DRAFT");
        page.Content().Column(c =>
        {
            c.Spacing(8);
            c.Item().Heading(1, "Draft conclusions");
            c.Item().Text(Paper.Lorem).Justify();
            c.Item().Heading(2, "What was decided");
            c.Item().List(l =>
            {
                l.Numbered();
                l.Item("To adopt the agenda");
                l.Item().Column(inner =>
                {
                    inner.Item().Text("To ask the secretariat for");
                    inner.Item().List(nested =>
                    {
                        nested.Bulleted("–");
                        nested.Item("a revised text");
                        nested.Item("a list of participants");
                    });
                });
            });
            c.Item().Text(t => t.Span("See ").Link("the website of the dialogue", "https://dialogue.example/a?b=1&c=2").Span(" or write to ")
                .Link("the secretariat, whose address goes on over the end of a line of ordinary length", "mailto:secretariat@dialogue.example").Span("."));
            c.Item().Text(t => t.Span("Adopted as ").Span("procès-verbal").Language("fr").Span(" by ").Span("السيد عبد الرحمن").Language("ar").Span("."));
            c.Item().Heading(2, "Votes");
            c.Item().Table(Votes);
            c.Item().Row(row =>
            {
                row.Spacing(12);
                row.Auto().QrCode("https://dialogue.example/verify/1", 70, "QR code with the address of the verification page");
                row.Relative().Background(Colour.PaleGrey).BorderStart(2, new(0x1F, 0x3A, 0x5F)).Padding(6, 10).Text("A note beside the code.");
            });
            c.Item().Figure("Twelve seats around a table").Drawing(60, 60, d =>
            {
                d.ViewBox(100, 100);
                d.Path("M2 50A48 48 0 1 0 98 50A48 48 0 1 0 2 50Z", stroke: new(0x1F, 0x3A, 0x5F), strokeWidth: 3);
                d.Rectangle(30, 30, 40, 40, fill: new(0xB0, 0x40, 0x30));
            });
            c.Item().PageBreak();
            c.Item().Heading(2, "Annex");
            c.Item().Role(StructureRole.Quotation).PaddingStart(20).Text(Paper.Lorem);
        });
    });

    /// <summary>A table of several pages with cells that span rows and columns, and rows that leave cells out.</summary>
    public static PdfResult LongTable() => Paper.Of(c => c.Table(t =>
    {
        t.Columns(x =>
        {
            x.Auto();
            x.Relative();
            x.Relative(2);
        });
        t.Lines(TableLines.Grid);
        t.Zebra(Colour.PaleGrey);
        t.Header(r =>
        {
            r.Cell(rowSpan: 2).Text("No.");
            r.Cell(columnSpan: 2).Text("Delegation");
        });
        t.Header(r =>
        {
            r.Cell().Text("State");
            r.Cell().Text("Head");
        });
        t.Rows(Enumerable.Range(1, 60), static (r, i) =>
        {
            if (i % 10 == 1) r.HeaderCell(rowSpan: 2).Text($"{i}.");
            else if (i % 10 != 2) r.HeaderCell().Text($"{i}.");
            r.Cell().Text(i % 7 == 0 ? "Türkiye" : "Sweden");
            if (i % 9 != 0) r.Cell().Text($"Ms. Anna EXEMPLAR-{i}");
        });
    }));

    /// <summary>A page that is read from the right throughout.</summary>
    public static PdfResult Mirrored() => PdfDocument.Create(
        Paper.Metadata with { Language = "ar", Title = "مشروع جدول الأعمال" }, Fonts.FontLibrary.Default, d => d.Page(page =>
        {
            page.Direction(TextDirection.RightToLeft);
            page.Header().Row(row =>
            {
                row.Relative().Text("مشروع جدول الأعمال");
                row.Auto().Text("BP/SOM.34/2024/1");
            });
            page.Footer().Text(t => t.Span("صفحة ").PageNumber().Span(" من ").TotalPages()).AlignEnd();
            page.Content().Column(c =>
            {
                c.Spacing(10);
                c.Item().Heading(1, "مشروع جدول الأعمال");
                c.Item().Text("يعقد اجتماع كبار المسؤولين الرابع والثلاثون في ستوكهولم (السويد) يوم 27 يونيو 2024، "
                    + "ويشارك فيه ممثلو Budapest Process والمنظمات الدولية.");
                c.Item().List(l =>
                {
                    l.Numbered();
                    l.Item("افتتاح الاجتماع");
                    l.Item("إقرار جدول الأعمال");
                });
                c.Item().List(l => l.Item("ملاحظة واحدة"));
                c.Item().PaddingStart(30).BorderStart(3, new(0x1F, 0x3A, 0x5F)).Padding(4, 10).Text("فقرة ذات هامش في جهة البداية");
                c.Item().Table(Times);
                c.Item().Width(150).Background(Colour.PaleGrey).Padding(4).Text("صندوق ضيق");
                c.Item().AlignEnd().Border(0.75f).Padding(4).Text("في جهة النهاية");
                c.Item().QrCode("https://dialogue.example", 60, "رمز الاستجابة السريعة");
                c.Item().Text("A paragraph in English keeps its words in order, and stands at the right.");
                c.Item().Text("نص في الوسط").AlignCentre();
            });
        }));

    /// <summary>One line in each script.</summary>
    public static PdfResult Scripts() => Paper.Of(c => c.Column(column =>
    {
        column.Spacing(2);
        column.Item().Heading(1, "Scripts");
        column.Item().Table(t =>
        {
            t.Columns(x =>
            {
                x.Fixed(80);
                x.Relative();
            });
            t.CellPadding(1, 4);
            foreach (var (language, words) in ScriptWords.All)
            {
                t.Row(r =>
                {
                    r.HeaderCell().Text(language);
                    r.Cell().Text(words);
                });
            }
        });
        foreach (var line in ScriptWords.Mixed) column.Item().Text(line);
    }));

    private static void Votes(TableComposer t)
    {
        t.Columns(x =>
        {
            x.Relative(2);
            x.Auto();
            x.Auto();
        });
        t.Header(r =>
        {
            r.Cell().Text("Question");
            r.Cell().Text("For");
            r.Cell().Text("Against");
        });
        t.Row(r =>
        {
            r.HeaderCell().Text("Next meeting in Stockholm");
            r.Cell().Text("48");
            r.Cell().Text("0");
        });
        t.Row(r => r.HeaderCell(columnSpan: 3).Text("No other question was put to the vote."));
    }

    private static void Times(TableComposer t)
    {
        t.Columns(x =>
        {
            x.Fixed(80);
            x.Relative();
            x.Relative();
        });
        t.Header(r =>
        {
            r.Cell().Text("الوقت");
            r.Cell().Text("البند");
            r.Cell().Text("المتحدث");
        });
        t.Row(r =>
        {
            r.HeaderCell().Text("09:30");
            r.Cell().Text("الافتتاح");
            r.Cell().Text("السيد عبد الرحمن المثالي");
        });
    }
}
