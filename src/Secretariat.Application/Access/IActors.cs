using System.Security.Claims;

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

    /// <summary>The access token through which a program acts.</summary>
    public const string Token = "token";

    /// <summary>The personal link through which somebody came in.</summary>
    public const string Link = "link";
}
