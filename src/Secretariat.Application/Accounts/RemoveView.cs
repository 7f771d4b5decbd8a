using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Removes a view of the account that asks.</summary>
/// <param name="Id">The view.</param>
public sealed record RemoveView(SavedViewId Id) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class RemoveViewHandler(ISecretariatDb db, ICurrentUser user) : ICommandHandler<RemoveView, Done>
{
    public async Task<Result<Done>> Handle(RemoveView command, CancellationToken ct)
    {
        var owner = ((Actor.AccountHolder)user.Actor).Id;
        var view = await db.SavedViews.SingleOrDefaultAsync(v => v.Id == command.Id && v.AccountId == owner, ct);
        if (view is null) return AccessErrors.NoSuchThing;
        db.SavedViews.Remove(view);
        return Done.Value;
    }
}
