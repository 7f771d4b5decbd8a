using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Certificates;
using Secretariat.Application.Meetings;
using Secretariat.Application.Runs;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Runs;

namespace Secretariat.Web.Certificates;

internal sealed class CertificatePages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/meetings/{id:guid}/certificates", Room);
        pages.MapPost("/meetings/{id:guid}/certificates/issue", Issue);
        pages.MapPost("/meetings/{id:guid}/certificates/{certificate:guid}/correction", Correct);
        pages.MapPost("/meetings/{id:guid}/certificates/{certificate:guid}/revocation", Revoke);
    }

    private static async Task<IResult> Room(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        var query = new ListCertificates(new(id), visit.AskedChoice<CertificateStatus>("status"), visit.Asked("asked") is "true",
            visit.AskedPage<ListCertificates>(50), visit.Asked("search"));
        if (!(await visit.Ask(query)).TryGet(out var rows, out refusal)) return visit.Refuse(refusal);
        return visit.Show<CertificateRoomPage>(new
        {
            Meeting = meeting,
            Rows = rows,
            Plan = (await visit.Ask(new PrepareCertificates(new(id)))).Match<CertificatePlan?>(p => p, _ => null),
            Running = (await visit.Ask(new ListRuns(new Page(5), RunStatus.Running, new(id), RunKind.IssueCertificates))).Match(r => r.Items, _ => []),
            MayIssue = visit.IsHead,
        });
    }

    private static Task<IResult> Issue(Visit visit, Guid id) => visit.Act(new IssueCertificates(new(id), null, []), _ => $"/meetings/{id}/certificates",
        begun => begun.Certificates == 0 ? "Everybody who earned a certificate has one."
            : $"{Words.Count(begun.Certificates, "certificate")}: issuing has begun.",
        () => Room(visit, id), id);

    private static Task<IResult> Correct(Visit visit, Guid id, Guid certificate) => visit.Act(
        new CorrectCertificate(new(certificate), visit.TextOrNull("PrintedName"), null, visit.TextOrNull("Reason"), visit.Version),
        $"/meetings/{id}/certificates", "A corrected certificate is issued; the former one is superseded.", () => Room(visit, id), certificate);

    private static Task<IResult> Revoke(Visit visit, Guid id, Guid certificate) => visit.Act(
        new RevokeCertificate(new(certificate), visit.TextOrNull("Reason"), visit.Version), $"/meetings/{id}/certificates",
        "The certificate is revoked. Whoever checks it sees so.", () => Room(visit, id), certificate);
}
