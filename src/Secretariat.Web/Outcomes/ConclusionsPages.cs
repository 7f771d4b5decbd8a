using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Bodies;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Web.Outcomes;

/// <summary>What a meeting concludes: written, tabled, adopted, cleared by a chair and issued, in the workspace of the meeting.</summary>
internal sealed class ConclusionsPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page(PublicAddresses.OutcomeRoute, Room);
        pages.Page("/meetings/{id:guid}/outcome/edit", Edit);
        var one = pages.MapGroup(PublicAddresses.OutcomeRoute);
        one.MapPost("/conclusions", Draft);
        one.MapPost("/entries", Add);
        one.MapPost("/entries/{entry:guid}", Change);
        one.MapPost("/entries/{entry:guid}/place", Place);
        one.MapPost("/entries/{entry:guid}/removal", Remove);
        one.MapPost("/entries/{entry:guid}/translation", Translate);
        one.MapPost("/tabling", Table);
        one.MapPost("/revision", Revise);
        one.MapPost("/adoption", Adopt);
        one.MapPost("/clearance", Clear);
        one.MapPost("/return", Return);
        one.MapPost("/clearance/request", AskAgain);
        one.MapPost("/issue", Issue);
        one.MapPost("/extracts", Extract);
        one.MapPost("/silence", Prepare);
        one.MapPost("/silence/{silence:guid}/opening", Open);
        one.MapPost("/silence/{silence:guid}/objections", Object);
    }

    private static async Task<IResult> Room(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetSilence(new(id)))).TryGet(out var silence, out refusal)) return visit.Refuse(refusal);
        return visit.Show<OutcomeRoomPage>(new
        {
            Meeting = meeting,
            Conclusions = (await visit.Ask(new GetConclusions(new(id)))).Match<ConclusionsDetails?>(c => c, _ => null),
            Silence = silence.Items,
            Names = await Addressees(visit, meeting),
            May = await visit.Rights(new Dictionary<string, IGuarded>
            {
                ["write"] = new DraftConclusions(new(id)),
                ["clear"] = new ClearConclusions(new(id), ""),
                ["issue"] = new IssueConclusions(new(id), 0),
            }),
        });
    }

    private static Task<IResult> Edit(Visit visit, Guid id) => Editor(visit, id, visit.AskedId("entry"));

    private static async Task<IResult> Editor(Visit visit, Guid id, Guid? entry)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetConclusions(new(id)))).TryGet(out var conclusions, out refusal)) return visit.Refuse(refusal);
        if (!await visit.May(new DraftConclusions(new(id)))) return visit.Missing();
        if (!conclusions.Moves.Any(m => m is ConclusionsMove.Edit or ConclusionsMove.PutRight or ConclusionsMove.Translate)) return visit.See(RoomOf(id));
        return visit.Show<ConclusionsEditorPage>(new
        {
            Meeting = meeting,
            Conclusions = conclusions,
            Entry = conclusions.Entries.FirstOrDefault(e => e.Id == entry),
            Names = await Addressees(visit, meeting),
        });
    }

    private static Task<IResult> Draft(Visit visit, Guid id) => visit.Act(
        new DraftConclusions(new(id)), $"/meetings/{id}/outcome/edit", "The conclusions are begun.", () => Room(visit, id));

    private static Task<IResult> Add(Visit visit, Guid id) => visit.Act(new AddConclusion(new(id), visit.Version, Content(visit, [])),
        added => At(id, added.Value), _ => "The entry stands at the end.", () => Editor(visit, id, null), id);

    private static async Task<IResult> Change(Visit visit, Guid id, Guid entry)
    {
        if (!(await visit.Ask(new GetConclusions(new(id)))).TryGet(out var conclusions, out var refusal)) return visit.Refuse(refusal);
        if (conclusions.Entries.FirstOrDefault(e => e.Id == entry) is not { } row) return visit.Missing();
        return await visit.Act(new EditConclusion(new(id), visit.Version, new(entry), Content(visit, row.Texts)), At(id, entry), "The entry is saved.",
            () => Editor(visit, id, entry), id);
    }

    private static async Task<IResult> Place(Visit visit, Guid id, Guid entry)
    {
        if (!(await visit.Ask(new GetConclusions(new(id)))).TryGet(out var conclusions, out var refusal)) return visit.Refuse(refusal);
        var at = conclusions.Entries.TakeWhile(e => e.Id != entry).Count();
        if (at == conclusions.Entries.Count) return visit.Missing();
        var to = visit.Choice<PlaceForm.Way>("Way") is PlaceForm.Way.Up ? Math.Max(0, at - 1) : at + 1;
        return await visit.Act(new MoveConclusion(new(id), visit.Version, new(entry), to), $"/meetings/{id}/outcome/edit#entry-{entry}",
            "The entry has moved.", () => Editor(visit, id, null), id);
    }

    private static Task<IResult> Remove(Visit visit, Guid id, Guid entry) => visit.Act(
        new RemoveConclusion(new(id), visit.Version, new(entry)), $"/meetings/{id}/outcome/edit", "The entry is out.", () => Editor(visit, id, entry), id);

    private static Task<IResult> Translate(Visit visit, Guid id, Guid entry) => visit.Act(
        new TranslateConclusion(new(id), visit.Version, new(entry), visit.Text("Language"), visit.Text("Text")), At(id, entry), "The translation is saved.",
        () => Editor(visit, id, entry), id);

    private static Task<IResult> Table(Visit visit, Guid id) => visit.Act(
        new TableConclusions(new(id), visit.Version, visit.TextOrNull("CommentsUntil") is null ? null : visit.Day("CommentsUntil"), visit.Texts("Languages")),
        _ => RoomOf(id), tabled => $"Tabled as {tabled.Symbol}. The delegations are told.", () => Room(visit, id), id);

    private static Task<IResult> Revise(Visit visit, Guid id) => visit.Act(new ReviseConclusions(new(id), visit.Version),
        $"/meetings/{id}/outcome/edit", "A revision is open. What was tabled stays on record.", () => Room(visit, id), id);

    private static Task<IResult> Adopt(Visit visit, Guid id) => visit.Act(new AdoptConclusions(new(id), visit.Version), RoomOf(id),
        "It is on record that the meeting adopted this text; recommendations and decisions have their numbers.", () => Room(visit, id), id);

    private static Task<IResult> Clear(Visit visit, Guid id) => visit.Act(new ClearConclusions(new(id), visit.Text("hash")), RoomOf(id),
        "Thank you. It is on record that this is the text that was adopted.", () => Room(visit, id), id);

    private static Task<IResult> Return(Visit visit, Guid id) => visit.Act(
        new ReturnConclusions(new(id), visit.Text("hash"), visit.Text("Comment")), RoomOf(id),
        "The text is back with the secretariat, with what you say of it.", () => Room(visit, id), id);

    private static Task<IResult> AskAgain(Visit visit, Guid id) => visit.Act(new AskClearanceAgain(new(id), visit.Version), RoomOf(id),
        "Those who preside are asked again; they are told by mail.", () => Room(visit, id), id);

    private static Task<IResult> Issue(Visit visit, Guid id) => visit.Act(new IssueConclusions(new(id), visit.Version, visit.Texts("Languages")),
        _ => RoomOf(id), issued => $"Issued as {issued.Symbol}.", () => Room(visit, id), id);

    private static Task<IResult> Extract(Visit visit, Guid id)
    {
        var (participant, body) = Addressee.Read(visit.Text("Addressee"));
        return visit.Act(new IssueDecisionExtract(new(id), participant, body, visit.TextOrNull("Language")), RoomOf(id),
            "The extract is issued; it stands among the papers.", () => Room(visit, id), id);
    }

    private static Task<IResult> Prepare(Visit visit, Guid id) => visit.Act(new PrepareSilence(new(id), visit.Day("ExpiresOn"), visit.Time("ExpiresAt")),
        _ => RoomOf(id), silence => "The silence procedure waits for a chair to open it."
            + (silence.IsShorterThanUsual ? " It is shorter than the usual ten working days." : "")
            + (silence.EndsOnWeekend ? " It ends on a weekend." : ""), () => Room(visit, id), id);

    private static Task<IResult> Open(Visit visit, Guid id, Guid silence) => visit.Act(new OpenSilence(new(id), new(silence), visit.Text("hash")), RoomOf(id),
        "Silence is open. The participating states are told.", () => Room(visit, id), id);

    private static async Task<IResult> Object(Visit visit, Guid id, Guid silence)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        var (day, time, at) = (visit.Day("ReceivedOn"), visit.Time("ReceivedTime"), default(DateTimeOffset));
        if (day != default && !VenueTime.Instant(day, time, meeting.Schedule.TimeZoneId).TryGet(out at, out refusal))
            return await visit.Again(refusal, () => Room(visit, id), id);
        return await visit.Act(
            new RegisterObjection(new(id), new(silence), new(visit.Id("ParticipantId")), at, visit.Text("StatedBy"), visit.Text("Statement")),
            _ => RoomOf(id), receipt => receipt.IsEffective ? "The note breaks the silence." : "The note came too late; it is on record without effect.",
            () => Room(visit, id), id);
    }

    /// <summary>Everybody to whom the meeting can address something.</summary>
    internal static async Task<IReadOnlyList<Addressee>> Addressees(Visit visit, MeetingDetails meeting)
    {
        var day = meeting.Schedule.FirstDay;
        var bodies = (await visit.Ask(new GetStructure(day))).Match(s => s.Active, _ => []);
        return [.. bodies.Select(b => new Addressee(null, b.Id, b.Name)), .. (await visit.Participants(day)).Select(p => new Addressee(p.Id, null, p.Name))];
    }

    /// <summary>What was entered; translations stay until they are written anew.</summary>
    private static ConclusionContent Content(Visit visit, IReadOnlyList<TextInLanguage> texts) => new(
        visit.Choice<OutcomeKind>("Content.Kind"),
        [new TextInLanguage(Language.Working.Tag, visit.Text("Content.Text")), .. texts.Where(t => t.Language != Language.Working.Tag)],
        [.. visit.Texts("Content.Addressees").Select(Addressee.Read).Select(a => new OutcomeAddressee(a.Participant, a.Body))],
        visit.TextOrNull("Content.DueOn") is null ? null : visit.Day("Content.DueOn"));

    private static string RoomOf(Guid id) => $"/meetings/{id}/outcome";

    private static string At(Guid id, Guid entry) => $"/meetings/{id}/outcome/edit?entry={entry}#entry-{entry}";
}
