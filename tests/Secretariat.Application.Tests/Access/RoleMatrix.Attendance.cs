namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The secretariat records attendance at its meetings and locks it.
    private const string AttendanceRows = """
        //                 nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        AttestDay          401 403 ok  ok  403 403 404 403 403 403 403 ok
        BulkCheckIn        401 403 ok  ok  403 403 404 403 403 403 403 ok
        CheckIn            401 403 ok  ok  403 403 404 403 403 403 403 ok
        CheckOut           401 403 ok  ok  403 403 404 403 403 403 403 ok
        CorrectAttendance  401 403 403 ok  403 403 404 403 403 403 403 ok
        ExcuseDelegate     401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetAttendance      401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        GetDesk            401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetSignInSheet     401 403 ok  ok  403 403 404 403 403 403 403 ok
        ListNoShows        401 403 ok  ok  403 403 404 403 403 403 403 ok
        LockAttendance     401 403 403 ok  403 403 404 403 403 403 403 ok
        MarkRemote         401 403 ok  ok  403 403 404 403 403 403 403 ok
        RegisterWalkIn     401 403 ok  ok  403 403 404 403 403 403 403 ok
        ReopenDay          401 403 ok  ok  403 403 404 403 403 403 403 ok
        UndoCheckIn        401 403 ok  ok  403 403 404 403 403 403 403 ok
        """;
}
