using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Records that the meeting adopted its agenda: as issued, with the changes made orally.</summary>
public sealed record AdoptAgenda(AgendaId AgendaId, long Version, IReadOnlyList<OralChange> Changes) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.AgendaAdoption;
}

internal sealed class AdoptAgendaValidator : AbstractValidator<AdoptAgenda>
{
    public AdoptAgendaValidator()
    {
        RuleForEach(a => a.Changes).Must(c => TitleOf(c) is not { } title || IsTitle(title))
            .WithMessage($"An item needs a title, of at most {AgendaItemContent.MaxTitleLength} characters.");
    }

    private static bool IsTitle(string text) => CleanText.Line(text).Length > 0 && text.Length <= AgendaItemContent.MaxTitleLength;

    private static string? TitleOf(OralChange change) => change switch
    {
        OralChange.Reworded reworded => reworded.Title,
        OralChange.Added added => added.Title,
        _ => null,
    };
}

internal sealed class AdoptAgendaHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<AdoptAgenda, Done>
{
    public async Task<Result<Done>> Handle(AdoptAgenda command, CancellationToken ct)
    {
        if (!(await db.Agendas.Load(command.AgendaId, command.Version, ct)).TryGet(out var agenda, out var refusal)) return refusal;
        return agenda.Adopt(command.Changes, clock.GetUtcNow());
    }
}
