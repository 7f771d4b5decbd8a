namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The history is kept by the secretariat.
    private const string HistoryRows = """
        //                    nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        ListDiscrepancies     401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        ListHistoricMeetings  401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        ListHistoricRecords   401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        LoadHistory           401 403 403 ok  403 403 403 403 403 403 403 ok
        """;
}
