using System.Text;
using Secretariat.Pdf.Tests.Checks;

namespace Secretariat.Pdf.Tests;

public sealed class SvgTests
{
    private const string Emblem =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="10 10 100 100" width="100" height="100">
          <title>Twelve seats around a table</title>
          <rect x="10" y="10" width="100" height="100" fill="#fff" stroke="none"/>
          <g transform="translate(60 60)" fill="navy">
            <circle r="20" fill="none" stroke="#1F3A5F" stroke-width="4"/>
            <g transform="rotate(90) scale(1 1)"><ellipse cx="30" cy="0" rx="6" ry="3" style="fill: rgb(176, 64, 48)"/></g>
            <polygon points="-40,-40 -30,-40 -35,-30"/>
            <path d="M-40 30h10v10h-10zM-38 32h6v6h-6z" fill-rule="evenodd"/>
            <path d="M30-40a5 5 0 0110 0z"/>
            <rect x="28" y="28" width="14" height="14" rx="4" fill="black"/>
          </g>
        </svg>
        """;

    [Fact]
    public void An_emblem_is_printed_where_its_shapes_are()
    {
        var page = Render(Emblem, 200);
        Grey(page, 0.5, 0.3).ShouldBeLessThan(90, "the ring");
        Grey(page, 0.5, 0.5).ShouldBeGreaterThan(240, "inside the ring");
        Grey(page, 0.5, 0.8).ShouldBeInRange(60, 140, "the ellipse, turned to the foot");
        Grey(page, 0.15, 0.12).ShouldBeLessThan(60, "the triangle");
        Grey(page, 0.11, 0.85).ShouldBeLessThan(60, "the frame");
        Grey(page, 0.15, 0.85).ShouldBeGreaterThan(240, "the hole in the frame");
        Grey(page, 0.85, 0.07).ShouldBeLessThan(60, "the arc with short flags");
        Grey(page, 0.85, 0.85).ShouldBeLessThan(30, "the rounded square");
        Grey(page, 0.785, 0.785).ShouldBeGreaterThan(200, "its corner");
    }

    [Fact]
    public void A_paper_with_an_emblem_may_be_archived_and_is_accessible()
    {
        var emblem = SvgDrawing.Read(Encoding.UTF8.GetBytes(Emblem));
        var paper = Paper.OfPage(page =>
        {
            page.Header().DecorativeSvg(emblem, 30);
            page.Content().Column(c =>
            {
                c.Item().Svg(emblem, 80, "Twelve seats around a table");
                c.Item().Text("after");
            });
        });
        Tool.Complaints(paper.Bytes).ShouldBeEmpty();
        Preflight.Findings(paper.Bytes).ShouldBeEmpty();
        Accessibility.Findings(paper.Bytes).ShouldBeEmpty();
    }

    [Fact]
    public void What_leads_outside_the_view_box_is_cut_off()
    {
        var page = Render(Wrap("<rect x='-500' y='40' width='2000' height='20'/>"), 50);
        Grey(page, 0.5, 0.5).ShouldBeLessThan(30);
        Grey(page, 0.9, 0.5, ofPage: true).ShouldBeGreaterThan(240);
    }

    public static TheoryData<string, PictureError> Refused => new()
    {
        { Wrap("<script>alert(1)</script>"), PictureError.UnsupportedElement },
        { Wrap("<style>rect { fill: red }</style>"), PictureError.UnsupportedElement },
        { Wrap("<text>words</text>"), PictureError.UnsupportedElement },
        { Wrap("<image href='https://elsewhere.example/a.png'/>"), PictureError.UnsupportedElement },
        { Wrap("<use href='#a'/>"), PictureError.UnsupportedElement },
        { Wrap("<linearGradient/>"), PictureError.UnsupportedElement },
        { Wrap("<foreignObject/>"), PictureError.UnsupportedElement },
        { Wrap("<a href='https://elsewhere.example'><rect width='1' height='1'/></a>"), PictureError.UnsupportedElement },
        { Wrap("<rect width='1' height='1'><animate attributeName='x'/></rect>"), PictureError.UnsupportedElement },
        { Wrap("<rect width='1' height='1' onclick='alert(1)'/>"), PictureError.UnsupportedElement },
        { Wrap("<rect width='1' height='1' opacity='0.5'/>"), PictureError.UnsupportedElement },
        { Wrap("<rect width='1' height='1' filter='url(#f)'/>"), PictureError.UnsupportedElement },
        { Wrap("<g xmlns:i='http://elsewhere.example'><i:layer/></g>"), PictureError.UnsupportedElement },
        { Wrap("words"), PictureError.UnsupportedElement },
        { Wrap("<rect width='1' height='1' fill='url(#gradient)'/>"), PictureError.UnsupportedValue },
        { Wrap("<rect width='1' height='1' fill='#12345'/>"), PictureError.UnsupportedValue },
        { Wrap("<rect width='1em' height='1'/>"), PictureError.UnsupportedValue },
        { Wrap("<rect width='NaN' height='1'/>"), PictureError.UnsupportedValue },
        { Wrap("<path d='M0 0L1e300 4'/>"), PictureError.UnsupportedValue },
        { Wrap("<path d='M0 0X'/>"), PictureError.UnsupportedValue },
        { Wrap("<path d='M0 0L29999 4' transform='scale(100)'/>"), PictureError.UnsupportedValue },
        { Wrap("<g transform='fly(3)'/>"), PictureError.UnsupportedValue },
        { "<svg xmlns='http://www.w3.org/2000/svg'><rect width='1' height='1'/></svg>", PictureError.UnsupportedValue },
        { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 10'/>", PictureError.UnsupportedValue },
        { Wrap(string.Concat(Enumerable.Repeat("<g>", 40)) + string.Concat(Enumerable.Repeat("</g>", 40))), PictureError.TooLarge },
        { Wrap(string.Concat(Enumerable.Repeat("<g/>", 6000))), PictureError.TooLarge },
        { "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>" + Wrap("&b;"), PictureError.UnknownFormat },
        { "<!DOCTYPE svg SYSTEM 'https://elsewhere.example/svg.dtd'>" + Wrap(string.Empty), PictureError.UnknownFormat },
        { "<html/>", PictureError.UnknownFormat },
        { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>", PictureError.UnknownFormat },
        { string.Empty, PictureError.UnknownFormat },
        { new string(' ', 600_000), PictureError.TooManyBytes },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Anything_else_is_refused_by_name(string svg, PictureError error) =>
        Should.Throw<PictureException>(() => SvgDrawing.Read(Encoding.UTF8.GetBytes(svg))).Error.ShouldBe(error);

    [Fact]
    public void A_damaged_drawing_is_refused_or_printed_and_never_more()
    {
        var chance = new Random(11);
        for (var i = 0; i < 400; i++)
        {
            var bad = Encoding.UTF8.GetBytes(Emblem);
            for (var n = chance.Next(1, 5); n > 0; n--) bad[chance.Next(bad.Length)] = (byte)chance.Next(32, 127);
            try
            {
                SvgDrawing.Read(bad).Width.ShouldBePositive();
            }
            catch (PictureException)
            {
                // Refused by name: nothing else may leave the reader.
            }
        }
    }

    private static string Wrap(string content) => $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{content}</svg>";

    private static (GreyPicture Picture, float Size) Render(string svg, float size)
    {
        var drawing = SvgDrawing.Read(Encoding.UTF8.GetBytes(svg));
        var paper = PdfDocument.Create(Paper.Metadata, Fonts.FontLibrary.Default, d => d.Page(p =>
        {
            p.Size(new(200, 200));
            p.Margins(0);
            p.Content().Svg(drawing, size, "An emblem");
        }));
        return (GreyPicture.Read(PageImages.Render(paper.Bytes, 1)[0].Png), size);
    }

    private static int Grey((GreyPicture Picture, float Size) page, double x, double y, bool ofPage = false)
    {
        var scale = page.Picture.Width / 200.0 * (ofPage ? 200 : page.Size);
        return page.Picture.Pixels[(int)(y * scale) * page.Picture.Width + (int)(x * scale)];
    }
}
