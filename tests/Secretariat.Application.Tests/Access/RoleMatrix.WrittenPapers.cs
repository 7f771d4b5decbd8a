namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The secretariat writes, the head issues, the chairs read.
    private const string WrittenPaperRows = """
        //                  nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        GetMeetingPaper     401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        IssueMeetingPaper   401 403 403 ok  403 403 404 403 403 403 403 ok
        ReviseMeetingPaper  401 403 ok  ok  403 403 404 403 403 403 403 ok
        WriteMeetingPaper   401 403 ok  ok  403 403 404 403 403 403 403 ok
        """;
}
