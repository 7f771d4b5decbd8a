using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Secretariat.Application.Shared;

namespace Secretariat.Infrastructure.Persistence.Configurations;

/// <summary>Gives a table what it is searched by: its texts folded once, when they are written. The store keeps it; nobody reads or writes it.</summary>
internal static class SearchTexts
{
    /// <summary>The rows are found by words that stand in these columns. None holds a blank, so that none is found across two of them.</summary>
    internal static void AreFoundBy<T>(this EntityTypeBuilder<T> rows, params string[] columns) where T : class
    {
        var words = string.Join(" || ' ' || ", columns.Select(c => $"coalesce({c}, '')"));
        var text = rows.Property<string?>(Searching.Text).HasComputedColumnSql($"folded({words})", stored: true).ValueGeneratedNever().Metadata;
        text.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        text.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }
}
