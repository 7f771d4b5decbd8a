using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Makes a token through which a program acts for the account that asks, within scopes and for some days.</summary>
/// <param name="Id">The token.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes"><c>read</c>, <c>write</c>, or the names of requests.</param>
/// <param name="Days">How long it works, up to a year.</param>
public sealed record CreateAccessToken(AccessTokenId Id, string Name, IReadOnlyList<string> Scopes, int Days) : ICommand<CreatedToken>, IToldOnce
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

/// <summary>A new token.</summary>
/// <param name="Id">By which it is revoked.</param>
/// <param name="Token">The token itself; shown this once.</param>
/// <param name="ExpiresAt">When it stops working.</param>
public sealed record CreatedToken(Guid Id, string Token, DateTimeOffset ExpiresAt);

internal sealed class CreateAccessTokenValidator : AbstractValidator<CreateAccessToken>
{
    public CreateAccessTokenValidator()
    {
        RuleFor(c => c.Name).NotBlank().MaximumLength(200);
        RuleFor(c => c.Scopes).NotEmpty();
        RuleFor(c => c.Days).InclusiveBetween(1, 366);
    }
}

internal sealed class CreateAccessTokenHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<CreateAccessToken, CreatedToken>
{
    public Task<Result<CreatedToken>> Handle(CreateAccessToken command, CancellationToken ct) => Task.FromResult(Make(command));

    private Result<CreatedToken> Make(CreateAccessToken command)
    {
        if (user.Actor is not Actor.AccountHolder { Token: null } holder) return new AccountErrors.TokenMakesNoToken();
        if (holder.OwesSecondFactor) return new AccountErrors.SecondFactorNeeded();
        if (command.Scopes.FirstOrDefault(scope => !TokenLimits.Knows(scope)) is { } unknown) return new AccountErrors.ScopeUnknown(unknown);
        var now = clock.GetUtcNow();
        var (token, text) = AccessToken.Make(command.Id, holder.Id, command.Name, command.Scopes, now.AddDays(command.Days), now);
        db.AccessTokens.Add(token);
        return new CreatedToken(token.Id.Value, text, token.ExpiresAt);
    }
}
