using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Certificates;
using Secretariat.Application.Delegations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Web.Runs;

namespace Secretariat.Web.Certificates;

internal sealed class CertificatePages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.ListOfMeeting("certificates", CertificateList.Of, Room, Rows);
        pages.MapPost("/meetings/{id:guid}/certificates/issue", Issue);
        pages.MapPost("/meetings/{id:guid}/certificates/speakers/issue", IssueToSpeakers);
        pages.MapPost("/meetings/{id:guid}/certificates/speakers", RecordSpeaker);
        pages.MapPost("/meetings/{id:guid}/certificates/speakers/{registration:guid}/withdrawal", TakeBackSpeaker);
        pages.MapPost("/meetings/{id:guid}/certificates/{certificate:guid}/correction", Correct);
        pages.MapPost("/meetings/{id:guid}/certificates/{certificate:guid}/revocation", Revoke);
    }

    private static async Task<IResult> Room(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetMeeting(new(id)))).TryGet(out var meeting, out var refusal)) return visit.Refuse(refusal);
        // Before the list: a run may be issuing, and the list must not be older than what is said of it.
        var plans = (await visit.Ask(new PrepareCertificates(new(id)))).Match<CertificatePlans?>(p => p, _ => null);
        if (!(await Rows(visit, id, visit.AskedPage<ListCertificates>(50))).TryGet(out var rows, out refusal)) return visit.Refuse(refusal);
        return await visit.ShowList<CertificateRoomPage>(ListName.Certificates, $"/meetings/{id}/certificates", new
        {
            Meeting = meeting,
            Rows = rows,
            Plans = plans,
            Contributions = (await visit.Ask(new ListContributions(new(id)))).Match<MeetingContributions?>(c => c, _ => null),
            Runs = await OpenRuns.Of(visit, new(id), RunKind.IssueCertificates),
            MayIssue = visit.IsHead,
        });
    }

    private static Task<Result<PageOf<CertificateRow>>> Rows(Visit visit, Guid id, Page page) => visit.Ask(new ListCertificates(
        new(id), visit.AskedChoice<CertificateStatus>("status"), visit.Asked("asked") is "true", page, visit.Asked("search")));

    private static Task<IResult> Issue(Visit visit, Guid id) => visit.Act(
        new IssueCertificates(new(id), null, [], Signatories: Signatories(visit)), _ => $"/meetings/{id}/certificates",
        begun => begun.Certificates == 0 ? "Everybody who earned a certificate has one."
            : $"{Words.Count(begun.Certificates, "certificate")}: issuing has begun.",
        () => Room(visit, id), id);

    private static Task<IResult> IssueToSpeakers(Visit visit, Guid id) => visit.Act(
        new IssueCertificates(new(id), null, [], CertificateKind.Speaker, Signatories(visit)), _ => $"/meetings/{id}/certificates",
        begun => $"{Words.Count(begun.Certificates, "certificate")} of speakers: issuing has begun.",
        () => Room(visit, id), id);

    /// <summary>Those the form names, the first in any case; null where it names none because somebody presides.</summary>
    private static IReadOnlyList<CertificateSignatory>? Signatories(Visit visit) => visit.Text("signed") != "true" ? null :
    [
        .. Enumerable.Range(0, SignatoryFields.Most).Select(i => $"Signatories[{i}]")
            .Where((at, i) => i == 0 || SignatoryFields.Names.Any(f => visit.TextOrNull($"{at}.{f}") is not null))
            .Select(at => new CertificateSignatory(visit.Text($"{at}.PrintedName"), visit.TextOrNull($"{at}.FunctionalTitle"),
                visit.TextOrNull($"{at}.Organisation"), visit.Ticked($"{at}.SignsFor"))),
    ];

    private static Task<IResult> RecordSpeaker(Visit visit, Guid id) => visit.Act(
        new RecordContribution(new(visit.Id("RegistrationId")), new(visit.Id("ItemId")), visit.Choice<ContributionPart>("Part")),
        $"/meetings/{id}/certificates", "The contribution is on record.", () => Room(visit, id), id);

    private static Task<IResult> TakeBackSpeaker(Visit visit, Guid id, Guid registration) => visit.Act(
        new WithdrawContribution(new(registration), new(visit.Id("ItemId")), visit.Choice<ContributionPart>("Part")),
        $"/meetings/{id}/certificates", "The contribution is off the record.", () => Room(visit, id), registration);

    private static Task<IResult> Correct(Visit visit, Guid id, Guid certificate) => visit.Act(
        new CorrectCertificate(new(certificate), visit.TextOrNull("PrintedName"), null, visit.TextOrNull("Reason"), visit.Version),
        $"/meetings/{id}/certificates", "A corrected certificate is issued; the former one is superseded.", () => Room(visit, id), certificate);

    private static Task<IResult> Revoke(Visit visit, Guid id, Guid certificate) => visit.Act(
        new RevokeCertificate(new(certificate), visit.TextOrNull("Reason"), visit.Version), $"/meetings/{id}/certificates",
        "The certificate is revoked. Whoever checks it sees so.", () => Room(visit, id), certificate);
}
