namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // Who takes part is kept by the secretariat.
    private const string ParticipantRows = """
        //                    nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        AppointFocalPoint     401 403 ok  ok  403 403 403 403 403 403 403 ok
        BeginParticipation    401 403 403 ok  403 403 403 403 403 403 403 ok
        DesignateParticipant  401 403 ok  ok  403 403 403 403 403 403 403 ok
        EndParticipation      401 403 403 ok  403 403 403 403 403 403 403 ok
        ExportParticipants    401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        GetParticipant        401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        GetParticipantMeetings 401 403 ok ok 403 403 403 403 403 403 403 ok
        ImportParticipants    401 403 403 ok  403 403 403 403 403 403 403 ok
        ListCountryGroups     401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        ListGroupMembers      401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        ListParticipants      401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        RegisterParticipant   401 403 ok  ok  403 403 403 403 403 403 403 ok
        RenameParticipant     401 403 ok  ok  403 403 403 403 403 403 403 ok
        SetAddresseeRoute     401 403 ok  ok  403 403 403 403 403 403 403 ok
        WriteToParticipantIn  401 403 ok  ok  403 403 403 403 403 403 403 ok
        """;
}
