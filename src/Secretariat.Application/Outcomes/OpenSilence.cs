using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>A chair opens a silence procedure on exactly the text they read; it is frozen, and everybody is told.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="SilenceProcedureId">The procedure as the secretariat prepared it.</param>
/// <param name="ContentHash">The fingerprint of the text that was read.</param>
public sealed record OpenSilence(MeetingId MeetingId, SilenceProcedureId SilenceProcedureId, string ContentHash) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, Role.Chair);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class OpenSilenceValidator : AbstractValidator<OpenSilence>
{
    public OpenSilenceValidator() =>
        RuleFor(a => a.ContentHash).Matches("^[0-9a-fA-F]{64}$").WithMessage("Send the contentHash of the conclusions you read.");
}

internal sealed class OpenSilenceHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<OpenSilence, Done>
{
    public async Task<Result<Done>> Handle(OpenSilence command, CancellationToken ct)
    {
        if (!(await db.SilenceOf(command.MeetingId, command.SilenceProcedureId, ct)).TryGet(out var found, out var refusal)) return refusal;
        if (user.Actor is not Actor.AccountHolder { PersonId: { } person }) return new OutcomeErrors.NotPresiding();
        var now = clock.GetUtcNow();
        return found.Procedure.Open(person, command.ContentHash, found.Text, await db.OfficesOver(found.Procedure.BodyId, now, ct), now);
    }
}
