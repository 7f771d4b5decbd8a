using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>The views that the account that asks keeps, by name; they are few, and come all at once.</summary>
/// <param name="List">Of which list; of every list when left out.</param>
public sealed record ListViews(ListName? List) : IQuery<ViewList>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

/// <summary>Views.</summary>
/// <param name="Items">One for each.</param>
public sealed record ViewList(IReadOnlyList<ViewLine> Items);

/// <summary>A view in a list.</summary>
/// <param name="Id">The view.</param>
/// <param name="List">Of which list.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Choice">What is chosen, as the address of the list has it.</param>
public sealed record ViewLine(Guid Id, ListName List, string Name, string Choice);

internal sealed class ListViewsValidator : AbstractValidator<ListViews>
{
    public ListViewsValidator() => RuleFor(q => q.List).IsInEnum();
}

internal sealed class ListViewsHandler(ISecretariatDb db, ICurrentUser user) : IQueryHandler<ListViews, ViewList>
{
    public async Task<Result<ViewList>> Handle(ListViews query, CancellationToken ct)
    {
        var owner = ((Actor.AccountHolder)user.Actor).Id;
        var views = db.SavedViews.AsNoTracking().Where(v => v.AccountId == owner);
        if (query.List is { } list) views = views.Where(v => v.List == list);
        return new ViewList(await views.OrderBy(v => EF.Functions.Collate(v.Name, Alphabet.Collation)).ThenBy(v => v.Id)
            .Select(v => new ViewLine(v.Id.Value, v.List, v.Name, v.Choice)).ToListAsync(ct));
    }
}
