using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Agendas;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Participants;

namespace Secretariat.Api.Agendas;

internal sealed class AgendaEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var agendas = api.MapGroup("/agendas/{id:guid}").WithTags("Agendas");
        agendas.MapGet("/", Get).WithSummary("Shows an agenda: items in order, approvals given and asked for, editions");
        agendas.MapGet("/changes", Compare)
            .WithSummary("Says what came, went, moved, was retimed or reworded since an edition; without one, since what you last decided on");
        agendas.MapGet("/changes/pdf", Comparison).WithSummary("Draws the comparison of two editions side by side, as PDF");
        agendas.MapPost("/items", Add).WithIdempotencyKey().WithSummary("Adds an item, a break or a social event");
        agendas.MapPut("/items/{item:guid}", Edit).WithSummary("Changes what an item says or when it is taken");
        agendas.MapPut("/items/{item:guid}/annotation", Annotate).WithSummary("Explains an item, also of an agenda that is approved or out");
        agendas.MapPut("/translations/{language}", Translate)
            .WithSummary("Says items in another language, also of an agenda that is approved or out; what is left out is not said in it any more");
        agendas.MapPost("/items/{item:guid}/move", Move).WithIdempotencyKey().WithSummary("Puts an item elsewhere, with what stands under it");
        agendas.MapPost("/items/{item:guid}/indent", Indent).WithIdempotencyKey().WithSummary("Puts an item under the one above it");
        agendas.MapPost("/items/{item:guid}/outdent", Outdent).WithIdempotencyKey().WithSummary("Puts an item beside the one it stands under");
        agendas.MapPost("/times", Time).WithIdempotencyKey().WithSummary("Lets the items of a day follow each other in the order of the agenda");
        agendas.MapGet("/preview", Preview).ShownInOurPages().WithSummary("Shows the agenda as it stands now as a draft paper");
        agendas.MapDelete("/items/{item:guid}", Remove).WithSummary("Takes an item off the agenda");
        agendas.MapPost("/submission", Submit).WithIdempotencyKey().WithSummary("Asks the chairs for their approval");
        agendas.MapPost("/approvals", Approve).WithIdempotencyKey().WithSummary("Gives a chair's approval to exactly the text that was read");
        agendas.MapPost("/return", Return).WithIdempotencyKey().WithSummary("Sends the agenda back with a chair's comment");
        agendas.MapPost("/issue", Issue).WithIdempotencyKey().WithSummary("Issues the approved text as the provisional agenda, or as its next revision");
        agendas.MapPost("/reissue", Reissue).WithIdempotencyKey()
            .WithSummary("Issues the approved text once more, with the dates and place the meeting has now");
        agendas.MapPost("/annotated-agenda", IssueAnnotated).WithIdempotencyKey().WithSummary("Issues the annotations as Add.1, later ones as its revisions");
        agendas.MapPost("/adopted-agenda", IssueAdopted).WithIdempotencyKey().WithSummary("Issues the agenda as the meeting adopted it");
        agendas.MapPost("/revision", Revise).WithSummary("Opens a revision of the issued agenda");
        agendas.MapPost("/adoption", Adopt).WithSummary("Records that the meeting adopted its agenda, with the changes made orally");
    }

    private static async Task<OkAnswer<AgendaDetails>> Get(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetAgenda(new(id)), ct)).ToOk();

    private static async Task<OkAnswer<AgendaDifferences>> Compare(ISender sender, Guid id, int? before, int? after, CancellationToken ct) =>
        (await sender.Ask(new CompareAgendas(new(id), before, after), ct)).ToOk();

    private static async Task<FileContentAnswer> Comparison(ISender sender, Guid id, int before, int? after, string? language, CancellationToken ct) =>
        (await sender.Ask(new GetAgendaComparison(new(id), before, after, language), ct)).ToFile();

    private static async Task<CreatedAnswer<Made>> Add(ISender sender, Guid id, ItemToAdd body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AddAgendaItem(new(id), version, Item(body.Under), body.Index, body.Content.ToContent()), ct))
        .ToMade(i => i.Value, $"/agendas/{id}/items");

    private static async Task<NoContentAnswer> Edit(ISender sender, Guid id, Guid item, ItemContent body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new EditAgendaItem(new(id), version, new(item), body.ToContent()), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Annotate(ISender sender, Guid id, Guid item, AnnotationOfItem body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AnnotateAgendaItem(new(id), version, new(item), body.Annotation), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Translate(
        ISender sender, Guid id, string language, ItemsInLanguage body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new TranslateAgenda(new(id), version, language, [.. body.Items.Select(i => i.ToDomain())]), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Move(ISender sender, Guid id, Guid item, PlaceOfItem body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new MoveAgendaItem(new(id), version, new(item), Item(body.Under), body.Index), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Indent(ISender sender, Guid id, Guid item, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new IndentAgendaItem(new(id), version, new(item)), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Outdent(ISender sender, Guid id, Guid item, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new OutdentAgendaItem(new(id), version, new(item)), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Time(ISender sender, Guid id, DayToTime body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new TimeAgendaItems(new(id), version, body.Day), ct)).ToNoContent();

    private static async Task<FileContentAnswer> Preview(ISender sender, Guid id, string? language, CancellationToken ct) =>
        (await sender.Ask(new PreviewAgenda(new(id), language), ct)).ToFile();

    private static async Task<NoContentAnswer> Remove(ISender sender, Guid id, Guid item, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new RemoveAgendaItem(new(id), version, new(item)), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Submit(ISender sender, Guid id, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new SubmitAgenda(new(id), version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Approve(ISender sender, Guid id, ApprovalOfText body, CancellationToken ct) =>
        (await sender.Send(new ApproveAgenda(new(id), body.ContentHash, body.Comment), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Return(ISender sender, Guid id, CommentOfChair body, CancellationToken ct) =>
        (await sender.Send(new ReturnAgenda(new(id), body.Comment), ct)).ToNoContent();

    private static async Task<OkAnswer<IssuedAgenda>> Issue(ISender sender, Guid id, AgendaToIssue? body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new IssueProvisionalAgenda(new(id), version, body?.Languages), ct)).ToOk();

    private static async Task<OkAnswer<IssuedAgenda>> Reissue(ISender sender, Guid id, AgendaToIssue? body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ReissueAgenda(new(id), version, body?.Languages), ct)).ToOk();

    private static async Task<OkAnswer<IssuedAgenda>> IssueAnnotated(ISender sender, Guid id, AgendaToIssue? body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new IssueAnnotatedAgenda(new(id), version, body?.Languages), ct)).ToOk();

    private static async Task<OkAnswer<IssuedAgenda>> IssueAdopted(ISender sender, Guid id, AgendaToIssue? body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new IssueAdoptedAgenda(new(id), version, body?.Languages), ct)).ToOk();

    private static async Task<NoContentAnswer> Revise(ISender sender, Guid id, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ReviseAgenda(new(id), version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Adopt(ISender sender, Guid id, OralChanges body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AdoptAgenda(new(id), version, [.. (body.Changes ?? []).Select(c => c.ToChange())]), ct)).ToNoContent();

    private static AgendaItemId? Item(Guid? id) => id is { } known ? new AgendaItemId(known) : null;
}

/// <summary>What an item says.</summary>
internal sealed record ItemContent(AgendaItemKind Kind, string Title, string? Annotation = null, string? Lead = null, IReadOnlyList<string>? Speakers = null,
    int? Day = null,
    TimeOnly? Starts = null, int? Minutes = null, IReadOnlyList<string>? Documents = null, ExpectedOutcome? Outcome = null, Guid? ProposedBy = null,
        bool IsRestricted = false)
{
    internal AgendaItemContent ToContent() => new(Kind, Title)
    {
        Annotation = Annotation,
        Lead = Lead,
        Speakers = Speakers ?? [],
        Time = Starts is { } starts ? new ItemTime(Day ?? 1, starts) : null,
        Minutes = Minutes,
        Documents = Documents ?? [],
        Outcome = Outcome,
        ProposedBy = ProposedBy is { } id ? new ParticipantId(id) : null,
        IsRestricted = IsRestricted,
    };
}

/// <summary>An item and its place.</summary>
internal sealed record ItemToAdd(ItemContent Content, Guid? Under = null, int? Index = null);

/// <summary>The place of an item.</summary>
internal sealed record PlaceOfItem(int Index, Guid? Under = null);

/// <summary>The day whose items are timed, from 1.</summary>
internal sealed record DayToTime(int Day);

/// <summary>The text a chair approves, and what the chair tells the secretariat with it.</summary>
internal sealed record ApprovalOfText(string ContentHash, string? Comment = null);

/// <summary>What a chair asks to be changed.</summary>
internal sealed record CommentOfChair(string Comment);

/// <summary>The changes a meeting made when it adopted its agenda.</summary>
internal sealed record OralChanges(IReadOnlyList<OralChangeOfItem>? Changes = null);

/// <summary>What was done to an item.</summary>
internal enum OralChangeKind
{
    /// <summary>It has another title.</summary>
    Reworded,

    /// <summary>It is taken elsewhere.</summary>
    Moved,

    /// <summary>It was taken off.</summary>
    Dropped,

    /// <summary>It was put on.</summary>
    Added,
}

/// <summary>One such change.</summary>
internal sealed record OralChangeOfItem(OralChangeKind Change, Guid? ItemId = null, string? Title = null, Guid? Under = null, int? Index = null,
    AgendaItemKind Kind = AgendaItemKind.Discussion)
{
    internal OralChange ToChange() => Change switch
    {
        OralChangeKind.Reworded => new OralChange.Reworded(Id, Title ?? ""),
        OralChangeKind.Moved => new OralChange.Moved(Id, Parent, Index ?? 0),
        OralChangeKind.Added => new OralChange.Added(Parent, Index, Kind, Title ?? ""),
        OralChangeKind.Dropped => new OralChange.Dropped(Id),
        _ => throw new InvalidOperationException($"Unknown change {Change}"),
    };

    private AgendaItemId Id => new(ItemId ?? Guid.Empty);

    private AgendaItemId? Parent => Under is { } id ? new AgendaItemId(id) : null;
}

/// <summary>In which languages besides English the agenda is issued under the same symbol.</summary>
internal sealed record AgendaToIssue(IReadOnlyList<string>? Languages = null);

/// <summary>What explains an item; nothing takes the explanation away.</summary>
internal sealed record AnnotationOfItem(string? Annotation = null);

/// <summary>What items say in a language; those that are not given stay as they are.</summary>
internal sealed record ItemsInLanguage(IReadOnlyList<TranslationOfItem> Items);

/// <summary>What one item says in it.</summary>
internal sealed record TranslationOfItem(Guid ItemId, string? Title = null, string? Lead = null, string? Annotation = null)
{
    internal ItemInLanguage ToDomain() => new(new AgendaItemId(ItemId), Title, Lead, Annotation);
}
