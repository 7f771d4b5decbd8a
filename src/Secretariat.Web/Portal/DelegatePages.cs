using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Certificates;
using Secretariat.Application.Delegations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Protocol;
using Secretariat.Application.Shared;
using Secretariat.Application.Travel;
using Secretariat.Domain.Delegations;

namespace Secretariat.Web.Portal;

/// <summary>What a delegate does: confirms, keeps their own data right, fetches what is theirs.</summary>
internal sealed class DelegatePages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/portal/confirmation", Confirm);
        pages.MapPost("/portal/consent", Agree);
        pages.Page("/portal/calendar", Calendar);
        pages.Page("/portal/badge", Badge);
        pages.MapPost("/portal/registration", Correct);
        pages.MapPost("/portal/withdrawal", Withdraw);
        pages.MapPost("/portal/visa-letter", AskForVisaLetter);
        pages.MapPost("/portal/visa-letter/reading", ReadVisaLetter);
        pages.Page("/portal/certificates/{id:guid}", Certificate);
        pages.MapPost("/portal/certificates/{id:guid}/name", CorrectName).WithMetadata(new FormAt(PublicAddresses.Portal));
    }

    internal static async Task<IResult> Show(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetRegistration(new(id)))).TryGet(out var registration, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Describe(registration.MeetingId, registration.ParticipantId)).TryGet(out var meeting, out refusal)) return visit.Refuse(refusal);
        if (visit.Refusal is RegistrationErrors.ConsentNeeded) visit.PlaceAt("AcceptedNotice");
        return visit.Show<DelegatePage>(new
        {
            Registration = registration,
            Meeting = meeting,
            Papers = await visit.Papers(registration.MeetingId),
            Certificates = (await visit.Ask(new ListMyCertificates(new(id)))).Match(c => c, _ => []),
        });
    }

    private static Task<IResult> Confirm(Visit visit) => Act(visit, own => new ConfirmRegistration(
        own, visit.TextOrNull("AcceptedNotice"), visit.Version), visit.Say.DoneConfirmed);

    private static Task<IResult> Agree(Visit visit) => Act(visit, own => new AgreeToBeNamed(own, visit.TextOrNull("AcceptedNotice"), visit.Version),
        visit.Say.DoneAgreed);

    private static Task<IResult> Correct(Visit visit) => Act(visit, own => new CorrectOwnRegistration(own, visit.TextOrNull("FunctionalTitle"),
        visit.TextOrNull("Institution"), visit.Text("Language"), visit.Choice<ParticipationModality>("Modality"), visit.Version), visit.Say.DoneCorrected);

    private static Task<IResult> AskForVisaLetter(Visit visit) => Act(visit, own => new RequestVisaLetter(
        own, visit.Passport(), visit.Version), visit.Say.DoneVisa);

    private static Task<IResult> Withdraw(Visit visit) => visit.Own() is not { } own ? Task.FromResult(visit.Stranger()) : visit.ActWhenSure(
        new WithdrawDelegate(own, visit.TextOrNull("Reason"), visit.Version), PublicAddresses.Portal, visit.Say.DoneWithdrawn,
        () => PortalPages.Start(visit), own.Value);

    private static async Task<IResult> ReadVisaLetter(Visit visit)
    {
        if (visit.Own() is not { } own) return visit.Stranger();
        return (await visit.Tell(new ReadVisaLetter(own))).TryGet(out var letter, out var refusal)
            ? visit.File(letter.Bytes, letter.MediaType, letter.FileName) : visit.Refuse(refusal);
    }

    private static async Task<IResult> Calendar(Visit visit)
    {
        if (visit.Own() is not { } own) return visit.Stranger();
        return (await visit.Ask(new GetCalendarEntry(own))).TryGet(out var entry, out var refusal)
            ? visit.File(entry.Bytes, entry.MediaType, entry.FileName) : visit.Refuse(refusal);
    }

    private static async Task<IResult> Badge(Visit visit)
    {
        if (visit.Own() is not { } own) return visit.Stranger();
        return (await visit.Ask(new GetOwnBadge(own))).TryGet(out var badge, out var refusal)
            ? visit.File(badge.Bytes, badge.MediaType, badge.FileName) : visit.Refuse(refusal);
    }

    private static async Task<IResult> Certificate(Visit visit, Guid id)
    {
        if (visit.Own() is null) return visit.Stranger();
        return (await visit.Ask(new DownloadCertificate(new(id)))).TryGet(out var paper, out var refusal)
            ? visit.File(paper.Bytes, paper.MediaType, paper.FileName) : visit.Refuse(refusal);
    }

    private static Task<IResult> CorrectName(Visit visit, Guid id) => Act(visit, _ => new RequestNameCorrection(
        new(id), visit.Text("GivenNames"), visit.Text("FamilyName")), visit.Say.DoneName);

    private static Task<IResult> Act<T>(Visit visit, Func<RegistrationId, ICommand<T>> act, string done) where T : notnull =>
        visit.Own() is not { } own ? Task.FromResult(visit.Stranger())
            : visit.Act(act(own), PublicAddresses.Portal, done, () => PortalPages.Start(visit), own.Value);
}
