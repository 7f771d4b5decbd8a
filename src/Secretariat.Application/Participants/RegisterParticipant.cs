using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Enters a state or organisation that is to take part.</summary>
/// <param name="Kind">State or organisation.</param>
/// <param name="Code">ISO 3166-1 alpha-2, or the acronym of an organisation.</param>
/// <param name="Alpha3">ISO 3166-1 alpha-3.</param>
/// <param name="Numeric">ISO 3166-1 numeric.</param>
/// <param name="Name">The short name in English.</param>
/// <param name="Since">The first day of that name.</param>
/// <param name="Language">The language it is written to in.</param>
/// <param name="InText">The name within a sentence, where it differs: the European Union.</param>
public sealed record RegisterParticipant(
    ParticipantKind Kind, string Code, string? Alpha3, string? Numeric, string Name, DateOnly Since, string Language,
    string? InText = null) : ICommand<ParticipantId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class RegisterParticipantValidator : AbstractValidator<RegisterParticipant>
{
    public RegisterParticipantValidator()
    {
        RuleFor(c => c.Code).NotEmpty();
        RuleFor(c => c.Code).Matches("^[A-Za-z]{2}$").When(c => c.Kind is ParticipantKind.State).WithMessage("Give the two letters of the state, such as SE.");
        RuleFor(c => c.Code).MaximumLength(Participant.MaxCodeLength).IsCode();
        RuleFor(c => c.Alpha3).Matches("^[A-Za-z]{3}$").WithMessage("Give three letters, such as SWE.");
        RuleFor(c => c.Numeric).Matches("^[0-9]{3}$").WithMessage("Give three digits, such as 752.");
        RuleFor(c => c.Name).NotBlank().MaximumLength(Designation.MaxLength);
        RuleFor(c => c.InText).MaximumLength(Designation.MaxLength);
        RuleFor(c => c.Language).NotEmpty();
    }
}

internal sealed class RegisterParticipantHandler(ISecretariatDb db) : ICommandHandler<RegisterParticipant, ParticipantId>
{
    public async Task<Result<ParticipantId>> Handle(RegisterParticipant command, CancellationToken ct)
    {
        if (await db.Participants.AnyAsync(p => p.Code == command.Code.ToUpperInvariant(), ct)) return ParticipantErrors.CodeTaken;
        var participant = Participant.Register(
            command.Kind, command.Code, command.Alpha3, command.Numeric, command.Name, command.Since, command.Language);
        if (!string.IsNullOrWhiteSpace(command.InText)
            && participant.Designate(command.InText, "en", DesignationKind.InText, command.Since, null).Error is { } refusal) return refusal;
        db.Participants.Add(participant);
        return participant.Id;
    }
}
