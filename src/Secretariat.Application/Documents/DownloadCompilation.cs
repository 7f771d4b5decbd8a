using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>The booklet or the folder of a compilation, while it is kept.</summary>
public sealed record DownloadCompilation(CompilationId Id, CompilationFile File) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToCompilation(Id, AccessRule.Secretariat);
}

internal sealed class DownloadCompilationHandler(ISecretariatDb db, ICompilationFiles files) : IQueryHandler<DownloadCompilation, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(DownloadCompilation query, CancellationToken ct)
    {
        var meeting = await (
            from c in db.Compilations.AsNoTracking()
            where c.Id == query.Id
            join m in db.Meetings.AsNoTracking() on c.MeetingId equals m.Id
            select m).SingleOrDefaultAsync(ct);
        if (meeting is null) return AccessErrors.NoSuchThing;
        if (await files.Read(query.Id, query.File, ct) is not { } bytes) return new CompilationErrors.NotBoundYet();
        var name = FileNames.Pdf("Papers", meeting.NumberedTitle);
        return query.File is CompilationFile.Booklet ? FileAnswer.Pdf(name, bytes) : new FileAnswer($"{name[..^4]}.zip", "application/zip", bytes);
    }
}
