using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Records that a state ceases to hold an office, with nobody to follow yet.</summary>
/// <param name="OfficeTermId">Which term.</param>
/// <param name="At">The instant.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record EndOfficeTerm(OfficeTermId OfficeTermId, DateTimeOffset At, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class EndOfficeTermHandler(ISecretariatDb db) : ICommandHandler<EndOfficeTerm, Done>
{
    public async Task<Result<Done>> Handle(EndOfficeTerm command, CancellationToken ct)
    {
        if (!(await db.OfficeTerms.Load(command.OfficeTermId, command.Version, ct)).TryGet(out var term, out var refusal)) return refusal;
        return term.End(command.At);
    }
}
