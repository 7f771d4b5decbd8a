using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Accounts;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> sessions)
    {
        sessions.ToTable("account_sessions");
        sessions.HasKey(s => s.Id);
        sessions.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).HasConstraintName("fk_account_sessions_account");
        sessions.Property(s => s.Means).HasConversion<string>().HasMaxLength(40);
        sessions.Property(s => s.Browser).HasMaxLength(AccountSession.BrowserLength);
        sessions.Property(s => s.Address).HasMaxLength(AccountSession.AddressLength);
        sessions.HasIndex(s => s.LastSeenAt).HasDatabaseName("ix_account_sessions_last_seen_at");
    }
}
