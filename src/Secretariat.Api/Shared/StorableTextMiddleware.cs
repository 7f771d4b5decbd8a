using System.Buffers;
using Microsoft.AspNetCore.Http;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Shared;

/// <summary>
/// Refuses U+0000 (<see cref="CleanText.Unstorable"/>) at the door, in the address and in JSON. It is a character of Unicode and of JSON, but of no text
/// that a person types, and PostgreSQL stores no text that has it. What else is no part of a text, names and titles leave out themselves.
/// </summary>
internal sealed class StorableTextMiddleware(RequestDelegate next)
{
    private const string Why = "A text contains the character U+0000, which no text may contain. Please remove it.";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true
            || context.Request.Path.Value?.Contains(CleanText.Unstorable) == true)
            throw new RefusedRequestException(DoorErrors.Unreadable(null, Why));
        if (context.Request.HasJsonContentType() && await HasNul(context.Request, context.RequestAborted))
            throw new RefusedRequestException(DoorErrors.Unreadable(null, Why));
        await next(context);
    }

    private static async Task<bool> HasNul(HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        var scan = new NulScan();
        int read;
        while (!scan.Found && (read = await request.Body.ReadAsync(buffer, ct)) > 0) scan.Read(buffer.AsSpan(0, read));
        ArrayPool<byte>.Shared.Return(buffer);
        request.Body.Position = 0;
        return scan.Found;
    }

    /// <summary>Looks for the escape <c>\u0000</c> whose backslash is not itself escaped, over any split of the bytes.</summary>
    private sealed class NulScan
    {
        private const string Escape = "\\u0000";
        private int _matched;

        public bool Found { get; private set; }

        public void Read(ReadOnlySpan<byte> bytes)
        {
            foreach (var next in bytes)
            {
                if (next == Escape[_matched]) _matched++;
                else _matched = _matched != 1 && next == '\\' ? 1 : 0;
                if (_matched == Escape.Length)
                {
                    Found = true;
                    return;
                }
            }
        }
    }
}
