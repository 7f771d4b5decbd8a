using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Accounts;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> views)
    {
        views.ToTable("saved_views", table => table.HasCheckConstraint(
            "ck_saved_views_place", string.Create(CultureInfo.InvariantCulture, $"place BETWEEN 1 AND {SavedView.Most}")));
        views.HasKey(v => v.Id);
        views.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId).HasConstraintName("fk_saved_views_account");
        views.Property(v => v.List).HasConversion<string>().HasMaxLength(40);
        views.Property(v => v.Name).HasMaxLength(SavedView.LongestName);
        views.Property(v => v.Choice).HasMaxLength(ListChoice.Longest);
        views.HasIndex(v => new { v.AccountId, v.List, v.Name }).IsUnique().HasDatabaseName("ux_saved_views_name");
        views.HasIndex(v => new { v.AccountId, v.Place }).IsUnique().HasDatabaseName("ux_saved_views_place");
    }
}
