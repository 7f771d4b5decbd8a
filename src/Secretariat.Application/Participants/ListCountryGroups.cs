using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>The named groups of states, in all their editions.</summary>
public sealed record ListCountryGroups : IQuery<CountryGroups>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);
}

/// <summary>Named groups.</summary>
public sealed record CountryGroups(IReadOnlyList<CountryGroupRow> Items);

/// <summary>One group in one edition.</summary>
public sealed record CountryGroupRow(Guid Id, string Code, string Edition, string Name, string? Source);

internal sealed class ListCountryGroupsHandler(ISecretariatDb db) : IQueryHandler<ListCountryGroups, CountryGroups>
{
    public async Task<Result<CountryGroups>> Handle(ListCountryGroups query, CancellationToken ct) => new CountryGroups(await db.CountryGroups.AsNoTracking()
        .OrderBy(g => g.Code).ThenBy(g => g.Edition).Select(g => new CountryGroupRow(g.Id.Value, g.Code, g.Edition, g.Name, g.Source)).ToListAsync(ct));
}
