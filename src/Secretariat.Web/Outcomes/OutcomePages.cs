using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Bodies;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Outcomes;

/// <summary>The register of recommendations and decisions, and how far each has been carried out.</summary>
internal sealed class OutcomePages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.List("/outcomes", OutcomeList.Of, List, Rows);
        pages.Page("/meetings/{id:guid}/outcomes/{outcome:guid}", One);
        pages.MapPost("/meetings/{id:guid}/outcomes/{outcome:guid}/progress", Report);
        pages.MapPost("/meetings/{id:guid}/outcomes/{outcome:guid}/closing", Close);
    }

    private static async Task<IResult> List(Visit visit)
    {
        if (!(await Rows(visit, visit.AskedPage<ListOutcomes>(50))).TryGet(out var rows, out var refusal)) return visit.Refuse(refusal);
        return await visit.ShowList<OutcomeListPage>(ListName.Outcomes, "/outcomes",
            new { Rows = rows, Bodies = (await visit.Ask(new GetStructure(visit.Today))).Match(s => s.Active, _ => []) });
    }

    private static Task<Result<PageOf<OutcomeLine>>> Rows(Visit visit, Page page) => visit.Ask(new ListOutcomes(page, new OutcomeFilter(
        visit.AskedId("meeting") is { } m ? new MeetingId(m) : null, visit.AskedId("body") is { } b ? new BodyId(b) : null,
        visit.AskedChoice<OutcomeKind>("kind"), visit.AskedChoice<ImplementationStatus>("status"), visit.AskedDay("dueBefore"))));

    private static async Task<IResult> One(Visit visit, Guid id, Guid outcome)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetOutcome(new(id), new(outcome)))).TryGet(out var found, out refusal)) return visit.Refuse(refusal);
        return visit.Show<OutcomePage>(new
        {
            Meeting = meeting,
            Outcome = found,
            Names = await ConclusionsPages.Addressees(visit, meeting),
            May = await visit.Rights(new Dictionary<string, IGuarded>
            {
                ["report"] = new UpdateProgress(new(id), new(outcome), 0, default, ""),
                ["close"] = new CloseRecommendation(new(id), new(outcome), 0, "", []),
            }),
        });
    }

    private static Task<IResult> Report(Visit visit, Guid id, Guid outcome) => visit.Act(
        new UpdateProgress(new(id), new(outcome), visit.Version, visit.Choice<ImplementationStatus>("Status"), visit.Text("Evidence")), At(id, outcome),
        "The progress is on record.", () => One(visit, id, outcome), outcome);

    private static Task<IResult> Close(Visit visit, Guid id, Guid outcome) => visit.Act(
        new CloseRecommendation(new(id), new(outcome), visit.Version, visit.Text("Result"),
            [.. visit.Texts("AcceptedBy").Select(given => Guid.TryParse(given, out var term) ? new OfficeTermId(term) : default)]),
        At(id, outcome), "It is closed.", () => One(visit, id, outcome), outcome);

    private static string At(Guid id, Guid outcome) => $"/meetings/{id}/outcomes/{outcome}";
}
