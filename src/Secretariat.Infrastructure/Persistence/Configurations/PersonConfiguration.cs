using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Domain.People;

namespace Secretariat.Infrastructure.Persistence.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> people)
    {
        people.ToTable("people");
        people.HasKey(p => p.Id);
        people.Property(p => p.GivenNames).HasMaxLength(Person.MaxNameLength);
        people.Property(p => p.FamilyName).HasMaxLength(Person.MaxNameLength);
        people.Property(p => p.Honorific).HasMaxLength(40);
        people.Property(p => p.Rank).HasMaxLength(100);
        people.Property(p => p.FunctionalTitle).HasMaxLength(300);
        people.Property(p => p.Institution).HasMaxLength(300);
        people.Property(p => p.Email).HasMaxLength(320);
        people.Property(p => p.Language).HasMaxLength(20);
        people.Property(p => p.Origin).HasConversion<string>().HasMaxLength(20);
        people.Property(p => p.Key).HasMaxLength(100);
        people.HasIndex(p => p.Key).IsUnique().HasDatabaseName("ux_people_key");
        people.AreFoundBy("given_names", "family_name", "institution", "email");
    }
}
