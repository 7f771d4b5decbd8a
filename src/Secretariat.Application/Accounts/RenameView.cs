using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Gives a view of the account that asks another name.</summary>
/// <param name="Id">The view.</param>
/// <param name="Name">Its new name.</param>
public sealed record RenameView(SavedViewId Id, string Name) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class RenameViewValidator : AbstractValidator<RenameView>
{
    public RenameViewValidator() => RuleFor(c => c.Name).NotBlank().MaximumLength(SavedView.LongestName);
}

internal sealed class RenameViewHandler(ISecretariatDb db, ICurrentUser user) : ICommandHandler<RenameView, Done>
{
    public async Task<Result<Done>> Handle(RenameView command, CancellationToken ct)
    {
        var owner = ((Actor.AccountHolder)user.Actor).Id;
        var view = await db.SavedViews.SingleOrDefaultAsync(v => v.Id == command.Id && v.AccountId == owner, ct);
        if (view is null) return AccessErrors.NoSuchThing;
        var name = CleanText.Line(command.Name);
        if (await db.SavedViews.AnyAsync(v => v.AccountId == owner && v.List == view.List && v.Name == name && v.Id != view.Id, ct))
            return new ViewErrors.NameTaken();
        view.Rename(name);
        return Done.Value;
    }
}
