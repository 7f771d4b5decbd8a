using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>
/// Issues one paper of a meeting in English and other languages under one symbol, by which the meeting is known from then on, and enters it where it was
/// written.
/// </summary>
internal sealed class MeetingPapers(ISecretariatDb db, IPapers papers, IIssuedDocuments documents, DialogueSettings dialogue)
{
    /// <param name="paper">The paper.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="languages">The languages besides English.</param>
    /// <param name="now">The date on it.</param>
    /// <param name="ct">Cancels.</param>
    [RefusedWhenSaved(typeof(DocumentErrors), nameof(DocumentErrors.SymbolTaken))]
    internal async Task<Result<IssuedMeetingPaper>> Issue(
        PaperOfMeeting paper, Meeting meeting, IReadOnlyList<string>? languages, DateTimeOffset now, CancellationToken ct)
    {
        await db.KeepSymbol(meeting, dialogue.SymbolPrefix, ct);
        var symbol = paper.Symbol(meeting.Symbol(dialogue.SymbolPrefix));
        if (!(await documents.Issue(await Document(Language.Working), ct)).TryGet(out var document, out var refusal)) return refusal;
        List<LanguageVersion> versions = [];
        foreach (var language in dialogue.LanguagesBesides(languages))
        {
            if (!(await documents.Issue(await Document(language), ct)).TryGet(out var version, out refusal)) return refusal;
            versions.Add(new LanguageVersion(language.Tag, version));
        }

        return paper.Enter(symbol, document).TryGet(out _, out refusal) ? new IssuedMeetingPaper(symbol.Value, document.Value, versions) : refusal;

        async Task<NewDocument> Document(Language language) => new(paper.Kind, meeting.Id, symbol.Value, paper.Title(Phrases.Of(language)),
            FileNames.Pdf(paper.File, symbol.Value, language), language.Tag, Distribution.Limited,
            papers.MeetingDocument(await paper.Write(symbol, language)), now);
    }
}

/// <summary>A paper of a meeting about to be issued.</summary>
/// <param name="Kind">What kind of paper it is.</param>
/// <param name="File">The words its file begins with.</param>
/// <param name="Title">What it is called in a language.</param>
/// <param name="Symbol">Its symbol among those of the meeting.</param>
/// <param name="Write">What it says in a language.</param>
/// <param name="Enter">Enters symbol and paper where it was written, which may still refuse.</param>
internal sealed record PaperOfMeeting(
    DocumentKind Kind,
    string File,
    Func<Phrases, string> Title,
    Func<MeetingSymbol, DocumentSymbol> Symbol,
    Func<DocumentSymbol, Language, Task<MeetingDocumentPaper>> Write,
    Func<DocumentSymbol, IssuedDocumentId, Result<Done>> Enter);

/// <summary>A paper of a meeting as it left the house.</summary>
/// <param name="Symbol">Its symbol, the same in every language.</param>
/// <param name="DocumentId">The paper in English.</param>
/// <param name="Versions">The papers in other languages.</param>
public sealed record IssuedMeetingPaper(string Symbol, Guid DocumentId, IReadOnlyList<LanguageVersion> Versions);
