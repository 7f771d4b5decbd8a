using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>What use cases on conclusions share: the conclusions of a meeting, the body, whose word counts.</summary>
internal static class ConclusionsLoading
{
    /// <summary>The conclusions of a meeting in the version the actor saw.</summary>
    internal static async Task<Result<Conclusions>> ConclusionsOf(this ISecretariatDb db, MeetingId meeting, long? version, CancellationToken ct)
    {
        if (await db.Conclusions.SingleOrDefaultAsync(c => c.MeetingId == meeting, ct) is not { } found) return AccessErrors.NoSuchThing;
        return version is { } expected && expected != found.Version ? new StaleVersion(expected, found.Version) : found;
    }

    /// <summary>An outcome of a meeting in the version the actor saw.</summary>
    internal static async Task<Result<Outcome>> OutcomeOf(this ISecretariatDb db, MeetingId meeting, OutcomeId id, long? version, CancellationToken ct)
    {
        if (await db.Outcomes.SingleOrDefaultAsync(o => o.MeetingId == meeting && o.Id == id, ct) is not { } found) return AccessErrors.NoSuchThing;
        return version is { } expected && expected != found.Version ? new StaleVersion(expected, found.Version) : found;
    }

    /// <summary>Has the register say what the conclusions say; before their adoption it has nothing of them.</summary>
    internal static async Task TellTheRegister(this ISecretariatDb db, Conclusions conclusions, CancellationToken ct) =>
        conclusions.TellTheRegister(await db.Outcomes.Where(o => o.MeetingId == conclusions.MeetingId).ToListAsync(ct));

    internal static Task<Body> BodyOf(this ISecretariatDb db, Conclusions conclusions, CancellationToken ct) =>
        db.Bodies.SingleAsync(b => b.Id == conclusions.BodyId, ct);

    /// <summary>Conclusions that wait for a chair: for silence on them to be opened as it was drawn up, or to be cleared.</summary>
    internal static IQueryable<AwaitedOfChair> AwaitedOfChairs(this ISecretariatDb db)
    {
        var prepared = db.SilenceProcedures.Where(p => p.Status == SilenceStatus.Prepared);
        return db.Conclusions.Where(c => c.Status == ConclusionsStatus.Adopted
                || (c.Status == ConclusionsStatus.Tabled && prepared.Any(p => p.ConclusionsId == c.Id)))
            .Select(c => new AwaitedOfChair
            {
                MeetingId = c.MeetingId,
                Status = c.Status,
                ExpiresAt = prepared.Where(p => p.ConclusionsId == c.Id).Select(p => (DateTimeOffset?)p.ExpiresAt).FirstOrDefault(),
            });
    }

    /// <summary>Whether everybody whom an entry addresses is known here.</summary>
    internal static async Task<bool> KnowsAddressees(this ISecretariatDb db, ConclusionContent content, CancellationToken ct)
    {
        var participants = content.Addressees.Select(a => a.ParticipantId).OfType<Domain.Participants.ParticipantId>().Distinct().ToList();
        var bodies = content.Addressees.Select(a => a.BodyId).OfType<BodyId>().Distinct().ToList();
        return await db.Participants.CountAsync(p => participants.Contains(p.Id), ct) == participants.Count
            && await db.Bodies.CountAsync(b => bodies.Contains(b.Id), ct) == bodies.Count;
    }

    /// <summary>What stands against the day by which an entry is to be done: it is not over before the meeting begins.</summary>
    internal static async Task<Error?> WhyNotDue(this ISecretariatDb db, MeetingId meeting, ConclusionContent content, CancellationToken ct)
    {
        if (content.DueOn is not { } due) return null;
        var first = await db.Meetings.Where(m => m.Id == meeting).Select(m => m.Schedule.FirstDay).SingleAsync(ct);
        return due >= first ? null : new InvalidRequest(new Dictionary<string, string[]>
        {
            [$"Content.{nameof(ConclusionContent.DueOn)}"] =
                [$"The day by which it is to be done lies before the meeting, which begins on {Language.Working.Day(first)}."],
        });
    }

