using System.Xml.Linq;
using Secretariat.Domain.Shared;

namespace Secretariat.Architecture.Tests;

public sealed class ProjectGraphTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = [],
        ["Application"] = ["Domain"],
        ["Pdf"] = [],
        ["Documents"] = ["Application", "Domain", "Pdf"],
        ["Infrastructure"] = ["Application", "Domain", "Pdf"],
        ["Api"] = ["Application", "Domain"],
        ["Web"] = ["Application", "Domain"],
        ["Host"] = ["Api", "Web", "Documents", "Infrastructure", "Application", "Domain", "Migrations"],
    };

    [Fact]
    public void Projects_reference_only_inwards()
    {
        var references = Repository.References();
        references.Count.ShouldBe(Allowed.Count);
        Outward(references).ShouldBeEmpty();
    }

    [Fact]
    public void A_reference_outwards_would_be_found() =>
        Outward(new Dictionary<string, string[]> { ["Api"] = ["Application", "Infrastructure"], ["Domain"] = ["Application"] })
            .ShouldBe(["Api → Infrastructure", "Domain → Application"]);

    [Fact]
    public void The_domain_knows_nothing_but_the_base_library()
    {
        var references = typeof(Error).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        references.ShouldNotBeEmpty();
        NotBase(references).ShouldBeEmpty();
    }

    [Fact]
    public void A_package_in_the_domain_would_be_found() => NotBase(["System.Runtime", "MediatR", "Systematic"]).ShouldBe(["MediatR", "Systematic"]);

    [Fact]
    public void The_domain_lists_no_package() =>
        XDocument.Load(Path.Combine(Repository.Root.FullName, "src", "Secretariat.Domain", "Secretariat.Domain.csproj")).Descendants("PackageReference")
            .ShouldBeEmpty();

    private static IEnumerable<string> Outward(IReadOnlyDictionary<string, string[]> references) => references
        .SelectMany(r => r.Value.Where(to => !Allowed[r.Key].Contains(to)).Select(to => $"{r.Key} → {to}")).Order(StringComparer.Ordinal);

    private static IEnumerable<string> NotBase(IEnumerable<string> names) =>
        names.Where(n => n != "System" && !n.StartsWith("System.", StringComparison.Ordinal));
}
