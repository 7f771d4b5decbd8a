using System.Security.Claims;
using Secretariat.Domain.Accounts;

namespace Secretariat.Application.Access;

/// <summary>Recognises who acts from what a session or a token carries, and asks the store each time whether it still holds.</summary>
public interface IActors
{
    /// <summary>
    /// The actor; <see cref="Actor.Nobody"/> when the account is closed, the password was changed, or the link or token was revoked or is over.
    /// </summary>
    Task<Actor> Recognise(ClaimsPrincipal principal, CancellationToken ct);
}

/// <summary>What a session carries: ids only, never rights.</summary>
public static class SessionClaims
{
    /// <summary>The account.</summary>
    public const string Account = "account";

    /// <summary>The stamp of the account's password when the session began.</summary>
    public const string Stamp = "stamp";

    /// <summary>The session, as its owner sees it among their others.</summary>
    public const string Session = "session";

    /// <summary>The access token through which a program acts.</summary>
    public const string Token = "token";

    /// <summary>The personal link through which somebody came in.</summary>
    public const string Link = "link";

    /// <summary>What the cookie of a session carries.</summary>
    public static Claim[] Of(AccountId account, string stamp, AccountSessionId session) =>
        [new(Account, account.Value.ToString()), new(Stamp, stamp), new(Session, session.Value.ToString())];
}

/// <summary>Where sessions are kept besides that of an account.</summary>
public static class SessionSchemes
{
    /// <summary>The session of whoever opened a personal link in a browser.</summary>
    public const string PersonalLink = "PersonalLink";
}
