using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Identity;

/// <summary>A code with which the first account is opened; only its fingerprint is kept.</summary>
[NotAudited]
internal sealed class SetUpCode
{
    public required string Fingerprint { get; init; }

    public required DateTimeOffset Until { get; init; }
}

internal sealed class SetUpCodeConfiguration : IEntityTypeConfiguration<SetUpCode>
{
    public void Configure(EntityTypeBuilder<SetUpCode> codes)
    {
        codes.ToTable("set_up_codes");
        codes.HasKey(c => c.Fingerprint);
        codes.Property(c => c.Fingerprint).HasMaxLength(64);
    }
}

/// <inheritdoc />
internal sealed class SetUp(SecretariatDbContext db, TimeProvider clock) : ISetUp
{
    public async Task<string?> NewCode(CancellationToken ct)
    {
        if (await db.Accounts.AnyAsync(ct)) return null;
        var code = SecretCodes.ForPassword();
        db.Add(new SetUpCode { Fingerprint = SecretCodes.FingerprintOf(code), Until = clock.GetUtcNow().AddDays(1) });
        await db.SaveChangesAsync(ct);
        return code;
    }

    public async Task<bool> Redeem(string code, CancellationToken ct)
    {
        var (now, fingerprint) = (clock.GetUtcNow(), SecretCodes.FingerprintOf(code));
        // Whoever comes second waits here for the first, and then finds nothing left to take away.
        return await db.Set<SetUpCode>().AnyAsync(c => c.Fingerprint == fingerprint && c.Until > now, ct)
            && await db.Set<SetUpCode>().ExecuteDeleteAsync(ct) > 0;
    }
}
