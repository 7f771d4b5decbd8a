using System.Net;
using System.Net.Sockets;

namespace Secretariat.Application.Accounts;

/// <summary>Where a session comes from, in words by which its owner knows it again and nobody is followed.</summary>
public static class BrowserName
{
    /// <summary>Browsers by the mark they leave; those that pass for others stand before them.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"),
        ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl/", "curl"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Macintosh", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>The browser in short words, such as "Firefox on Windows".</summary>
    public static string Of(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent)) return "Unknown browser";
        var (browser, system) = (Known(Browsers, userAgent), Known(Systems, userAgent));
        return (browser, system) switch
        {
            (null, null) => "Another program",
            (null, _) => $"A browser on {system}",
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    /// <summary>The network of an address: half of an IPv4 address, the first 48 bits of an IPv6 one.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return "this machine";
        var bytes = address.GetAddressBytes();
        return address.AddressFamily is AddressFamily.InterNetwork ? $"{bytes[0]}.{bytes[1]}.x.x"
            : string.Join(':', Enumerable.Range(0, 3).Select(i => ((bytes[2 * i] << 8) | bytes[(2 * i) + 1]).ToString("x", null))) + ":…";
    }

    private static string? Known((string Mark, string Name)[] known, string userAgent) =>
        known.Where(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Select(k => k.Name).FirstOrDefault();
}
