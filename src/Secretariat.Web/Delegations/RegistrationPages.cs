using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Delegations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Application.Travel;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Travel;
using Secretariat.Web.Portal;

namespace Secretariat.Web.Delegations;

/// <summary>One delegate: acceptance and confirmation, photograph, funding, visa letter and the papers made out to them.</summary>
internal sealed class RegistrationPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/registrations/{id:guid}", One);
        var one = pages.MapGroup("/registrations/{id:guid}");
        one.MapPost("/acceptance", Accept);
        one.MapPost("/return", Return);
        one.MapPost("/correction", Correct);
        one.MapPost("/delegate", CorrectAccepted);
        one.MapPost("/confirmation", Confirm);
        one.MapPost("/withdrawal", Withdraw);
        one.MapPost("/photo", KeepPhoto);
        one.MapPost("/photo/removal", DestroyPhoto);
        one.MapPost("/funding", DecideFunding);
        one.MapPost("/visa-letter", IssueVisaLetter);
        one.MapPost("/visa-letter/file", ReadVisaLetter);
    }

    private static async Task<IResult> One(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetRegistration(new(id)))).TryGet(out var registration, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new GetMeeting(new(registration.MeetingId)))).TryGet(out var meeting, out refusal)) return visit.Refuse(refusal);
        if (FieldOf(visit.Refusal) is { } field) visit.PlaceAt(field);
        return visit.Show<RegistrationPage>(new
        {
            Registration = registration,
            Meeting = meeting,
            Next = await NextToDecide(visit, registration),
            Words = (await visit.Describe(registration.MeetingId, registration.ParticipantId)).Match<MeetingInWords?>(m => m, _ => null),
            May = await visit.Rights(new Dictionary<string, IGuarded>
            {
                ["accept"] = new AcceptNomination(new(id), 0),
                ["return"] = new ReturnNomination(new(id), "", 0),
                ["correct"] = new CorrectDelegate(new(registration.DelegationId), new(id), registration.Details, 0),
                ["correct-accepted"] = new CorrectRegistration(new(id), registration.Details, "", 0),
                ["withdraw"] = new WithdrawDelegate(new(id), null, 0),
                ["confirm"] = new ConfirmRegistration(new(id), null, 0),
                ["photo"] = new KeepBadgePhoto(new(id), []),
                ["fund"] = new DecideFunding(new(id), new FundingTerms([], null, null, null), "", ""),
                ["visa"] = new IssueVisaLetter(new(id), null, "", ""),
            }),
        });
    }

    /// <summary>The nomination that is to be decided after this one, in the order of the list; from the last on to the first.</summary>
    private static async Task<RegistrationLine?> NextToDecide(Visit visit, RegistrationDetails here)
    {
        if (here.Status is not RegistrationStatus.UnderReview) return null;
        if (!(await visit.Ask(new ListRegistrations(new(here.MeetingId), new Page(Page.MaxSize), RegistrationStatus.UnderReview))).TryGet(out var open, out _))
            return null;
        var at = open.Items.ToList().FindIndex(r => r.Id == here.Id);
        return open.Items.Skip(at + 1).Concat(open.Items).FirstOrDefault(r => r.Id != here.Id);
    }

    private static Task<IResult> Accept(Visit visit, Guid id) => visit.Act(
        new AcceptNomination(new(id), visit.Version), Here(id), "The nomination is accepted; the delegate is told.", () => One(visit, id), id);

    private static Task<IResult> Return(Visit visit, Guid id) => visit.Act(
        new ReturnNomination(new(id), visit.Text("Reason"), visit.Version), Here(id), "The nomination is back with the focal point.", () => One(visit, id), id);

    private static async Task<IResult> Correct(Visit visit, Guid id)
    {
        if (!(await visit.Ask(new GetRegistration(new(id)))).TryGet(out var registration, out var refusal)) return visit.Refuse(refusal);
        return await visit.Act(
            new CorrectDelegate(new(registration.DelegationId), new(id), visit.Person("Details"), visit.Version, visit.Ticked("Confirmed")), Here(id),
            "The nomination is corrected, and stands for review.", () => One(visit, id), id);
    }

    private static Task<IResult> CorrectAccepted(Visit visit, Guid id) => visit.Act(
        new CorrectRegistration(new(id), visit.Person("Details"), visit.Text("Reason"), visit.Version, visit.Ticked("Confirmed")), Here(id),
        "The record is corrected. Papers issued before keep what they say; those made from now on say this.", () => One(visit, id), id);

    private static Task<IResult> Confirm(Visit visit, Guid id) => visit.Act(
        new ConfirmRegistration(new(id), null, visit.Version, visit.TextOrNull("Reason")), Here(id),
        "The registration is confirmed for the delegate, who is sent the confirmation. The desk can let them in.", () => One(visit, id), id);

    private static Task<IResult> Withdraw(Visit visit, Guid id) => visit.Act(
        new WithdrawDelegate(new(id), visit.TextOrNull("Reason"), visit.Version), Here(id),
        "The delegate is withdrawn. A seat that this frees goes to the first on the waiting list.", () => One(visit, id), id);

    private static async Task<IResult> KeepPhoto(Visit visit, Guid id) => await visit.Act(
        new KeepBadgePhoto(new(id), await visit.SentFile("Photo", BadgePhoto.MaxBytes)), Here(id),
        "The photograph is kept, sealed, for the badge. It is destroyed thirty days after the meeting.", () => One(visit, id), id);

    private static Task<IResult> DestroyPhoto(Visit visit, Guid id) => visit.Act(
        new DestroyBadgePhoto(new(id)), Here(id), "The photograph is destroyed; the badge is printed without one.", () => One(visit, id), id);

    private static Task<IResult> DecideFunding(Visit visit, Guid id)
    {
        var covers = visit.Texts("Terms.Covers").Where(c => Enum.IsDefined(typeof(FundingItem), c)).Select(Enum.Parse<FundingItem>).ToList();
        var allowance = visit.TextOrNull("Terms.Allowance.Rate") is null && visit.TextOrNull("Terms.Allowance.Days") is null ? null
            : new DailyAllowance(Rate(visit), visit.Text("Terms.Allowance.Currency").Trim().ToUpperInvariant(), visit.Number("Terms.Allowance.Days"));
        var terms = new FundingTerms(covers, allowance, visit.TextOrNull("Terms.Conditions"),
            visit.TextOrNull("Terms.AcceptBy") is null ? null : visit.Day("Terms.AcceptBy"));
        return visit.Act(new DecideFunding(new(id), terms, visit.Text("SignatoryName"), visit.Text("SignatoryTitle")), _ => Here(id),
            letter => $"The decision is written to the delegate under {letter.Reference}.", () => One(visit, id), id);
    }

    private static Task<IResult> IssueVisaLetter(Visit visit, Guid id) => visit.Act(
        new IssueVisaLetter(new(id), visit.TextOrNull("Consulate"), visit.Text("SignatoryName"), visit.Text("SignatoryTitle"), visit.TextOrNull("Language"),
            visit.TextOrNull("Arrives") is null ? null : visit.Day("Arrives"), visit.TextOrNull("Leaves") is null ? null : visit.Day("Leaves")),
        _ => Here(id), letter => $"The visa letter is issued under {letter.Reference}; the delegate is told that it can be fetched.", () => One(visit, id), id);

    private static async Task<IResult> ReadVisaLetter(Visit visit, Guid id) =>
        (await visit.Tell(new ReadVisaLetter(new(id)))).TryGet(out var letter, out var refusal)
            ? visit.File(letter.Bytes, letter.MediaType, letter.FileName) : await visit.Again(refusal, () => One(visit, id));

    private static string Here(Guid id) => $"/registrations/{id}";

    private static decimal Rate(Visit visit)
    {
        var written = visit.Text("Terms.Allowance.Rate");
        // Many write 215,50; of 1,450 nobody knows what is meant.
        if (written.IndexOf(',', StringComparison.Ordinal) is var comma && comma > 0 && comma == written.Length - 3) written = written.Replace(',', '.');
        if (decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)) return rate;
        visit.FaultAt("Terms.Allowance.Rate", "Enter an amount, such as 145.50.");
        return 0;
    }

    private static string? FieldOf(Domain.Shared.Error? refusal) => refusal switch
    {
        BadgePhotoErrors.TooLarge or BadgePhotoErrors.NotAPicture => "Photo",
        TravelErrors.AllowanceUnclear => "Terms.Allowance.Rate",
        TravelErrors.DeadlineMissing or TravelErrors.DeadlineOver => "Terms.AcceptBy",
        _ => null,
    };
}
