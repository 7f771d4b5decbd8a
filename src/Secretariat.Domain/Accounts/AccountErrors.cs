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
    public sealed record CodeWrong() : NotSignedIn("account.code_wrong",
        "The code is wrong or no longer valid. Wait for the next six digits, or use another recovery code.");

    /// <summary>An open session alone does not change how one signs in.</summary>
    public sealed record ProofNeeded()
        : Forbidden(
            "account.proof_needed", "Send your password, or the six digits that your present authenticator shows. What was sent is missing or not right.");

    /// <summary>No authenticator was begun that could be confirmed.</summary>
    public sealed record NoAuthenticatorBegun()
        : Conflict("account.no_authenticator_begun", "There is no new authenticator to confirm. Ask for its key first.");

    /// <summary>A password is set with a code that was given for it; this one is none, or no longer.</summary>
    public sealed record PasswordCodeUnknown()
        : Forbidden("account.password_code_unknown",
            "This code is wrong or no longer valid. Ask for a new one on the sign-in page, or ask an administrator.");

    /// <summary>The password does not meet the rules.</summary>
    public sealed record PasswordTooWeak()
        : Unprocessable("account.password_too_weak", "Take a password of at least 12 characters, at least 5 of them different. Several words do well.");

    /// <summary>The password is among those that are tried first.</summary>
    public sealed record PasswordCommon() : Unprocessable("account.password_common",
        "This password is among those that are tried first, whatever stands before or behind it. Take several words that have nothing to do with each other.");

    /// <summary>The password is made of what everybody knows.</summary>
    public sealed record PasswordTelling() : Unprocessable("account.password_telling",
        "This password is made of your name, your address or the name of the dialogue. Take several words that have nothing to do with them.");

    /// <summary>A first account is opened with the code of the start; this one is none, or no longer, or there is an account already.</summary>
    public sealed record SetUpCodeUnknown() : Forbidden("account.set_up_code_unknown",
        "This code does not set up this installation, or no longer. Start the program again for a new one, or open an account with: secretariat user add");

    /// <summary>The session has ended.</summary>
    public sealed record SessionEnded() : Conflict("session.ended", "This session has ended already.");

    /// <summary>There is no second factor to take away or to renew codes for.</summary>
    public sealed record NoAuthenticator() : Conflict("account.no_authenticator", "This account has no authenticator. Set one up first.");

    /// <summary>Staff and chairs go on with a second factor only.</summary>
    public sealed record SecondFactorNeeded() : Forbidden("account.second_factor_needed",
        "This installation asks the secretariat and those who chair for a second factor. Set up an authenticator on the page of your account, then go on.");

    /// <summary>The mail is about somebody's account and goes to them alone.</summary>
    public sealed record MailOfAccount() : Conflict("mail.of_account",
        "This mail carries a code for somebody's account. It is neither shown nor sent again; its recipient can ask for a new one on the sign-in page.");

    /// <summary>The browser's answer about a passkey did not hold.</summary>
    public sealed record PasskeyRefused() : Invalid("account.passkey_refused",
        "The passkey was not accepted. Please try once more, or sign in with your password.");

    /// <summary>An account has only so many passkeys.</summary>
    public sealed record TooManyPasskeys() : Conflict("account.too_many_passkeys", "An account has at most ten passkeys. Remove one first.");

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
