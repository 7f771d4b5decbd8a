using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>An agenda with its items in order, the approvals given and asked for, its editions, and what can be done next.</summary>
public sealed record GetAgenda(AgendaId AgendaId) : IQuery<AgendaDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>An agenda as its page shows it.</summary>
/// <param name="Id">The agenda.</param>
/// <param name="Version">Its version.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Meeting">The meeting's numbered title.</param>
/// <param name="Dates">Its dates.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="TimeZoneId">The zone of its venue, in which the items are timed.</param>
/// <param name="Status">How far the agenda has come.</param>
/// <param name="Revision">0 before and at the first issue, n for Rev.n.</param>
/// <param name="ContentHash">The fingerprint of the text: what an approval is bound to.</param>
/// <param name="Policy">Whose approval the body asks for.</param>
/// <param name="ApprovalsGiven">How many of those asked have approved this text.</param>
/// <param name="ApprovalsAsked">How many are asked.</param>
/// <param name="Returned">Which chair sent it back, and what they asked to be changed; null where it is not with the secretariat for that.</param>
/// <param name="Items">The items from top to bottom.</param>
/// <param name="Asked">Who presides today, and whether they have approved.</param>
/// <param name="Approvals">Every approval ever given.</param>
/// <param name="Editions">The texts that were issued or adopted.</param>
/// <param name="Moves">What can be done next.</param>
/// <param name="IsOutdated">Whether the issued paper prints other dates or another place than the meeting's; letters then go without it.</param>
public sealed record AgendaDetails(Guid Id, long Version, Guid MeetingId, string Meeting, string Dates, DateOnly FirstDay, string TimeZoneId,
    AgendaStatus Status, int Revision, string ContentHash, ApprovalPolicy Policy, int ApprovalsGiven, int ApprovalsAsked, ReturnByChair? Returned,
    IReadOnlyList<AgendaItemRow> Items, IReadOnlyList<AskedOffice> Asked,
    IReadOnlyList<ApprovalRow> Approvals, IReadOnlyList<EditionRow> Editions, IReadOnlyList<AgendaMove> Moves, bool IsOutdated) : IVersioned
{
    /// <summary>Who sent it back last since it was last issued, and why, also where it was amended since.</summary>
    public ReturnByChair? LastReturn { get; init; }

    /// <summary>Whether the text is still the one that a chair sent back.</summary>
    public bool IsAsReturned { get; init; }
}

/// <summary>An item in its place, with its number.</summary>
public sealed record AgendaItemRow(Guid Id, Guid? Under, int Depth, string Number, AgendaItemKind Kind, string Title, string? Annotation, string? Lead,
    IReadOnlyList<string> Speakers, int? Day, TimeOnly? Starts, int? Minutes, IReadOnlyList<string> Documents, ExpectedOutcome? Outcome, Guid? ProposedBy,
        bool IsRestricted)
{
    /// <summary>Whether it is of an earlier day than what stands above it; the chairs are not asked then.</summary>
    public bool RunsBack { get; init; }

    /// <summary>What it says in other languages.</summary>
    public IReadOnlyList<ItemTranslationRow> Translations { get; init; } = [];

    /// <summary>Whether papers in a language would say some of it in English.</summary>
    public bool LacksIn(Language language)
    {
        return Lacks(ItemPart.Title, Title) || Lacks(ItemPart.Lead, Lead) || Lacks(ItemPart.Annotation, Annotation);

        bool Lacks(ItemPart part, string? english) => english is not null
            && !Translations.Any(t => t.Language == language.Tag && t.Part == part && t.Standing is not TranslationStanding.Outdated);
    }

    internal static AgendaItemRow Of(AgendaLine l) =>
        new(l.Id.Value, l.ParentId?.Value, l.Depth, l.Number, l.Kind, l.Title, l.Annotation, l.Lead, l.Speakers, l.Day,
        l.Starts, l.Minutes, l.Documents, l.Outcome, l.ProposedBy?.Value, l.IsRestricted)
        { Translations = ItemTranslationRow.Of(l) };
}

/// <summary>How far a translation counts.</summary>
public enum TranslationStanding
{
    /// <summary>Somebody translated exactly these English words.</summary>
    Given,

    /// <summary>The English words are usual ones and nobody translated them otherwise: papers say what comes with the product.</summary>
    Delivered,

    /// <summary>The English words are no longer those that were translated: papers leave it aside.</summary>
    Outdated,
}

