using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.Terms;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class TermConfiguration : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> terms)
    {
        terms.ToTable("terms");
        terms.HasKey(t => t.Id);
        terms.Property(t => t.English).HasMaxLength(Term.LongestWording);
        terms.Property(t => t.Key).HasMaxLength(Term.KeyLength).IsFixedLength();
        terms.Property(t => t.Wordings).AsJson();
        terms.HasIndex(t => t.Key).IsUnique().HasDatabaseName("ux_terms_english");
    }
}
