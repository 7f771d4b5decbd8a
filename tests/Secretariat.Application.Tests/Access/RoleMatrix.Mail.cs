namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // Mails are seen to by the secretariat.
    private const string MailRows = """
        //                nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        GetMail           401 403 ok  ok  403 403 403 403 403 403 403 ok
        GetSentMessage    401 403 ok  ok  403 403 403 403 403 403 403 ok
        ListMails         401 403 ok  ok  403 403 403 403 403 403 403 ok
        RecordMailBounce  401 403 ok  ok  403 403 403 403 403 403 403 ok
        ResendMail        401 403 ok  ok  403 403 403 403 403 403 403 ok
        WithdrawMail      401 403 ok  ok  403 403 403 403 403 403 403 ok
        """;
}
