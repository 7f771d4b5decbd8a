using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Domain.Travel;

namespace Secretariat.Application.Travel;

/// <summary>Decides on the funding of a delegate and writes it to them; a later decision takes the place of the one before.</summary>
/// <param name="RegistrationId">The delegate.</param>
/// <param name="Terms">What is covered, on which conditions; nothing covered means that it is declined.</param>
/// <param name="SignatoryName">Who signs for the secretariat, as printed.</param>
/// <param name="SignatoryTitle">Their function.</param>
public sealed record DecideFunding(RegistrationId RegistrationId, FundingTerms Terms, string SignatoryName, string SignatoryTitle)
    : ICommand<IssuedLetter>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, AccessRule.Head);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Registrations;
}

/// <summary>A letter as it left the house.</summary>
/// <param name="Reference">Its number.</param>
/// <param name="DocumentId">The letter; null for one that is kept sealed.</param>
public sealed record IssuedLetter(string Reference, Guid? DocumentId);

internal sealed class DecideFundingValidator : AbstractValidator<DecideFunding>
{
    public DecideFundingValidator()
    {
        RuleFor(c => c.SignatoryName).NotBlank().WithMessage("Say who signs.").MaximumLength(200);
        RuleFor(c => c.SignatoryTitle).NotBlank().MaximumLength(200);
        RuleForEach(c => c.Terms.Covers).IsInEnum();
        RuleFor(c => c.Terms.Conditions).MaximumLength(4000);
        RuleFor(c => c.Terms.Allowance!).ChildRules(allowance =>
        {
            allowance.RuleFor(a => a.Rate).InclusiveBetween(0.01m, 100_000m);
            allowance.RuleFor(a => a.Currency).Matches("^[A-Z]{3}$").WithMessage("Give the three letters of a currency, such as EUR.");
            allowance.RuleFor(a => a.Days).InclusiveBetween(1, 60);
        }).When(c => c.Terms.Allowance is not null);
    }
}

internal sealed class DecideFundingHandler(ISecretariatDb db, INumbers numbers, LetterPapers letters, IIssuedDocuments documents, ICountryNames countries,
    DialogueSettings dialogue, TimeProvider clock) : ICommandHandler<DecideFunding, IssuedLetter>
{
    public async Task<Result<IssuedLetter>> Handle(DecideFunding command, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(command.RegistrationId, null, ct)).TryGet(out var registration, out var refusal)) return refusal;
        if (!(await db.Occasion(registration.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var now = clock.GetUtcNow();
        var (terms, today) = (command.Terms with { Conditions = CleanText.OptionalText(command.Terms.Conditions) }, dialogue.TodayAtSecretariat(now));
        if (FundingDecision.WhyNot(registration, terms, today) is { } against) return against;
        var signature = new Signature(command.SignatoryName, command.SignatoryTitle, null, null);
        var own = occasion.For(registration.Language, countries);
        var reference = await numbers.NextReference(dialogue, today.Year, ct);
        if (!(await letters.Write(await Letter(registration, terms, own, signature, reference, today, ct), own, ct)).TryGet(out var paper, out refusal))
            return refusal;
        var issued = await documents.Issue(new NewDocument(DocumentKind.Letter, registration.MeetingId, reference,
            $"Funding decision for {registration.PrintedName}", FileNames.Pdf($"Funding decision for {registration.PrintedName}", reference),
            own.Language.Tag, Distribution.Personal, paper, now)
        {
            DelegationId = registration.DelegationId,
            RegistrationId = registration.Id,
        }, ct);
        if (!issued.TryGet(out var document, out refusal)) return refusal;
        await foreach (var earlier in db.FundingDecisions.Where(d => d.RegistrationId == registration.Id && d.SupersededAt == null).AsAsyncEnumerable())
            earlier.Supersede(now);
        db.FundingDecisions.Add(FundingDecision.Decide(registration, terms, reference, document, now));
        return new IssuedLetter(reference, document.Value);
    }

    private async Task<LetterToWrite> Letter(
        Registration registration, FundingTerms terms, Occasion own, Signature signature, string reference, DateOnly today, CancellationToken ct)
    {
        var participant = (await db.Participants.FindAsync([registration.ParticipantId], ct))!;
        var delegation = (await db.Delegations.FindAsync([registration.DelegationId], ct))!;
        var fields = own.Fields();
        Occasion.Put(fields, "participant", own.InText(participant, delegation.ParticipantInText));
        Occasion.Put(fields, "delegate", own.Phrases.Styled(registration.AddressedAs, registration.NameIn(own.Language)));
        Occasion.Put(fields, "reference", reference);
        Occasion.Put(fields, "covers", terms.IsGranted ? own.Language.List([.. terms.Covers.Distinct().Select(own.Phrases.Of)]) : null);
        Occasion.Put(fields, "conditions", own.Said(terms.Conditions));
        Occasion.Put(fields, "accept_by", terms.AcceptBy is { } day ? own.Print(day) : null);
        List<PaperFact> facts = [new(own.Phrases.LabelDelegate, (string)fields["delegate"]), new(own.Phrases.LabelDelegation, own.NameOf(participant))];
        if (terms.IsGranted) facts.Add(new(own.Phrases.LabelCovered, (string)fields["covers"]));
        if (terms.Allowance is { } allowance) facts.Add(new(own.Phrases.LabelAllowance, Print(allowance, own)));
        if (terms.IsGranted) facts.Add(new(own.Phrases.LabelAcceptBy, (string)fields["accept_by"]));
        return new LetterToWrite(LetterKind.FundingLetter,
            new PaperAddressee((string)fields["delegate"], own.Said(registration.FunctionalTitle), own.Said(registration.Institution),
                City: own.NameOf(participant)),
            Salutation.To(registration.AddressedAs, registration.NameIn(own.Language), own.Language), signature, reference, today)
        {
            Fields = fields,
            Facts = facts,
        };
    }

    private static string Print(DailyAllowance allowance, Occasion own) => Phrases.Fill(own.Phrases.AllowanceOf, allowance.Currency,
        own.Language.Amount(allowance.Rate), own.Phrases.ForDays(allowance.Days), own.Language.Amount(allowance.Total));
}
