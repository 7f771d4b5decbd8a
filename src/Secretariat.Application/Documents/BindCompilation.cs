using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>Binds the papers that passed into the booklet and packs them into the folder; the last step of a compilation.</summary>
public sealed record BindCompilation(CompilationId CompilationId) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.System);
}

internal sealed class BindCompilationHandler(
    ISecretariatDb db, IIssuedDocuments documents, IPapers papers, ICompilationFiles files, ICountryNames countries, DialogueSettings dialogue,
    TimeProvider clock)
    : ICommandHandler<BindCompilation, Done>
{
    public async Task<Result<Done>> Handle(BindCompilation command, CancellationToken ct)
    {
        if (!(await db.Compilations.Load(command.CompilationId, null, ct)).TryGet(out var compilation, out var refusal)) return refusal;
        if (compilation.Status is CompilationStatus.Bound) return new CompilationErrors.BoundAlready();
        var steps = await db.RunSteps.AsNoTracking().Where(s => s.RunId == compilation.RunId).ToDictionaryAsync(s => s.Key, s => s.Status, ct);
        var state = compilation.Papers.ToDictionary(p => p.DocumentId, p => steps[CheckPaper.KeyOf(compilation.Id, p.DocumentId)]);
        if (state.ContainsValue(RunStepStatus.Pending)) return new CompilationErrors.StillChecking();
        var passed = state.Where(p => p.Value is RunStepStatus.Done).Select(p => p.Key).ToHashSet();
        if (passed.Count == 0) return new CompilationErrors.NothingToCompile();
        if (!(await db.Occasion(compilation.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var pages = await Make(compilation, passed, occasion.For(compilation.Language, countries), ct);
        return compilation.Bind(passed, pages, clock.GetUtcNow());
    }

    private async Task<int> Make(Compilation compilation, HashSet<IssuedDocumentId> passed, Occasion occasion, CancellationToken ct)
    {
        var found = await db.IssuedDocuments.AsNoTracking().Where(d => passed.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        IReadOnlyList<IssuedDocument> bound =
            [.. compilation.Papers.OrderBy(p => p.Position).Where(p => passed.Contains(p.DocumentId)).Select(p => found[p.DocumentId])];
        var bearers = await Bearers.Of(db, compilation.MeetingId, ct);
        using var pdf = new MemoryStream();
        using var zip = new MemoryStream();
        using var booklet = papers.Booklet(Binder.Front(occasion, $"{compilation.Id.Value:N}", null, bound, compilation.BegunAt), pdf);
        await using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < bound.Count; i++)
            {
                var content = (await documents.Read(bound[i].Id, ct))!;
                booklet.Add(content.Bytes);
                var entry = archive.CreateEntry(Binder.FileName(i + 1, bound.Count, bound[i], bearers), CompressionLevel.Fastest);
                entry.LastWriteTime = bound[i].IssuedAt;
                await using var written = await entry.OpenAsync(ct);
                await written.WriteAsync(content.Bytes, ct);
            }
        }

        var pages = booklet.Finish();
        files.Keep(compilation.Id, CompilationFile.Booklet, pdf.ToArray());
        files.Keep(compilation.Id, CompilationFile.Archive, zip.ToArray());
        return pages;
    }
}
