namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // Administrators keep accounts; whoever is signed in keeps their own tokens, sessions, password and second factor; a link has no account.
    private const string AccountRows = """
        //                    nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        AddPasskey            401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        BeginAuthenticator    401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        ChangePassword        401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        CloseAccount          401 ok  403 403 403 403 403 403 403 403 403 403
        ConfirmAuthenticator  401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        CreateAccessToken     401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        EndSession            401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        GetAccount            401 ok  403 403 403 403 403 403 403 403 403 ok
        GetInstallation       401 ok  403 ok  403 403 403 403 403 403 403 ok
        GetMeansOfSigningIn   401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        GetPasskeys           401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        GetSetUp              ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        GrantRole             401 ok  403 403 403 403 403 403 403 403 403 403
        InvitePasskey         401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        ListAccessTokens      401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        ListAccounts          401 ok  403 403 403 403 403 403 403 403 403 ok
        ListSessions          401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        ListViews             401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        OpenAccount           401 ok  403 403 403 403 403 403 403 403 403 ok
        OpenFirstAccount      ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        RemoveAuthenticator   401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        RemovePasskey         401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        RemoveView            401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        RenameView            401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        RenewPasswordCode     401 ok  403 403 403 403 403 403 403 403 403 ok
        RenewRecoveryCodes    401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        RequestPasswordCode   ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        RevokeAccessToken     401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        RevokeRole            401 ok  403 403 403 403 403 403 403 403 403 403
        SaveView              401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        SetPassword           ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        SignOutEverywhere     401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        WhoAmI                ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        """;
}
