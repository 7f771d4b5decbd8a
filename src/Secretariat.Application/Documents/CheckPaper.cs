using System.Security.Cryptography;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>Checks that a paper is still the one that was issued and can be bound; a step of a compilation.</summary>
public sealed record CheckPaper(CompilationId CompilationId, IssuedDocumentId DocumentId) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.System);

    /// <summary>The key of the step, by which the compilation finds out whether the paper passed.</summary>
    internal static string KeyOf(CompilationId compilation, IssuedDocumentId document) => $"compilation/{compilation.Value}/{document.Value}";
}

internal sealed class CheckPaperHandler(ISecretariatDb db, IIssuedDocuments documents, IPapers papers) : ICommandHandler<CheckPaper, Done>
{
    public async Task<Result<Done>> Handle(CheckPaper command, CancellationToken ct)
    {
        if (!(await db.Compilations.Load(command.CompilationId, null, ct)).TryGet(out var compilation, out var refusal)) return refusal;
        if (compilation.Status is CompilationStatus.Bound) return new CompilationErrors.BoundAlready();
        if (await db.IssuedDocuments.FindAsync([command.DocumentId], ct) is not { } paper) return AccessErrors.NoSuchThing;
        var content = await documents.Read(command.DocumentId, ct);
        if (content is null || Convert.ToHexStringLower(SHA256.HashData(content.Bytes)) != paper.Sha256) return new CompilationErrors.PaperAltered();
        return papers.CanBind(content.Bytes, paper.Pages) ? Done.Value : new CompilationErrors.CannotBeBound();
    }
}
