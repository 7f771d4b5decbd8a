using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Documents;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Application.Outcomes;

/// <summary>Sends the draft conclusions to everybody who was told of the meeting, and asks for comments.</summary>
internal sealed class WhenConclusionsTabled(ISecretariatDb db, PaperNews news) : IReactTo<ConclusionsTabled>
{
    public async Task React(ConclusionsTabled happened, DateTimeOffset at, CancellationToken ct)
    {
        var until = await db.Conclusions.Where(c => c.Id == happened.ConclusionsId).Select(c => c.CommentsUntil).SingleAsync(ct);
        await news.Send(happened.MeetingId, DocumentKind.Conclusions, happened.Symbol, at, until, ct);
    }
}
