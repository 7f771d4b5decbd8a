namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // Everybody with an account searches; what is found is what they may see.
    private const string SearchRows = """
        //                nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        SearchEverything  401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        """;
}
