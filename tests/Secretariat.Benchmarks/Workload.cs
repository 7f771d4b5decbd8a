using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Tests;
using Secretariat.Pdf;
using Secretariat.Pdf.Fonts;

namespace Secretariat.Benchmarks;

/// <summary>What is made: papers as the product makes them, and a list of any length.</summary>
internal static class Workload
{
    private static readonly Documents.Papers Templates = new();

    public static readonly (string Name, Func<Paper> Make)[] Papers =
    [
        ("certificate", static () => Templates.Certificate(Samples.Certificate())),
        ("provisional agenda", static () => Templates.ProvisionalAgenda(Samples.Agenda())),
        ("invitation letter", static () => Templates.InvitationLetter(Samples.Letter())),
    ];

    private static readonly DocumentMetadata Metadata = new()
    {
        Title = "List of participants",
        Language = "en",
        CreatedAt = new(2024, 6, 26, 0, 0, 0, TimeSpan.Zero),
    };

    /// <summary>Pages, milliseconds, bytes, and the most managed memory seen alive while it was written.</summary>
    public static (int Pages, double Milliseconds, long Bytes, long Peak) List(int rows)
    {
        using var counted = new CountingStream();
        var (pages, peak) = (0, 0L);
        var milliseconds = Measure.Time(() => pages = PdfDocument.Write(counted, Metadata, FontLibrary.Default, d => d.Page(p => p.Content().Table(t =>
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
        }))).PageCount);
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
