using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>
/// Begins to put papers of a meeting together: each is checked, what passes is bound into one booklet and packed into one folder. Both can be fetched for
/// thirty days.
/// </summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Selection">Which of its papers.</param>
public sealed record CompilePapers(MeetingId MeetingId, PaperSelection Selection) : ICommand<CompilationBegun>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

/// <summary>
/// Which papers of a meeting: those that fit whatever is said; what is left empty does not narrow. What was made for single delegations or delegates comes in
/// only when its kind, its delegation or the paper itself is named.
/// </summary>
/// <param name="Kinds">Only of these kinds.</param>
/// <param name="Languages">Only in these languages; one alone is also that of cover and contents, which are English otherwise.</param>
/// <param name="Delegations">Only what was made for these delegations and their delegates.</param>
/// <param name="Only">Only these papers.</param>
public sealed record PaperSelection(
    IReadOnlyList<DocumentKind> Kinds, IReadOnlyList<string> Languages, IReadOnlyList<DelegationId> Delegations, IReadOnlyList<IssuedDocumentId> Only)
{
    /// <summary>Everything that is not made for single delegations or delegates.</summary>
    public static PaperSelection OfTheMeeting { get; } = new([], [], [], []);

    internal bool NamesPersonalOnes => Kinds.Count + Delegations.Count + Only.Count > 0;

    internal string CoverLanguage => Languages.Distinct().ToList() is [var one] ? one : Language.Working.Tag;
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
        RuleForEach(c => c.Selection.Kinds).IsInEnum();
        RuleForEach(c => c.Selection.Languages).IsLanguageOfPapers();
        RuleFor(c => c.Selection.Only.Count).LessThanOrEqualTo(Compilation.MostPapers).OverridePropertyName(nameof(PaperSelection.Only))
            .WithMessage($"Name at most {Compilation.MostPapers} papers.");
    }
}

internal sealed class CompilePapersHandler(ISecretariatDb db, IRuns runs, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<CompilePapers, CompilationBegun>
{
    public async Task<Result<CompilationBegun>> Handle(CompilePapers command, CancellationToken ct)
    {
        if (await db.Meetings.FindAsync([command.MeetingId], ct) is not { } meeting) return AccessErrors.NoSuchThing;
        if (await Foreign(command, ct)) return AccessErrors.NoSuchThing;
        var bearers = await Bearers.Of(db, meeting.Id, ct);
        var papers = (await Selected(command, ct)).InOrder(bearers);
        if (papers.Count < command.Selection.Only.Distinct().Count()) return AccessErrors.NoSuchThing;
        if (papers.Count == 0) return new CompilationErrors.NothingToCompile();
        var bytes = papers.Sum(p => (long)p.Size);
        if (papers.Count > Compilation.MostPapers || bytes > Compilation.MostBytes) return new CompilationErrors.TooMuch(papers.Count, bytes);

        var (id, language) = (CompilationId.New(), command.Selection.CoverLanguage);
        IReadOnlyList<RunItem> items = [
            .. papers.Select(p => new RunItem(CheckPaper.KeyOf(id, p.Id), Binder.NameOf(p, bearers), new CheckPaper(id, p.Id))),
            new RunItem(await KeyOfBinding(meeting.Id, papers, language, ct), "Booklet and folder", new BindCompilation(id))];
        if (!(await runs.Start(RunKind.CompilePapers, $"Papers, {meeting.NumberedTitle}", meeting.Id, items, ct)).TryGet(out var run, out var refusal))
            return refusal;
        db.Compilations.Add(Compilation.Begin(id, meeting.Id, run, [.. papers.Select(p => p.Id)], language, user.Actor.Name, clock.GetUtcNow()));
        return new CompilationBegun(id, run, papers.Count);
    }

    /// <summary>
    /// The same papers behind the same cover, counted by how often they were bound: a second click while the first is at work bears the key of the first and
    /// is told of its run, and who wants the booklet anew afterwards gets a new one.
    /// </summary>
    private async Task<string> KeyOfBinding(MeetingId meeting, IReadOnlyList<IssuedDocument> papers, string language, CancellationToken ct)
    {
        var selection = string.Join('/', [language, .. papers.Select(p => p.Sha256)]);
        var key = $"binding/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(selection)))}/";
        var settled = await db.RunSteps.AsNoTracking()
            .CountAsync(s => s.MeetingId == meeting && s.Kind == RunKind.CompilePapers && s.Key.StartsWith(key) && s.Status != RunStepStatus.Pending, ct);
        return $"{key}{settled}";
    }

    private async Task<bool> Foreign(CompilePapers command, CancellationToken ct)
    {
        var named = command.Selection.Delegations.Distinct().ToList();
        return named.Count > 0 && await db.Delegations.CountAsync(d => d.MeetingId == command.MeetingId && named.Contains(d.Id), ct) < named.Count;
    }

    private Task<List<IssuedDocument>> Selected(CompilePapers command, CancellationToken ct)
    {
        var (kinds, languages, delegations, only) = command.Selection;
        var papers = db.IssuedDocuments.AsNoTracking().Where(d => d.MeetingId == command.MeetingId && d.MediaType == Binder.Pdf);
        if (kinds.Count > 0) papers = papers.Where(d => kinds.Contains(d.Kind));
        if (languages.Count > 0) papers = papers.Where(d => languages.Contains(d.Language));
        if (only.Count > 0) papers = papers.Where(d => only.Contains(d.Id));
        if (delegations.Count > 0)
            papers = papers.Where(d => (d.DelegationId != null && delegations.Contains(d.DelegationId.Value))
                || db.Registrations.Any(r => r.Id == d.RegistrationId && delegations.Contains(r.DelegationId)));
        if (!command.Selection.NamesPersonalOnes) papers = papers.Where(d => d.Distribution != Distribution.Personal);
        return papers.ToListAsync(ct);
    }
}
