using Secretariat.Application.Invitations;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;

namespace Secretariat.Application.Documents;

/// <summary>What papers are called for readers of another language than the one they were issued in.</summary>
internal static class PaperTitles
{
    /// <summary>
    /// The title of a paper in the language of the occasion: one that the product gave is said in it, whatever the language of the paper; any other stays as
    /// it was given.
    /// </summary>
    /// <param name="own">The meeting, in the language of the reader.</param>
    /// <param name="kind">What kind of paper it is.</param>
    /// <param name="title">What it was called when it was issued.</param>
    /// <param name="issuedIn">The language it was issued in.</param>
    internal static string TitleIn(this Occasion own, DocumentKind kind, string title, string issuedIn)
    {
        var from = Language.Of(issuedIn);
        if (from == own.Language) return title;
        var said = Phrases.Of(from);
        if (Usual(kind).FirstOrDefault(phrase => Begins(title, phrase(said))) is not { } usual) return title;
        var translated = Phrases.Fill(usual(own.Phrases), own.Name);
        return kind is DocumentKind.DecisionExtract ? ForAddressee(own, translated, title[usual(said).Length..], from) : translated;
    }

    /// <summary>What names a paper, which tells its reader where the paper is in English and not in their language.</summary>
    internal static string MarkedIn(this Occasion own, string named, string issuedIn) =>
        Language.Of(issuedIn) == own.Language || Language.Of(issuedIn) != Language.Working ? named : Phrases.Fill(own.Phrases.PaperInEnglish, named);

    /// <summary>What the product calls papers of a kind; a meeting may have another name since, which stands at the end.</summary>
    private static IReadOnlyList<Func<Phrases, string>> Usual(DocumentKind kind) => kind switch
    {
        DocumentKind.SaveTheDate => [p => p.SaveTheDate],
        DocumentKind.Agenda => [p => p.ProvisionalAgenda],
        DocumentKind.AnnotatedAgenda => [p => p.AnnotatedAgenda],
        DocumentKind.AdoptedAgenda => [p => p.AdoptedAgenda],
        DocumentKind.ListOfParticipants => [p => p.ListProvisional, p => p.ListFinal],
        DocumentKind.Conclusions => [p => p.DraftConclusions, p => p.Conclusions],
        DocumentKind.DecisionExtract => [p => p.DecisionExtract],
        DocumentKind.SilenceNote => [p => p.SilenceNote, p => p.SilenceResult],
        DocumentKind.LogisticsNote => [p => p.LogisticsNote],
        DocumentKind.MeetingReport => [p => p.MeetingReport],
        _ => [],
    };

    private static bool Begins(string title, string phrase) => title.StartsWith(phrase.Split("{0}")[0], StringComparison.Ordinal);

    /// <summary>"(BP/SOM.34/2024/CONC): Working Group on Return", after what an extract is called.</summary>
    private static string ForAddressee(Occasion own, string extract, string rest, Language from)
    {
        var addressee = rest.IndexOf(from.Colon, StringComparison.Ordinal);
        return addressee < 0 ? extract + rest
            : $"{extract}{rest[..addressee]}{own.Language.Colon}{own.Term(rest[(addressee + from.Colon.Length)..])}";
    }
}
