using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Migrations;

/// <summary>Opens the store for the design-time tools; adding a migration needs no database.</summary>
public sealed class SecretariatDbContextFactory : IDesignTimeDbContextFactory<SecretariatDbContext>
{
    /// <inheritdoc />
    public SecretariatDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SecretariatDbContext>();
        options.UseSecretariat(Environment.GetEnvironmentVariable("SECRETARIAT_OWNER_CONNECTION") ?? "Host=127.0.0.1;Database=design");
        return new SecretariatDbContext(options.Options);
    }
}
