using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Accounts;

/// <summary>Refusals about accounts, signing in and access tokens.</summary>
public static class AccountErrors
{
    /// <summary>The account is closed.</summary>
    public sealed record Closed() : Conflict("account.closed", "This account is closed.");

    /// <summary>Somebody has this address.</summary>
    public sealed record EmailTaken() : Conflict("account.email_taken", "There is already an account with this address.");

    /// <summary>The person has another open account.</summary>
    public sealed record PersonHasAccount()
        : Conflict("account.person_has_account", "This person has an open account already. Use that one, or close it first.");

    /// <summary>The role was given before.</summary>
    public sealed record RoleAlreadyGiven() : Conflict("account.role_already_given", "The account has this role already.");

    /// <summary>There is no such role to take back.</summary>
    public sealed record RoleNotHeld() : Conflict("account.role_not_held", "The account does not have this role.");

    /// <summary>An administrator may not remove themselves.</summary>
    public sealed record OwnAdministration()
        : Conflict("account.own_administration", "Nobody ends their own administration. Ask another administrator, so that one always remains.");

    /// <summary>The address and the password do not belong together; which of them is wrong is not said.</summary>
    public sealed record SignInRefused() : NotSignedIn("account.sign_in_refused",
        "The address or the password is not right. After five failures an account rests for a quarter of an hour, whatever is typed.");

    /// <summary>The password was right, and the account asks for a second factor.</summary>
    public sealed record CodeNeeded() : NotSignedIn("account.code_needed", "Send the six digits that your authenticator shows as well.");

    /// <summary>The six digits are not those of this moment.</summary>
    public sealed record CodeWrong() : NotSignedIn("account.code_wrong", "The six digits are not right, or no longer. Wait for the next ones and try again.");

    /// <summary>An open session alone does not change how one signs in.</summary>
    public sealed record ProofNeeded()
        : Forbidden(
            "account.proof_needed", "Send your password, or the six digits that your present authenticator shows. What was sent is missing or not right.");

    /// <summary>No authenticator was begun that could be confirmed.</summary>
    public sealed record NoAuthenticatorBegun()
        : Conflict("account.no_authenticator_begun", "There is no new authenticator to confirm. Ask for its key first.");

    /// <summary>A password is set with a code that was given for it; this one is none, or no longer.</summary>
    public sealed record PasswordCodeUnknown()
        : Forbidden("account.password_code_unknown", "This code does not set a password, or no longer. Ask an administrator for a new one.");

    /// <summary>The password does not meet the rules.</summary>
    public sealed record PasswordTooWeak()
        : Unprocessable("account.password_too_weak", "Take a password of at least 12 characters, at least 5 of them different. Several words do well.");

    /// <summary>A token was asked for with scopes nobody knows.</summary>
    public sealed record ScopeUnknown(string Scope)
        : Unprocessable("token.scope_unknown", $"“{Scope}” is neither read nor write nor the name of a request.");

    /// <summary>A token does not make tokens.</summary>
    public sealed record TokenMakesNoToken() : Forbidden("token.makes_no_token", "A token does not make tokens. Sign in with your password.");

    /// <summary>The token was not made for this.</summary>
    public sealed record OutsideTokenScope() : Forbidden("token.outside_scope", "This token was not made for this act.");

    /// <summary>The token no longer works.</summary>
    public sealed record TokenRevoked() : Conflict("token.revoked", "This token was revoked before.");
}
