using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Migrations.Versions;

/// <summary>What tables are made with: extensions and the functions of columns that the store derives. One file per subject in Ground/.</summary>
[DbContext(typeof(SecretariatDbContext))]
[Migration("20261031000000_Ground")]
public sealed class Ground : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Files("Ground");
}
