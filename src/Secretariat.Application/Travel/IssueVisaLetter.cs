using System.Security.Cryptography;
using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Domain.Travel;

namespace Secretariat.Application.Travel;

/// <summary>
/// Issues the letter in support of a delegate's visa from the sealed passport data. It says facts only and promises no visa; it is kept sealed and goes with
/// the passport data.
/// </summary>
/// <param name="RegistrationId">The delegate, whose nomination must be accepted.</param>
/// <param name="Consulate">The embassy or consulate; "to whom it may concern" without one.</param>
/// <param name="SignatoryName">Who signs for the secretariat, as printed.</param>
/// <param name="SignatoryTitle">Their function.</param>
/// <param name="Language">The language of the letter; English without one.</param>
/// <param name="Arrives">The day of arrival; the day before the meeting when left out.</param>
/// <param name="Leaves">The day of departure; the day after the meeting when left out.</param>
public sealed record IssueVisaLetter(
    RegistrationId RegistrationId, string? Consulate, string SignatoryName, string SignatoryTitle, string? Language = null,
    DateOnly? Arrives = null, DateOnly? Leaves = null)
    : ICommand<IssuedLetter>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, AccessRule.Head);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Registrations;
}

internal sealed class IssueVisaLetterValidator : AbstractValidator<IssueVisaLetter>
{
    public IssueVisaLetterValidator()
    {
        RuleFor(c => c.Consulate).MaximumLength(400);
        RuleFor(c => c.SignatoryName).NotBlank().WithMessage("Say who signs.").MaximumLength(200);
        RuleFor(c => c.SignatoryTitle).NotBlank().MaximumLength(200);
        RuleFor(c => c.Leaves).GreaterThanOrEqualTo(c => c.Arrives).When(c => c.Arrives is not null && c.Leaves is not null)
            .WithMessage("The day of departure must not be before the day of arrival.");
        RuleFor(c => c.Language!).IsLanguageOfPapers().When(c => c.Language is not null);
    }
}

