using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Secretariat.Host.Tests.Shared;

/// <summary>A mail as the database owes it.</summary>
internal sealed record OwedMailRow(string MessageId, string To, string Subject, string Status);

/// <summary>A paper that something is said to have been issued with: the hash on record and the bytes, where there are any.</summary>
internal sealed record PaperRow(string Of, string? Sha256, byte[]? Bytes);

/// <summary>What is left after hosts and database were killed over and over.</summary>
/// <param name="Expected">How many mails there should be.</param>
/// <param name="Mails">Those the database knows of.</param>
/// <param name="Taken">The messages that the mail server took, as they came.</param>
/// <param name="Numbers">The running numbers that were given.</param>
/// <param name="Papers">The paper of everything that counts as issued.</param>
/// <param name="Kills">How often anything was killed.</param>
/// <param name="Senders">How many senders run at once.</param>
internal sealed partial record CrashVerdict(
    int Expected, IReadOnlyList<OwedMailRow> Mails, IReadOnlyList<string> Taken, IReadOnlyList<long> Numbers, IReadOnlyList<PaperRow> Papers,
    int Kills, int Senders)
{
    /// <summary>How many messages were taken beyond one for each mail.</summary>
    internal int Extra => Taken.Count - Taken.Select(MessageIdOf).Distinct().Count();

    /// <summary>What was promised and not kept.</summary>
    internal IReadOnlyList<string> Faults() => [.. MailFaults(), .. NumberFaults(), .. PaperFaults()];

    private IEnumerable<string> MailFaults()
    {
        if (Mails.Count != Expected) yield return $"{Mails.Count} mails instead of {Expected}";
        foreach (var twice in Mails.GroupBy(m => (m.To, m.Subject)).Where(g => g.Count() > 1))
            yield return $"{twice.Key.To} has {twice.Count()} mails \"{twice.Key.Subject}\" under different Message-IDs";
        foreach (var unsent in Mails.Where(m => m.Status != "Sent")) yield return $"the mail to {unsent.To} is {unsent.Status}";

        var taken = Taken.ToLookup(MessageIdOf);
        foreach (var lost in Mails.Where(m => !taken.Contains(m.MessageId.Trim('<', '>')))) yield return $"the mail to {lost.To} was lost";
        var known = Mails.Select(m => m.MessageId.Trim('<', '>')).ToHashSet();
        foreach (var stranger in taken.Where(t => !known.Contains(t.Key))) yield return $"a mail was sent under the unknown Message-ID {stranger.Key}";
        foreach (var changed in taken.Where(t => t.Distinct().Count() > 1)) yield return $"the copies of {changed.Key} differ";
        if (Extra > Kills * Senders) yield return $"{Extra} extra mails after {Kills} kills of {Senders} sender";
    }

    private IEnumerable<string> NumberFaults()
    {
        foreach (var twice in Numbers.GroupBy(n => n).Where(g => g.Count() > 1)) yield return $"number {twice.Key} was given {twice.Count()} times";
        var given = Numbers.ToHashSet();
        for (var n = 1L; n <= Numbers.DefaultIfEmpty(0).Max(); n++)
            if (!given.Contains(n)) yield return $"number {n} is missing";
    }

    private IEnumerable<string> PaperFaults()
    {
        foreach (var paper in Papers)
            if (paper.Bytes is null || paper.Sha256 is null) yield return $"{paper.Of} counts as issued without its paper";
            else if (Convert.ToHexStringLower(SHA256.HashData(paper.Bytes)) != paper.Sha256) yield return $"the paper of {paper.Of} is not the one on record";
    }

    private static string MessageIdOf(string message) => MessageId().Match(message).Groups[1].Value;

    [GeneratedRegex("^Message-Id: <([^>]+)>", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MessageId();
}
