using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Sends an agenda back to the secretariat with a chair's comment.</summary>
public sealed record ReturnAgenda(AgendaId AgendaId, string Comment) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, Role.Chair);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaApproval;
}

internal sealed class ReturnAgendaValidator : AbstractValidator<ReturnAgenda>
{
    public ReturnAgendaValidator() => RuleFor(a => a.Comment).MaximumLength(4000);
}

internal sealed class ReturnAgendaHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ReturnAgenda, Done>
{
    public async Task<Result<Done>> Handle(ReturnAgenda command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, null, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        if (user.Actor is not Actor.AccountHolder { PersonId: { } person }) return new AgendaErrors.NotPresiding();
        var now = clock.GetUtcNow();
        var (offices, policy) = await db.WhoApproves(agenda.BodyId, now, ct);
        return agenda.Return(person, command.Comment, offices, policy, now);
    }
}
