using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Delegations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Web.Portal;

namespace Secretariat.Web.Delegations;

internal sealed class DelegationPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.ListOfMeeting("delegations", NominationList.Of, Room, Rows);
        pages.MapPost("/meetings/{id:guid}/delegations/acceptance", AcceptSeveral);
        pages.MapPost("/meetings/{id:guid}/delegations/{registration:guid}/acceptance", Accept);
        pages.MapPost("/meetings/{id:guid}/delegations/{registration:guid}/return", Return);
        pages.MapPost("/meetings/{id:guid}/delegations/{registration:guid}/rejection", Reject);
        pages.Page("/delegations/{id:guid}", One);
        pages.MapPost("/delegations/{id:guid}/delegates", Nominate);
        pages.MapPost("/delegations/{id:guid}/quota", ChangeQuota);
        pages.MapPost("/delegations/{id:guid}/links/revocation", TakeBackLinks);
    }

    private static async Task<IResult> Room(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await Rows(visit, id, visit.AskedPage<ListRegistrations>(50))).TryGet(out var rows, out refusal)) return visit.Refuse(refusal);
        return await visit.ShowList<DelegationRoomPage>(ListName.Nominations, $"/meetings/{id}/delegations", new
        {
            Meeting = meeting,
            Rows = rows,
            Flags = (await visit.Participants(meeting.Schedule.FirstDay)).SelectMany(p => new[] { (p.Name, p.FlagCode), (Name: p.NameInText, p.FlagCode) })
                .DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.FlagCode),
            MayReject = visit.IsHead,
            Unnamed = (await visit.Ask(new ListDelegations(new(id)))).Match<IReadOnlyList<NamedDelegation>>(all => [.. all.Where(d => d.Named == 0)], _ => []),
        });
    }

    private static Task<Result<PageOf<RegistrationLine>>> Rows(Visit visit, Guid id, Page page) => visit.Ask(new ListRegistrations(
        new(id), page, visit.AskedChoice<RegistrationStatus>("status"), visit.AskedFlag("late"), visit.Asked("search"),
        visit.AskedChoice<DelegateRole>("role"), visit.AskedFlag("visaLetterDue")));

    private static Task<IResult> Accept(Visit visit, Guid id, Guid registration) =>
        Decide(visit, id, new AcceptNomination(new(registration), visit.Version), "The nomination is accepted; the delegate is told.", registration);

    private static Task<IResult> AcceptSeveral(Visit visit, Guid id) => visit.Act(new AcceptNominations(new(id), [.. Chosen(visit)]),
        _ => $"/meetings/{id}/delegations{visit.Http.Request.QueryString}", Told, () => Room(visit, id));

    private static IEnumerable<SeenNomination> Chosen(Visit visit) => visit.Texts("Chosen").Select(c => c.Split(':'))
        .Where(c => c.Length == 2).Select(c => (IsId: Guid.TryParse(c[0], out var registration), Id: registration,
            IsNumber: long.TryParse(c[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version), Version: version))
        .Where(c => c.IsId && c.IsNumber).Select(c => new SeenNomination(new(c.Id), c.Version));

    private static string Told(AcceptedNominations done) => string.Join(' ',
    [
        $"{Words.Count(done.Accepted, "nomination")} accepted; each delegate is told.",
        .. done.Refused.Select(r => $"Not accepted: {r.Name}. {r.Message}"),
    ]);

    private static Task<IResult> Return(Visit visit, Guid id, Guid registration) =>
        Decide(visit, id, new ReturnNomination(new(registration), visit.Text("Reason"), visit.Version), "The nomination is back with the focal point.",
            registration);

    private static Task<IResult> Reject(Visit visit, Guid id, Guid registration) =>
        Decide(visit, id, new RejectNomination(new(registration), visit.Text("Reason"), visit.Version), "The nomination is rejected.", registration);

    private static Task<IResult> Decide<T>(Visit visit, Guid id, ICommand<T> command, string done, Guid registration) where T : notnull =>
        visit.Act(command, $"/meetings/{id}/delegations{visit.Http.Request.QueryString}", done, () => Room(visit, id), registration);

    private static async Task<IResult> One(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetDelegation(new(id)))).TryGet(out var delegation, out var refusal)) return visit.Refuse(refusal);
        var mayCheckIn = visit.IsSecretariat
            && (await visit.Ask(new GetMeeting(new(delegation.MeetingId)))).Match(m => m.Status.Takes(MeetingBusiness.Attendance), _ => false);
        var mayName = delegation.Open && await visit.May(new NominateDelegates(new(id), []));
        return visit.Show<DelegationPage>(new
        {
            Delegation = delegation,
            Meeting = mayName ? (await visit.Describe(delegation.MeetingId, delegation.ParticipantId)).Match<MeetingInWords?>(m => m, _ => null) : null,
            Flag = (await visit.Participants(visit.Today)).FirstOrDefault(p => p.Id == delegation.ParticipantId)?.FlagCode,
            MayChange = await visit.May(new ChangeQuota(new(id), 0, "", 0)),
            MayCheckIn = mayCheckIn,
            MayTakeBack = await visit.May(new RevokeLinks(new(id), "")),
        });
    }

    private static Task<IResult> Nominate(Visit visit, Guid id) => visit.Act(
        new NominateDelegates(new(id), [visit.Person("Persons[0]")], visit.Ticked("Confirmed")), _ => $"/delegations/{id}",
        named => $"{named.Delegates[0].Name} is named: {Words.Word(named.Delegates[0].Status).ToLowerInvariant()}.", () => One(visit, id), id);

    private static Task<IResult> ChangeQuota(Visit visit, Guid id) => visit.Act(
        new ChangeQuota(new(id), visit.Number("Quota"), visit.Text("Reason"), visit.Version), $"/delegations/{id}", "The number of seats is changed.",
        () => One(visit, id), id);

    private static Task<IResult> TakeBackLinks(Visit visit, Guid id) => visit.Act(new RevokeLinks(new(id), visit.Text("Reason")), $"/delegations/{id}",
        "Every personal link of the delegation and its delegates is taken back.", () => One(visit, id), id);
}
