using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Records the person whom the holder of an office names to exercise it, from an instant on.</summary>
/// <param name="OfficeTermId">The term.</param>
/// <param name="PersonId">The person.</param>
/// <param name="From">The instant.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record DesignateOfficePerson(
    OfficeTermId OfficeTermId, PersonId PersonId, DateTimeOffset From, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

internal sealed class DesignateOfficePersonHandler(ISecretariatDb db) : ICommandHandler<DesignateOfficePerson, Done>
{
    public async Task<Result<Done>> Handle(DesignateOfficePerson command, CancellationToken ct)
    {
        if (!(await db.OfficeTerms.Load(command.OfficeTermId, command.Version, ct)).TryGet(out var term, out var refusal)) return refusal;
        if ((await db.People.Load(command.PersonId, null, ct)).Error is { } nobody) return nobody;
        return term.ExerciseBy(command.PersonId, command.From);
    }
}
