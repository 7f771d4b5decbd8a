using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>
/// Accepts the privacy notice after all: for a delegate who was confirmed by others, and whom the list of participants would not name. Nobody accepts it for
/// another.
/// </summary>
/// <param name="RegistrationId">The delegate's own registration.</param>
/// <param name="AcceptedNotice">The version of the privacy notice that the delegate read and accepted.</param>
/// <param name="Version">The version that was seen.</param>
public sealed record AgreeToBeNamed(RegistrationId RegistrationId, string? AcceptedNotice, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [Role.Delegate]);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.RegistrationCorrections;
}

internal sealed class AgreeToBeNamedValidator : AbstractValidator<AgreeToBeNamed>
{
    public AgreeToBeNamedValidator() => RuleFor(c => c.AcceptedNotice).MaximumLength(40);
}

internal sealed class AgreeToBeNamedHandler(ISecretariatDb db, DialogueSettings dialogue, TimeProvider clock) : ICommandHandler<AgreeToBeNamed, Done>
{
    public async Task<Result<Done>> Handle(AgreeToBeNamed command, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(command.RegistrationId, command.Version, ct)).TryGet(out var registration, out var refusal)) return refusal;
        if (command.AcceptedNotice != dialogue.PrivacyNoticeVersion) return new RegistrationErrors.ConsentNeeded(dialogue.PrivacyNoticeVersion);
        return registration.AgreeToBeNamed(command.AcceptedNotice, clock.GetUtcNow());
    }
}
