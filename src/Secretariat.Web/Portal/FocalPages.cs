using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Protocol;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Web.Portal;

/// <summary>What a focal point does for its delegation: answers, names, substitutes and withdraws, and speaks in a silence procedure.</summary>
internal sealed class FocalPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/portal/acceptance", Accept);
        pages.MapPost("/portal/regrets", Decline);
        pages.MapPost("/portal/receipt", Acknowledge);
        pages.MapPost("/portal/delegates", Nominate);
        pages.Page("/portal/delegates/{id:guid}", Person);
        pages.Page("/portal/delegates/{id:guid}/badge", Badge);
        pages.MapPost("/portal/delegates/{id:guid}/correction", Correct);
        pages.MapPost("/portal/delegates/{id:guid}/substitution", Substitute);
        pages.MapPost("/portal/delegates/{id:guid}/withdrawal", Withdraw);
        pages.MapPost("/portal/delegates/{id:guid}/visa-letter", AskForVisaLetter);
        pages.Page("/portal/silence", Silence);
        pages.MapPost("/portal/silence/{id:guid}/objection", Object);
    }

    internal static async Task<IResult> Show(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetDelegation(new(id)))).TryGet(out var delegation, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetInvitation(new(delegation.Invitation.Id)))).TryGet(out var invitation, out refusal)) return visit.Refuse(refusal);
        if (!(await visit.Describe(delegation.MeetingId, delegation.ParticipantId)).TryGet(out var meeting, out refusal)) return visit.Refuse(refusal);
        return visit.Show<FocalPage>(new
        {
            Delegation = delegation,
            Invitation = invitation,
            Meeting = meeting,
            Papers = await visit.Papers(delegation.MeetingId),
            Silence = (await visit.Ask(new GetSilenceOfDelegation(new(id)))).Match<SilenceForDelegation?>(s => s, _ => null),
        });
    }

    private static Task<IResult> Accept(Visit visit) => Answer(visit, (i, open) => visit.Act(
        new ReplyToInvitation(new(i), true, null, visit.Version), PublicAddresses.Portal, open ? visit.Say.DoneAccepted : visit.Say.DoneAcceptedOpened,
        () => PortalPages.Start(visit), i));

    private static Task<IResult> Decline(Visit visit) => Answer(visit, (i, _) => visit.ActWhenSure(
        new ReplyToInvitation(new(i), false, visit.TextOrNull("Reason"), visit.Version), PublicAddresses.Portal, visit.Say.DoneDeclined,
        () => PortalPages.Start(visit), i));

    private static Task<IResult> Acknowledge(Visit visit) => Answer(visit, (i, _) => visit.Act(
        new AcknowledgeInvitation(new(i)), PublicAddresses.Portal, visit.Say.DoneReceipt, () => PortalPages.Start(visit), i));

    private static async Task<IResult> Answer(Visit visit, Func<Guid, bool, Task<IResult>> answer)
    {
        if (visit.Delegation() is not { } id) return visit.Stranger();
        return (await visit.Ask(new GetDelegation(id))).TryGet(out var delegation, out var refusal)
            ? await answer(delegation.Invitation.Id, delegation.Open) : visit.Refuse(refusal);
    }

    private static Task<IResult> Nominate(Visit visit) => visit.Delegation() is not { } id ? Task.FromResult(visit.Stranger()) : visit.Act(
        new NominateDelegates(id, [visit.Person("Persons[0]")], visit.Ticked("Confirmed")), _ => $"{PublicAddresses.Portal}#delegates",
        named => PortalTexts.Fill(visit.Say.DoneNamed, $"\u2068{named.Delegates[0].Name}\u2069"), () => PortalPages.Start(visit), id.Value);

    private static async Task<IResult> Person(Visit visit, Guid id)
    {
        if (visit.Delegation() is not { } own) return visit.Stranger();
        if (!(await visit.Ask(new GetDelegation(own))).TryGet(out var delegation, out var refusal)) return visit.Refuse(refusal);
        if (delegation.Delegates.FirstOrDefault(d => d.Id == id) is not { } person) return visit.NothingHere();
        if (!(await visit.Describe(delegation.MeetingId, delegation.ParticipantId)).TryGet(out var meeting, out refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetRegistration(new(id)))).TryGet(out var registration, out refusal)) return visit.Refuse(refusal);
        return visit.Show<PersonPage>(new { Delegation = delegation, Person = person, Meeting = meeting, Registration = registration });
    }

    private static async Task<IResult> Badge(Visit visit, Guid id)
    {
        if (visit.Delegation() is null) return visit.Stranger();
        return (await visit.Ask(new GetOwnBadge(new(id)))).TryGet(out var badge, out var refusal)
            ? visit.File(badge.Bytes, badge.MediaType, badge.FileName) : visit.Refuse(refusal);
    }

    private static Task<IResult> Correct(Visit visit, Guid id) => About(visit, id, own => new CorrectDelegate(
        own, new(id), visit.Person("Details"), visit.Version, visit.Ticked("Confirmed")), $"/portal/delegates/{id}", visit.Say.DoneCorrected);

    private static Task<IResult> Substitute(Visit visit, Guid id) => About(visit, id, own => new SubstituteDelegate(
        own, new(id), visit.Person("Comes"), visit.Version, visit.Ticked("Confirmed")), PublicAddresses.Portal, visit.Say.DoneSubstituted);

    private static Task<IResult> Withdraw(Visit visit, Guid id) => visit.Delegation() is null ? Task.FromResult(visit.Stranger())
        : visit.ActWhenSure(new WithdrawDelegate(new(id), visit.TextOrNull("Reason"), visit.Version), PublicAddresses.Portal, visit.Say.DoneWithdrawn,
            () => Person(visit, id), id);

    private static Task<IResult> AskForVisaLetter(Visit visit, Guid id) => About(visit, id, _ => new RequestVisaLetter(
        new(id), visit.Passport(), visit.Version), $"/portal/delegates/{id}", visit.Say.DoneVisa);

    private static Task<IResult> About<T>(Visit visit, Guid id, Func<DelegationId, ICommand<T>> act, string then, string done) where T : notnull =>
        visit.Delegation() is not { } own ? Task.FromResult(visit.Stranger()) : visit.Act(act(own), then, done, () => Person(visit, id), id);

    private static async Task<IResult> Silence(Visit visit)
    {
        if (visit.Delegation() is not { } own) return visit.Stranger();
        if (!(await visit.Ask(new GetDelegation(own))).TryGet(out var delegation, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetSilenceOfDelegation(own))).TryGet(out var silence, out refusal)) return visit.Refuse(refusal);
        if (!(await visit.Describe(delegation.MeetingId, delegation.ParticipantId)).TryGet(out var meeting, out refusal)) return visit.Refuse(refusal);
        var texts = (await visit.Papers(delegation.MeetingId)).Where(p => p.Kind is DocumentKind.SilenceNote or DocumentKind.Conclusions).ToList();
        return visit.Show<SilencePage>(new { Silence = silence, Meeting = meeting, Papers = texts });
    }

    private static async Task<IResult> Object(Visit visit, Guid id)
    {
        if (visit.Delegation() is not { } own) return visit.Stranger();
        visit.AskSure();
        if (!(await visit.Ask(new GetDelegation(own))).TryGet(out var delegation, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Describe(delegation.MeetingId, delegation.ParticipantId)).TryGet(out var meeting, out refusal)) return visit.Refuse(refusal);
        return await visit.Act(new BreakSilence(own, new SilenceProcedureId(id), visit.Text("Statement")), _ => "/portal/silence",
            receipt => PortalTexts.Fill(receipt.IsEffective ? visit.Say.DoneBroken : visit.Say.DoneTooLate,
                PortalTime.Print(visit.Say, receipt.ReceivedAt, meeting)), () => Silence(visit), id);
    }
}
