using System.Xml.Linq;

namespace Secretariat.Architecture.Tests;

/// <summary>The repository as files, found upwards from where the tests run.</summary>
internal static class Repository
{
    public static DirectoryInfo Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The projects under src, by the last word of their name, with the projects they reference.</summary>
    public static IReadOnlyDictionary<string, string[]> References() => Root.GetDirectories("src").Single().GetFiles("*.csproj", SearchOption.AllDirectories)
        .ToDictionary(f => Short(f.FullName),
            f => XDocument.Load(f.FullName).Descendants("ProjectReference").Select(r => Short(r.Attribute("Include")!.Value)).ToArray());

    /// <summary>Source files of a project, without what is generated.</summary>
    public static IEnumerable<FileInfo> Sources(string project) =>
        new DirectoryInfo(Path.Combine(Root.FullName, "src", project)).GetFiles("*.cs", SearchOption.AllDirectories)
        .Where(f => !f.FullName.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !f.FullName.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    /// <summary>Source files that people write: all of src, tests and migrations but what is generated.</summary>
    public static IEnumerable<FileInfo> Written() => new[] { "src", "tests", "migrations" }
        .SelectMany(folder => new DirectoryInfo(Path.Combine(Root.FullName, folder)).GetFiles("*", SearchOption.AllDirectories))
        .Where(f => f.Extension is ".cs" or ".razor" or ".sql")
        .Where(f => !f.FullName.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "Versions"));

    private static string Short(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Split('.')[^1];

    private static DirectoryInfo Find(DirectoryInfo? here)
    {
        while (here is not null && here.GetFiles("Secretariat.sln").Length == 0) here = here.Parent;
        return here ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
