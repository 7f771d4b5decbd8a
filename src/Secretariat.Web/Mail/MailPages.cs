using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Mail;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Mail;

internal sealed class MailPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.List("/mail", MailList.Of, List, Rows);
        pages.Page("/mail/{id:guid}", One);
        pages.MapPost("/mail/{id:guid}/repetition", Resend);
        pages.MapPost("/mail/{id:guid}/withdrawal", Withdraw);
        pages.MapPost("/mail/{id:guid}/bounce", Bounce);
    }

    private static async Task<IResult> List(Visit visit) =>
        (await Rows(visit, visit.AskedPage<ListMails>(50))).TryGet(out var rows, out var refusal)
            ? await visit.ShowList<MailListPage>(ListName.Mails, "/mail", new { Rows = rows }) : visit.Refuse(refusal);

    private static Task<Result<PageOf<MailLine>>> Rows(Visit visit, Page page) => visit.Ask(new ListMails(
        page, visit.AskedChoice<MailStatus>("status"), null, null, visit.AskedChoice<MailKind>("kind"), visit.Asked("search")));

    private static async Task<IResult> One(Visit visit, Guid id) => (await visit.Ask(new GetMail(new(id)))).TryGet(out var mail, out var refusal)
        ? visit.Show<MailPage>(new { Mail = mail }) : visit.Refuse(refusal);

    private static Task<IResult> Resend(Visit visit, Guid id) => visit.Act(
        new ResendMail(new(id), visit.TextOrNull("Email")), again => $"/mail/{again.Value}", _ => "It goes out once more, as this mail of its own.",
        () => One(visit, id), id);

    private static Task<IResult> Withdraw(Visit visit, Guid id) => visit.Act(
        new WithdrawMail(new(id), visit.Version, visit.TextOrNull("Reason")), $"/mail/{id}", "The mail is withdrawn; it will not go out.",
        () => One(visit, id), id);

    private static Task<IResult> Bounce(Visit visit, Guid id) => visit.Act(new RecordMailBounce(new(id), visit.Text("Answer")), $"/mail/{id}",
        "It is on record that the mail came back.", () => One(visit, id), id);
}
