using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Explains an item, also of an agenda that is approved or out: no approval is bound to an annotation.</summary>
public sealed record AnnotateAgendaItem(AgendaId AgendaId, long Version, AgendaItemId ItemId, string? Annotation) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaItems;
}

internal sealed class AnnotateAgendaItemValidator : AbstractValidator<AnnotateAgendaItem>
{
    public AnnotateAgendaItemValidator() => RuleFor(i => i.Annotation).MaximumLength(AgendaItemContent.MaxAnnotationLength);
}

internal sealed class AnnotateAgendaItemHandler(ISecretariatDb db) : ICommandHandler<AnnotateAgendaItem, Done>
{
    public async Task<Result<Done>> Handle(AnnotateAgendaItem command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        return agenda.Annotate(command.ItemId, command.Annotation);
    }
}
