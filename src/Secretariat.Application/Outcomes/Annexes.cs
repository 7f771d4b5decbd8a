using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Documents;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;

namespace Secretariat.Application.Outcomes;

/// <summary>What is annexed to the conclusions of a meeting and to the report on it.</summary>
internal static class Annexes
{
    /// <summary>
    /// Agenda and list of participants, and to the report the conclusions once they are issued, by the symbols under which they were issued last. Once the
    /// meeting has adopted its agenda that is what is annexed: the paper of it, or until there is one the text it adopted, which has the symbol of the paper
    /// in hand where nothing in it was changed.
    /// </summary>
    internal static async Task<IReadOnlyList<string>> AnnexesOf(this ISecretariatDb db, Occasion own, bool toReport, CancellationToken ct)
    {
        var conclusions = DocumentSymbol.Conclusions(own.Meeting.Symbol(own.Dialogue.SymbolPrefix)).Value;
        var issued = await db.IssuedDocuments.AsNoTracking().Where(d => d.MeetingId == own.Meeting.Id
                && (d.Kind == DocumentKind.Agenda || d.Kind == DocumentKind.AdoptedAgenda || d.Kind == DocumentKind.ListOfParticipants
                    || (toReport && d.Kind == DocumentKind.Conclusions && d.Symbol == conclusions)))
            .OrderByDescending(d => d.IssuedAt).Select(d => new { d.Kind, d.Symbol, d.Language, d.Title }).ToListAsync(ct);
        var isIssued = issued.Exists(d => d.Kind is DocumentKind.AdoptedAgenda);
        var adopted = isIssued ? null : await db.AdoptedText(own, ct);
        if (isIssued || adopted is not null) issued.RemoveAll(d => d.Kind is DocumentKind.Agenda);
        return [.. adopted is null ? Array.Empty<string>() : [adopted], .. issued.GroupBy(d => d.Kind).OrderBy(k => k.Key).Select(k =>
            k.FirstOrDefault(d => d.Symbol == k.First().Symbol && d.Language == own.Language.Tag)
                ?? k.FirstOrDefault(d => d.Symbol == k.First().Symbol && d.Language == Language.Working.Tag) ?? k.First())
            .Select(d => string.Join(own.Language.Comma, own.TitleIn(d.Kind, d.Title, d.Language), d.Symbol))];
    }

    /// <summary>The agenda that the meeting adopted and of which no paper was issued; null where it adopted none.</summary>
    private static async Task<string?> AdoptedText(this ISecretariatDb db, Occasion own, CancellationToken ct)
    {
        var editions = await db.Agendas.AsNoTracking().Where(a => a.MeetingId == own.Meeting.Id).SelectMany(a => a.Editions)
            .OrderByDescending(e => e.Number).Select(e => new { e.Stage, e.ContentHash, e.Symbol }).Take(2).ToListAsync(ct);
        return editions is [{ Stage: AgendaStage.Adopted } text, .. var before]
            ? PaperTitle(Phrases.Fill(own.Phrases.AdoptedAgenda, own.Name), before.Find(e => e.ContentHash == text.ContentHash)?.Symbol) : null;

        string PaperTitle(string title, string? symbol) => symbol is null ? title : string.Join(own.Language.Comma, title, symbol);
    }
}
