using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Signing;
using Secretariat.Testing.Signing;

namespace Secretariat.Pdf.Tests.Signing;

/// <summary>An authority, keys, and a paper of two pages to sign; made once for all tests of signing.</summary>
public sealed class SignedPapers : IDisposable
{
    public static readonly DateTimeOffset At = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset From = At.AddYears(-1), Until = At.AddYears(1);

    public SignedPapers()
    {
        Rsa = SigningCertificate.Open(Authority.RsaKey("Secretariat", From, Until), TestAuthority.Password);
        Ecdsa = SigningCertificate.Open(Authority.EcdsaKey("Secretariat", From, Until), TestAuthority.Password);
        Signed = Sign().GetAwaiter().GetResult().Bytes;
    }

    public TestAuthority Authority { get; } = new();

    public SigningCertificate Rsa { get; }

    public SigningCertificate Ecdsa { get; }

    public byte[] Plain { get; } = PdfDocument.Create(
        Paper.Metadata with { Conformance = Conformance.ArchivalAndAccessible }, FontLibrary.Default, document => document.Page(page => page.Content()
            .Column(c =>
        {
            for (var i = 0; i < 30; i++) c.Item().Text(Paper.Lorem + Paper.Lorem);
            c.Item().Text(t => t.Span("See ").Link("the website", "https://example.org").Span("."));
        }))).Bytes;

    /// <summary>The paper, signed with the RSA key, and nothing to be seen of it.</summary>
    public byte[] Signed { get; }

    public static SignatureDetails Details(bool visible = false) => new()
    {
        Name = "Secretariat of the Dialogue",
        At = At,
        Reason = "Issued",
        Location = "Vienna",
        Visible = visible,
    };

    public Task<SignedPdf> Sign(SigningCertificate? key = null, bool visible = false, TimeStamping? timeStamp = null, DateTimeOffset? at = null) =>
        PdfSigner.SignAsync(Plain, key ?? Rsa, Details(visible) with { At = at ?? At }, FontLibrary.Default, timeStamp, TestContext.Current.CancellationToken);

    /// <summary>A time-stamp server without a network.</summary>
    public TimeStamping Stamps(DateTimeOffset at, int burden = 0) => (request, _) =>
        Task.FromResult(request.ProcessResponse(Authority.Answer(request.Encode(), at, burden), out var _));

    public void Dispose()
    {
        Rsa.Dispose();
        Ecdsa.Dispose();
        Authority.Dispose();
    }
}
