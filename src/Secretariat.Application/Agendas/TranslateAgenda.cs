using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Says items of an agenda in another language, also of one that is approved or out: no approval is bound to a translation.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="Version">The version the actor saw.</param>
/// <param name="Language">The language.</param>
/// <param name="Items">What items say in it; those that are not given stay as they are.</param>
public sealed record TranslateAgenda(AgendaId AgendaId, long Version, string Language, IReadOnlyList<ItemInLanguage> Items) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaTranslations;
}

internal sealed class TranslateAgendaValidator : AbstractValidator<TranslateAgenda>
{
    public TranslateAgendaValidator()
    {
        RuleFor(c => c.Language).IsLanguageOfPapers();
        RuleFor(c => c.Items).Must(items => items.Select(i => i.Item).Distinct().Count() == items.Count).WithMessage("Name each item once.");
        RuleForEach(c => c.Items).ChildRules(item =>
        {
            item.RuleFor(i => i.Title).MaximumLength(AgendaItemContent.MaxTitleLength);
            item.RuleFor(i => i.Lead).MaximumLength(AgendaItemContent.MaxLeadLength);
            item.RuleFor(i => i.Annotation).MaximumLength(AgendaItemContent.MaxAnnotationLength);
        });
    }
}

internal sealed class TranslateAgendaHandler(ISecretariatDb db) : ICommandHandler<TranslateAgenda, Done>
{
    public async Task<Result<Done>> Handle(TranslateAgenda command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        return agenda.Translate(Language.Of(command.Language), command.Items);
    }
}
