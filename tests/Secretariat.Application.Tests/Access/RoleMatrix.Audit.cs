namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The audit trail is read by those who answer for it; staff see what was done with a meeting and with what else they keep, and who was quicker than they.
    private const string AuditRows = """
        //                  nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        ExportAudit         401 ok  403 ok  403 403 403 403 403 403 403 ok
        GetLastChange       401 403 ok  ok  403 403 403 403 403 403 403 ok
        ListAudit           401 ok  403 ok  403 403 403 403 403 403 403 ok
        ListHistory         401 403 ok  ok  403 403 404 403 403 403 403 ok
        """;
}
