using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Mail;
using Secretariat.Domain.Mail;

namespace Secretariat.Web.Mail;

internal sealed class MailPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages) => pages.Page("/mail", List);

    private static async Task<IResult> List(Visit visit) =>
        (await visit.Ask(new ListMails(visit.AskedPage<ListMails>(50), visit.AskedChoice<MailStatus>("status"), null, null, visit.AskedChoice<MailKind>("kind"),
            visit.Asked("search")))).TryGet(out var rows, out var refusal) ? visit.Show<MailListPage>(new { Rows = rows }) : visit.Refuse(refusal);
}
