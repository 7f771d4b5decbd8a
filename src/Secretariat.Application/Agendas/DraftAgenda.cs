using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>What a new agenda begins with.</summary>
public enum AgendaSource
{
    /// <summary>The usual items of a body at its level.</summary>
    Usual,

    /// <summary>The items of the body's last meeting.</summary>
    LastMeeting,

    /// <summary>Nothing.</summary>
    Blank,
}

/// <summary>Begins the agenda of a meeting.</summary>
public sealed record DraftAgenda(MeetingId MeetingId, AgendaSource Source) : ICommand<AgendaId>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Agendas;
}

internal sealed class DraftAgendaHandler(ISecretariatDb db) : ICommandHandler<DraftAgenda, AgendaId>
{
    public async Task<Result<AgendaId>> Handle(DraftAgenda command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, null, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        if (await db.Agendas.AnyAsync(a => a.MeetingId == meeting.Id, ct)) return new AgendaErrors.AlreadyDrafted();
        if (!(await OutlineFor(meeting, command.Source, ct)).TryGet(out var outline, out refusal)) return refusal;
        var agenda = Agenda.Draft(AgendaId.New(), meeting, outline);
        db.Agendas.Add(agenda);
        return agenda.Id;
    }

    private async Task<Result<OutlineEntry[]>> OutlineFor(Meeting meeting, AgendaSource source, CancellationToken ct)
    {
        if (source is AgendaSource.Blank) return Array.Empty<OutlineEntry>();
        if (source is AgendaSource.Usual)
        {
            var level = await db.Bodies.Where(b => b.Id == meeting.BodyId).Select(b => b.Level).SingleAsync(ct);
            return AgendaTemplate.Usual(level).ToArray();
        }

        var last = await db.Agendas.AsNoTracking().Where(a => a.BodyId == meeting.BodyId && a.MeetingId != meeting.Id)
            .Join(db.Meetings, a => a.MeetingId, m => m.Id, (a, m) => new { Agenda = a.Id, m.Schedule.OpensAt })
            .Where(x => x.OpensAt < meeting.Schedule.OpensAt).OrderByDescending(x => x.OpensAt).Select(x => (AgendaId?)x.Agenda).FirstOrDefaultAsync(ct);
        if (last is not { } id) return new AgendaErrors.NothingToCopy();
        return AgendaTemplate.Of(await db.Agendas.AsNoTracking().SingleAsync(a => a.Id == id, ct)).ToArray();
    }
}
