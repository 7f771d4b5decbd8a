using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Signing;

namespace Secretariat.Pdf.Tests.Signing;

public sealed class PdfSignerTests(SignedPapers papers, ITestOutputHelper output) : IClassFixture<SignedPapers>
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Pdfsig_says_valid_and_total_document_signed(bool ecdsa, bool visible)
    {
        var signed = (await papers.Sign(ecdsa ? papers.Ecdsa : papers.Rsa, visible)).Bytes;
        var said = Tool.Signatures(signed);
        said.ShouldContain("Signature Validation: Signature is Valid.");
        said.ShouldContain("Total document signed");
        said.ShouldContain("Signature Type: ETSI.CAdES.detached");
        said.ShouldContain("Signing Hash Algorithm: SHA-256");
        said.ShouldContain("Signing Time: Nov 27 2026 09:00:00");
        Tool.Complaints(signed).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_trusts_the_authority_is_told_that_the_certificate_is_trusted_and_nobody_else()
    {
        var signed = (await papers.Sign()).Bytes;
        var trust = Directory.CreateTempSubdirectory("secretariat-trust-");
        try
        {
            Tool.Run("certutil", $"-N -d {trust.FullName} --empty-password");
            Tool.Signatures(signed, trust.FullName).ShouldContain("Certificate issuer isn't Trusted.");

            var root = Path.Combine(trust.FullName, "root.der");
            await File.WriteAllBytesAsync(root, papers.Authority.Root.RawData, TestContext.Current.CancellationToken);
            Tool.Run("certutil", $"-A -d {trust.FullName} -n root -t CT,C,C -i {root}");
            Tool.Signatures(signed, trust.FullName).ShouldContain("Certificate is Trusted.");
        }
        finally
        {
            trust.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_signed_file_begins_with_the_bytes_that_were_there(bool visible) =>
        (await papers.Sign(visible: visible)).Bytes.AsSpan().StartsWith(papers.Plain).ShouldBeTrue();

    [Fact]
    public async Task Preflight_finds_nothing_before_and_after_signing()
    {
        Tool.ArchiveComplaints(papers.Plain).ShouldBeEmpty();
        Tool.ArchiveComplaints(papers.Signed).ShouldBeEmpty();
        Tool.ArchiveComplaints((await papers.Sign(visible: true, timeStamp: papers.Stamps(SignedPapers.At))).Bytes).ShouldBeEmpty();
    }

    [Fact]
    public void Preflight_would_find_a_field_that_does_not_print()
    {
        var signed = Encoding.Latin1.GetString(papers.Signed);
        Tool.ArchiveComplaints(Encoding.Latin1.GetBytes(signed.Replace("/F 132/V", "/F 130/V", StringComparison.Ordinal))).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_field_is_a_form_at_the_end_of_the_structure_and_says_who_signed()
    {
        var tree = Tool.Structure(papers.Signed);
        tree.TrimEnd().Split('\n')[^2].Trim().ShouldStartWith("Form");
        var raw = Encoding.Latin1.GetString(papers.Signed);
        raw.ShouldContain("/S/Form");
        raw.Split("/TU <FEFF")[1].Split('>')[0].ShouldBe(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(
            "Digitally signed by Secretariat of the Dialogue · 27 November 2026, 09:00 UTC · Vienna · Issued")));
    }

    [Fact]
    public async Task A_visible_signature_is_seen_on_the_last_page_in_embedded_fonts_and_an_invisible_one_nowhere()
    {
        var visible = (await papers.Sign(visible: true)).Bytes;
        Tool.IncompleteFonts(visible).ShouldBeEmpty();
        using (var document = UglyToad.PdfPig.PdfDocument.Open(visible))
        {
            document.TryGetForm(out var form).ShouldBeTrue();
            form.Fields.ShouldHaveSingleItem().PageNumber.ShouldBe(document.NumberOfPages);
        }

        var said = Tool.Text(visible, 2);
        said.ShouldContain("Digitally signed by Secretariat of the Dialogue · 27 November 2026, 09:00 UTC · Vienna · Issued");
        said.ShouldContain(Tool.Text(papers.Plain, 2).Trim());
        Tool.Text(papers.Signed).ShouldBe(Tool.Text(papers.Plain));
        Shades(papers.Signed, 2).ShouldBe(Shades(papers.Plain, 2));
        Shades(visible, 2).ShouldNotBe(Shades(papers.Plain, 2));
    }

    [Fact]
    public void Content_type_digest_and_certificates_are_signed_and_the_signing_time_is_not()
    {
        var cms = Cms(papers.Signed);
        cms.SignerInfos[0].SignedAttributes.Cast<System.Security.Cryptography.CryptographicAttributeObject>().Select(a => a.Oid.Value).ShouldBe(
            ["1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4", "1.2.840.113549.1.9.16.2.47"], ignoreOrder: true);
        cms.SignerInfos[0].UnsignedAttributes.Count.ShouldBe(0);
    }

    [Fact]
    public void The_whole_chain_is_embedded()
    {
        var embedded = Cms(papers.Signed).Certificates;
        embedded.Select(c => c.Subject).ShouldBe(["CN=Secretariat, O=Example", "CN=Test Authority, O=Example", "CN=Test Root, O=Example"], ignoreOrder: true);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = SignedPapers.At.UtcDateTime;
        chain.ChainPolicy.CustomTrustStore.Add(papers.Authority.Root);
        chain.ChainPolicy.ExtraStore.AddRange(embedded);
        chain.Build(papers.Rsa.Certificate).ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_input_at_the_same_moment_gives_the_same_bytes_with_an_RSA_key()
    {
        var first = (await papers.Sign()).Bytes;
        (await papers.Sign()).Bytes.ShouldBe(first);
        (await papers.Sign(at: SignedPapers.At.AddSeconds(1))).Bytes.ShouldNotBe(first);
    }

    [Fact]
    public async Task An_ECDSA_key_gives_other_bytes_each_time_and_all_are_valid()
    {
        var (first, second) = ((await papers.Sign(papers.Ecdsa)).Bytes, (await papers.Sign(papers.Ecdsa)).Bytes);
        first.ShouldNotBe(second);
        new[] { first, second }.ShouldAllBe(signed => SignatureCheck.Of(signed).Finding == SignatureFinding.Intact);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    public async Task A_time_stamp_attests_the_moment_however_large_its_answer(int burden)
    {
        var attested = SignedPapers.At.AddSeconds(3);
        var signed = await papers.Sign(timeStamp: papers.Stamps(attested, burden));
        signed.TimeStampedAt.ShouldBe(attested);
        var check = SignatureCheck.Of(signed.Bytes);
        (check.Finding, check.SignedAt, check.TimeStampedAt).ShouldBe((SignatureFinding.Intact, SignedPapers.At, attested));
        Tool.Signatures(signed.Bytes).ShouldContain("Signature is Valid.");
        Tool.Complaints(signed.Bytes).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_paper_is_not_signed_twice()
    {
        var signed = (await papers.Sign()).Bytes;
        var refusal = await Should.ThrowAsync<FormatException>(() => PdfSigner.SignAsync(
            signed, papers.Rsa, SignedPapers.Details(), FontLibrary.Default, ct: TestContext.Current.CancellationToken));
        refusal.Message.ShouldContain("signed");
    }

    [Fact]
    public async Task Many_sign_with_one_key_at_once()
    {
        var expected = (await papers.Sign()).Bytes;
        await Parallel.ForAsync(0, 64, async (_, _) => (await papers.Sign()).Bytes.ShouldBe(expected));
    }

    [Fact]
    public async Task What_a_thousand_signatures_cost_is_told()
    {
        const int papersToSign = 1000;
        await papers.Sign();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < papersToSign; i++) (await papers.Sign()).Bytes.Length.ShouldBeGreaterThan(papers.Plain.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds / papersToSign:0.00} ms a signature (RSA, 2048 bits)"));
    }

    private static SignedCms Cms(byte[] signed)
    {
        var raw = Encoding.Latin1.GetString(signed);
        var digits = raw[(raw.LastIndexOf("/Contents <30", StringComparison.Ordinal) + 11)..].Split('>')[0];
        var cms = new SignedCms();
        cms.Decode(Convert.FromHexString(digits));
        return cms;
    }

    /// <summary>A page as grey values.</summary>
    private static string Shades(byte[] pdf, int page) =>
        Tool.Run("pdftoppm", pdf, string.Create(CultureInfo.InvariantCulture, $"-f {page} -l {page} -r 100 -gray {{file}}")).Output;
}
