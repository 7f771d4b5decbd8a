using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Lets a delegate correct function, institution, language and modality until the meeting closes; the name is the secretariat's to correct.</summary>
public sealed record CorrectOwnRegistration(
    RegistrationId RegistrationId, string? FunctionalTitle, string? Institution, string Language, ParticipationModality Modality, long Version)
    : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [.. AccessRule.Secretariat, Role.Delegate]);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Withdrawals;
}

internal sealed class CorrectOwnRegistrationValidator : AbstractValidator<CorrectOwnRegistration>
{
    public CorrectOwnRegistrationValidator()
    {
        RuleFor(c => c.FunctionalTitle).MaximumLength(DelegateDetails.MaxLength);
        RuleFor(c => c.Institution).MaximumLength(DelegateDetails.MaxLength);
        RuleFor(c => c.Language).NotEmpty();
        RuleFor(c => c.Modality).IsInEnum();
    }
}

internal sealed class CorrectOwnRegistrationHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<CorrectOwnRegistration, Done>
{
    public async Task<Result<Done>> Handle(CorrectOwnRegistration command, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(command.RegistrationId, command.Version, ct)).TryGet(out var registration, out var refusal)) return refusal;
        var meeting = (await db.Meetings.FindAsync([registration.MeetingId], ct))!;
        if (clock.GetUtcNow() >= meeting.Schedule.ClosesAt) return new RegistrationErrors.Closed();
        return registration.CorrectOwn(command.FunctionalTitle, command.Institution, command.Language, command.Modality);
    }
}
