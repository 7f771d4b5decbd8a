using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Documents;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;

namespace Secretariat.Api.Outcomes;

internal sealed class ConclusionsEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var conclusions = api.MapGroup("/meetings/{meetingId:guid}/conclusions").WithTags("Conclusions");
        conclusions.MapGet("/", Get).WithSummary("Shows the conclusions of a meeting as they stand, and what can be done next");
        conclusions.MapPost("/", Draft).WithIdempotencyKey().WithSummary("Begins the conclusions of a meeting");
        conclusions.MapPost("/entries", Add).WithIdempotencyKey().WithSummary("Adds a paragraph, recommendation or decision");
        conclusions.MapPut("/entries/{entry:guid}", Edit).WithSummary("Changes what an entry of the draft says");
        conclusions.MapPost("/entries/{entry:guid}/move", Move).WithIdempotencyKey().WithSummary("Puts an entry elsewhere");
        conclusions.MapDelete("/entries/{entry:guid}", Remove).WithSummary("Takes an entry out of the draft");
        conclusions.MapPut("/entries/{entry:guid}/translations/{language}", Translate).WithSummary("Puts in or corrects the translation of an entry");
        conclusions.MapPost("/tabling", Table).WithIdempotencyKey().WithSummary("Tables the draft as L.1, or its revision, for comments");
        conclusions.MapPost("/revision", Revise).WithSummary("Opens a revision of the tabled draft");
        conclusions.MapPost("/adoption", Adopt).WithIdempotencyKey().WithSummary("Records that the meeting adopted the text; numbers are given now");
        conclusions.MapPost("/clearance", Clear).WithIdempotencyKey().WithSummary("A chair confirms that exactly the text that was read is what was adopted");
        conclusions.MapPost("/return", Return).WithIdempotencyKey().WithSummary("A chair says that another text was adopted, and which");
        conclusions.MapPost("/clearance/request", AskAgain).WithIdempotencyKey().WithSummary("Asks the chairs again to clear a text that one of them returned");
        conclusions.MapPost("/issue", Issue).WithIdempotencyKey().WithSummary("Issues the cleared text as CONC");
        conclusions.MapPost("/extracts", Extract).WithIdempotencyKey().WithSummary("Issues an extract of what is addressed to one participant or body");
        api.MapGet("/outcomes", List).WithTags("Outcomes").WithSummary("The register of recommendations and decisions with their state of implementation");
        var one = api.MapGroup("/meetings/{meetingId:guid}/outcomes/{outcome:guid}").WithTags("Outcomes");
        one.MapGet("/", GetOne).WithSummary("Shows a recommendation or decision with everything reported of it");
        one.MapPost("/progress", Report).WithIdempotencyKey().WithSummary("Reports how far it has been carried out, and what shows it");
        one.MapPost("/closing", Close).WithIdempotencyKey().WithSummary("Closes it with what came of it, on the word of those who preside");
    }

    private static async Task<OkAnswer<ConclusionsDetails>> Get(ISender sender, Guid meetingId, CancellationToken ct) =>
        (await sender.Ask(new GetConclusions(new(meetingId)), ct)).ToOk();

    private static async Task<CreatedAnswer<Made>> Draft(ISender sender, Guid meetingId, CancellationToken ct) =>
        (await sender.Send(new DraftConclusions(new(meetingId)), ct)).ToMade(c => c.Value, $"/meetings/{meetingId}/conclusions");

    private static async Task<CreatedAnswer<Made>> Add(ISender sender, Guid meetingId, EntryToAdd body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AddConclusion(new(meetingId), version, body.Content.ToContent(), body.Index), ct))
        .ToMade(e => e.Value, $"/meetings/{meetingId}/conclusions/entries");

    private static async Task<NoContentAnswer> Edit(ISender sender, Guid meetingId, Guid entry, EntryContent body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new EditConclusion(new(meetingId), version, new(entry), body.ToContent()), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Move(ISender sender, Guid meetingId, Guid entry, PlaceOfEntry body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new MoveConclusion(new(meetingId), version, new(entry), body.Index), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Remove(ISender sender, Guid meetingId, Guid entry, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new RemoveConclusion(new(meetingId), version, new(entry)), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Translate(
        ISender sender, Guid meetingId, Guid entry, string language, TextOfEntry body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new TranslateConclusion(new(meetingId), version, new(entry), language, body.Text), ct)).ToNoContent();

    private static async Task<OkAnswer<IssuedMeetingPaper>> Table(ISender sender, Guid meetingId, DraftToTable body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new TableConclusions(new(meetingId), version, body.CommentsUntil, body.Languages), ct)).ToOk();

    private static async Task<NoContentAnswer> Revise(ISender sender, Guid meetingId, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ReviseConclusions(new(meetingId), version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Adopt(ISender sender, Guid meetingId, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AdoptConclusions(new(meetingId), version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Clear(ISender sender, Guid meetingId, TextThatWasRead body, CancellationToken ct) =>
        (await sender.Send(new ClearConclusions(new(meetingId), body.ContentHash), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Return(ISender sender, Guid meetingId, TextNotAdopted body, CancellationToken ct) =>
        (await sender.Send(new ReturnConclusions(new(meetingId), body.ContentHash, body.Comment), ct)).ToNoContent();

    private static async Task<NoContentAnswer> AskAgain(ISender sender, Guid meetingId, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AskClearanceAgain(new(meetingId), version), ct)).ToNoContent();

    private static async Task<OkAnswer<IssuedMeetingPaper>> Issue(ISender sender, Guid meetingId, PaperToIssue? body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new IssueConclusions(new(meetingId), version, body?.Languages), ct)).ToOk();

    private static async Task<CreatedAnswer<Made>> Extract(ISender sender, Guid meetingId, ExtractToIssue body, CancellationToken ct) =>
        (await sender.Send(new IssueDecisionExtract(new(meetingId), body.ParticipantId is { } p ? new ParticipantId(p) : null,
            body.BodyId is { } b ? new BodyId(b) : null, body.Language), ct)).ToMade(d => d.Value, "/documents");

    private static async Task<OkAnswer<PageOf<OutcomeLine>>> List(ISender sender, [AsParameters] PageQuery<ListOutcomes> page, Guid? meeting, Guid? body,
        OutcomeKind? kind, ImplementationStatus? status, DateOnly? dueBefore, CancellationToken ct) =>
        (await sender.Ask(new ListOutcomes(page.ToPage(), new OutcomeFilter(meeting is { } m ? new MeetingId(m) : null, body is { } b ? new BodyId(b) : null,
            kind, status, dueBefore)), ct)).ToOk();

    private static async Task<OkAnswer<OutcomeDetails>> GetOne(ISender sender, Guid meetingId, Guid outcome, CancellationToken ct) =>
        (await sender.Ask(new GetOutcome(new(meetingId), new(outcome)), ct)).ToOk();

    private static async Task<NoContentAnswer> Report(ISender sender, Guid meetingId, Guid outcome, ProgressMade body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new UpdateProgress(new(meetingId), new(outcome), version, body.Status, body.Evidence), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Close(ISender sender, Guid meetingId, Guid outcome, WhatCameOfIt body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new CloseRecommendation(
            new(meetingId), new(outcome), version, body.Result, [.. (body.AcceptedBy ?? []).Select(id => new OfficeTermId(id))]), ct)).ToNoContent();
}

internal sealed class SilenceEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var silence = api.MapGroup("/meetings/{meetingId:guid}/silence").WithTags("Silence procedures");
        silence.MapGet("/", Get).WithSummary("Shows the silence procedures of a meeting with what was received");
        silence.MapPost("/", Prepare).WithIdempotencyKey().WithSummary("Draws up a silence procedure on the tabled conclusions for a chair to open");
        silence.MapPost("/{silence:guid}/opening", Open).WithIdempotencyKey().WithSummary("A chair opens it on the text that was read; everybody is told");
        silence.MapPost("/{silence:guid}/objections", Register).WithIdempotencyKey().WithSummary("Registers the note by which a state objects");
        var own = api.MapGroup("/delegations/{id:guid}/silence").WithTags("Silence procedures");
        own.MapGet("/", GetOwn).WithSummary("Shows the newest silence procedure as a delegation sees it");
        own.MapPost("/{silence:guid}/objections", Break).WithIdempotencyKey().WithSummary("Breaks the silence by an objection or amendment in writing");
    }

    private static async Task<OkAnswer<SilenceProcedures>> Get(ISender sender, Guid meetingId, CancellationToken ct) =>
        (await sender.Ask(new GetSilence(new(meetingId)), ct)).ToOk();

    private static async Task<OkAnswer<PreparedSilence>> Prepare(ISender sender, Guid meetingId, EndOfSilence body, CancellationToken ct) =>
        (await sender.Send(new PrepareSilence(new(meetingId), body.Day, body.Time), ct)).ToOk();

    private static async Task<NoContentAnswer> Open(ISender sender, Guid meetingId, Guid silence, TextThatWasRead body, CancellationToken ct) =>
        (await sender.Send(new OpenSilence(new(meetingId), new(silence), body.ContentHash), ct)).ToNoContent();

    private static async Task<OkAnswer<ObjectionReceipt>> Register(ISender sender, Guid meetingId, Guid silence, NoteReceived body, CancellationToken ct) =>
        (await sender.Send(new RegisterObjection(new(meetingId), new(silence), new(body.ParticipantId), body.ReceivedAt, body.StatedBy, body.Statement), ct))
        .ToOk();

    private static async Task<OkAnswer<SilenceForDelegation>> GetOwn(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetSilenceOfDelegation(new(id)), ct)).ToOk();

    private static async Task<OkAnswer<ObjectionReceipt>> Break(ISender sender, Guid id, Guid silence, ObjectionStated body, CancellationToken ct) =>
        (await sender.Send(new BreakSilence(new(id), new(silence), body.Statement), ct)).ToOk();
}

/// <summary>When silence ends, by the clocks at the venue.</summary>
internal sealed record EndOfSilence(DateOnly Day, TimeOnly Time);

/// <summary>A note of a state, and when it was received.</summary>
internal sealed record NoteReceived(Guid ParticipantId, DateTimeOffset ReceivedAt, string StatedBy, string Statement);

/// <summary>An objection or amendment.</summary>
internal sealed record ObjectionStated(string Statement);

/// <summary>What an entry says; an addressee without participant and body means all participants.</summary>
internal sealed record EntryContent(
    OutcomeKind Kind, IReadOnlyList<TextInLanguage> Texts, IReadOnlyList<AddresseeOfEntry>? Addressees = null, DateOnly? DueOn = null)
{
    internal ConclusionContent ToContent() => new(Kind, Texts, [.. (Addressees ?? []).Select(a => new OutcomeAddressee(
        a.ParticipantId is { } p ? new ParticipantId(p) : null, a.BodyId is { } b ? new BodyId(b) : null))], DueOn);
}

/// <summary>Whom an entry is addressed to.</summary>
internal sealed record AddresseeOfEntry(Guid? ParticipantId = null, Guid? BodyId = null);

/// <summary>An entry and its place.</summary>
internal sealed record EntryToAdd(EntryContent Content, int? Index = null);

/// <summary>The place of an entry, counted from 0.</summary>
internal sealed record PlaceOfEntry(int Index);

/// <summary>A translation.</summary>
internal sealed record TextOfEntry(string Text);

/// <summary>How the draft is tabled.</summary>
internal sealed record DraftToTable(DateOnly? CommentsUntil = null, IReadOnlyList<string>? Languages = null);

/// <summary>The text a chair clears.</summary>
internal sealed record TextThatWasRead(string ContentHash);

/// <summary>The text that a chair read, by its fingerprint, and what was adopted otherwise.</summary>
internal sealed record TextNotAdopted(string ContentHash, string Comment);

/// <summary>In which languages besides English a paper is issued under the same symbol.</summary>
internal sealed record PaperToIssue(IReadOnlyList<string>? Languages = null);

/// <summary>For whom an extract is.</summary>
internal sealed record ExtractToIssue(Guid? ParticipantId = null, Guid? BodyId = null, string? Language = null);

/// <summary>What was done.</summary>
internal sealed record ProgressMade(ImplementationStatus Status, string Evidence);

/// <summary>What came of it, and who of those who preside accepted that it is closed, by their terms of office.</summary>
internal sealed record WhatCameOfIt(string Result, IReadOnlyList<Guid> AcceptedBy);
