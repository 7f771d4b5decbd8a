using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Takes back every personal link of a delegation, its delegates' among them, such as after one was passed on.</summary>
public sealed record RevokeLinks(DelegationId DelegationId, string Reason) : ICommand<Done>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDelegation(DelegationId, AccessRule.Secretariat);
}

internal sealed class RevokeLinksValidator : AbstractValidator<RevokeLinks>
{
    public RevokeLinksValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(2000);
}

internal sealed class RevokeLinksHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<RevokeLinks, Done>
{
    public async Task<Result<Done>> Handle(RevokeLinks command, CancellationToken ct)
    {
        foreach (var link in await db.PersonalLinks.Where(l => l.DelegationId == command.DelegationId && l.RevokedAt == null).ToListAsync(ct))
            link.Revoke(clock.GetUtcNow());
        return Done.Value;
    }
}
