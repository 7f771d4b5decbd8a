using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Shared;

namespace Secretariat.Infrastructure.Identity;

/// <summary>How the holder of an account signs in; keyed by the account's own id, so that one never exists without the other.</summary>
[NotAudited]
internal sealed class SignIn : IdentityUser<Guid>;

/// <summary>The tables of ASP.NET Core Identity in its schema version 3 (passkeys), under names that say what they hold.</summary>
internal sealed class SignInConfiguration : IEntityTypeConfiguration<SignIn>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<SignIn> signIns)
    {
        signIns.ToTable("sign_ins");
        signIns.HasKey(s => s.Id);
        signIns.HasIndex(s => s.NormalizedUserName).IsUnique().HasDatabaseName("ux_sign_ins_user_name");
        signIns.HasIndex(s => s.NormalizedEmail).IsUnique().HasDatabaseName("ux_sign_ins_email");
        signIns.Property(s => s.ConcurrencyStamp).IsConcurrencyToken();
        foreach (var text in new[] { nameof(SignIn.UserName), nameof(SignIn.NormalizedUserName), nameof(SignIn.Email), nameof(SignIn.NormalizedEmail) })
            signIns.Property(text).HasMaxLength(320);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claims)
    {
        claims.ToTable("sign_in_claims");
        claims.HasKey(c => c.Id);
        claims.HasOne<SignIn>().WithMany().HasForeignKey(c => c.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> logins)
    {
        logins.ToTable("sign_in_providers");
        logins.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        logins.HasOne<SignIn>().WithMany().HasForeignKey(l => l.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> tokens)
    {
        tokens.ToTable("sign_in_tokens");
        tokens.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        tokens.HasOne<SignIn>().WithMany().HasForeignKey(t => t.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkeys)
    {
        passkeys.ToTable("sign_in_passkeys");
        passkeys.HasKey(p => p.CredentialId);
        passkeys.Property(p => p.CredentialId).HasMaxLength(1024);
        passkeys.OwnsOne(p => p.Data).ToJson();
        passkeys.HasOne<SignIn>().WithMany().HasForeignKey(p => p.UserId);
    }
}

/// <summary>The keys that protect sessions and codes, shared by all hosts of one database.</summary>
internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> keys) => keys.ToTable("data_protection_keys");
}
