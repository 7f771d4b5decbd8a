using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Participants;
using Secretariat.Application.People;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Participants;

internal sealed class ParticipantPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.List("/participants", ParticipantList.Of, List, Rows);
        pages.Page("/participants/register", RegisterForm);
        pages.MapPost("/participants/register", Register);
        pages.Page("/participants/import", ImportForm);
        pages.MapPost("/participants/import", Import);
        pages.Page("/participants/{id:guid}", Show);
        pages.MapPost("/participants/{id:guid}/name", Rename);
        pages.MapPost("/participants/{id:guid}/designations", Designate);
        pages.MapPost("/participants/{id:guid}/language", WriteIn);
        pages.MapPost("/participants/{id:guid}/routes", Address);
        pages.MapPost("/participants/{id:guid}/focal-points", Appoint);
        pages.MapPost("/participants/{id:guid}/participations", Begin);
        pages.MapPost("/participants/{id:guid}/participations/{participation:guid}/end", End);
    }

    private static async Task<IResult> List(Visit visit) =>
        (await Rows(visit, visit.AskedPage<ListParticipants>(100))).TryGet(out var rows, out var refusal)
            ? await visit.ShowList<ParticipantListPage>(ListName.Participants, "/participants", new
            {
                Rows = rows,
                On = visit.AsOf,
                MayImport = await visit.May(new ImportParticipants("", default)),
            })
            : visit.Refuse(refusal);

    private static Task<Result<PageOf<ParticipantRow>>> Rows(Visit visit, Page page) => visit.Ask(new ListParticipants(
        new ParticipantFilter(visit.AsOf)
        {
            Kind = visit.AskedChoice<ParticipantKind>("kind"),
            As = visit.AskedChoice<ParticipationKind>("as"),
            Search = visit.Asked("search"),
        },
        page));

    private static async Task<IResult> Show(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetParticipant(new(id), visit.AsOf))).TryGet(out var participant, out var refusal)) return visit.Refuse(refusal);
        return visit.Show<ParticipantPage>(new
        {
            Participant = participant,
            On = visit.AsOf,
            Meetings = (await visit.Ask(new GetParticipantMeetings(new(id)))).Match(m => m.Items, _ => []),
            Rights = await visit.Rights(new Dictionary<string, IGuarded>
            {
                ["rename"] = new RenameParticipant(new(id), "", "", default, 0),
                ["designate"] = new DesignateParticipant(new(id), "", "", default, null, null, 0),
                ["language"] = new WriteToParticipantIn(new(id), "", 0),
                ["address"] = new SetAddresseeRoute(new(id), new AddresseeRoute(default, default, default, default, []), 0),
                ["appoint"] = new AppointFocalPoint(new(id), default, "", default),
                ["begin"] = new BeginParticipation(new(id), default, default, null),
                ["end"] = new EndParticipation(default, default, 0),
            }),
            People = visit.IsSecretariat ? (await visit.Ask(new ListPeople(new Page(Page.MaxSize)))).Match(p => p.Items, _ => []) : [],
        });
    }

    private static async Task<IResult> RegisterForm(Visit visit) =>
        await visit.May(new RegisterParticipant(default, "", null, null, "", default, "")) ? visit.Show<RegisterParticipantPage>() : visit.Missing();

    private static Task<IResult> Register(Visit visit) => visit.Act(
        new RegisterParticipant(visit.Choice<ParticipantKind>("Kind"), visit.Text("Code").Trim(), visit.TextOrNull("Alpha3"), visit.TextOrNull("Numeric"),
            visit.Text("Name"), visit.Day("Since"), visit.Text("Language"), visit.TextOrNull("InText")),
        made => $"/participants/{made.Value}", _ => "The participant is registered. It takes part from the day its participation begins.",
            () => RegisterForm(visit));

    private static async Task<IResult> ImportForm(Visit visit) =>
        await visit.May(new ImportParticipants("", default)) ? visit.Show<ImportParticipantsPage>() : visit.Missing();

    private static async Task<IResult> Import(Visit visit)
    {
        // Programs that write tables put a mark before the first column, which is none of its name.
        using var table = new StreamReader(new MemoryStream(await visit.SentFile("Text", ImportParticipants.MaxLength * 4)));
        var import = new ImportParticipants(await table.ReadToEndAsync(visit.Aborted), visit.Day("From"));
        return (await visit.Send(import)).TryGet(out var report, out var refusal)
            ? visit.Show<ImportParticipantsPage>(new { Report = report }) : await visit.Again(refusal, () => ImportForm(visit));
    }

    private static Task<IResult> Rename(Visit visit, Guid id) => Change(visit, id,
        new RenameParticipant(new(id), visit.Text("Name"), "en", visit.Day("From"), visit.Version, visit.TextOrNull("InText")),
        "The new name is kept. Papers dated earlier keep the old one.");

    private static Task<IResult> Designate(Visit visit, Guid id) => Change(visit, id,
        new DesignateParticipant(new(id), visit.Text("Text"), visit.Text("Language"), visit.Choice<DesignationKind>("Kind"), visit.DayOrNull("ValidFrom"),
            visit.DayOrNull("ValidTo"), visit.Version), "The designation is kept.");

    private static Task<IResult> WriteIn(Visit visit, Guid id) => Change(visit, id,
        new WriteToParticipantIn(new(id), visit.Text("Language"), visit.Version), "The language is kept. Invitations drawn up before keep theirs.");

    private static Task<IResult> Address(Visit visit, Guid id)
    {
        var route = new AddresseeRoute(visit.Choice<BodyLevel>("Route.Level"), visit.Choice<AddresseeKind>("Route.Kind"),
            visit.Choice<CorrespondenceForm>("Route.Form"), visit.Choice<CorrespondenceChannel>("Route.Channel"), Copies(visit))
        {
            Honorific = visit.TextOrNull("Route.Honorific"),
            Name = visit.TextOrNull("Route.Name"),
            FunctionalTitle = visit.TextOrNull("Route.FunctionalTitle"),
            Institution = visit.Text("Route.Institution"),
            AddressLines = visit.Text("Route.AddressLines").Split('\n'),
            City = visit.TextOrNull("Route.City"),
            Salutation = visit.TextOrNull("Route.Salutation"),
            Language = visit.TextOrNull("Route.Language"),
            Email = visit.TextOrNull("Route.Email"),
        };
        return Change(visit, id, new SetAddresseeRoute(new(id), route, visit.Version), "The route is kept. Letters drawn up from now on go by it.");
    }

    /// <summary>Who is sent a copy, one to a line: what stands after the last comma is the address.</summary>
    private static List<CopyRecipient> Copies(Visit visit)
    {
        List<CopyRecipient> copies = [];
        foreach (var line in visit.Lines("Route.Copies"))
        {
            var comma = line.LastIndexOf(',');
            if (comma < 1 || !line[comma..].Contains('@', StringComparison.Ordinal))
                visit.FaultAt("Route.Copies", $"Give the name and the e-mail address of each who is sent a copy, with a comma between them: {line}");
            else copies.Add(new CopyRecipient(line[..comma], line[(comma + 1)..].Trim()));
        }

        return copies;
    }

    private static Task<IResult> Appoint(Visit visit, Guid id) => Change(visit, id,
        new AppointFocalPoint(new(id), new(visit.Id("PersonId")), visit.Text("Email").Trim(), visit.Day("From")), "The focal point is appointed.");

    private static Task<IResult> Begin(Visit visit, Guid id) => Change(visit, id,
        new BeginParticipation(new(id), visit.Choice<ParticipationKind>("Kind"), visit.Day("From"), visit.TextOrNull("Decision")),
            "The participation is recorded.");

    private static async Task<IResult> End(Visit visit, Guid id, Guid participation)
    {
        // The interval named in the address is one of this participant's, or is not there.
        var known = (await visit.Ask(new GetParticipant(new(id), visit.Today))).Match(p => p.Participations.Any(x => x.Id == participation), _ => false);
        return known
            ? await Change(visit, id, new EndParticipation(new(participation), visit.Day("LastDay"), visit.Version), "The last day is recorded.")
            : visit.Missing();
    }

    private static Task<IResult> Change<T>(Visit visit, Guid id, ICommand<T> command, string done) where T : notnull =>
        visit.Act(command, $"/participants/{id}", done, () => Show(visit, id), id);
}
