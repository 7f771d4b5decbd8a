using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Audit;

/// <summary>Who changed a thing last: told to staff whose own change came too late. What was changed they see on its page.</summary>
public sealed record GetLastChange(Guid Subject) : IQuery<LastChange>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>The last change of a thing.</summary>
/// <param name="By">Who made it.</param>
/// <param name="Act">By which act.</param>
/// <param name="At">When.</param>
public sealed record LastChange(string By, string Act, DateTimeOffset At);

internal sealed class GetLastChangeHandler(IAuditReader audit) : IQueryHandler<GetLastChange, LastChange>
{
    public async Task<Result<LastChange>> Handle(GetLastChange query, CancellationToken ct) =>
        await audit.Entries(new AuditFilter(Subject: query.Subject)).OrderByDescending(e => e.Sequence)
            .Select(e => new LastChange(e.Actor, e.Act, e.At)).FirstOrDefaultAsync(ct) is { } change ? change : AccessErrors.NoSuchThing;
}
