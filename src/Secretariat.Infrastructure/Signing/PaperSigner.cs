using Microsoft.Extensions.Logging;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;
using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Signing;

namespace Secretariat.Infrastructure.Signing;

/// <inheritdoc />
internal sealed partial class PaperSigner(SigningSettings settings, KeyRing ring, TimeStampServer server, TimeProvider clock, ILogger<PaperSigner> log)
    : IPaperSigner
{
    public IReadOnlyList<SigningKeyDetails> Keys => ring.Keys;

    public SigningKeyDetails? KeyAt(DateTimeOffset at) => ring.At(at)?.Details;

    public bool Signs(DocumentKind kind) => settings.Keys.Count > 0 && settings.Kinds.Contains(kind);

    public async Task<Result<SignedPaper>> Sign(byte[] paper, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        if (ring.At(now) is not var (key, certificate)) return new SigningErrors.NoValidKey(ring.EndedBefore(now));
        try
        {
            return await Sign(paper, key, certificate, at, settings.TimeStampServer is null ? null : server.Ask, ct);
        }
        catch (NoTimeStampException e) when (settings.TimeStampMayFail)
        {
            WithoutTimeStamp(e.Message);
            return await Sign(paper, key, certificate, at, null, ct);
        }
        catch (NoTimeStampException e)
        {
            return e.Refusal;
        }
    }

    public SignatureReport Check(byte[] paper)
    {
        var check = SignatureCheck.Of(paper);
        var state = check.Finding switch
        {
            SignatureFinding.Intact => SignatureState.Intact,
            SignatureFinding.AddedTo => SignatureState.AddedTo,
            SignatureFinding.NotSigned => SignatureState.NotSigned,
            SignatureFinding.Altered or SignatureFinding.Unreadable => SignatureState.Altered,
            _ => throw new InvalidOperationException($"Unknown finding {check.Finding}"),
        };
        return new SignatureReport(state, check.Fingerprint, check.SignedAt, check.TimeStampedAt);
    }

    private async Task<Result<SignedPaper>> Sign(
        byte[] paper, SigningKeyDetails key, SigningCertificate certificate, DateTimeOffset at, TimeStamping? timeStamp, CancellationToken ct)
    {
        var details = new SignatureDetails
        {
            Name = settings.Name,
            At = at,
            Reason = settings.Reason,
            Location = settings.Location,
            Visible = settings.Visible
        };
        var signed = await PdfSigner.SignAsync(paper, certificate, details, FontLibrary.Default, timeStamp, ct);
        return new SignedPaper(signed.Bytes, key, new PaperSignature(key.Id, at, signed.TimeStampedAt));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signed without a time-stamp, as the settings allow: {Reason}")]
    private partial void WithoutTimeStamp(string reason);
}
