using System.Globalization;
using System.Text.RegularExpressions;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>The order of papers in a binder, the names of their files, and what stands before them.</summary>
internal static partial class Binder
{
    /// <summary>The kinds in the order in which a reader takes them up: what the meeting does, what it concluded, who came, how it was called.</summary>
    private static readonly DocumentKind[] Reading =
    [
        DocumentKind.AdoptedAgenda, DocumentKind.Agenda, DocumentKind.AnnotatedAgenda, DocumentKind.Conclusions, DocumentKind.DecisionExtract,
        DocumentKind.SilenceNote, DocumentKind.MeetingReport, DocumentKind.ListOfParticipants, DocumentKind.LogisticsNote, DocumentKind.SaveTheDate,
        DocumentKind.InvitationLetter, DocumentKind.NoteVerbale, DocumentKind.Letter, DocumentKind.Confirmation, DocumentKind.SignInSheet,
        DocumentKind.Certificate,
    ];

    /// <summary>What is called in English, in whatever language it is written: papers for single addressees, and sheets.</summary>
    private static readonly HashSet<DocumentKind> TitledInEnglish =
    [
        DocumentKind.InvitationLetter, DocumentKind.NoteVerbale, DocumentKind.Letter, DocumentKind.Confirmation, DocumentKind.SignInSheet,
        DocumentKind.Certificate,
    ];

    /// <summary>The media type of what can be bound.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>
    /// Papers by kind and symbol, the current edition before those it superseded; what was made for single delegations and delegates by their names, as an
    /// alphabet has them; versions in other languages beside the first.
    /// </summary>
    public static IReadOnlyList<IssuedDocument> InOrder(this IEnumerable<IssuedDocument> papers, Bearers? bearers = null) =>
        [.. papers.OrderBy(RankOf).ThenBy(p => Alphabet.SortText(bearers?.DelegationOf(p) ?? ""), Alphabet.English)
            .ThenBy(p => bearers?.DelegateOf(p) ?? "", Alphabet.English)
            .ThenBy(p => Sortable(SymbolOf(p)), StringComparer.Ordinal).ThenByDescending(RevisionOf)
            .ThenBy(p => p.Language != Language.Working.Tag).ThenBy(p => p.Language, StringComparer.Ordinal)
            .ThenBy(p => p.Title, StringComparer.Ordinal).ThenBy(p => p.Id.Value)];

    /// <summary>Of each paper its last revision, in a language where it has that version.</summary>
    public static IReadOnlyList<IssuedDocument> Newest(this IEnumerable<IssuedDocument> papers, Language language)
    {
        var newest = papers.GroupBy(p => (p.Kind, p.DelegationId, Revision().Replace(NameOf(p), "")))
            .SelectMany(g => g.Where(p => NameOf(p) == NameOf(g.MaxBy(v => v.IssuedAt)!))).ToList();
        return [.. newest.GroupBy(p => (p.Kind, p.DelegationId, NameOf(p))).SelectMany(g => g.Where(p => p.Language == VersionOf(g, language)))];
    }

    /// <summary>What the versions of one paper have in common: their symbol; a meeting is announced once, without one.</summary>
    private static string NameOf(IssuedDocument paper) => paper switch
    {
        { Symbol: { } symbol } => symbol,
        { Kind: DocumentKind.SaveTheDate } => nameof(DocumentKind.SaveTheDate),
        _ => paper.Id.Value.ToString(),
    };

    /// <summary>"007 Provisional agenda BP-SOM.34-2024-1 fr.pdf".</summary>
    public static string FileName(int position, int count, IssuedDocument paper, Bearers bearers)
    {
        var digits = Math.Max(2, count.ToString(CultureInfo.InvariantCulture).Length);
        return FileNames.Pdf(position.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'), NameOf(paper, bearers));
    }

    /// <summary>
    /// "Certificate BP-2024-7K3M Türkiye Ayşe YILMAZ": what a person looks for, in this order: the paper, its symbol, whose it is, its language unless it is
    /// English.
    /// </summary>
    public static string NameOf(IssuedDocument paper, Bearers bearers)
    {
        var name = Path.GetFileNameWithoutExtension(paper.FileName);
        var tag = paper.Language == Language.Working.Tag ? "" : $" {paper.Language}";
        if (tag.Length > 0 && name.EndsWith(tag, StringComparison.Ordinal)) name = name[..^tag.Length];
        foreach (var more in new[] { paper.Symbol, bearers.DelegationOf(paper), bearers.DelegateOf(paper) })
            if (FileNames.Plain(more ?? "") is { Length: > 0 } words && !name.Contains(words, StringComparison.OrdinalIgnoreCase)) name = $"{name} {words}";
        return name + tag;
    }

    public static BookletPaper Front(Occasion occasion, string which, string? reader, IReadOnlyList<IssuedDocument> papers, DateTimeOffset now) => new()
    {
        Marks = new PaperMarks(DocumentIds.Of("booklet", which, occasion.Language.Tag, now), occasion.Meeting.TodayAtVenue(now),
            Narrowest(papers), Language: occasion.Language.Code),
        Issuers = occasion.Issuers(),
        Meeting = occasion.OnPaper(),
        Reader = reader,
        Papers = [.. papers.Select(p => new BookletEntry(
            TitleOf(p, occasion), p.Pages, p.Symbol, p.Language == occasion.Language.Tag ? null : occasion.Phrases.NameOf(p.Language))
        {
            IsSuperseded = papers.Any(other => other.Symbol is not null && SymbolOf(other) == SymbolOf(p) && RevisionOf(other) > RevisionOf(p)),
            Remark = occasion.RemarkUnless(p.Language != occasion.Language.Tag || !TitledInEnglish.Contains(p.Kind)),
        })],
    };

    /// <summary>What a paper is called among others of its meeting: without the name of the meeting, which stands on the cover.</summary>
    private static string TitleOf(IssuedDocument paper, Occasion occasion)
    {
        var title = paper.Title;
        foreach (var language in new[] { Language.Of(paper.Language), Language.Working })
            title = title.Replace($"{language.Comma}{occasion.NameIn(language)}", "", StringComparison.Ordinal);
        return title.Length > 0 ? title : paper.Title;
    }

    /// <summary>A booklet is for those who may read all of it.</summary>
    private static Distribution Narrowest(IReadOnlyList<IssuedDocument> papers) => papers.Max(p => p.Distribution);

    /// <summary>What all editions of a paper have in common.</summary>
    private static string SymbolOf(IssuedDocument paper) => Revision().Replace(paper.Symbol ?? "", "");

    private static int RevisionOf(IssuedDocument paper) =>
        Revision().Match(paper.Symbol ?? "") is { Success: true } found ? int.Parse(found.ValueSpan["/Rev.".Length..], CultureInfo.InvariantCulture) : 0;

    private static int RankOf(IssuedDocument paper) => Array.IndexOf(Reading, paper.Kind);

    private static string VersionOf(IEnumerable<IssuedDocument> versions, Language language)
    {
        var tags = versions.Select(v => v.Language).ToHashSet();
        if (tags.Contains(language.Tag)) return language.Tag;
        return tags.Contains(Language.Working.Tag) ? Language.Working.Tag : tags.Order(StringComparer.Ordinal).First();
    }

    /// <summary>Numbers in a symbol sort as numbers: CRP.2 before CRP.10.</summary>
    private static string Sortable(string symbol) => Number().Replace(symbol, static n => n.Value.PadLeft(8, '0'));

    [GeneratedRegex(@"/Rev\.\d+$")]
    private static partial Regex Revision();

    [GeneratedRegex(@"\d{1,8}")]
    private static partial Regex Number();
}
