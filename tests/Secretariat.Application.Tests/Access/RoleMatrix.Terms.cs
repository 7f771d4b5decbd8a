namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // What papers call things is the secretariat's to say.
    private const string TermRows = """
        //                nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        GetTerm           401 403 ok  ok  403 403 403 403 403 403 403 ok
        ListTerms         401 403 ok  ok  403 403 403 403 403 403 403 ok
        ListUntranslated  401 403 ok  ok  403 403 403 403 403 403 403 ok
        SayTerm           401 403 ok  ok  403 403 403 403 403 403 403 ok
        """;
}
