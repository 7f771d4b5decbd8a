using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>Keeps the passkey that a browser made for the account that asks, under a name by which its owner knows it again.</summary>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Credential">What the browser answered, as WebAuthn writes it in JSON.</param>
/// <param name="State">What came with the question.</param>
public sealed record AddPasskey(string Name, [property: NotAudited] string Credential, [property: NotAudited] string State) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class AddPasskeyValidator : AbstractValidator<AddPasskey>
{
    public AddPasskeyValidator()
    {
        RuleFor(c => c.Name).NotBlank().MaximumLength(100);
        RuleFor(c => c.Credential).NotEmpty().MaximumLength(20_000);
        RuleFor(c => c.State).NotEmpty().MaximumLength(20_000);
    }
}

internal sealed class AddPasskeyHandler(IPasskeys passkeys, ICurrentUser user) : ICommandHandler<AddPasskey, Done>
{
    /// <summary>More than anybody keeps apart.</summary>
    private const int Most = 10;

    public async Task<Result<Done>> Handle(AddPasskey command, CancellationToken ct)
    {
        if (user.Actor is not Actor.AccountHolder { Token: null } holder) return new AccountErrors.OutsideTokenScope();
        if ((await passkeys.Of(holder.Id, ct)).Count >= Most) return new AccountErrors.TooManyPasskeys();
        return await passkeys.Add(holder.Id, CleanText.Line(command.Name), new PasskeyAnswer(command.Credential, command.State), ct);
    }
}
