using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Shared;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>
/// Whether the register has room for every text that is about to be saved. Validators name limits where a form can tell at once; this asks the columns
/// themselves, so that a limit which no validator repeats is a named refusal and no fault.
/// </summary>
internal static class Room
{
    /// <summary>The refusal of the first text that is too long; null when all fit.</summary>
    internal static Error? Refuse(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
            if (TooLong(entry.Properties, entry.ComplexProperties) is { } refusal) return refusal;
        return null;
    }

    private static Error? TooLong(IEnumerable<PropertyEntry> properties, IEnumerable<ComplexPropertyEntry> complex)
    {
        foreach (var property in properties)
            if (property.Metadata.GetMaxLength() is { } most && property.CurrentValue is string text && text.Length > most)
                return new RequestErrors.TextTooLong(NameOf(property.Metadata), most);
        foreach (var part in complex)
            if (TooLong(part.Properties, part.ComplexProperties) is { } refusal) return refusal;
        return null;
    }

    private static string NameOf(IProperty property) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
