using Secretariat.Application.Accounts;
using Secretariat.Domain.Accounts;

namespace Secretariat.Web.Accounts;

internal static class AccountLists
{
    internal static readonly ListOf<AccountLine> Accounts = new ListOf<AccountLine>(ListName.Accounts, "Accounts", ListAccounts.Orders)
        .Head("name", "Name", a => a.Name, "name")
        .Column("email", "Address", a => a.Email, "email")
        .Column("roles", "Roles", a => a.Roles.Count == 0 ? "None granted" : string.Join(", ", a.Roles.Select(r => Words.Word(r))))
        .Column("state", "State", a => a.Closed ? "Closed" : "Open");

    internal static readonly ListOf<AccessTokenLine> Tokens = new ListOf<AccessTokenLine>(ListName.AccessTokens, "Access tokens", ListAccessTokens.Orders)
        .Head("name", "What it is for", t => t.Name, "name")
        .Column("may", "May", t => string.Join(", ", t.Scopes.Select(Of)))
        .Column("made", "Made", t => t.CreatedAt, "createdAt")
        .Column("until", "Works until", t => t.ExpiresAt, "expiresAt").With("Revoked", t => t.RevokedAt);

    private static string Of(string scope) => scope switch
    {
        AccessToken.Read => "read",
        AccessToken.Write => "do everything",
        _ => Words.Spell(scope),
    };
}
