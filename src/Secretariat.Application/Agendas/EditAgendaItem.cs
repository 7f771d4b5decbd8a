using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Changes what an item says or when it is taken.</summary>
public sealed record EditAgendaItem(AgendaId AgendaId, long Version, AgendaItemId ItemId, AgendaItemContent Content) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaItems;
}

internal sealed class EditAgendaItemValidator : AbstractValidator<EditAgendaItem>
{
    public EditAgendaItemValidator() => RuleFor(i => i.Content).SetValidator(new AgendaItemContentValidator());
}

internal sealed class EditAgendaItemHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<EditAgendaItem, Done>
{
    public async Task<Result<Done>> Handle(EditAgendaItem command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        if (!await db.Knows(command.Content.ProposedBy, ct)) return AccessErrors.NoSuchThing;
        return agenda.EditItem(command.ItemId, command.Content, await db.SittingsOf(agenda.MeetingId, ct), clock.GetUtcNow());
    }
}
