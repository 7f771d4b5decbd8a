using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Secretariat.Domain.Participants;

namespace Secretariat.Domain.Agendas;

/// <summary>One item as it stood in one text of an agenda.</summary>
public sealed record AgendaLine(AgendaItemId Id, AgendaItemId? ParentId, int Depth, string Number, AgendaItemKind Kind, string Title, string? Annotation,
    string? Lead,
    IReadOnlyList<string> Speakers, int? Day, TimeOnly? Starts, int? Minutes, IReadOnlyList<string> Documents, ExpectedOutcome? Outcome,
        ParticipantId? ProposedBy,
    bool IsRestricted)
{
    /// <summary>What it says in other languages.</summary>
    public IReadOnlyList<ItemTranslation> Translations { get; init; } = [];

    /// <summary>Whether it is counted.</summary>
    public bool IsNumbered => AgendaItem.Counts(Kind);

    /// <summary>As sentences name it: item 5, “Tour de table”; a break by its title alone.</summary>
    public string Name => Number.Length == 0 ? $"“{Title}”" : $"item {Number}, “{Title}”";
}

/// <summary>The text of an agenda at one moment: what chairs approve and what is issued.</summary>
public static class AgendaText
{
    /// <summary>The fingerprint of the material content: SHA-256 over order, numbers, kinds, titles, leads, speakers, times, documents, outcomes,
    /// proposers.</summary>
    /// <remarks>Annotations are left out: they are issued as their own paper. So are translations: what is approved is the English text.
    /// See docs/decisions, "What is material in an agenda".</remarks>
    public static string Fingerprint(IEnumerable<AgendaLine> lines)
    {
        var canonical = new StringBuilder("agenda/1\n");
        foreach (var line in lines)
        {
            Field(canonical, line.Depth.ToString(CultureInfo.InvariantCulture));
            Field(canonical, line.Number);
            Field(canonical, line.Kind.ToString());
            Field(canonical, line.Title);
            Field(canonical, line.Lead ?? "");
            List(canonical, line.Speakers);
            Field(canonical, line.Day?.ToString(CultureInfo.InvariantCulture) ?? "");
            Field(canonical, line.Starts?.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "");
            Field(canonical, line.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "");
            List(canonical, line.Documents);
            Field(canonical, line.Outcome?.ToString() ?? "");
            Field(canonical, line.ProposedBy?.Value.ToString("N") ?? "");
            Field(canonical, line.IsRestricted ? "restricted" : "");
            canonical.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    /// <summary>Each field is preceded by its length, so that no text can pass for the border between two.</summary>
    private static void Field(StringBuilder canonical, string value) => canonical.Append(value.Length).Append(':').Append(value);

    private static void List(StringBuilder canonical, IReadOnlyList<string> values)
    {
        canonical.Append(values.Count).Append('#');
        foreach (var value in values) Field(canonical, value);
    }
}
