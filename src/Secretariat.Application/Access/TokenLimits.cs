using Secretariat.Application.Pipeline;
using Secretariat.Domain.Accounts;

namespace Secretariat.Application.Access;

/// <summary>What an access token was made for, whatever its account may do beyond.</summary>
public sealed record TokenLimits(IReadOnlyList<string> Scopes)
{
    private static readonly HashSet<string> Requests = typeof(TokenLimits).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IGuarded).IsAssignableFrom(t)).Select(t => t.Name).ToHashSet();

    /// <summary>Whether there is such a scope.</summary>
    public static bool Knows(string scope) => scope is AccessToken.Read or AccessToken.Write || Requests.Contains(scope);

    /// <summary>Whether a request may be made with the token. What anybody may ask is asked with any token, as it is without one.</summary>
    public bool Permit(IGuarded request) =>
        Scopes.Contains(AccessToken.Write) || Scopes.Contains(request.GetType().Name)
        || (request is not ICommand && (Scopes.Contains(AccessToken.Read) || request.Access.Scope is Scope.Public));
}
