using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Gives a chair's approval to exactly the text the chair saw.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="ContentHash">The fingerprint of the text that was read; another text is refused.</param>
/// <param name="Comment">What the chair tells the secretariat with it.</param>
public sealed record ApproveAgenda(AgendaId AgendaId, string ContentHash, string? Comment = null) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, Role.Chair);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaApproval;
}

internal sealed class ApproveAgendaValidator : AbstractValidator<ApproveAgenda>
{
    public ApproveAgendaValidator()
    {
        RuleFor(a => a.ContentHash).Matches("^[0-9a-fA-F]{64}$").WithMessage("Send the contentHash of the agenda you read.");
        RuleFor(a => a.Comment).MaximumLength(4000);
    }
}

internal sealed class ApproveAgendaHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ApproveAgenda, Done>
{
    public async Task<Result<Done>> Handle(ApproveAgenda command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, null, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        if (user.Actor is not Actor.AccountHolder { PersonId: { } person }) return new AgendaErrors.NotPresiding();
        var now = clock.GetUtcNow();
        var (offices, policy) = await db.WhoApproves(agenda.BodyId, now, ct);
        return agenda.Approve(person, command.ContentHash, offices, policy, await db.SittingsOf(agenda.MeetingId, ct), now, command.Comment);
    }
}
