using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>
/// Begins to put papers of a meeting together: each is checked, what passes is bound into one booklet and packed into one folder. Both can be fetched for
/// thirty days.
/// </summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Kind">Only papers of this kind.</param>
/// <param name="Language">Only papers in this language, which is also that of cover and contents; all, behind an English cover, when left out.</param>
/// <param name="Only">Only these; all that fit when empty, of personal ones only those of a kind that is named.</param>
public sealed record CompilePapers(MeetingId MeetingId, DocumentKind? Kind, string? Language, IReadOnlyList<IssuedDocumentId> Only) : ICommand<CompilationBegun>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

/// <summary>What was begun.</summary>
/// <param name="CompilationId">The compilation.</param>
/// <param name="RunId">The run whose progress can be watched.</param>
/// <param name="Papers">How many papers it checks and binds.</param>
public sealed record CompilationBegun(CompilationId CompilationId, RunId RunId, int Papers);

internal sealed class CompilePapersValidator : AbstractValidator<CompilePapers>
{
    public CompilePapersValidator()
    {
        RuleFor(c => c.Language!).IsLanguageOfPapers().When(c => c.Language is not null);
        RuleFor(c => c.Only).NotNull().Must(only => only is null || only.Count <= Compilation.MostPapers)
            .WithMessage($"Name at most {Compilation.MostPapers} papers.");
    }
}

internal sealed class CompilePapersHandler(ISecretariatDb db, IRuns runs, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<CompilePapers, CompilationBegun>
{
    public async Task<Result<CompilationBegun>> Handle(CompilePapers command, CancellationToken ct)
    {
        if (await db.Meetings.FindAsync([command.MeetingId], ct) is not { } meeting) return AccessErrors.NoSuchThing;
        var papers = await Selected(command, ct);
        if (papers.Count < command.Only.Distinct().Count()) return AccessErrors.NoSuchThing;
        if (papers.Count == 0) return new CompilationErrors.NothingToCompile();
        var bytes = papers.Sum(p => (long)p.Size);
        if (papers.Count > Compilation.MostPapers || bytes > Compilation.MostBytes) return new CompilationErrors.TooMuch(papers.Count, bytes);

        var id = CompilationId.New();
        IReadOnlyList<RunItem> items = [.. papers.Select(p => new RunItem(CheckPaper.KeyOf(id, p.Id), p.Title, new CheckPaper(id, p.Id))),
            new RunItem($"compilation/{id.Value}", "Booklet and folder", new BindCompilation(id))];
        if (!(await runs.Start(RunKind.CompilePapers, $"Papers, {meeting.NumberedTitle}", meeting.Id, items, ct)).TryGet(out var run, out var refusal))
            return refusal;
        db.Compilations.Add(Compilation.Begin(
            id, meeting.Id, run, [.. papers.Select(p => p.Id)], command.Language ?? Domain.Languages.Language.Working.Tag, user.Actor.Name, clock.GetUtcNow()));
        return new CompilationBegun(id, run, papers.Count);
    }

    private async Task<IReadOnlyList<IssuedDocument>> Selected(CompilePapers command, CancellationToken ct)
    {
        var papers = db.IssuedDocuments.AsNoTracking().Where(d => d.MeetingId == command.MeetingId && d.MediaType == Binder.Pdf);
        if (command.Kind is { } kind) papers = papers.Where(d => d.Kind == kind);
        if (command.Language is { } language) papers = papers.Where(d => d.Language == language);
        if (command.Only is { Count: > 0 } only) papers = papers.Where(d => only.Contains(d.Id));
        else if (command.Kind is null) papers = papers.Where(d => d.Distribution != Distribution.Personal);
        return (await papers.ToListAsync(ct)).InOrder();
    }
}