    /// <summary>Those who preside now, by name: "Chair (Türkiye), Işıl ÖRNEKOĞLU".</summary>
    internal static async Task<IReadOnlyList<WhoPresides>> WhoPresideOver(this ISecretariatDb db, BodyId body, DateTimeOffset now, CancellationToken ct) =>
        await db.NamesOf(await db.PresidingOver(body, now, ct), now, ct);

    private static async Task<IReadOnlyList<WhoPresides>> NamesOf(
        this ISecretariatDb db, IEnumerable<PresidingOfficer> officers, DateTimeOffset now, CancellationToken ct)
    {
        List<WhoPresides> named = [];
        foreach (var officer in officers.Where(o => o.PersonId is not null))
        {
            var state = await db.Participants.FindAsync([officer.HolderId], ct);
            var person = await db.People.FindAsync([officer.PersonId!.Value], ct);
            var office = officer.Office.HeldBy(state!.NameOn(DateOnly.FromDateTime(now.UtcDateTime)));
            named.Add(new(officer.TermId.Value, $"{office}, {person!.PrintedName}"));
        }

        return named;
    }

    /// <summary>Somebody who presided at an instant, by office, state and name; where the office is no longer on record, by name.</summary>
    internal static async Task<string> NameInOffice(this ISecretariatDb db, BodyId body, PersonId person, DateTimeOffset at, CancellationToken ct)
    {
        var named = await db.NamesOf((await db.PresidingOver(body, at, ct)).Where(o => o.PersonId == person), at, ct);
        return named.Count > 0 ? string.Join("; ", named.Select(p => p.Name)) : (await db.People.SingleAsync(p => p.Id == person, ct)).PrintedName;
    }

    /// <summary>What is told of a text that somebody who presided sent back.</summary>
    internal static async Task<ReturnByChair> ReturnByChair(
        this ISecretariatDb db, BodyId body, PersonId person, DateTimeOffset at, string comment, CancellationToken ct) =>
        new(await db.NameInOffice(body, person, at, ct), at, comment);

    /// <summary>All who preside now, by name, for what an officer records on their word.</summary>
    internal static async Task<Result<string>> OnTheWordOf(this ISecretariatDb db, BodyId body, DateTimeOffset now, CancellationToken ct)
    {
        var presiding = await db.WhoPresideOver(body, now, ct);
        return presiding.Count == 0 ? new OutcomeErrors.NobodyPresides() : string.Join("; ", presiding.Select(p => p.Name));
    }
}

/// <summary>Somebody who presides now, on whose word an officer records something.</summary>
/// <param name="TermId">Their term of office.</param>
/// <param name="Name">Office, state and person, such as "Chair (Türkiye), Işıl ÖRNEKOĞLU".</param>
public sealed record WhoPresides(Guid TermId, string Name);

/// <summary>Conclusions of a meeting that wait for a chair.</summary>
internal sealed class AwaitedOfChair
{
    internal MeetingId MeetingId { get; init; }

    internal ConclusionsStatus Status { get; init; }

    /// <summary>When silence is to end.</summary>
    internal DateTimeOffset? ExpiresAt { get; init; }

    internal ConclusionsMove Move => Status is ConclusionsStatus.Adopted ? ConclusionsMove.Clear : ConclusionsMove.OpenSilence;

    internal bool IsOpenIn(MeetingStatus meeting) => ConclusionsLifecycle.MovesFrom(Status, meeting).Contains(Move);
}

internal sealed class ConclusionContentValidator : AbstractValidator<ConclusionContent>
{
    public ConclusionContentValidator()
    {
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Texts).NotEmpty();
        RuleForEach(c => c.Texts).ChildRules(text =>
        {
            text.RuleFor(t => t.Language).IsLanguageOfPapers();
            text.RuleFor(t => t.Text).MaximumLength(ConclusionContent.MaxTextLength);
        });
        RuleFor(c => c.Addressees).HasAtMost(200);
    }
}
