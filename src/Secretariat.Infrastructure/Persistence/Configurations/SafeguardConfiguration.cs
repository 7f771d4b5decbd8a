using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Accounts;
using Secretariat.Infrastructure.Numbers;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class SafeguardConfiguration : IEntityTypeConfiguration<NumberSeries>, IEntityTypeConfiguration<AnsweredKey>,
    IEntityTypeConfiguration<SeenAtWork>
{
    public void Configure(EntityTypeBuilder<NumberSeries> series)
    {
        series.ToTable("number_series");
        series.HasKey(s => s.Series);
        series.Property(s => s.Series).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<AnsweredKey> keys)
    {
        keys.ToTable("answered_keys");
        keys.HasKey(k => new { k.Actor, k.Key });
        keys.Property(k => k.Actor).HasMaxLength(100);
        keys.Property(k => k.Key).HasMaxLength(200);
        keys.Property(k => k.Command).HasMaxLength(100);
        keys.HasIndex(k => k.At).HasDatabaseName("ix_answered_keys_at");
    }

    public void Configure(EntityTypeBuilder<SeenAtWork> seen)
    {
        seen.ToTable("seen_at_work");
        seen.HasKey(s => new { s.Thing, s.AccountId });
        seen.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).HasConstraintName("fk_seen_at_work_account");
    }
}
