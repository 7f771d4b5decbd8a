using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Who holds which office at an instant; asked for a day, the answer is that of the day's end, after any hand-over on it.</summary>
/// <param name="At">The instant.</param>
/// <param name="BodyCode">Only those of this body; "PROCESS" for those of the process.</param>
public sealed record ListOfficeHolders(DateTimeOffset At, string? BodyCode) : IQuery<OfficeHolders>
{
    /// <summary>The code that stands for the process as a whole.</summary>
    public const string Process = "PROCESS";

    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);

    /// <summary>The instant that a question about a whole day is answered for: its last moment, UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
}

/// <summary>Holders of offices.</summary>
/// <param name="Items">One row for each term.</param>
public sealed record OfficeHolders(IReadOnlyList<OfficeHolderRow> Items);

/// <summary>One holder of an office.</summary>
/// <param name="TermId">The term.</param>
/// <param name="Office">The office.</param>
/// <param name="BodyCode">The body's code, "PROCESS" for the process.</param>
/// <param name="BodyId">The body; null for the process.</param>
/// <param name="HolderId">The state.</param>
/// <param name="HolderCode">Its code.</param>
/// <param name="Holder">Its name on the day.</param>
/// <param name="Person">Who exercises the office, as papers print the name.</param>
/// <param name="From">The beginning as stated.</param>
/// <param name="Until">The end as stated.</param>
/// <param name="Acting">For the time being.</param>
/// <param name="EndNotStated">Whether no source gives the end.</param>
/// <param name="SourceKind">Where it is known from.</param>
/// <param name="Version">The version of the term.</param>
public sealed record OfficeHolderRow(
    Guid TermId, Office Office, string BodyCode, Guid? BodyId, Guid HolderId, string HolderCode, string Holder, string? Person, string From, string Until,
    bool Acting, bool EndNotStated, SourceKind SourceKind, long Version);

internal sealed class ListOfficeHoldersHandler(ISecretariatDb db) : IQueryHandler<ListOfficeHolders, OfficeHolders>
{
    public async Task<Result<OfficeHolders>> Handle(ListOfficeHolders query, CancellationToken ct)
    {
        var terms = db.OfficeTerms.AsNoTracking().Running(query.At);
        if (query.BodyCode is ListOfficeHolders.Process) terms = terms.Where(t => t.BodyId == null);
        else if (query.BodyCode is { } code) terms = terms.Where(t => db.Bodies.Any(b => b.Id == t.BodyId && b.Code == code));
        return new OfficeHolders(await db.ToRows(await terms.ToListAsync(ct), query.At, ct));
    }
}

/// <summary>Turns terms into rows with names.</summary>
internal static class OfficeRows
{
    internal static async Task<IReadOnlyList<OfficeHolderRow>> ToRows(
        this ISecretariatDb db, IReadOnlyList<OfficeTerm> terms, DateTimeOffset at, CancellationToken ct)
    {
        var holderIds = terms.Select(t => t.HolderId).Distinct().ToList();
        var bodyIds = terms.Where(t => t.BodyId != null).Select(t => t.BodyId!.Value).Distinct().ToList();
        var personIds = terms.SelectMany(t => t.Exercises).Where(e => e.RunsAt(at)).Select(e => e.PersonId).Distinct().ToList();
        var holders = await db.Participants.AsNoTracking().Where(p => holderIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var bodies = await db.Bodies.AsNoTracking().Where(b => bodyIds.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Code, ct);
        var people = await db.People.AsNoTracking().Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        return terms.OrderBy(t => t.BodyId is null ? "" : bodies[t.BodyId.Value], StringComparer.Ordinal)
            .ThenBy(t => t.Office).ThenBy(t => t.From).ThenBy(t => t.Seat)
            .Select(t => new OfficeHolderRow(
                t.Id.Value, t.Office, t.BodyId is { } b ? bodies[b] : ListOfficeHolders.Process, t.BodyId?.Value, t.HolderId.Value, holders[t.HolderId].Code,
                holders[t.HolderId].NameOn(day), t.ExercisedBy(at) is { } person ? people[person].PrintedName : null, t.Stated.From.Edtf, t.Stated.Until.Edtf,
                t.Acting, t.Stated.EndNotStated, t.SourceKind, t.Version))
            .ToList();
    }
}
