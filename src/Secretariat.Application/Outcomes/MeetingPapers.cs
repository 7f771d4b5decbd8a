using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Issues one paper of a meeting in English and other languages under one symbol.</summary>
internal sealed class MeetingPapers(IIssuedDocuments documents, DialogueSettings dialogue)
{
    /// <param name="kind">What kind of paper it is.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="file">The words its file begins with.</param>
    /// <param name="languages">The languages besides English.</param>
    /// <param name="make">Makes it in a language.</param>
    /// <param name="title">What it is called in a language.</param>
    /// <param name="now">The date on it.</param>
    /// <param name="ct">Cancels.</param>
    [RefusedWhenSaved(typeof(AgendaErrors), nameof(AgendaErrors.SymbolTaken))]
    internal async Task<Result<IssuedMeetingPaper>> Issue(DocumentKind kind, Meeting meeting, DocumentSymbol symbol, string file,
        IReadOnlyList<string>? languages, Func<Language, Task<Paper>> make, Func<Phrases, string> title, DateTimeOffset now, CancellationToken ct)
    {
        if (!(await documents.Issue(await Document(Language.Working), ct)).TryGet(out var document, out var refusal)) return refusal;
        List<LanguageVersion> versions = [];
        foreach (var language in dialogue.LanguagesBesides(languages))
        {
            if (!(await documents.Issue(await Document(language), ct)).TryGet(out var version, out refusal)) return refusal;
            versions.Add(new LanguageVersion(language.Tag, version));
        }

        return new IssuedMeetingPaper(symbol.Value, document.Value, versions);

        async Task<NewDocument> Document(Language language) => new(kind, meeting.Id, symbol.Value, title(Phrases.Of(language)),
            FileNames.Pdf(file, symbol.Value, language), language.Tag, Distribution.Limited, await make(language), now);
    }
}
