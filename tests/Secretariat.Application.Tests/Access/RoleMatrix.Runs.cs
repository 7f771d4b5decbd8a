namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // Runs are begun by acts and seen to by the secretariat.
    private const string RunRows = """
        //                nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        GetRun            401 403 ok  ok  403 403 403 403 403 403 403 ok
        ListRuns          401 403 ok  ok  403 403 403 403 403 403 403 ok
        PauseRun          401 403 ok  ok  403 403 403 403 403 403 403 ok
        ResumeRun         401 403 ok  ok  403 403 403 403 403 403 403 ok
        RetryFailedSteps  401 403 ok  ok  403 403 403 403 403 403 403 ok
        StopRun           401 403 ok  ok  403 403 403 403 403 403 403 ok
        """;
}
