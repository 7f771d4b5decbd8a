namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // Administrators keep accounts; whoever is signed in keeps their own tokens and second factor; a link has no account.
    private const string AccountRows = """
        //                    nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        BeginAuthenticator    401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        CloseAccount          401 ok  403 403 403 403 403 403 403 403 403 403
        ConfirmAuthenticator  401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        CreateAccessToken     401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        GetAccount            401 ok  403 403 403 403 403 403 403 403 403 ok
        GrantRole             401 ok  403 403 403 403 403 403 403 403 403 403
        ListAccessTokens      401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        ListAccounts          401 ok  403 403 403 403 403 403 403 403 403 ok
        OpenAccount           401 ok  403 403 403 403 403 403 403 403 403 ok
        RenewPasswordCode     401 ok  403 403 403 403 403 403 403 403 403 ok
        RevokeAccessToken     401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        RevokeRole            401 ok  403 403 403 403 403 403 403 403 403 403
        SetPassword           ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        WhoAmI                ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        """;
}
