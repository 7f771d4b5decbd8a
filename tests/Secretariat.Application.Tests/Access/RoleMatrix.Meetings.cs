namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The secretariat plans; the head announces, convenes and cancels. Chairs, focal points and delegates read what concerns them; chairs of other bodies find
    // nothing.
    private const string MeetingRows = """
        //                  nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        AddSession          401 403 ok  ok  403 403 404 403 403 403 403 ok
        AnnounceMeeting     401 403 403 ok  403 403 404 403 403 403 403 ok
        CancelMeeting       401 403 403 ok  403 403 404 403 403 403 403 ok
        ChangeModality      401 403 403 ok  403 403 404 403 403 403 403 ok
        ChangeVenue         401 403 403 ok  403 403 404 403 403 403 403 ok
        CloseMeeting        401 403 ok  ok  403 403 404 403 403 403 403 ok
        ConveneMeeting      401 403 403 ok  403 403 404 403 403 403 403 ok
        DescribeMeeting     401 403 ok  ok  403 403 404 ok  ok  ok  ok  ok
        DropSession         401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetCalendar         ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        GetMeeting          401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        GetNextStep         401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        GetPublicCalendar   ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        GetPublicMeeting    ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        GetWorkInHand       401 403 ok  ok  403 403 403 403 403 403 403 ok
        ListMeetings        401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        ListMeetingsOfBody  401 403 ok  ok  ok  ok  404 404 404 404 404 ok
        MarkDeadline        401 403 ok  ok  403 403 404 403 403 403 403 ok
        OpenMeeting         401 403 ok  ok  403 403 404 403 403 403 403 ok
        PlanMeeting         401 403 ok  ok  403 403 404 404 404 404 404 ok
        PostponeMeeting     401 403 403 ok  403 403 404 403 403 403 403 ok
        ProposeOrdinal      401 403 ok  ok  403 403 404 404 404 404 404 ok
        RescheduleMeeting   401 403 403 ok  403 403 404 403 403 403 403 ok
        ReviseDates         401 403 ok  ok  403 403 404 403 403 403 403 ok
        ReviseMeeting       401 403 ok  ok  403 403 404 403 403 403 403 ok
        SetDeadline         401 403 ok  ok  403 403 404 403 403 403 403 ok
        SetSession          401 403 ok  ok  403 403 404 403 403 403 403 ok
        """;
}
