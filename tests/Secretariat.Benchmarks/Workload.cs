using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Tests;
using Secretariat.Pdf;
using Secretariat.Pdf.Fonts;

namespace Secretariat.Benchmarks;

/// <summary>What is made: papers as the product makes them, and a list of any length.</summary>
internal static class Workload
{
    private static readonly Documents.Papers Templates = new();

    /// <summary>Three days of twenty rows on three pages: titles of one line, one document at most, nobody named.</summary>
    private static readonly AgendaPaper LongAgenda = Samples.Agenda() with
    {
        Days = [.. Enumerable.Range(0, 3).Select(static day => new AgendaPaperDay(new DateOnly(2024, 6, 27).AddDays(day),
            [.. Samples.Agenda().Days[0].Items.Concat(Samples.Agenda().Days[0].Items).Take(20).Select(Short)]))],
    };

    private static AgendaPaperItem Short(AgendaPaperItem item) => item with
    {
        Title = item.Title.Split(':')[0],
        Lead = null,
        Speakers = [],
        Documents = [.. item.Documents.Take(1)],
    };

    public static readonly (string Name, Func<Paper> Make)[] Papers =
    [
        ("certificate", static () => Templates.Certificate(Samples.Certificate())),
        ("the same without its code", static () => Templates.Certificate(Samples.Certificate() with { VerificationAddress = null })),
        ("agenda of 60 rows", static () => Templates.ProvisionalAgenda(LongAgenda)),
        ("invitation letter", static () => Templates.InvitationLetter(Samples.Letter())),
    ];

    /// <summary>The next of many certificates, each for somebody else and with a serial of its own.</summary>
    public static Paper Certificate(int number) => Templates.Certificate(Samples.Certificate($"Ms. Anna EXEMPLAR-{number} of Sampleland") with
    {
        Serial = $"BP-C-2024-{number:D9}",
        VerificationAddress = $"https://dialogue.example/verify/BP-C-2024-{number:D9}",
    });

    /// <summary>The words of a paper as a page of HTML, line by line as they stand on its pages, for programs that set them anew.</summary>
    public static string Html(Paper paper)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(paper.Bytes);
        var html = new System.Text.StringBuilder("<!DOCTYPE html><html lang=en><title>Paper</title><style>body{font:10pt 'Noto Sans',sans-serif}"
            + "td{border-bottom:.5pt solid #ccc;padding:2pt}.p{page-break-after:always}</style><body>");
        foreach (var page in document.GetPages())
        {
            html.Append("<div class=p><table>");
            foreach (var line in page.GetWords().GroupBy(static w => Math.Round(w.BoundingBox.Bottom / 4)).OrderByDescending(static l => l.Key))
                html.Append("<tr>").AppendJoin("", Cells([.. line.OrderBy(static w => w.BoundingBox.Left)])).Append("</tr>");
            html.Append("</table></div>");
        }

        return html.ToString();
    }

    /// <summary>Words that stand far apart stand in cells of their own.</summary>
    private static IEnumerable<string> Cells(List<UglyToad.PdfPig.Content.Word> words)
    {
        const double far = 14;
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && words[end].BoundingBox.Left - words[end - 1].BoundingBox.Right < far) end++;
            yield return $"<td>{System.Net.WebUtility.HtmlEncode(string.Join(' ', words[start..end].Select(static w => w.Text)))}</td>";
            start = end;
        }
    }

    private static readonly DocumentMetadata Metadata = new()
    {
        Title = "List of participants",
        Language = "en",
        CreatedAt = new(2024, 6, 26, 0, 0, 0, TimeSpan.Zero),
    };

    /// <summary>Pages, milliseconds of processor time, bytes, and the most managed memory seen alive while it was written.</summary>
    public static (int Pages, double Milliseconds, long Bytes, long Peak) List(int rows)
    {
        using var counted = new CountingStream();
        var (pages, peak) = (0, 0L);
        var milliseconds = Measure.Processor(() => pages = PdfDocument.Write(counted, Metadata, FontLibrary.Default, d => d.Page(p => p.Content().Table(t =>
        {
            t.Columns(static c =>
            {
                c.Fixed(40);
                c.Relative();
                c.Relative();
                c.Relative();
            });
            t.Header(static r =>
            {
                foreach (var head in new[] { "No.", "Name", "Function", "Delegation" }) r.Cell().Text(head);
            });
            t.Rows(Enumerable.Range(1, rows), (r, i) =>
            {
                if (i % (rows / 4) == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                r.Cell().Text($"{i}.");
                r.HeaderCell().Text($"Ms. Anna EXEMPLAR-{i}");
                r.Cell().Text("Head of Unit, International Migration");
                r.Cell().Text("Ministry of Foreign Affairs");
            });
        }))).PageCount, times: 1);
        return (pages, milliseconds, counted.Length, peak);
    }

    private sealed class CountingStream : Stream
    {
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position { get => length; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => length += buffer.Length;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
