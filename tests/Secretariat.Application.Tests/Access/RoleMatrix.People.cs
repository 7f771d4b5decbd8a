namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // People are kept by the secretariat.
    private const string PersonRows = """
        //           nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        EnterPerson  401 403 ok  ok  403 403 403 403 403 403 403 ok
        ListPeople   401 403 ok  ok  403 403 403 403 403 403 403 ok
        GetPerson    401 403 ok  ok  403 403 403 403 403 403 403 ok
        """;
}