/// <summary>A part of an item in a language.</summary>
/// <param name="Language">The language (BCP 47).</param>
/// <param name="Part">The title, the lead or the annotation.</param>
/// <param name="Text">What it says there.</param>
/// <param name="English">The English words it was made of.</param>
/// <param name="Standing">Whether papers print it.</param>
public sealed record ItemTranslationRow(string Language, ItemPart Part, string Text, string English, TranslationStanding Standing)
{
    internal static IReadOnlyList<ItemTranslationRow> Of(AgendaLine line)
    {
        (ItemPart Part, string? English)[] parts = [(ItemPart.Title, line.Title), (ItemPart.Lead, line.Lead), (ItemPart.Annotation, line.Annotation)];
        var now = parts.ToDictionary(p => p.Part, p => p.English);
        List<ItemTranslationRow> rows = [.. line.Translations.Select(t => new ItemTranslationRow(t.Language, t.Part, t.Text, t.Of,
            t.Of == now[t.Part] ? TranslationStanding.Given : TranslationStanding.Outdated))];
        foreach (var phrases in Others)
            foreach (var (part, words) in parts)
                if (words is not null && line.Translations.In(phrases.Language, part, words) is null && phrases.Usual(words) is { } usual)
                    rows.Add(new ItemTranslationRow(phrases.Language.Tag, part, usual, words, TranslationStanding.Delivered));
        return rows;
    }

    private static IEnumerable<Phrases> Others => Domain.Languages.Language.All.Where(l => l != Domain.Languages.Language.Working).Select(Phrases.Of);
}

/// <summary>An office that presides over the body today.</summary>
public sealed record AskedOffice(Guid OfficeTermId, Office Office, Guid HolderId, string Holder, Guid? PersonId, string? Person, bool HasApproved)
{
    /// <summary>What was told with the approval that stands.</summary>
    public string? Comment { get; init; }
}

/// <summary>An approval, standing or voided.</summary>
public sealed record ApprovalRow(Office Office, string Holder, string Person, string ContentHash, DateTimeOffset GivenAt, DateTimeOffset? VoidedAt,
    VoidReason? VoidedBecause, string? Comment);

/// <summary>A text that was fixed.</summary>
public sealed record EditionRow(int Number, AgendaStage Stage, int Revision, string? Symbol, Guid? DocumentId, DateTimeOffset FixedAt);

internal sealed class GetAgendaHandler(ISecretariatDb db, AgendaPeople people, TimeProvider clock) : IQueryHandler<GetAgenda, AgendaDetails>
{
    public async Task<Result<AgendaDetails>> Handle(GetAgenda query, CancellationToken ct)
    {
        var a = await db.Agendas.AsNoTracking().SingleOrDefaultAsync(x => x.Id == query.AgendaId, ct);
        if (a is null) return AccessErrors.NoSuchThing;
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == a.MeetingId, ct);
        var (presiding, policy) = await db.WhoApproves(a.BodyId, clock.GetUtcNow(), ct);
        var offices = presiding.Where(o => o.IsAskedBy(policy)).ToList();
        var names = await people.Named([.. a.Approvals.Select(p => p.PersonId), .. offices.Select(o => o.PersonId).OfType<PersonId>()],
            [.. a.Approvals.Select(p => p.HolderId), .. offices.Select(o => o.HolderId)], state => state.NameOn(meeting.Schedule.FirstDay), ct);
        var asked = offices.Select(o => new AskedOffice(o.TermId.Value, o.Office, o.HolderId.Value, names.Of(o.HolderId), o.PersonId?.Value,
            names.Of(o.PersonId),
            a.HasApproved(o))
        {
            Comment = a.Approvals.FirstOrDefault(p => p.Stands && p.OfficeTermId == o.TermId)?.Comment,
        }).ToList();
        var runningBack = a.RunningBack;
        var outdated = a.IsOutdated(meeting.WhenAndWhere);
        var returned = a.OpenReturn is { } r ? await db.ReturnByChair(a.BodyId, r.PersonId, r.ReturnedAt, r.Comment, ct) : null;
        var last = a.Returns.Where(r => a.Editions.All(e => e.FixedAt < r.ReturnedAt)).MaxBy(r => r.ReturnedAt);
        return new AgendaDetails(a.Id.Value, a.Version, a.MeetingId.Value, meeting.NumberedTitle, meeting.Schedule.Dates, meeting.Schedule.FirstDay,
            meeting.Schedule.TimeZoneId, a.Status, a.Revision, a.ContentHash,
            policy,
            asked.Count(o => o.HasApproved), Agenda.ApprovalsNeeded(offices, policy), returned, [.. a.Lines()
                .Select(l => AgendaItemRow.Of(l) with { RunsBack = runningBack.Contains(l.Id) })], asked,
            [.. a.Approvals.OrderBy(p => p.Number).Select(p => new ApprovalRow(p.Office, names.Of(p.HolderId), names.Of(p.PersonId)!, p.ContentHash,
                p.GivenAt, p.VoidedAt, p.VoidedBecause, p.Comment))],
            [.. a.Editions.OrderBy(e => e.Number).Select(e => new EditionRow(e.Number, e.Stage, e.Revision, e.Symbol, e.DocumentId?.Value, e.FixedAt))],
            AgendaLifecycle.MovesFrom(a.Status, meeting.Status, outdated, a.CanBeTranslated), outdated)
        {
            IsAsReturned = a.IsAsReturned,
            LastReturn = returned ?? (last is { } l ? await db.ReturnByChair(a.BodyId, l.PersonId, l.ReturnedAt, l.Comment, ct) : null),
        };
    }
}
