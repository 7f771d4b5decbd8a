using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Pdf.Tests;
using Secretariat.Pdf.Tests.Checks;

namespace Secretariat.Documents.Tests;

/// <summary>Papers in the look of their issuer, and what stops the start when a letterhead cannot be printed.</summary>
public sealed class LetterheadTests : IDisposable
{
    private const string Arms = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 48">
          <path d="M2 2H38V24C38 36 28 44 20 47C12 44 2 36 2 24Z" fill="#7A1F2B"/><circle cx="20" cy="22" r="9" fill="#F4E3B2"/>
        </svg>
        """;

    private const string Hills = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40">
          <rect x="2" y="2" width="86" height="36" fill="none" stroke="#1D5C3A" stroke-width="3"/><polygon points="14,32 45,8 76,32" fill="#1D5C3A"/>
        </svg>
        """;

    private static readonly Papers Papers = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("letterheads");

    private static readonly PaperIssuerStyle Red = new("#7A1F2B", Arms, "An intergovernmental dialogue since 1993");
    private static readonly PaperIssuerStyle Green = new("#1D5C3A", Hills);

    public void Dispose() => folder.Delete(recursive: true);

    public static InvitationLetterPaper JointLetter() => Samples.JointLetter() with
    {
        Issuers =
        [
            Samples.Issuers[0] with { Style = Red },
            new("International Centre for Exemplary Migration Policy", null, ["Sample Street 2, Vienna"]) { Style = Green },
        ],
        Signatories = [new("Mr. Anton BEISPIEL", ["Head of the Secretariat"]) { Image = new(PictureOfASignature()) }],
    };

    [Fact]
    public void A_paper_has_the_colour_emblem_and_foot_line_of_its_issuer()
    {
        var plain = Papers.InvitationLetter(Samples.Letter());
        var styled = Papers.InvitationLetter(Samples.Letter() with { Issuers = [Samples.Issuers[0] with { Style = Red }] });
        Colours(plain).ShouldNotContain("0.478 0.122 0.169");
        Colours(styled).ShouldContain("0.478 0.122 0.169");
        Colours(styled).ShouldNotContain("0.122 0.227 0.373");
        Tool.Text(styled.Bytes).ShouldContain("An intergovernmental dialogue since 1993");
        Papers.InvitationLetter(Samples.Letter()).Bytes.ShouldBe(plain.Bytes);
    }

    [Fact]
    public void Badges_of_delegates_have_the_colour_of_their_issuer_whoever_had_badges_made_before()
    {
        var red = MeetingSamples.Badges(BadgeFormat.A6) with { Issuers = [Samples.Issuers[0] with { Style = Red }] };
        Colours(Papers.Badges(red)).ShouldContain("0.478 0.122 0.169");
        Colours(Papers.Badges(MeetingSamples.Badges(BadgeFormat.A6))).ShouldNotContain("0.478 0.122 0.169");
        Colours(Papers.Badges(red)).ShouldNotContain("0.122 0.227 0.373");
    }

    [Fact]
    public void A_joint_letter_has_both_emblems_and_the_picture_of_the_signature_with_words_for_it()
    {
        var letter = Papers.InvitationLetter(JointLetter());
        Guards.Soundness(letter).ShouldBeEmpty();
        Colours(letter).ShouldContain("0.114 0.361 0.227");
        using var objects = new PdfObjects(letter.Bytes);
        var figures = StructureNode.Read(objects)!.All.Where(static n => n.Type == "Figure").Select(n => objects.Text(n.Entries, "Alt"));
        figures.ShouldContain("Signature: Mr. Anton BEISPIEL");
    }

    [Fact]
    public void Certificates_agendas_and_badges_are_sound_with_emblems()
    {
        IReadOnlyList<PaperIssuer> issuers = [Samples.Issuers[0] with { Style = Red }, new("ICEMP") { Style = Green }];
        Guards.Soundness(Papers.Certificate(Samples.Certificate() with { Issuers = issuers })).ShouldBeEmpty();
        Guards.Soundness(Papers.ProvisionalAgenda(Samples.Agenda() with { Issuers = issuers })).ShouldBeEmpty();
        Guards.Soundness(Papers.Badges(MeetingSamples.Badges(BadgeFormat.A6) with { Issuers = issuers })).ShouldBeEmpty();
        Papers.Certificate(Samples.Certificate() with { Issuers = issuers }).Pages.ShouldBe(1);
    }

