namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // Waiting events are seen by staff and retried by those who answer for the installation.
    private const string OutboRows = """
        //                nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        ListOutbox        401 ok  ok  ok  403 403 403 403 403 403 403 ok
        RetryOutboxEvent  401 ok  403 ok  403 403 403 403 403 403 403 ok
        """;
}
