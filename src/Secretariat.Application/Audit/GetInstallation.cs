using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Audit;

/// <summary>What is in force in this installation, and by which setting each of it is changed; never a secret.</summary>
public sealed record GetInstallation : IQuery<IReadOnlyList<InstallationSection>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(Role.Administrator, Role.HeadOfSecretariat, Role.System);
}

internal sealed class GetInstallationHandler(IInstallation installation) : IQueryHandler<GetInstallation, IReadOnlyList<InstallationSection>>
{
    public Task<Result<IReadOnlyList<InstallationSection>>> Handle(GetInstallation query, CancellationToken ct) =>
        Task.FromResult<Result<IReadOnlyList<InstallationSection>>>(installation.Read().ToList());
}
