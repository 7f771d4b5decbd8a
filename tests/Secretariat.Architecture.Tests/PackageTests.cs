using System.Xml.Linq;

namespace Secretariat.Architecture.Tests;

/// <summary>
/// A vulnerability audit by the package tool answers "none" where the registry gives no advisories; these are the versions below which we know better.
/// </summary>
public sealed class PackageTests
{
    private static readonly Dictionary<string, Version> Least = new()
    {
        ["MailKit"] = new(4, 16),
        ["Newtonsoft.Json"] = new(13, 0, 1),
        ["Hangfire.AspNetCore"] = new(1, 8, 25),
        ["HtmlSanitizer"] = new(10, 0, 1120),
    };

    private static readonly Dictionary<string, Version> LeastLoaded = new()
    {
        ["MimeKit"] = new(4, 16),
        ["MailKit"] = new(4, 16),
        ["Newtonsoft.Json"] = new(13, 0, 1),
        ["Hangfire.Core"] = new(1, 8, 25),
    };

    [Fact]
    public void No_package_is_pinned_below_its_least_safe_version()
    {
        var pinned = Pinned();
        Least.Keys.ShouldBeSubsetOf(pinned.Keys);
        Unsafe(pinned, Least).ShouldBeEmpty();
    }

    [Fact]
    public void No_package_that_came_along_is_below_its_least_safe_version()
    {
        var resolved = Resolved();
        LeastLoaded.Keys.ShouldBeSubsetOf(resolved.Keys);
        Unsafe(resolved, LeastLoaded).ShouldBeEmpty();
    }

    [Fact]
    public void An_unsafe_version_would_be_found() =>
        Unsafe(new Dictionary<string, Version> { ["MailKit"] = new(4, 7, 1), ["Newtonsoft.Json"] = new(13, 0, 4) }, Least).ShouldBe(["MailKit 4.7.1"]);

    private static Dictionary<string, Version> Pinned() =>
        XDocument.Load(Path.Combine(Repository.Root.FullName, "Directory.Packages.props")).Descendants("PackageVersion")
        .ToDictionary(p => p.Attribute("Include")!.Value, p => Parse(p.Attribute("Version")!.Value));

    /// <summary>What the host really runs with, from its list of dependencies.</summary>
    private static Dictionary<string, Version> Resolved()
    {
        using var deps = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "secretariat.deps.json")));
        return deps.RootElement.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package")
            .ToDictionary(l => l.Name.Split('/')[0], l => Parse(l.Name.Split('/')[1]));
    }

    private static IEnumerable<string> Unsafe(IReadOnlyDictionary<string, Version> versions, IReadOnlyDictionary<string, Version> least) =>
        least.Where(l => versions.TryGetValue(l.Key, out var version) && version < l.Value).Select(l => $"{l.Key} {versions[l.Key]}");

    private static Version Parse(string version) => Version.Parse(version.Split('-')[0]);
}
