using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Secretariat.Pdf.Signing;
using Secretariat.Testing.Signing;

namespace Secretariat.Pdf.Tests.Signing;

public sealed class SigningCertificateTests(SignedPapers papers) : IClassFixture<SignedPapers>
{
    private static readonly DateTimeOffset From = SignedPapers.At.AddYears(-1), Until = SignedPapers.At.AddYears(1);

    [Fact]
    public void A_file_gives_key_and_chain_in_their_order() =>
        papers.Rsa.Chain.Select(c => c.Subject).ShouldBe(["CN=Secretariat, O=Example", "CN=Test Authority, O=Example", "CN=Test Root, O=Example"]);

    [Fact]
    public void A_wrong_password_opens_nothing() =>
        Should.Throw<CryptographicException>(() => SigningCertificate.Open(papers.Authority.RsaKey("Key", From, Until), "wrong"));

    [Fact]
    public void A_file_that_is_none_opens_nothing() =>
        Should.Throw<CryptographicException>(() => SigningCertificate.Open("no file"u8, TestAuthority.Password));

    [Fact]
    public void A_file_without_a_key_is_refused() =>
        Should.Throw<FormatException>(() => SigningCertificate.Open(papers.Authority.NoKey(), TestAuthority.Password)).Message.ShouldContain("no private key");

    [Fact]
    public void A_key_that_is_too_short_is_refused() =>
        Should.Throw<FormatException>(() => SigningCertificate.Open(papers.Authority.RsaKey("Key", From, Until, bits: 1024), TestAuthority.Password))
            .Message.ShouldContain("1024 bits");

    [Fact]
    public void A_key_that_is_not_for_signing_is_refused() =>
        Should.Throw<FormatException>(() => SigningCertificate.Open(
            papers.Authority.RsaKey("Key", From, Until, usage: X509KeyUsageFlags.KeyEncipherment), TestAuthority.Password)).Message.ShouldContain("not allow");
}
