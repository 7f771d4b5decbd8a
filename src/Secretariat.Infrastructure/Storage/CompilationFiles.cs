using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Storage;

internal sealed class CompilationFiles(SecretariatDbContext db) : ICompilationFiles
{
    public void Keep(CompilationId id, CompilationFile file, byte[] bytes) =>
        db.Set<CompiledFile>().Add(new CompiledFile { CompilationId = id, File = file, Bytes = bytes });

    public Task<byte[]?> Read(CompilationId id, CompilationFile file, CancellationToken ct) =>
        db.Set<CompiledFile>().AsNoTracking().Where(f => f.CompilationId == id && f.File == file).Select(f => f.Bytes).SingleOrDefaultAsync(ct);
}

/// <summary>The bytes of a file of a compilation; they go with it.</summary>
internal sealed class CompiledFile
{
    public required CompilationId CompilationId { get; init; }

    public required CompilationFile File { get; init; }

    public required byte[] Bytes { get; init; }
}
