namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The secretariat arranges the room and prints; who presides sees how it sits.
    private const string ProtocolRows = """
        //                 nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        ArrangeSeating     401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetBadges          401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetFolderCovers    401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetNameplates      401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetNominationForm  401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetOwnBadge        401 403 ok  ok  403 403 404 ok  404 ok  404 ok
        GetSeating         401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        GetSeatingPlan     401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        GetStickers        401 403 ok  ok  403 403 404 403 403 403 403 ok
        """;
}
