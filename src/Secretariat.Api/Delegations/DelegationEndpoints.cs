using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Delegations;

internal sealed class DelegationEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/my/delegation", Mine).WithTags("Delegations").WithSummary("Shows the delegation that the personal link works for");
        var one = api.MapGroup("/delegations/{id:guid}").WithTags("Delegations");
        one.MapGet("/", Get).WithSummary("Shows a delegation: the invitation it answers, its seats, and everybody named");
        one.MapPost("/delegates", Nominate).WithIdempotencyKey().WithSummary("Names delegates, several at once; by this the participant also accepts");
        one.MapPut("/delegates/{registrationId:guid}", Correct).WithSummary("Corrects a nomination before it is accepted");
        one.MapPost("/delegates/{registrationId:guid}/substitution", Substitute).WithIdempotencyKey().WithSummary("Names somebody else in place of a delegate");
        one.MapPut("/quota", SetQuota).WithSummary("Gives the delegation more or fewer seats");
        one.MapPost("/links/revocation", Revoke).WithSummary("Takes back every personal link of the delegation");
        api.MapPost("/links", Renew).WithIdempotencyKey().AllowAnonymous().RequireRateLimiting(RateLimits.SignIns).WithTags("Links")
            .WithSummary("Sends a new personal link to an address that had one; the answer is the same for every address");
    }

    private static async Task<OkAnswer<DelegationDetails>> Mine(ISender sender, ICurrentUser user, CancellationToken ct) =>
        user.Actor is Actor.LinkHolder holder
        ? (await sender.Ask(new GetDelegation(holder.DelegationId), ct)).ToOk()
        : ((Result<DelegationDetails>)AccessErrors.NoSuchThing).ToOk();

    private static async Task<OkAnswer<DelegationDetails>> Get(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetDelegation(new DelegationId(id)), ct)).ToOk();

    private static async Task<OkAnswer<NominatedDelegates>> Nominate(ISender sender, Guid id, DelegatesToName body, CancellationToken ct) =>
        (await sender.Send(new NominateDelegates(new DelegationId(id), [.. body.Persons.Select(p => p.ToDetails())], body.Confirmed), ct)).ToOk();

    private static async Task<NoContentAnswer> Correct(ISender sender, Guid id, Guid registrationId, DelegateCorrected body, IfMatch version,
        CancellationToken ct) =>
        (await sender.Send(new CorrectDelegate(new DelegationId(id), new RegistrationId(registrationId), body.Person.ToDetails(), version, body.Confirmed),
            ct)).ToNoContent();

    private static async Task<OkAnswer<NominatedDelegate>> Substitute(ISender sender, Guid id, Guid registrationId, DelegateCorrected body, IfMatch version,
        CancellationToken ct) =>
        (await sender.Send(new SubstituteDelegate(new DelegationId(id), new RegistrationId(registrationId), body.Person.ToDetails(), version,
            body.Confirmed), ct)).ToOk();

    private static async Task<NoContentAnswer> SetQuota(ISender sender, Guid id, SeatsToGive body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ChangeQuota(new DelegationId(id), body.Quota, body.Reason, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Revoke(ISender sender, Guid id, WhyNamed body, CancellationToken ct) =>
        (await sender.Send(new RevokeLinks(new DelegationId(id), body.Reason), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Renew(ISender sender, AddressOfLink body, CancellationToken ct) =>
        (await sender.Send(new RequestNewLink(body.Email), ct)).ToNoContent();
}

internal sealed class RegistrationEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/meetings/{meetingId:guid}/registrations",
            List).WithTags("Registrations").WithSummary("Lists everybody named for a meeting, by delegation");
        api.MapPost("/meetings/{meetingId:guid}/registrations/acceptance", AcceptSeveral).WithIdempotencyKey().WithTags("Registrations")
            .WithSummary("Accepts several nominations; one that cannot be accepted is named and does not stop the others");
        api.MapGet("/meetings/{meetingId:guid}/contributions", Contributions).WithTags("Registrations")
            .WithSummary("Lists who speaks on which item of the agenda, moderates it or reports on it");
        api.MapGet("/my/registration", Mine).WithTags("Registrations").WithSummary("Shows the registration that the personal link works for");
        var one = api.MapGroup("/registrations/{id:guid}").WithTags("Registrations");
        one.MapGet("/", Get).WithSummary("Shows a registration with the papers made out to the delegate");
        one.MapPut("/", CorrectOwn).WithSummary("Corrects function, institution, language and modality; the name is the secretariat's to correct");
        one.MapPut("/delegate", CorrectAccepted)
            .WithSummary("Corrects what is on record of an accepted delegate, who is written to anew until the meeting is over");
        one.MapPost("/acceptance", Accept).WithIdempotencyKey().WithSummary("Accepts the nomination; the delegate is sent a personal link");
        one.MapPost("/return", Return).WithIdempotencyKey().WithSummary("Sends the nomination back for correction");
        one.MapPost("/rejection", Reject).WithIdempotencyKey().WithSummary("Refuses the nomination; its seat is free again");
        one.MapPost("/confirmation", Confirm).WithIdempotencyKey().WithSummary("Confirms that the delegate will come, with consent to the privacy notice");
        one.MapPost("/consent", Agree).WithIdempotencyKey()
            .WithSummary("Accepts the privacy notice, for a delegate who was confirmed by others; only then lists name them");
        one.MapPost("/withdrawal", Withdraw).WithIdempotencyKey().WithSummary("Withdraws the delegate; the first on the waiting list moves up");
        one.MapPost("/contributions", Record).WithIdempotencyKey()
            .WithSummary("Puts on record that the delegate speaks on an item of the agenda, moderates it or reports on it");
        one.MapPost("/contributions/withdrawal", TakeBack).WithIdempotencyKey().WithSummary("Takes a contribution off the record");
        one.MapPut("/photo", KeepPhoto)
            .WithSummary("Takes the photograph for the badge, a PNG or JPEG file of at most 1 MB; it is destroyed 30 days after the meeting");
        one.MapDelete("/photo", DestroyPhoto).WithSummary("Destroys the photograph for the badge");
        one.MapPut("/visa-letter", RequestVisa).WithSummary("Asks for a visa letter, for which alone passport data is taken");
        one.MapPost("/visa-letter/passport", ShowPassport).WithSummary("Shows the passport data behind a visa letter; that it was read is recorded");
    }

    private static async Task<OkAnswer<PageOf<RegistrationLine>>> List(
        ISender sender, Guid meetingId, [AsParameters] PageQuery<ListRegistrations> page, RegistrationStatus? status, bool? late, string? search,
        DelegateRole? role, bool? visaLetterDue, CancellationToken ct) =>
        (await sender.Ask(new ListRegistrations(new MeetingId(meetingId), page.ToPage(), status, late, search, role, visaLetterDue), ct)).ToOk();

    private static async Task<OkAnswer<RegistrationDetails>> Mine(ISender sender, ICurrentUser user, CancellationToken ct) =>
        user.Actor is Actor.LinkHolder { RegistrationId: { } own }
            ? (await sender.Ask(new GetRegistration(own), ct)).ToOk()
            : ((Result<RegistrationDetails>)AccessErrors.NoSuchThing).ToOk();

    private static async Task<OkAnswer<RegistrationDetails>> Get(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetRegistration(new RegistrationId(id)), ct)).ToOk();

    private static async Task<NoContentAnswer> CorrectOwn(ISender sender, Guid id, OwnCorrection body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new CorrectOwnRegistration(new RegistrationId(id), body.FunctionalTitle, body.Institution, body.Language, body.Modality,
            version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> CorrectAccepted(ISender sender, Guid id, RegistrationToCorrect body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new CorrectRegistration(new RegistrationId(id), body.Person.ToDetails(), body.Reason, version, body.Confirmed), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Accept(ISender sender, Guid id, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AcceptNomination(new RegistrationId(id), version), ct)).ToNoContent();

    private static async Task<OkAnswer<AcceptedNominations>> AcceptSeveral(
        ISender sender, Guid meetingId, NominationsToAccept body, CancellationToken ct) =>
        (await sender.Send(new AcceptNominations(new MeetingId(meetingId),
            [.. body.Nominations.Select(n => new SeenNomination(new RegistrationId(n.Id), n.Version))]), ct)).ToOk();

    private static async Task<NoContentAnswer> Return(ISender sender, Guid id, WhyNamed body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ReturnNomination(new RegistrationId(id), body.Reason, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Reject(ISender sender, Guid id, WhyNamed body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new RejectNomination(new RegistrationId(id), body.Reason, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Confirm(ISender sender, Guid id, ConsentGiven body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new ConfirmRegistration(new RegistrationId(id), body.AcceptedNotice, version, body.Reason), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Agree(ISender sender, Guid id, NoticeAccepted body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new AgreeToBeNamed(new RegistrationId(id), body.AcceptedNotice, version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Withdraw(ISender sender, Guid id, Departure body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new WithdrawDelegate(new RegistrationId(id), body.Reason, version), ct)).ToNoContent();

    private static async Task<OkAnswer<MeetingContributions>> Contributions(ISender sender, Guid meetingId, CancellationToken ct) =>
        (await sender.Ask(new ListContributions(new MeetingId(meetingId)), ct)).ToOk();

    private static async Task<NoContentAnswer> Record(ISender sender, Guid id, ContributionMade body, CancellationToken ct) =>
        (await sender.Send(new RecordContribution(new RegistrationId(id), new AgendaItemId(body.ItemId), body.Part), ct)).ToNoContent();

    private static async Task<NoContentAnswer> TakeBack(ISender sender, Guid id, ContributionMade body, CancellationToken ct) =>
        (await sender.Send(new WithdrawContribution(new RegistrationId(id), new AgendaItemId(body.ItemId), body.Part), ct)).ToNoContent();

    private static async Task<NoContentAnswer> KeepPhoto(ISender sender, Guid id, PhotoToKeep body, CancellationToken ct) =>
        (await sender.Send(new KeepBadgePhoto(new RegistrationId(id), body.Photo), ct)).ToNoContent();

    private static async Task<NoContentAnswer> DestroyPhoto(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new DestroyBadgePhoto(new RegistrationId(id)), ct)).ToNoContent();

    private static async Task<NoContentAnswer> RequestVisa(ISender sender, Guid id, Passport body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new RequestVisaLetter(new RegistrationId(id), body, version), ct)).ToNoContent();

    private static async Task<OkAnswer<Passport>> ShowPassport(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Send(new GetTravelDocument(new RegistrationId(id)), ct)).ToOk();
}

/// <summary>
/// A person to be named. Given names and family name are in Latin letters, as in the passport; the name in own script is the whole name as its bearer writes
/// it in other letters, for papers in a language of these.
/// </summary>
internal sealed record PersonToName(string GivenNames, string FamilyName, string Email, DelegateRole Role, string? Honorific = null, string? Rank = null,
    string? FunctionalTitle = null, string? Institution = null, string? Language = null, ParticipationModality Modality = ParticipationModality.InPerson,
    string? NameInOwnScript = null)
{
    public DelegateDetails ToDetails() =>
        new(Honorific, Rank, GivenNames, FamilyName, FunctionalTitle, Institution, Email, Language, Role, Modality, NameInOwnScript);
}

/// <summary>Delegates to be named. Send again as confirmed when somebody with the same name or address is meant all the same.</summary>
internal sealed record DelegatesToName(IReadOnlyList<PersonToName> Persons, bool Confirmed = false);

/// <summary>A delegate as they should read, or who comes in their place.</summary>
internal sealed record DelegateCorrected(PersonToName Person, bool Confirmed = false);

/// <summary>An accepted delegate as they should read, and on whose word.</summary>
internal sealed record RegistrationToCorrect(PersonToName Person, string Reason, bool Confirmed = false);

/// <summary>How many seats a delegation has, and why.</summary>
internal sealed record SeatsToGive(int Quota, string Reason);

/// <summary>Why.</summary>
internal sealed record WhyNamed(string Reason);

/// <summary>The address that a link was sent to.</summary>
internal sealed record AddressOfLink(string Email);

/// <summary>What a delegate may correct of their own registration.</summary>
internal sealed record OwnCorrection(string Language, ParticipationModality Modality, string? FunctionalTitle = null, string? Institution = null);

/// <summary>The version of the privacy notice that the delegate read and accepts.</summary>
internal sealed record NoticeAccepted(string AcceptedNotice);

/// <summary>The version of the privacy notice that the delegate accepted.</summary>
internal sealed record ConsentGiven(string? AcceptedNotice = null, string? Reason = null);

/// <summary>Nominations to be accepted in one act.</summary>
internal sealed record NominationsToAccept(IReadOnlyList<NominationToAccept> Nominations);

/// <summary>A nomination in the version that was looked at.</summary>
internal sealed record NominationToAccept(Guid Id, long Version);

/// <summary>A part in an item of the agenda.</summary>
internal sealed record ContributionMade(Guid ItemId, ContributionPart Part);

/// <summary>A photograph.</summary>
/// <param name="Photo">The PNG or JPEG file, in Base64.</param>
internal sealed record PhotoToKeep(byte[] Photo);

/// <summary>Why somebody will not come.</summary>
internal sealed record Departure(string? Reason = null);
