namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The secretariat drafts and issues, the chairs approve or return: never the other way round.
    private const string AgendaRows = """
        //                      nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        AddAgendaItem           401 403 ok  ok  403 403 404 403 403 403 403 ok
        AdoptAgenda             401 403 ok  ok  403 403 404 403 403 403 403 ok
        AnnotateAgendaItem      401 403 ok  ok  403 403 404 403 403 403 403 ok
        ApproveAgenda           401 403 403 403 ok  ok  404 403 403 403 403 403
        CompareAgendas          401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        DraftAgenda             401 403 ok  ok  403 403 404 403 403 403 403 ok
        EditAgendaItem          401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetAgenda               401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        GetAgendaComparison     401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        IndentAgendaItem        401 403 ok  ok  403 403 404 403 403 403 403 ok
        IssueAdoptedAgenda      401 403 ok  ok  403 403 404 403 403 403 403 ok
        IssueAnnotatedAgenda    401 403 403 ok  403 403 404 403 403 403 403 ok
        IssueProvisionalAgenda  401 403 403 ok  403 403 404 403 403 403 403 ok
        ListAgendaWriters       401 403 ok  ok  403 403 404 403 403 403 403 ok
        ListApprovalsAsked      401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        MoveAgendaItem          401 403 ok  ok  403 403 404 403 403 403 403 ok
        OutdentAgendaItem       401 403 ok  ok  403 403 404 403 403 403 403 ok
        PreviewAgenda           401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        ProposeAgendaItems      401 403 ok  ok  403 403 404 403 403 403 403 ok
        ReissueAgenda           401 403 403 ok  403 403 404 403 403 403 403 ok
        RemoveAgendaItem        401 403 ok  ok  403 403 404 403 403 403 403 ok
        ReturnAgenda            401 403 403 403 ok  ok  404 403 403 403 403 403
        ReviseAgenda            401 403 ok  ok  403 403 404 403 403 403 403 ok
        SubmitAgenda            401 403 ok  ok  403 403 404 403 403 403 403 ok
        TimeAgendaItems         401 403 ok  ok  403 403 404 403 403 403 403 ok
        TranslateAgenda         401 403 ok  ok  403 403 404 403 403 403 403 ok
        """;
}
