namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The history is kept by the secretariat and told to everybody.
    private const string HistoryRows = """
        //                    nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        GetMeetingPlaces      ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        GetTimeline           ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        ListDiscrepancies     ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        ListHistoricMeetings  401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        ListHistoricRecords   401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        LoadHistory           401 403 403 ok  403 403 403 403 403 403 403 ok
        """;
}
