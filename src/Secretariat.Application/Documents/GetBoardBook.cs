using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>All papers of a meeting that the reader may read, in one PDF: of each its last revision, in the reader's language where it has one.</summary>
/// <remarks>The secretariat's own has what is not made for single delegations or delegates; so have chairs; who comes by a personal link has
/// what is for all delegations and what was made for them.</remarks>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Language">The language wanted; the delegate's own, or English, when left out.</param>
public sealed record GetBoardBook(MeetingId MeetingId, string? Language = null) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access =>
        AccessRule.ToMeeting(MeetingId, Role.SecretariatOfficer, Role.HeadOfSecretariat, Role.System, Role.Chair, Role.FocalPoint, Role.Delegate);
}

internal sealed class GetBoardBookValidator : AbstractValidator<GetBoardBook>
{
    public GetBoardBookValidator() => RuleFor(q => q.Language!).IsLanguageOfPapers().When(q => q.Language is not null);
}

internal sealed class GetBoardBookHandler(
    ISecretariatDb db, IIssuedDocuments documents, IPapers papers, IAccessPolicy policy, ICurrentUser user, ICountryNames countries, DialogueSettings dialogue,
    TimeProvider clock) : IQueryHandler<GetBoardBook, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetBoardBook query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var language = dialogue.LanguageFor(query.Language ?? await OwnLanguage(ct));
        occasion = occasion.In(language, countries);
        var readable = (await Readable(query.MeetingId, ct)).Newest(language).InOrder();
        if (readable.Count == 0) return new CompilationErrors.NothingToCompile();
        var bytes = readable.Sum(p => (long)p.Size);
        if (readable.Count > Compilation.MostPapers || bytes > Compilation.MostBytes) return new CompilationErrors.TooMuch(readable.Count, bytes);

        using var pdf = new MemoryStream();
        var (reader, now) = (await Reader(occasion.Phrases, ct), clock.GetUtcNow());
        using var book = papers.Booklet(Binder.Front(occasion, $"{occasion.Meeting.Id.Value:N} {reader}", reader, readable, now), pdf);
        foreach (var paper in readable) book.Add((await documents.Read(paper.Id, ct))!.Bytes);
        book.Finish();
        return FileAnswer.Pdf(FileNames.Pdf("Papers", occasion.Meeting.NumberedTitle), pdf.ToArray());
    }

    /// <summary>The reader as papers name them.</summary>
    private async Task<string> Reader(Phrases phrases, CancellationToken ct) =>
        user.Actor is Actor.AccountHolder { PersonId: { } id } && await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is { } person
            ? phrases.Styled(person.Style, person.PrintedName) : user.Actor.Name;

    private async Task<IReadOnlyList<IssuedDocument>> Readable(MeetingId meeting, CancellationToken ct)
    {
        var all = db.IssuedDocuments.AsNoTracking().Where(d => d.MeetingId == meeting && d.MediaType == Binder.Pdf);
        var staff = await policy.Ask(AccessRule.ToMeeting(meeting, AccessRule.Secretariat), user.Actor, ct) is Verdict.Allowed;
        return await (staff ? all.Where(d => d.Distribution != Distribution.Personal) : all.OpenTo(user.Actor as Actor.LinkHolder, db)).ToListAsync(ct);
    }

    private Task<string?> OwnLanguage(CancellationToken ct) => user.Actor is Actor.LinkHolder { RegistrationId: { } id }
        ? db.Registrations.AsNoTracking().Where(r => r.Id == id).Select(r => r.Language).SingleOrDefaultAsync(ct)
        : Task.FromResult<string?>(null);
}
