using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Migrations;

/// <summary>Brings a database to the schema of this version; a step of its own before a new version starts, under the role that owns the schema.</summary>
public static class Migrator
{
    /// <summary>Applies what is pending and answers with the names applied.</summary>
    public static async Task<IReadOnlyList<string>> ApplyAsync(string ownerConnection, CancellationToken ct = default)
    {
        await using var db = Open(ownerConnection);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        await db.Database.MigrateAsync(ct);
        await Schedule.InstallAsync(ownerConnection, ct);
        return pending;
    }

    /// <summary>The names of migrations that were not applied yet.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(string connection, CancellationToken ct = default)
    {
        await using var db = Open(connection);
        return (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
    }

    /// <summary>The whole schema as an idempotent SQL script, for those who apply it by hand.</summary>
    public static string Script()
    {
        using var db = Open("Host=127.0.0.1;Database=design");
        return db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    private static SecretariatDbContext Open(string connection)
    {
        var options = new DbContextOptionsBuilder<SecretariatDbContext>();
        options.UseSecretariat(connection);
        return new SecretariatDbContext(options.Options);
    }
}
