using System.Net;
using System.Security.Claims;
using Secretariat.Domain.Accounts;

namespace Secretariat.Application.Ports;

/// <summary>Notes where an account is signed in.</summary>
public interface ISessions
{
    /// <summary>Begins a session for somebody who has just shown who they are.</summary>
    /// <param name="signedIn">Who.</param>
    /// <param name="userAgent">What their browser calls itself.</param>
    /// <param name="address">Where they come from; only its network is kept.</param>
    /// <param name="ct">Cancels the writing.</param>
    /// <returns>What their cookie carries.</returns>
    Task<IReadOnlyList<Claim>> Begin(SignedIn signedIn, string? userAgent, IPAddress? address, CancellationToken ct);

    /// <summary>What the cookie of a session carries after its holder changed how they sign in.</summary>
    Task<IReadOnlyList<Claim>> Continue(AccountId account, AccountSessionId session, CancellationToken ct);

    /// <summary>Ends a session whose holder signs out.</summary>
    Task End(AccountSessionId session, CancellationToken ct);
}
