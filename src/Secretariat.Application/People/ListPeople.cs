using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.People;

/// <summary>Holders of offices, focal points and signatories, usually by family name.</summary>
/// <param name="Page">Which page.</param>
/// <param name="Search">Part of a name, an institution or an address.</param>
public sealed record ListPeople(Page Page, string? Search = null) : IQuery<PageOf<PersonRow>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);

    /// <inheritdoc />
    public static IOrders Orders => ListPeopleHandler.Orders;
}

/// <summary>One person.</summary>
public sealed record PersonRow(
    Guid Id, string GivenNames, string FamilyName, string? Honorific, string? Rank, string? FunctionalTitle, string? Institution,
    string? Email, string Language,
    Origin Origin, long Version);

internal sealed class ListPeopleHandler(ISecretariatDb db) : IQueryHandler<ListPeople, PageOf<PersonRow>>
{
    internal static readonly Orders<Person> Orders = Orders<Person>.Usually("familyName", p => p.Id)
        .By("familyName", p => EF.Functions.Collate(p.FamilyName, Alphabet.Collation), p => EF.Functions.Collate(p.GivenNames, Alphabet.Collation))
        .By("givenNames", p => EF.Functions.Collate(p.GivenNames, Alphabet.Collation))
        .ByOptional("institution", p => EF.Functions.Collate(p.Institution!, Alphabet.Collation));

    public async Task<Result<PageOf<PersonRow>>> Handle(ListPeople query, CancellationToken ct)
    {
        var people = db.People.AsNoTracking().WithWords(query.Search);
        return await Orders.Read(people, query.Page, p => new PersonRow(
            p.Id.Value, p.GivenNames, p.FamilyName, p.Honorific, p.Rank, p.FunctionalTitle, p.Institution, p.Email, p.Language, p.Origin, p.Version), ct);
    }
}