    [Fact]
    public void What_is_configured_is_read_at_the_start()
    {
        var (arms, signature) = (File("arms.svg", Arms), Path.Combine(folder.FullName, "signature.png"));
        System.IO.File.WriteAllBytes(signature, PictureOfASignature());
        var settings = LetterheadFiles.Read(new DialogueSettings
        {
            Letterheads = [new() { Issuer = "Budapest Process", Accent = "#7A1F2B", Emblem = arms, FootLine = "Since 1993" }],
            Signatures = [new() { Signatory = "Anton BEISPIEL", File = signature }],
            Terms = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["fr"] = new Dictionary<string, string> { ["Budapest Process"] = "Processus de Budapest" },
            },
        });
        settings.LetterheadOf("Processus de Budapest")!.Style.ShouldBe(new PaperIssuerStyle("#7A1F2B", Arms, "Since 1993"));
        settings.LetterheadOf("Another dialogue").ShouldBeNull();
        settings.SignatureOf("Mr. Anton Beispiel").ShouldNotBeNull();
        settings.SignatureOf("Ms. Berta BEISPIEL").ShouldBeNull();
    }

    [Fact]
    public void What_cannot_be_printed_stops_the_start_in_one_line_that_names_the_setting()
    {
        Refused(new LetterheadSettings { Issuer = "A", Emblem = "/nowhere/arms.svg" })
            .ShouldBe("Dialogue:Letterheads:0:Emblem names \"/nowhere/arms.svg\", and there is no such file.");
        Refused(new LetterheadSettings { Issuer = "A", Emblem = File("text.svg", """<svg viewBox="0 0 9 9"><text>A</text></svg>""") })
            .ShouldContain("which cannot be printed");
        Refused(new LetterheadSettings { Issuer = "A", Emblem = File("large.svg", new string(' ', 600_000)) }).ShouldContain("600 KB; it may have 500 at most");
        Refused(new LetterheadSettings { Issuer = "A", Accent = "navy" }).ShouldBe("Dialogue:Letterheads:0:Accent is \"navy\"; a colour is written #1F3A5F.");
        Refused(new LetterheadSettings { Issuer = "A", Accent = "#FFD700" }).ShouldContain("too pale to be read on white (1.4 : 1 where 4.5 : 1 is needed)");
        Refused(new LetterheadSettings()).ShouldContain("Dialogue:Letterheads:0:Issuer is missing");
        Refused(new LetterheadSettings { Issuer = "A" }, new LetterheadSettings { Issuer = "A" }).ShouldContain("has another letterhead already");
        Should.Throw<LetterheadException>(() => LetterheadFiles.Read(new() { Signatures = [new() { Signatory = "A", File = File("a.png", "no picture") }] }))
            .Message.ShouldContain("Dialogue:Signatures:0:File");
        Should.Throw<LetterheadException>(() => LetterheadFiles.Read(new() { Signatures = [new() { Signatory = "A" }] })).Message.ShouldNotContain("\n");
    }

    private static string Refused(params LetterheadSettings[] letterheads)
    {
        var message = Should.Throw<LetterheadException>(() => LetterheadFiles.Read(new() { Letterheads = letterheads })).Message;
        message.ShouldNotContain("\n");
        return message;
    }

    private string File(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    private static HashSet<string> Colours(Paper paper)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(paper.Bytes);
        return [.. document.GetPages().SelectMany(static p => p.Operations).Where(static o => o.Operator is "rg" or "RG").Select(static o =>
        {
            using var written = new MemoryStream();
            o.Write(written);
            return System.Text.Encoding.ASCII.GetString(written.ToArray()).Trim()[..^3];
        })];
    }

    /// <summary>A stroke of ink, as a scanner gives it: grey, 8 bits.</summary>
    private static byte[] PictureOfASignature()
    {
        const int width = 300, height = 80;
        using var rows = new MemoryStream();
        for (var y = 0; y < height; y++)
        {
            rows.WriteByte(0);
            for (var x = 0; x < width; x++)
            {
                var line = height / 2 + 28 * Math.Sin(x / 14.0) * Math.Cos(x / 53.0);
                rows.WriteByte(Math.Abs(y - line) < 2.2 + Math.Sin(x / 9.0) ? (byte)0x20 : (byte)0xFF);
            }
        }

        return PngOf(width, height, rows.ToArray());
    }

    private static byte[] PngOf(int width, int height, byte[] rows)
    {
        using var data = new MemoryStream();
        using (var deflate = new System.IO.Compression.ZLibStream(data, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(rows);
        byte[] head = [0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height, 8, 0, 0, 0, 0];
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, data.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        var (length, check) = (new byte[4], new byte[4]);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(check, Crc(body));
        return [.. length, .. body, .. check];
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
        }

        return ~crc;
    }
}
