using Secretariat.Domain.Documents;

namespace Secretariat.Application.Ports;

/// <summary>Keeps the files of compilations, apart from issued papers: they go with their compilation.</summary>
public interface ICompilationFiles
{
    /// <summary>Keeps a file in this transaction.</summary>
    void Keep(CompilationId id, CompilationFile file, byte[] bytes);

    /// <summary>A file that is kept; null when there is none.</summary>
    Task<byte[]?> Read(CompilationId id, CompilationFile file, CancellationToken ct);
}
