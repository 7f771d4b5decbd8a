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
/// Confirms that a delegate will come. The delegate accepts the privacy notice with it; an officer who confirms for them cannot, and says on whose word.
/// </summary>
/// <param name="RegistrationId">The registration.</param>
/// <param name="AcceptedNotice">The version of the privacy notice that the delegate read and accepted.</param>
/// <param name="Version">The version that was seen.</param>
/// <param name="Reason">On whose word somebody else confirms for the delegate; it stays with the record.</param>
public sealed record ConfirmRegistration(RegistrationId RegistrationId, string? AcceptedNotice, long Version, string? Reason = null)
    : ICommand<Done>, IReasoned, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [.. AccessRule.Secretariat, Role.Delegate]);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Registrations;
}

internal sealed class ConfirmRegistrationValidator : AbstractValidator<ConfirmRegistration>
{
    public ConfirmRegistrationValidator()
    {
        RuleFor(c => c.AcceptedNotice).MaximumLength(40);
        RuleFor(c => c.Reason).MaximumLength(2000);
    }
}

internal sealed class ConfirmRegistrationHandler(ISecretariatDb db, DialogueSettings dialogue, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<ConfirmRegistration, Done>
{
    public async Task<Result<Done>> Handle(ConfirmRegistration command, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(command.RegistrationId, command.Version, ct)).TryGet(out var registration, out var refusal)) return refusal;
        var byDelegate = user.Actor is Actor.LinkHolder;
        if (byDelegate && command.AcceptedNotice != dialogue.PrivacyNoticeVersion) return new RegistrationErrors.ConsentNeeded(dialogue.PrivacyNoticeVersion);
        if (!byDelegate && string.IsNullOrWhiteSpace(command.Reason))
        {
            return new InvalidRequest(
                new Dictionary<string, string[]> { [nameof(command.Reason)] = ["Say on whose word you confirm; it stays with the record."] });
        }

        return registration.Confirm(byDelegate ? command.AcceptedNotice : null, clock.GetUtcNow());
    }
}
