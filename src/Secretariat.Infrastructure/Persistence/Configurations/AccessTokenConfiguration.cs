using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Accounts;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class AccessTokenConfiguration : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> tokens)
    {
        tokens.ToTable("access_tokens");
        tokens.HasKey(t => t.Id);
        tokens.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).HasConstraintName("fk_access_tokens_account");
        tokens.Property(t => t.Name).HasMaxLength(200);
        tokens.HasIndex(t => t.Fingerprint).IsUnique().HasDatabaseName("ux_access_tokens_fingerprint");
        tokens.PrimitiveCollection(t => t.Scopes).HasField("_scopes");
    }
}
