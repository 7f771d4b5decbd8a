using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Languages;

namespace Secretariat.Application.Terms;

/// <summary>The one way in which what the staff have said in other languages comes to papers and mails.</summary>
internal static class DialogueTerms
{
    /// <summary>The dialogue with the terms of its staff before those it was set up with; read once, however often it is asked for again.</summary>
    internal static async Task<DialogueSettings> WithTerms(this ISecretariatDb db, DialogueSettings dialogue, CancellationToken ct)
    {
        if (dialogue.OwnTerms is not null) return dialogue;
        var own = Language.All.ToDictionary(l => l.Tag, _ => new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var term in await db.Terms.AsNoTracking().Select(t => new { t.English, t.Wordings }).ToListAsync(ct))
            foreach (var (language, text) in term.Wordings) own[language][term.English] = text;
        return dialogue with { OwnTerms = own.ToDictionary(t => t.Key, t => (IReadOnlyDictionary<string, string>)t.Value) };
    }
}
