using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Secretariat.Pdf.Signing;

namespace Secretariat.Pdf.Tests.Signing;

public sealed class SignatureCheckTests : IClassFixture<SignedPapers>
{
    private readonly SignedPapers papers;
    private readonly byte[] signed;
    private readonly int opening;
    private readonly int closing;

    public SignatureCheckTests(SignedPapers papers)
    {
        this.papers = papers;
        signed = papers.Signed;
        opening = Encoding.Latin1.GetString(signed).LastIndexOf("/Contents <30", StringComparison.Ordinal) + 10;
        closing = signed.AsSpan(opening).IndexOf((byte)'>') + opening + 1;
    }

    [Fact]
    public void It_tells_which_key_signed_and_when()
    {
        var check = SignatureCheck.Of(signed);
        check.ShouldBe(new SignatureCheck
        {
            Finding = SignatureFinding.Intact,
            CoversWholeDocument = true,
            Fingerprint = papers.Rsa.Fingerprint,
            Subject = "CN=Secretariat, O=Example",
            Certificates = 3,
            SignedAt = SignedPapers.At,
        });
    }

    [Property(MaxTest = 500)]
    public Property Any_changed_bit_is_found_wherever_it_is() => Prop.ForAll(
        Gen.Choose(0, signed.Length - 1).ToArbitrary(), Gen.Choose(0, 7).ToArbitrary(), (position, bit) => IsFound(position, bit));

    [Property(MaxTest = 500)]
    public Property Any_changed_bit_within_the_signature_itself_is_found() => Prop.ForAll(
        Gen.Choose(opening, closing - 1).ToArbitrary(), Gen.Choose(0, 7).ToArbitrary(), (position, bit) => IsFound(position, bit));

    [Fact]
    public void Pdfsig_finds_a_changed_byte_in_every_part_that_is_signed()
    {
        foreach (var position in new[] { 20, papers.Plain.Length / 2, papers.Plain.Length + 30, opening - 40, closing + 5, signed.Length - 8 })
        {
            var said = Tool.Signatures(Flip(position, 0));
            said.ShouldNotContain("Signature is Valid.", customMessage: $"Byte {position}");
        }
    }

    [Fact]
    public void What_is_added_afterwards_is_found()
    {
        var more = Encoding.Latin1.GetBytes("% a remark\n");
        var check = SignatureCheck.Of(signed.Concat(more).ToArray());
        (check.Finding, check.CoversWholeDocument, check.Fingerprint).ShouldBe((SignatureFinding.AddedTo, false, papers.Rsa.Fingerprint));
    }

    [Fact]
    public void Another_files_signature_is_found()
    {
        var other = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(signed).Replace("/Location (V", "/Location (W", StringComparison.Ordinal));
        other.Length.ShouldBe(signed.Length);
        SignatureCheck.Of(other).Finding.ShouldBe(SignatureFinding.Altered);
    }

    [Fact]
    public async Task A_time_stamp_of_another_signature_is_found()
    {
        byte[]? answer = null;
        TimeStamping replay = (request, _) =>
        {
            answer ??= papers.Authority.Answer(request.Encode(), SignedPapers.At);
            System.Security.Cryptography.Pkcs.Rfc3161TimestampToken.TryDecode(answer.AsMemory(TokenIn(answer)), out var token, out var _);
            return Task.FromResult(token!);
        };
        SignatureCheck.Of((await papers.Sign(timeStamp: replay)).Bytes).Finding.ShouldBe(SignatureFinding.Intact);
        SignatureCheck.Of((await papers.Sign(timeStamp: replay, at: SignedPapers.At.AddDays(1))).Bytes).Finding.ShouldBe(SignatureFinding.Altered);

        static int TokenIn(byte[] answer) => answer.AsSpan().IndexOf("\x30\x03\x02\x01\x00"u8) + 5;
    }

    [Fact]
    public void A_paper_that_was_never_signed_is_not_altered() =>
        SignatureCheck.Of(papers.Plain).ShouldBe(new SignatureCheck { Finding = SignatureFinding.NotSigned });

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4")]
    [InlineData("startxref 99999999999")]
    [InlineData("xref 0 1 trailer <</Root 1 0 R/Prev 0>> startxref 0")]
    [InlineData("xref\n0 0\ntrailer\n<</Root 1 0 R/Size 1/Prev 0>>\nstartxref\n0")]
    [InlineData("xref\n0 0\ntrailer\n<</Root [[[[ startxref\n0")]
    public void What_is_no_PDF_is_told_apart(string text) =>
        SignatureCheck.Of(Encoding.Latin1.GetBytes(text)).Finding.ShouldBe(SignatureFinding.Unreadable);

    private bool IsFound(int position, int bit) => SignatureCheck.Of(Flip(position, bit)).Finding is not SignatureFinding.Intact;

    private byte[] Flip(int position, int bit)
    {
        var changed = (byte[])signed.Clone();
        changed[position] ^= (byte)(1 << bit);
        return changed;
    }
}