internal sealed class IssueVisaLetterHandler(ISecretariatDb db, ISecrets secrets, INumbers numbers, LetterPapers letters, IIssuedDocuments documents,
    ICountryNames countries, DialogueSettings dialogue, TimeProvider clock) : ICommandHandler<IssueVisaLetter, IssuedLetter>
{
    /// <summary>A code is copied from the letter; it does not end at the end of a line.</summary>
    private const char NonBreakingHyphen = '\u2011';

    public async Task<Result<IssuedLetter>> Handle(IssueVisaLetter command, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(command.RegistrationId, null, ct)).TryGet(out var registration, out var refusal)) return refusal;
        if (VisaLetter.WhyNot(registration) is { } against) return against;
        if (await db.TravelDocuments.FindAsync([registration.Id], ct) is not { } kept) return new TravelErrors.PassportMissing();
        if (!(await db.Occasion(registration.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        var now = clock.GetUtcNow();
        var signature = new Signature(command.SignatoryName, command.SignatoryTitle, null, null);
        var passport = JsonSerializer.Deserialize<Passport>(secrets.Unprotect(SecretPurpose.TravelDocument, kept.Sealed))!;
        var (today, code, own) = (dialogue.TodayAtSecretariat(now), VerificationCode.Draw(), occasion.For(command.Language, countries));
        var reference = await numbers.NextReference(dialogue, today.Year, ct);
        var letter = await Letter(command, registration, passport, own, signature, (reference, code), today, ct);
        if (!(await letters.Write(letter, own, ct)).TryGet(out var paper, out refusal)) return refusal;
        if (!(await documents.Sign(DocumentKind.Letter, paper.Bytes, ct)).TryGet(out var signed, out refusal)) return refusal;
        await foreach (var earlier in db.VisaLetters.Where(l => l.RegistrationId == registration.Id && l.SupersededAt == null).AsAsyncEnumerable())
            earlier.Supersede(now);
        db.VisaLetters.Add(VisaLetter.Issue(registration, reference, code, secrets.Protect(SecretPurpose.TravelDocument, signed),
            Convert.ToHexStringLower(SHA256.HashData(signed)), today, now));
        return new IssuedLetter(reference, null);
    }

    private async Task<LetterToWrite> Letter(IssueVisaLetter command, Registration registration, Passport passport, Occasion own, Signature signature,
        (string Reference, VerificationCode Code) known, DateOnly today, CancellationToken ct)
    {
        var (phrases, language) = (own.Phrases, own.Language);
        var participant = (await db.Participants.FindAsync([registration.ParticipantId], ct))!;
        var delegation = (await db.Delegations.FindAsync([registration.DelegationId], ct))!;
        var funding = await db.FundingDecisions.AsNoTracking().Where(d => d.RegistrationId == registration.Id && d.SupersededAt == null)
            .SingleOrDefaultAsync(ct);
        var fields = own.Fields();
        Occasion.Put(fields, "participant", own.InText(participant, delegation.ParticipantInText));
        Occasion.Put(fields, "delegate", passport.Name);
        Occasion.Put(fields, "reference", known.Reference);
        Occasion.Put(fields, "code", phrases.Code(known.Code.Printed.Replace('-', NonBreakingHyphen)));
        Occasion.Put(fields, "check_at", phrases.Code(dialogue.AddressOfVisaLetters()));
        Occasion.Put(fields, "email", dialogue.Email);
        Occasion.Put(fields, "consulate", CleanText.OptionalLine(command.Consulate));
        List<PaperFact> facts =
        [
            new(phrases.LabelPassportName, passport.Name),
            new(phrases.LabelBorn, string.Join(language.Comma, language.Day(passport.BornOn), passport.BornIn)),
            Nationality(passport.Nationality, own),
            new(phrases.LabelPassport, Phrases.Fill(phrases.PassportDates, passport.Number, language.Day(passport.IssuedOn), language.Day(passport.ExpiresOn))),
            new(phrases.LabelFunction, string.Join(
                language.Comma, new[] { own.Said(registration.FunctionalTitle), own.Said(registration.Institution) }.OfType<string>())),
            new(phrases.LabelDelegation, string.Join(language.Comma, own.NameOf(participant), language.Lower(phrases.Of(registration.Role)))),
            new(phrases.LabelTravel, language.Days(command.Arrives ?? own.Meeting.Schedule.FirstDay.AddDays(-1),
                command.Leaves ?? own.Meeting.Schedule.LastDay.AddDays(1))),
            new(phrases.LabelCosts, WhoPays((string)fields["participant"])),
        ];
        return new LetterToWrite(LetterKind.VisaLetter, new PaperAddressee(null, null, CleanText.OptionalLine(command.Consulate)),
            string.IsNullOrWhiteSpace(command.Consulate) ? phrases.ToWhomItMayConcern + language.Comma.TrimEnd() : phrases.SalutationOffice,
            signature, known.Reference, today)
        {
            Fields = fields,
            Facts = [.. facts.Where(f => f.Text.Length > 0)],
            Closing = phrases.ClosingOffice,
            Distribution = Distribution.Restricted,
        };

        // A consul sees no decision on funding: the letter itself says who pays for what.
        string WhoPays(string sender) => funding is { Terms: { IsGranted: true } terms }
            ? language.Punctuated(Phrases.Fill(phrases.CostsOurs, Alphabet.Capitalised(language.List([.. terms.Covers.Distinct().Select(phrases.Of)])),
                own.Term(own.Dialogue.Secretariat), sender))
            : Phrases.Fill(phrases.CostsOwn, sender);
    }

    /// <summary>
    /// A nationality given as the name of a country is named in the language of the letter, as the state that it is; any other stands as it was given.
    /// </summary>
    private PaperFact Nationality(string nationality, Occasion own) => countries.CodeOf(nationality) is { } code
        ? new(own.Phrases.LabelStateOfNationality, countries.Find(code, own.Language) ?? nationality)
        : new(own.Phrases.LabelNationality, nationality);
}
