using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Secretariat.Domain.Documents;

namespace Secretariat.Infrastructure.Signing;

/// <summary>The time-stamp server gave no time-stamp that is worth anything.</summary>
internal sealed class NoTimeStampException(SigningErrors.NoTimeStamp refusal, Exception? inner = null) : Exception(refusal.Message, inner)
{
    public SigningErrors.NoTimeStamp Refusal { get; } = refusal;
}

/// <summary>Asks a time-stamp server over HTTP (RFC 3161, 3.4).</summary>
internal sealed class TimeStampServer(SigningSettings settings) : IDisposable
{
    private const int LongestAnswer = 256 * 1024;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
    {
        Timeout = settings.TimeStampTimeout,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    /// <exception cref="NoTimeStampException">There is none, and the reason why.</exception>
    public async Task<Rfc3161TimestampToken> Ask(Rfc3161TimestampRequest request, CancellationToken ct)
    {
        var answer = await Send(request.Encode(), ct);
        try
        {
            var token = request.ProcessResponse(answer, out _);
            if (token.VerifySignatureForHash(request.GetMessageHash().Span, request.HashAlgorithmId, out _)) return token;
        }
        catch (CryptographicException e)
        {
            throw new NoTimeStampException(new SigningErrors.NoTimeStamp("refused, or gave an answer to another question"), e);
        }

        throw new NoTimeStampException(new SigningErrors.NoTimeStamp("gave a time-stamp whose signature does not hold"));
    }

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> Send(byte[] request, CancellationToken ct)
    {
        using var content = new ByteArrayContent(request) { Headers = { ContentType = new MediaTypeHeaderValue("application/timestamp-query") } };
        try
        {
            using var response = await _client.PostAsync(settings.TimeStampServer, content, ct);
            if (!response.IsSuccessStatusCode) throw new NoTimeStampException(new SigningErrors.NoTimeStamp($"answered {(int)response.StatusCode}"));
            return await response.Content.ReadAsByteArrayAsync(ct);
        }
        catch (HttpRequestException e)
        {
            throw new NoTimeStampException(new SigningErrors.NoTimeStamp("cannot be reached"), e);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new NoTimeStampException(new SigningErrors.NoTimeStamp($"did not answer within {settings.TimeStampTimeout.TotalSeconds:0} seconds"), e);
        }
    }
}
