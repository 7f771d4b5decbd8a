namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // Papers are open to whom they were made for.
    private const string DocumentRows = """
        //                 nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        CheckSignature     401 403 ok  ok  ok  ok  404 403 404 403 404 ok
        BindCompilation    401 403 403 403 403 403 403 403 403 403 403 ok
        CheckPaper         401 403 403 403 403 403 403 403 403 403 403 ok
        CompilePapers      401 403 ok  ok  403 403 404 403 403 403 403 ok
        DownloadCompilation 401 403 ok ok  403 403 404 403 403 403 403 ok
        ForgetCompilations 401 403 403 403 403 403 403 403 403 403 403 ok
        GetBoardBook       401 403 ok  ok  ok  ok  404 ok  ok  ok  ok  ok
        GetCompilation     401 403 ok  ok  403 403 404 403 403 403 403 ok
        ListCompilations   401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetIssuedDocument  401 403 ok  ok  ok  ok  404 ok  404 ok  404 ok
        ListDocuments      401 403 ok  ok  ok  ok  404 ok  ok  ok  ok  ok
        ListSigningKeys    ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        GetPublicPaper     ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        """;
}
