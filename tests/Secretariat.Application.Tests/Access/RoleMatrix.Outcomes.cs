namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The secretariat writes, tables and follows up; chairs clear what was adopted and open silence procedures, which states break; the head issues.
    private const string OutcomeRows = """
        //                      nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        AddConclusion           401 403 ok  ok  403 403 404 403 403 403 403 ok
        AdoptConclusions        401 403 ok  ok  403 403 404 403 403 403 403 ok
        AskClearanceAgain       401 403 ok  ok  403 403 404 403 403 403 403 ok
        BreakSilence            401 403 403 403 403 403 404 ok  404 403 403 403
        ClearConclusions        401 403 403 403 ok  ok  404 403 403 403 403 403
        CloseRecommendation     401 403 ok  ok  403 403 404 403 403 403 403 ok
        DraftConclusions        401 403 ok  ok  403 403 404 403 403 403 403 ok
        EditConclusion          401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetConclusions          401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        GetOutcome              401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        GetSilence              401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        GetSilenceOfDelegation  401 403 ok  ok  403 403 404 ok  404 403 403 ok
        IssueConclusions        401 403 403 ok  403 403 404 403 403 403 403 ok
        IssueDecisionExtract    401 403 ok  ok  403 403 404 403 403 403 403 ok
        KeepSilence             401 403 403 403 403 403 403 403 403 403 403 ok
        ListConclusionsAsked    401 ok  ok  ok  ok  ok  ok  403 403 403 403 403
        ListOutcomes            401 ok  ok  ok  ok  ok  ok  403 403 403 403 ok
        MoveConclusion          401 403 ok  ok  403 403 404 403 403 403 403 ok
        OpenSilence             401 403 403 403 ok  ok  404 403 403 403 403 403
        PrepareSilence          401 403 ok  ok  403 403 404 403 403 403 403 ok
        RegisterObjection       401 403 ok  ok  403 403 404 403 403 403 403 ok
        RemoveConclusion        401 403 ok  ok  403 403 404 403 403 403 403 ok
        ReturnConclusions       401 403 403 403 ok  ok  404 403 403 403 403 403
        ReviseConclusions       401 403 ok  ok  403 403 404 403 403 403 403 ok
        TableConclusions        401 403 ok  ok  403 403 404 403 403 403 403 ok
        TranslateConclusion     401 403 ok  ok  403 403 404 403 403 403 403 ok
        UpdateProgress          401 403 ok  ok  403 403 404 403 403 403 403 ok
        """;
}
