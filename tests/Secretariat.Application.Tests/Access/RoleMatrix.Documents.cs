namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // Papers are open to whom they were made for.
    private const string DocumentRows = """
        //                 nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        CheckSignature     401 403 ok  ok  ok  ok  404 403 404 403 404 ok
        GetIssuedDocument  401 403 ok  ok  ok  ok  404 ok  404 ok  404 ok
        ListDocuments      401 403 ok  ok  ok  ok  404 ok  ok  ok  ok  ok
        ListSigningKeys    ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        """;
}
