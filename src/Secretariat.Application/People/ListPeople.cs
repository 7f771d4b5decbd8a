using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.People;

/// <summary>Holders of offices, focal points and signatories, by family name.</summary>
/// <param name="Page">Which page.</param>
public sealed record ListPeople(Page Page) : IQuery<PageOf<PersonRow>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>One person.</summary>
public sealed record PersonRow(
    Guid Id, string GivenNames, string FamilyName, string? Honorific, string? Rank, string? FunctionalTitle, string? Institution,
    string? Email, string Language,
    Origin Origin, long Version);

internal sealed class ListPeopleHandler(ISecretariatDb db) : IQueryHandler<ListPeople, PageOf<PersonRow>>
{
    public async Task<Result<PageOf<PersonRow>>> Handle(ListPeople query, CancellationToken ct)
    {
        var people = db.People.AsNoTracking();
        if (query.Page.Key() is [var family, var id] && Guid.TryParse(id, out var last))
            people = people.Where(p => string.Compare(p.FamilyName, family) > 0
                || (p.FamilyName == family && ((Guid)(object)p.Id).CompareTo(last) > 0));
        var rows = await people.OrderBy(p => p.FamilyName).ThenBy(p => p.Id).Take(query.Page.Take + 1)
            .Select(p => new PersonRow(
                p.Id.Value, p.GivenNames, p.FamilyName, p.Honorific, p.Rank, p.FunctionalTitle, p.Institution, p.Email, p.Language, p.Origin, p.Version))
            .ToListAsync(ct);
        return rows.ToPage(query.Page, p => [p.FamilyName, p.Id.ToString()]);
    }
}
