namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The secretariat prepares and sends; the head signs off what cannot be undone; the focal point answers for its own delegation, and other delegations'
    // invitations do not exist for it.
    private const string InvitationRows = """
        //                             nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        AcknowledgeInvitation          401 403 403 403 403 403 404 ok  404 403 403 403
        DispatchInvitation             401 403 403 403 403 403 404 403 404 403 403 ok
        DispatchInvitations            401 403 ok  ok  403 403 404 403 403 403 403 ok
        ExportInvitations              401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        GenerateInvitations            401 403 ok  ok  403 403 404 403 403 403 403 ok
        GetInvitation                  401 403 ok  ok  ok  ok  404 ok  404 403 403 ok
        GetLetterText                  401 403 ok  ok  403 403 403 403 403 403 403 ok
        LapseInvitations               401 403 403 403 403 403 403 403 403 403 403 ok
        ListInvitations                401 403 ok  ok  ok  ok  404 403 403 403 403 ok
        ListLetterTexts                401 403 ok  ok  403 403 403 403 403 403 403 ok
        PreviewInvitation              401 403 ok  ok  ok  ok  404 403 404 403 403 ok
        PreviewLetterPaper             401 403 ok  ok  403 403 404 403 404 403 403 ok
        PreviewLetterText              401 403 ok  ok  403 403 404 403 404 403 403 ok
        RecordBounce                   401 403 ok  ok  403 403 404 403 404 403 403 ok
        RecordCourier                  401 403 ok  ok  403 403 404 403 404 403 403 ok
        RecordDelivery                 401 403 ok  ok  403 403 404 403 404 403 403 ok
        ReissueInvitation              401 403 ok  ok  403 403 404 403 404 403 403 ok
        ReplyToInvitation              401 403 ok  ok  403 403 404 ok  404 403 403 ok
        RewordLetterText               401 403 ok  ok  403 403 403 403 403 403 403 ok
        SendReminders                  401 403 403 403 403 403 403 403 403 403 403 ok
        SignInvitation                 401 403 403 403 403 403 404 403 404 403 403 ok
        SignInvitations                401 403 403 ok  ok  ok  404 403 403 403 403 ok
        SubmitInvitationsForSignature  401 403 ok  ok  403 403 404 403 403 403 403 ok
        WithdrawInvitation             401 403 403 ok  403 403 404 403 404 403 403 ok
        """;
}
