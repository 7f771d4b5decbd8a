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
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Files("Sql");
}
