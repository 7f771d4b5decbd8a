using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Documents;

/// <summary>The compilations of a meeting that are kept.</summary>
public sealed record ListCompilations(MeetingId MeetingId, Page Page) : IQuery<PageOf<CompilationLine>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public static IOrders Orders => ListCompilationsHandler.Orders;
}

/// <summary>A compilation in a list.</summary>
public sealed record CompilationLine(
    Guid Id, Guid RunId, CompilationStatus Status, string Language, string BegunBy, DateTimeOffset BegunAt, DateTimeOffset? BoundAt, DateTimeOffset KeptUntil,
    int Papers, int LeftOut, int Pages);

internal sealed class ListCompilationsHandler(ISecretariatDb db) : IQueryHandler<ListCompilations, PageOf<CompilationLine>>
{
    internal static readonly Orders<Compilation> Orders = Orders<Compilation>.Usually("-begunAt", c => c.Id).By("begunAt", c => c.BegunAt);

    public async Task<Result<PageOf<CompilationLine>>> Handle(ListCompilations query, CancellationToken ct) => await Orders.Read(
        db.Compilations.AsNoTracking().Where(c => c.MeetingId == query.MeetingId), query.Page, c => new CompilationLine(
            c.Id.Value, c.RunId.Value, c.Status, c.Language, c.BegunBy, c.BegunAt, c.BoundAt, c.KeptUntil, c.Papers.Count, c.Papers.Count(p => p.IsLeftOut),
            c.Pages), ct);
}
