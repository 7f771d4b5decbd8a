using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.WrittenPapers;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Web.WrittenPapers;

/// <summary>The logistics note and the report of a meeting, written section by section.</summary>
internal sealed class WrittenPaperPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var kind in Enum.GetValues<WrittenPaperKind>())
        {
            var address = $"/meetings/{{id:guid}}/papers/{NameOf(kind)}";
            pages.Page(address, (Visit visit, Guid id) => Show(visit, id, kind));
            var one = pages.MapGroup(address);
            one.MapPost("/sections", (Visit visit, Guid id) => Write(visit, id, kind, Add, "The section is in the paper."));
            one.MapPost("/sections/{at:int}", (Visit visit, Guid id, int at) =>
                Write(visit, id, kind, (sections, written) => sections[at] = written, "The section is saved.", at));
            one.MapPost("/sections/{at:int}/removal", (Visit visit, Guid id, int at) =>
                Write(visit, id, kind, (sections, _) => sections.RemoveAt(at), "The section is out of the paper.", at, removes: true));
            one.MapPost("/issue", (Visit visit, Guid id) => Issue(visit, id, kind));
            one.MapPost("/revision", (Visit visit, Guid id) => Revise(visit, id, kind));
        }
    }

    /// <summary>How a kind is called in addresses.</summary>
    internal static string NameOf(WrittenPaperKind kind) => kind is WrittenPaperKind.LogisticsNote ? "logistics-note" : "report";

    private static async Task<IResult> Show(Visit visit, Guid id, WrittenPaperKind kind)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        var found = (await visit.Ask(new GetMeetingPaper(new(id), kind))).Match<WrittenPaperDetails?>(p => p, _ => null);
        var may = await visit.Rights(new Dictionary<string, IGuarded>
        {
            ["write"] = new WriteMeetingPaper(new(id), kind, 0, []),
            ["issue"] = new IssueMeetingPaper(new(id), kind, 0),
        });
        if (found is null && !may.Contains("write")) return visit.Missing();
        if (visit.Refusal is WrittenPaperErrors.EnglishMissing) visit.PlaceAt("Text.en");
        return visit.Show<WrittenPaperPage>(new
        {
            Meeting = meeting,
            Kind = kind,
            Paper = found ?? new WrittenPaperDetails(default, 0, kind, WrittenPaperStatus.Draft, 0, [], null, null, null),
            May = may,
        });
    }

    /// <summary>The command takes the place of the whole paper: the section is changed in the version that the form was made from, and only in that.</summary>
    private static async Task<IResult> Write(
        Visit visit, Guid id, WrittenPaperKind kind, Action<List<PaperSection>, PaperSection> change, string done, int? at = null, bool removes = false)
    {
        var address = $"/meetings/{id}/papers/{NameOf(kind)}";
        var found = (await visit.Ask(new GetMeetingPaper(new(id), kind))).Match<WrittenPaperDetails?>(p => p, _ => null);
        Task<IResult> Again() => Show(visit, id, kind);
        List<PaperSection> sections = [.. found?.Sections ?? []];
        // Another version may hold fewer sections: the command refuses it and the page shows what stands now.
        if ((found?.Version ?? 0) != visit.Version) return await visit.Again(new StaleVersion(visit.Version, found?.Version ?? 0), Again, found?.Id);
        if (at >= sections.Count) return visit.Missing();
        change(sections, removes ? sections[at!.Value] : Section(visit));
        if (removes && sections.Count == 0) visit.FaultAt("", "A paper has at least one section. Change this one instead.");
        return await visit.Act(new WriteMeetingPaper(new(id), kind, visit.Version, sections), address, done, Again, found?.Id);
    }

    /// <summary>A section stands behind those of its topic and the topics before it.</summary>
    private static void Add(List<PaperSection> sections, PaperSection written) =>
        sections.Insert(sections.FindLastIndex(s => s.Topic <= written.Topic) + 1, written);

    /// <summary>What was entered: paragraphs are parted by empty lines, and the nth of a translation is that of the nth English one.</summary>
    private static PaperSection Section(Visit visit)
    {
        var texts = Language.All.ToDictionary(l => l.Tag, l => Paragraphs(visit.Text($"Text.{l.Tag}")));
        var english = texts[Language.Working.Tag];
        foreach (var (language, paragraphs) in texts)
        {
            if (paragraphs.Length > 0 && paragraphs.Length != english.Length)
            {
                visit.FaultAt($"Text.{language}",
                    $"This text has {Words.Count(paragraphs.Length, "paragraph")} and the English one {english.Length}: keep them one for one.");
            }
        }

        return new PaperSection(
            visit.Choice<SectionTopic>("Topic"),
            [.. english.Select((_, n) => new WrittenParagraph([.. texts.Where(t => t.Value.Length > n).Select(t => new TextInLanguage(t.Key, t.Value[n]))]))],
            [.. Language.All.Where(l => visit.TextOrNull($"Heading.{l.Tag}") is not null)
                .Select(l => new TextInLanguage(l.Tag, visit.Text($"Heading.{l.Tag}")))]);
    }

    private static string[] Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Task<IResult> Issue(Visit visit, Guid id, WrittenPaperKind kind) => visit.Act(
        new IssueMeetingPaper(new(id), kind, visit.Version, visit.Texts("Languages")), _ => $"/meetings/{id}/papers/{NameOf(kind)}",
        issued => $"Issued as {issued.Symbol}.", () => Show(visit, id, kind));

    private static Task<IResult> Revise(Visit visit, Guid id, WrittenPaperKind kind) => visit.Act(
        new ReviseMeetingPaper(new(id), kind, visit.Version), $"/meetings/{id}/papers/{NameOf(kind)}",
        "A revision is open. What was issued stays in force until the revision is.", () => Show(visit, id, kind));
}
