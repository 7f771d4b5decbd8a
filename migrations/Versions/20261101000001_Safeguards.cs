using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Migrations.Versions;

/// <summary>What the model cannot say: constraints over rows and time, the audit chain, and what the application's role may do. One file per subject in Sql/.</summary>
[DbContext(typeof(SecretariatDbContext))]
[Migration("20261101000001_Safeguards")]
public sealed class Safeguards : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            migrationBuilder.Sql(reader.ReadToEnd());
        }
    }
}
