using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;

namespace Secretariat.Application.Agendas;

/// <summary>Asks the person who now exercises an office for the approvals that wait for it.</summary>
internal sealed class WhenOfficeExerciseDesignated(ISecretariatDb db, ChairNews news) : IReactTo<OfficeExerciseDesignated>
{
    public async Task React(OfficeExerciseDesignated happened, DateTimeOffset at, CancellationToken ct)
    {
        var waiting = await db.Agendas.AsNoTracking()
            .Where(a => a.Status == AgendaStatus.InReview && (happened.BodyId == null || a.BodyId == happened.BodyId)
                && !a.Approvals.Any(p => p.OfficeTermId == happened.OfficeTermId && p.VoidedAt == null))
            .Select(a => new { a.Id, a.Round }).ToListAsync(ct);
        foreach (var agenda in waiting)
            await news.Write(agenda.Id, $"asked/{agenda.Round}", happened.OfficeTermId, "Agenda for your approval",
                "You exercise an office whose approval this agenda waits for. Please read it and approve it, or return it with a comment.", at, ct);
    }
}
