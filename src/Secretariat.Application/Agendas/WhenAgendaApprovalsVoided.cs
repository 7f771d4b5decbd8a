using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;

namespace Secretariat.Application.Agendas;

/// <summary>Tells the chairs that the text they were asked to approve, or had approved, was changed or fits the meeting no more.</summary>
internal sealed class WhenAgendaApprovalsVoided(ChairNews news) : IReactTo<AgendaApprovalsVoided>
{
    public Task React(AgendaApprovalsVoided happened, DateTimeOffset at, CancellationToken ct) =>
        news.Write(happened.AgendaId, $"voided/{happened.Round}", null, "Agenda changed",
            $"{What(happened.Because)} Approvals given to the former text no longer count; you will be asked again.", at, ct);

    private static string What(VoidReason because) => because is VoidReason.SittingsChanged
        ? "The dates or half-days of the meeting have been changed, and the agenda you were asked to approve no longer fits into them."
        : "The agenda you were asked to approve has been changed since.";
}
