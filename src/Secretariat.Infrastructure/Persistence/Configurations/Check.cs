namespace Secretariat.Infrastructure.Persistence.Configurations;

/// <summary>Writes the CHECK constraints that several tables share in form.</summary>
internal static class Check
{
    /// <summary>The column holds one of the names of an enumeration.</summary>
    internal static string OneOf<TEnum>(string column) where TEnum : struct, Enum =>
        $"{column} IN ({string.Join(", ", Enum.GetNames<TEnum>().Select(n => $"'{n}'"))})";
}
