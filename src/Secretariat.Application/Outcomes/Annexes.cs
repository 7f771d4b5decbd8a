using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;

namespace Secretariat.Application.Outcomes;

/// <summary>What is annexed to the conclusions of a meeting and to the report on it.</summary>
internal static class Annexes
{
    /// <summary>Agenda, as adopted where it was, and list of participants, by the symbols under which they were issued last.</summary>
    internal static async Task<IReadOnlyList<string>> AnnexesOf(this ISecretariatDb db, Occasion own, CancellationToken ct)
    {
        var issued = await db.IssuedDocuments.AsNoTracking().Where(d => d.MeetingId == own.Meeting.Id
                && (d.Kind == DocumentKind.Agenda || d.Kind == DocumentKind.AdoptedAgenda || d.Kind == DocumentKind.ListOfParticipants))
            .OrderByDescending(d => d.IssuedAt).Select(d => new { d.Kind, d.Symbol, d.Language, d.Title }).ToListAsync(ct);
        if (issued.Exists(d => d.Kind is DocumentKind.AdoptedAgenda)) issued.RemoveAll(d => d.Kind is DocumentKind.Agenda);
        return [.. issued.GroupBy(d => d.Kind).OrderBy(k => k.Key).Select(k =>
            k.FirstOrDefault(d => d.Symbol == k.First().Symbol && d.Language == own.Language.Tag)
                ?? k.FirstOrDefault(d => d.Symbol == k.First().Symbol && d.Language == Language.Working.Tag) ?? k.First())
            .Select(d => string.Join(own.Language.Comma, d.Language == own.Language.Tag ? d.Title
                : TitleOf(d.Kind, d.Title == Phrases.Of(Language.Of(d.Language)).ListProvisional, own), d.Symbol))];
    }

    /// <summary>What a paper is called that was not issued in the language.</summary>
    private static string TitleOf(DocumentKind kind, bool isProvisional, Occasion own) => kind switch
    {
        DocumentKind.AdoptedAgenda => Phrases.Fill(own.Phrases.AdoptedAgenda, own.Name),
        DocumentKind.Agenda => Phrases.Fill(own.Phrases.ProvisionalAgenda, own.Name),
        _ => isProvisional ? own.Phrases.ListProvisional : own.Phrases.ListFinal,
    };
}
