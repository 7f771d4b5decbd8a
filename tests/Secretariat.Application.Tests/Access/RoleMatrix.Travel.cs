namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The head decides and signs; a visa letter is read by the secretariat and the delegate it is for; a consulate checks one it holds.
    private const string TravelRows = """
        //                nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        DecideFunding     401 403 403 ok  403 403 404 403 404 403 404 ok
        IssueVisaLetter   401 403 403 ok  403 403 404 403 404 403 404 ok
        ReadVisaLetter    401 403 ok  ok  403 403 404 403 404 ok  404 ok
        VerifyVisaLetter  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        """;
}
