using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Accounts;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> accounts)
    {
        accounts.ToTable("accounts");
        accounts.HasKey(a => a.Id);
        accounts.Property(a => a.Name).HasMaxLength(200);
        accounts.Property(a => a.Email).HasMaxLength(320);
        accounts.HasIndex(a => a.Email).IsUnique().HasDatabaseName("ux_accounts_email");
        accounts.HasIndex(a => a.PersonId).IsUnique().HasFilter("disabled_at IS NULL").HasDatabaseName("ux_accounts_person");
        accounts.OwnsMany(a => a.Grants, grants =>
        {
            grants.ToTable("account_grants");
            grants.WithOwner().HasForeignKey("account_id");
            grants.Property(g => g.Role).HasConversion<string>().HasMaxLength(40);
            grants.HasKey("account_id", nameof(Grant.Role));
        });
    }
}
