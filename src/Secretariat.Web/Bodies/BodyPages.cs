using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Bodies;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;

namespace Secretariat.Web.Bodies;

internal sealed class BodyPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/bodies", List);
        pages.Page("/bodies/found", FoundForm);
        pages.MapPost("/bodies/found", Found);
        pages.Page("/bodies/{id:guid}", Show);
        pages.Page("/bodies/{id:guid}/rules", Rules);
        pages.MapPost("/bodies/{id:guid}/description", Describe);
        pages.MapPost("/bodies/{id:guid}/policies", SetPolicies);
        pages.MapPost("/bodies/{id:guid}/dissolution", Dissolve);
        pages.MapPost("/bodies/{id:guid}/members", Admit);
        pages.MapPost("/bodies/{id:guid}/members/{member:guid}/release", Release);
        pages.MapPost("/bodies/{id:guid}/mandates", Propose);
        pages.MapPost("/bodies/{id:guid}/mandates/{mandate:guid}/endorsement", (Visit visit, Guid id, Guid mandate) => OfMandate(visit, id, mandate,
            () => new EndorseMandate(new(mandate), visit.Text("Decision"), visit.Day("From"), visit.Version),
                "The endorsement is recorded: the mandate is in force."));
        pages.MapPost("/bodies/{id:guid}/mandates/{mandate:guid}/conclusion", (Visit visit, Guid id, Guid mandate) => OfMandate(visit, id, mandate,
            () => new ConcludeMandate(new(mandate), visit.Day("LastDay"), visit.Version), "The last day of the mandate is recorded."));
        pages.MapPost("/bodies/{id:guid}/mandates/{mandate:guid}/conversion", (Visit visit, Guid id, Guid mandate) => OfMandate(visit, id, mandate,
            () => new ConvertMandate(new(mandate), [new(visit.Id("SuccessorIds"))], visit.Day("LastDay"), visit.Version),
            "The mandate has passed over. Meetings held under it stay with it."));
    }

    private static async Task<IResult> List(Visit visit)
    {
        if (visit.Asked("view") == "timeline")
            return (await visit.Ask(new GetGovernance())).TryGet(out var governance, out var closed)
                ? visit.Show<GovernancePage>(new
                {
                    Governance = governance,
                    AsTable = visit.Asked("as") == "table",
                    Opens = await visit.Opens(governance.Bodies.Select(b => b.Id)),
                })
                : visit.Refuse(closed);
        if (!(await visit.Ask(new GetStructure(visit.AsOf))).TryGet(out var structure, out var refusal)) return visit.Refuse(refusal);
        var overdue = visit.AsOf == visit.Today ? (await visit.Ask(new ListOverdueBodies(visit.Today))).Match(o => o.Items, _ => []) : [];
        return visit.Show<BodyListPage>(new
        {
            Structure = structure,
            Opens = await visit.Opens(structure.Active.Concat(structure.Concluded).Select(b => b.Id).Concat(overdue.Select(o => o.BodyId))),
            Holders = (await visit.Ask(new ListOfficeHolders(AsOf(visit), null))).Match(o => o.Items, _ => []),
            Mandates = (await visit.Ask(new ListMandates(visit.AsOf, true))).Match(m => m.Items, _ => []),
            Overdue = overdue,
            MayFound = await visit.May(new FoundBody("", "", "", default, null, null, false, default)),
        });
    }

    /// <summary>The instant of a day that offices are told for: its end, or this moment for this day.</summary>
    internal static DateTimeOffset AsOf(Visit visit) => visit.AsOf == visit.Today ? visit.Now : ListOfficeHolders.EndOf(visit.AsOf);

    private static async Task<IResult> Show(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetBody(new(id), visit.AsOf))).TryGet(out var body, out var refusal)) return visit.Refuse(refusal);
        return visit.Show<BodyPage>(new
        {
            Details = body,
            On = visit.AsOf,
            Meetings = (await visit.Ask(new ListMeetingsOfBody(new(id), visit.AsOf))).Match(m => m, _ => []),
            Participants = await visit.Participants(visit.AsOf),
            Mandates = (await visit.Ask(new ListMandates(visit.Today, false))).Match(m => m.Items, _ => []),
            Rights = await visit.Rights(new Dictionary<string, IGuarded>
            {
                ["dissolve"] = new DissolveBody(new(id), default, 0),
                ["rules"] = Described(visit, id),
                ["admit"] = new AdmitMember(new(id), default, default, 0),
                ["propose"] = new ProposeMandate(new(id), "", default, "", null),
                ["endorse"] = new EndorseMandate(default, "", default, 0),
                ["begin"] = new BeginOfficeTerm(default, new BodyId(id), default, default, false, null),
            }),
        });
    }

    private static async Task<IResult> FoundForm(Visit visit) => await visit.May(new FoundBody("", "", "", default, null, null, false, default))
        ? visit.Show<FoundBodyPage>(new { Bodies = (await visit.Ask(new GetStructure(visit.Today))).Match(s => s.Active, _ => []) }) : visit.Missing();

    private static Task<IResult> Found(Visit visit) => visit.Act(
        new FoundBody(visit.Text("Code").Trim(), visit.Text("Name"), visit.Text("ShortName"), visit.Choice<BodyKind>("Kind"), visit.Choice<BodyLevel>("Level"),
            visit.IdOrNull("ParentId") is { } parent ? new BodyId(parent) : null, visit.Ticked("CoChaired"), visit.Day("From")),
        made => $"/bodies/{made.Value}", _ => "The body is founded. Its level decided its powers and its timetable.", () => FoundForm(visit));

    private static async Task<IResult> Rules(Visit visit, Guid id)
    {
        if (!await visit.May(Described(visit, id))) return visit.Missing();
        return (await visit.Ask(new GetBody(new(id), visit.Today))).Match(body => visit.Show<BodyRulesPage>(new { Details = body }), visit.Refuse);
    }

    private static DescribeBody Described(Visit visit, Guid id) => new(new(id), visit.TextOrNull("Function"), visit.TextOrNull("Cadence"),
        Every(visit), visit.Sent is "describe" ? visit.Choice<MembershipKind>("Membership") : default,
        visit.TextOrNull("MembershipStated"), visit.Lines("Issuers"), visit.Version);

    /// <summary>The time between two meetings as the form has it: a number, perhaps a second one, and their unit.</summary>
    private static string? Every(Visit visit)
    {
        var (shortest, longest) = (visit.NumberOrNull(BodyRulesPage.Every), visit.NumberOrNull(BodyRulesPage.EveryTo));
        return (shortest ?? longest) is { } first ? Cadence.Between(first, longest ?? first, visit.Text(BodyRulesPage.EveryUnit) == BodyRulesPage.Years,
            visit.Ticked(BodyRulesPage.EveryAbout)) : null;
    }

    private static Task<IResult> Describe(Visit visit, Guid id) =>
        visit.Act(Described(visit, id), $"/bodies/{id}", "The description is saved. Papers issued from now on follow it.", () => Rules(visit, id), id);

    private static Task<IResult> SetPolicies(Visit visit, Guid id) => visit.Act(
        new SetBodyPolicies(new(id), visit.Choice<ApprovalPolicy>("Approval"), visit.Choice<AttendanceRule>("Attendance"),
            visit.NumberOrNull("Percent") ?? 0, Timetable(visit), visit.Version),
        $"/bodies/{id}", "The rules are saved. Meetings planned from now on follow them.", () => Rules(visit, id), id);

    /// <summary>The steps that were given days; those left empty are none of this body's.</summary>
    private static List<TimetableStep> Timetable(Visit visit) =>
    [
        .. Enum.GetValues<DeadlineKind>().Select(kind => (Kind: kind, Days: visit.NumberOrNull($"Timetable.{kind}"))).Where(step => step.Days is not null)
            .Select(step => new TimetableStep(step.Kind, step.Days!.Value * (visit.Text($"Timetable.{step.Kind}.When") == BodyRulesPage.After ? 1 : -1))),
    ];

    private static Task<IResult> Dissolve(Visit visit, Guid id) =>
        Change(visit, id, new DissolveBody(new(id), visit.Day("LastDay"), visit.Version), "The last day of the body is recorded.");

    private static Task<IResult> Admit(Visit visit, Guid id) => Change(visit, id,
        new AdmitMember(new(id), new ParticipantId(visit.Id("ParticipantId")), visit.Day("From"), visit.Version), "The member is entered.");

    private static Task<IResult> Release(Visit visit, Guid id, Guid member) => Change(visit, id,
        new ReleaseMember(new(id), new ParticipantId(member), visit.Day("LastDay"), visit.Version), "The last day of the member is recorded.");

    private static Task<IResult> Propose(Visit visit, Guid id) => Change(visit, id,
        new ProposeMandate(new(id), visit.Text("Code").Trim(), visit.Choice<MandateKind>("Kind"), visit.Text("Name"), visit.TextOrNull("MandateScope")),
        "The mandate is recorded as proposed. It counts once the participants have endorsed it.");

    /// <summary>The mandate named in the address is one of this body's, or is not there.</summary>
    private static async Task<IResult> OfMandate<T>(Visit visit, Guid id, Guid mandate, Func<ICommand<T>> command, string done) where T : notnull =>
        (await visit.Ask(new GetBody(new(id), visit.Today))).Match(b => b.Mandates.Any(m => m.Id == mandate), _ => false)
            ? await Change(visit, id, command(), done) : visit.Missing();

    private static Task<IResult> Change<T>(Visit visit, Guid id, ICommand<T> command, string done) where T : notnull =>
        visit.Act(command, $"/bodies/{id}", done, () => Show(visit, id), id);
}
