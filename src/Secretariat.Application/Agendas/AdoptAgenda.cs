using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>Records that the meeting adopted its agenda: as issued, with the changes made orally.</summary>
public sealed record AdoptAgenda(AgendaId AgendaId, long Version, IReadOnlyList<OralChange> Changes) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, AccessRule.Secretariat);
}

internal sealed class AdoptAgendaValidator : AbstractValidator<AdoptAgenda>
{
    public AdoptAgendaValidator()
    {
        RuleForEach(a => a.Changes).Must(c => TitleOf(c) is null or { Length: <= AgendaItemContent.MaxTitleLength })
            .WithMessage($"A title has at most {AgendaItemContent.MaxTitleLength} characters.");
        RuleForEach(a => a.Changes).Must(c => TitleOf(c) is not { } title || !string.IsNullOrWhiteSpace(title)).WithMessage("An item needs a title.");
    }

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
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == agenda.MeetingId, ct);
        return agenda.Adopt(meeting.Status, command.Changes, clock.GetUtcNow());
    }
}
