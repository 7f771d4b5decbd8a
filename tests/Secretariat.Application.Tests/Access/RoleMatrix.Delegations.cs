namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // A focal point names and corrects the delegates of its own delegation, a delegate keeps their own registration; the secretariat decides about both. Links
    // and requests for new ones are for whoever holds or lost one.
    private const string DelegationRows = """
        //                        nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        AcceptNomination          401 403 ok  ok  403 403 404 403 404 403 404 ok
        AcceptNominations         401 403 ok  ok  403 403 404 403 403 403 403 ok
        AgreeToBeNamed            401 403 403 403 403 403 404 403 404 ok  404 403
        ChangeQuota               401 403 ok  ok  403 403 404 403 404 403 403 ok
        ConfirmRegistration       401 403 ok  ok  403 403 404 403 404 ok  404 ok
        CorrectDelegate           401 403 ok  ok  403 403 404 ok  404 403 403 ok
        CorrectOwnRegistration    401 403 ok  ok  403 403 404 403 404 ok  404 ok
        CorrectRegistration       401 403 ok  ok  403 403 404 403 404 403 404 ok
        DestroyBadgePhoto         401 403 ok  ok  403 403 404 403 404 ok  404 ok
        ExchangeLink              ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        ExportListOfParticipants  401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetCalendarEntry          401 403 ok  ok  403 403 404 ok  404 ok  404 ok
        GetDelegation             401 403 ok  ok  ok  ok  404 ok  404 403 403 ok
        GetListOfParticipants     401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        GetRegistration           401 403 ok  ok  403 403 404 ok  404 ok  404 ok
        GetTravelDocument         401 403 ok  ok  403 403 404 403 404 403 404 ok
        IssueListOfParticipants   401 403 ok  ok  403 403 404 403 403 403 403 ok
        KeepBadgePhoto            401 403 ok  ok  403 403 404 403 404 ok  404 ok
        ListContributions         401 403 ok  ok  403 403 404 403 403 403 403 ok
        ListDelegations           401 403 ok  ok  403 403 404 403 403 403 403 ok
        ListRegistrations         401 403 ok  ok  403 403 404 403 403 403 403 ok
        NominateDelegates         401 403 ok  ok  403 403 404 ok  404 403 403 ok
        OpenLink                  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        PurgeTravelDocuments      401 403 403 403 403 403 403 403 403 403 403 ok
        RecordContribution        401 403 ok  ok  403 403 404 403 404 403 404 ok
        RejectNomination          401 403 403 ok  403 403 404 403 404 403 404 ok
        RequestNewLink            ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        RequestVisaLetter         401 403 ok  ok  403 403 404 ok  404 ok  404 ok
        ReturnNomination          401 403 ok  ok  403 403 404 403 404 403 404 ok
        RevokeLinks               401 403 ok  ok  403 403 404 403 404 403 403 ok
        SubstituteDelegate        401 403 ok  ok  403 403 404 ok  404 403 403 ok
        WithdrawContribution      401 403 ok  ok  403 403 404 403 404 403 404 ok
        WithdrawDelegate          401 403 ok  ok  403 403 404 ok  404 ok  404 ok
        """;
}
