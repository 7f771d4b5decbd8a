using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Secretariat.Web.Shared;

/// <summary>Style sheet, script and flags: made at build, compressed once, and served under an address that names their content, to be kept for good.</summary>
internal static class SiteAssets
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>The address of an asset; null where there is none of that name.</summary>
    public static string? AddressOf(string name) => All.TryGetValue(name, out var asset) ? $"/assets/{asset.Hash}/{name}" : null;

    /// <summary>The paths of an icon, to stand in the page itself.</summary>
    public static string Icon(string name) => Icons.TryGetValue(name, out var paths) ? paths : throw new InvalidOperationException($"No icon {name} is made.");

    private static readonly FrozenDictionary<string, string> Icons = Names().Where(n => n.StartsWith($"{Folder}icons/", StringComparison.Ordinal))
        .ToFrozenDictionary(n => n[$"{Folder}icons/".Length..], n => System.Text.Encoding.UTF8.GetString(Read(n)));

    /// <summary>What pages draw from, such as the outlines of the map: made at build, never served as it is.</summary>
    public static byte[] Material(string name) => Read($"{Folder}{name}");

    /// <summary>Serves them. An address whose hash is not that of the present content is unknown.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/{hash}/{**name}", Serve).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/desk-worker.js", ServeWorker).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>The worker of desks has an address that stays, so that browsers ask there for a newer one; it may ask this host and nobody else.</summary>
    private static IResult ServeWorker(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; connect-src 'self'";
        return TypedResults.Bytes(All["desk-worker.js"].Plain, All["desk-worker.js"].MediaType);
    }

    private static IResult Serve(HttpContext context, string hash, string name)
    {
        if (!All.TryGetValue(name, out var asset) || asset.Hash != hash) return TypedResults.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality is not 0).Select(e => e.Value.Value).ToHashSet();
        if (accepted.Contains("br")) return Compressed("br", asset.Brotli);
        if (accepted.Contains("gzip")) return Compressed("gzip", asset.Gzip);
        return TypedResults.Bytes(asset.Plain, asset.MediaType);

        IResult Compressed(string encoding, byte[] bytes)
        {
            headers.ContentEncoding = encoding;
            return TypedResults.Bytes(bytes, asset.MediaType);
        }
    }

    private static FrozenDictionary<string, Asset> Load() => Names()
        .Where(n => !n.StartsWith($"{Folder}icons/", StringComparison.Ordinal) && Path.GetExtension(n) is ".css" or ".js" or ".svg")
        .ToFrozenDictionary(n => n[Folder.Length..], n =>
        {
            var plain = Read(n);
            return new Asset(Convert.ToHexStringLower(SHA256.HashData(plain))[..16], MediaTypeOf(n), plain, Read($"{n}.gz"), Read($"{n}.br"));
        });

    private static IEnumerable<string> Names() =>
        typeof(SiteAssets).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal));

    private static byte[] Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} was not made.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };

    private sealed record Asset(string Hash, string MediaType, byte[] Plain, byte[] Gzip, byte[] Brotli);
}
