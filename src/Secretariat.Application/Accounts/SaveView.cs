using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Keeps what is chosen of a list under a name, for the account that asks. What it kept under that name before is replaced.</summary>
/// <param name="Id">The view, where the name is new.</param>
/// <param name="List">The list.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Choice">The filters, order and columns, as the address of the list has them: <c>status=Sent&amp;sort=-owedAt</c>.</param>
public sealed record SaveView(SavedViewId Id, ListName List, string Name, string Choice) : ICommand<SavedViewId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class SaveViewValidator : AbstractValidator<SaveView>
{
    public SaveViewValidator()
    {
        RuleFor(c => c.List).IsInEnum();
        RuleFor(c => c.Name).NotBlank().MaximumLength(SavedView.LongestName);
        RuleFor(c => c.Choice).NotNull().MaximumLength(4 * ListChoice.Longest);
    }
}

internal sealed class SaveViewHandler(ISecretariatDb db, ICurrentUser user) : ICommandHandler<SaveView, SavedViewId>
{
    public async Task<Result<SavedViewId>> Handle(SaveView command, CancellationToken ct)
    {
        if (!ListChoice.Read(command.List, command.Choice).TryGet(out var choice, out var refusal)) return refusal;
        var owner = ((Actor.AccountHolder)user.Actor).Id;
        var kept = await db.SavedViews.Where(v => v.AccountId == owner).ToListAsync(ct);
        var name = CleanText.Line(command.Name);
        if (kept.Find(v => v.List == command.List && v.Name == name) is { } same)
        {
            same.Change(choice);
            return same.Id;
        }

        if (!SavedView.Save(command.Id, owner, command.List, name, choice, [.. kept.Select(v => v.Place)]).TryGet(out var view, out refusal)) return refusal;
        db.SavedViews.Add(view);
        return view.Id;
    }
}
