using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Secretariat.Migrations;

/// <summary>The schema that is written by hand.</summary>
internal static class SqlFiles
{
    /// <summary>Runs the files of a folder in the order of their names.</summary>
    internal static void Files(this MigrationBuilder migration, string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var start = $"{typeof(SqlFiles).Namespace}.{folder}.";
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            migration.Sql(reader.ReadToEnd());
        }
    }
}
