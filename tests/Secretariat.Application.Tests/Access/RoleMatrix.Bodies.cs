namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // Bodies, mandates and offices are kept by the head and prepared by the secretariat.
    private const string BodyRows = """
        //                     nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        AdmitMember            401 403 403 ok  403 403 403 403 403 403 403 ok
        BeginOfficeTerm        401 403 403 ok  403 403 403 403 403 403 403 ok
        ConcludeMandate        401 403 403 ok  403 403 403 403 403 403 403 ok
        ConvertMandate         401 403 403 ok  403 403 403 403 403 403 403 ok
        DescribeBody           401 403 403 ok  403 403 403 403 403 403 403 ok
        DesignateOfficePerson  401 403 403 ok  403 403 403 403 403 403 403 ok
        DissolveBody           401 403 403 ok  403 403 403 403 403 403 403 ok
        EndOfficeTerm          401 403 403 ok  403 403 403 403 403 403 403 ok
        EndorseMandate         401 403 403 ok  403 403 403 403 403 403 403 ok
        FoundBody              401 403 403 ok  403 403 403 403 403 403 403 ok
        GetBody                401 ok  ok  ok  ok  ok  404 404 404 404 404 ok
        GetGovernance          401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        GetComposition         401 ok  ok  ok  ok  ok  404 404 404 404 404 ok
        GetStructure           401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        GetHandOverTasks       401 403 ok  ok  ok  ok  ok  403 403 403 403 ok
        HandOverOffice         401 403 403 ok  403 403 403 403 403 403 403 ok
        ListMandates           401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        ListOfficeHolders      401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        ListOverdueBodies      401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        ListStateOffices       401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        ProposeMandate         401 403 ok  ok  403 403 403 403 403 403 403 ok
        ReleaseMember          401 403 403 ok  403 403 403 403 403 403 403 ok
        SetBodyPolicies        401 403 403 ok  403 403 403 403 403 403 403 ok
        """;
}
