using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Attendance;
using Secretariat.Application.Bodies;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>What all certificates of a meeting have in common, and an officer may change before they are issued.</summary>
/// <param name="Issuers">Who issues them, in the order of the head.</param>
/// <param name="Signatories">Who signs them, in the order of the foot, each possibly signed <em>for</em>.</param>
/// <param name="Opening">The words before the holder.</param>
/// <param name="Attestation">What is attested of who was in the room.</param>
/// <param name="RemoteAttestation">What is attested of who took part only from afar.</param>
/// <param name="EventTitle">The title of the event.</param>
/// <param name="Language">The language all of this is in.</param>
public sealed record CertificateWording(
    IReadOnlyList<CertificateIssuer> Issuers, IReadOnlyList<CertificateSignatory> Signatories, string Opening, string Attestation,
    string RemoteAttestation, string EventTitle, string Language = "en")
{
    /// <summary>The same, signed by others where any are named.</summary>
    internal CertificateWording SignedBy(IReadOnlyList<CertificateSignatory>? others) => others is null ? this : this with { Signatories = others };

    /// <summary>The same with every text as papers print it: one line each, without marks that steer the direction.</summary>
    internal CertificateWording Cleaned() => new(
        [.. Issuers.Select(i => new CertificateIssuer(CleanText.Line(i.Name), CleanText.OptionalLine(i.Subline)))],
        [.. Signatories.Select(s => s with
        {
            PrintedName = CleanText.Line(s.PrintedName),
            FunctionalTitle = CleanText.OptionalLine(s.FunctionalTitle),
            Organisation = CleanText.OptionalLine(s.Organisation),
        })],
        CleanText.Line(Opening), CleanText.Line(Attestation), CleanText.Line(RemoteAttestation), CleanText.Line(EventTitle), Language);
}

/// <summary>What a certificate may say, whether it is shown as a draft or issued.</summary>
internal sealed class CertificateWordingValidator : AbstractValidator<CertificateWording>
{
    internal const int MaxLength = 300;

    public CertificateWordingValidator()
    {
        RuleFor(w => w.Issuers).NotEmpty().Must(i => i.Count <= 4).WithMessage("A certificate has one to four issuers.");
        RuleForEach(w => w.Issuers).ChildRules(issuer =>
        {
            issuer.RuleFor(i => i.Name).Must(Says).WithMessage("Name the institution.").MaximumLength(MaxLength);
            issuer.RuleFor(i => i.Subline).MaximumLength(MaxLength);
        });
        RuleFor(w => w.Signatories).MaySign();
        RuleForEach(w => w.Signatories).SetValidator(new CertificateSignatoryValidator());
        RuleFor(w => w.Opening).Must(Says).WithMessage("Give the words before the holder.").MaximumLength(MaxLength);
        RuleFor(w => w.Attestation).Must(Says).WithMessage("Say what is attested.").MaximumLength(MaxLength);
        RuleFor(w => w.RemoteAttestation).Must(Says).WithMessage("Say what is attested of who took part from afar.").MaximumLength(MaxLength);
        RuleFor(w => w.EventTitle).Must(Says).WithMessage("Give the title of the event.").MaximumLength(2 * MaxLength);
        RuleFor(w => w.Language).IsLanguageOfPapers();
    }

    /// <summary>Whether anything is left of a text on paper.</summary>
    internal static bool Says(string text) => CleanText.Line(text).Length > 0;
}

/// <summary>What may stand at the foot of a certificate.</summary>
internal sealed class CertificateSignatoryValidator : AbstractValidator<CertificateSignatory>
{
    public CertificateSignatoryValidator()
    {
        RuleFor(s => s.PrintedName).Must(CertificateWordingValidator.Says).WithMessage("Name who signs.").MaximumLength(CertificateWordingValidator.MaxLength);
        RuleFor(s => s.FunctionalTitle).MaximumLength(CertificateWordingValidator.MaxLength);
        RuleFor(s => s.Organisation).MaximumLength(CertificateWordingValidator.MaxLength);
    }
}

internal static class CertificateSignatories
{
    internal static IRuleBuilderOptions<T, IReadOnlyList<CertificateSignatory>> MaySign<T>(
        this IRuleBuilderInitial<T, IReadOnlyList<CertificateSignatory>> signatories) =>
        signatories.NotEmpty().Must(s => s.Count <= 4).WithMessage("A certificate has one to four signatories.");
}

internal static class CertificateWordings
{
    /// <summary>The usual wording, in the language of the occasion: the dialogue issues, whoever presided signs, attendance is attested.</summary>
    internal static async Task<CertificateWording> ProposedWording(
        this ISecretariatDb db, Occasion occasion, CertificateKind kind, CancellationToken ct)
    {
        var presiding = await db.PresidingAt(occasion.Meeting, ct);
        var (people, states) = (presiding.Select(p => p.PersonId).ToList(), presiding.Select(p => p.HolderId).ToList());
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var holders = await db.Participants.AsNoTracking().Where(p => states.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var issuers = occasion.Body.Issuers.Count > 0 ? occasion.Body.Issuers : [occasion.Dialogue.Name];
        return new CertificateWording(
            [.. issuers.Select(name => new CertificateIssuer(occasion.Term(name)))],
            [.. presiding.Where(p => p.PersonId is not null).Select(p => (Officer: p, Person: names[p.PersonId!.Value])).Select(p => new CertificateSignatory(
                SignedNames.Of($"{p.Person.Style} {p.Person.PrintedName}"),
                OfficeTitles.Of(p.Officer, holders[p.Officer.HolderId], occasion), null))],
            occasion.Phrases.CertificateOpening, occasion.Phrases.Attesting(kind, remotely: false), occasion.Phrases.Attesting(kind, remotely: true),
            occasion.Name, occasion.Language.Tag);
    }

    /// <summary>The same wording on certificates of another kind.</summary>
    internal static CertificateWording Attesting(this CertificateWording wording, CertificateKind kind, Occasion occasion) => wording with
    {
        Attestation = occasion.Phrases.Attesting(kind, remotely: false),
        RemoteAttestation = occasion.Phrases.Attesting(kind, remotely: true),
    };

    internal static CertificateContent ContentFor(
        this CertificateWording wording, Occasion occasion, CertificateKind kind, Registration holder, string delegation, DelegateAttendance attendance,
        Programme programme) => new()
        {
            Kind = kind,
            Contributions = kind is CertificateKind.Speaker ? programme.Contributions(holder, occasion.Phrases) : [],
            Issuers = wording.Issuers,
            Opening = wording.Opening,
            Holder = new CertificateHolder(SeatedDelegation.NameOf(holder, occasion.Phrases), occasion.Said(holder.FunctionalTitle), delegation),
            Attestation = attendance.OnlyRemote ? wording.RemoteAttestation : wording.Attestation,
            EventTitle = wording.EventTitle,
            Body = occasion.Theme,
            Venue = occasion.Meeting.Venue?.Name,
            Place = occasion.Place,
            FirstDay = occasion.Meeting.Schedule.FirstDay,
            LastDay = occasion.Meeting.Schedule.LastDay,
            Signatories = wording.SignatoriesFor(holder, occasion),
            Language = wording.Language,
            IsTranslated = occasion.Language == Language.Working || (occasion.Says(holder.FunctionalTitle, holder.Language) && wording.TellsTitle(occasion)
                && (kind is not CertificateKind.Speaker || programme.IsIn(occasion.Phrases, holder))),
        };

    /// <summary>Whether the title of the meeting is in the language: as somebody has said it, or as the officer words it here.</summary>
    private static bool TellsTitle(this CertificateWording wording, Occasion occasion) =>
        occasion.IsTitleTranslated || (occasion.Theme is null && wording.EventTitle != occasion.Meeting.Title);

    /// <summary>Nobody attests their own attendance: the others sign the certificate of a signatory, and where there are none, the secretariat.</summary>
    private static IReadOnlyList<CertificateSignatory> SignatoriesFor(this CertificateWording wording, Registration holder, Occasion occasion)
    {
        string[] names = [holder.PrintedName, SeatedDelegation.NameOf(holder), SeatedDelegation.NameOf(holder, occasion.Phrases),
            occasion.Phrases.Styled(holder.Style, holder.PrintedName)];
        var others = wording.Signatories.Where(s => !names.Contains(s.PrintedName, StringComparer.OrdinalIgnoreCase)).ToList();
        return others.Count > 0 ? others : [new CertificateSignatory(occasion.Term(occasion.Dialogue.Secretariat), null, null)];
    }

    /// <summary>The delegation of a holder, as the occasion calls it.</summary>
    internal static async Task<string> DelegationOf(this ISecretariatDb db, Registration holder, Occasion occasion, CancellationToken ct) =>
        occasion.Language == Language.Working
            ? await db.Delegations.Where(d => d.Id == holder.DelegationId).Select(d => d.ParticipantName).SingleAsync(ct)
            : occasion.NameOf(await db.Participants.AsNoTracking().SingleAsync(p => p.Id == holder.ParticipantId, ct));

    /// <summary>As what somebody took part: as moderator who moderated and did not speak.</summary>
    private static string PartIn(this CertificateContent content, Phrases phrases)
    {
        var moderated = Phrases.Fill(phrases.ContributionAs, phrases.Of(ContributionPart.Moderator), "");
        return content.Contributions.Count > 0 && content.Contributions.All(c => c.StartsWith(moderated, StringComparison.Ordinal))
            ? phrases.CertificateOfModerator : phrases.CertificateOfSpeaker;
    }

    internal static CertificatePaper OnPaper(
        this CertificateContent content, PaperMarks marks, CertificateSerial? serial, VerificationCode? code, DialogueSettings dialogue) => new()
        {
            Marks = marks with { Language = dialogue.LanguageFor(content.Language).Code },
            Title = Phrases.Of(Language.Of(content.Language)).CertificateTitle,
            Subtitle = content.Kind is CertificateKind.Speaker ? content.PartIn(Phrases.Of(Language.Of(content.Language))) : null,
            Contributions = content.Contributions,
            Issuers = [.. content.Issuers.Select(i => new PaperIssuer(i.Name, i.Subline) { Style = dialogue.LetterheadOf(i.Name)?.Style })],
            OpeningFormula = content.Opening,
            Holder = content.Holder.PrintedName,
            HolderLines = [.. new[] { content.Holder.FunctionalTitle, content.Holder.Delegation }.OfType<string>()],
            Attestation = content.Attestation,
            EventTitle = content.EventTitle,
            Body = content.Body,
            Venue = content.Venue,
            Place = content.Place,
            FirstDay = content.FirstDay,
            LastDay = content.LastDay,
            Extent = content.Extent,
            Signatories = [.. content.Signatories.Select(s => new PaperSignatory(
            s.SignsFor ? null : s.PrintedName, [.. new[] { s.FunctionalTitle, s.Organisation }.OfType<string>()], s.SignsFor ? s.PrintedName : null)
            {
                Image = marks.IsDraft || s.SignsFor ? null : dialogue.SignatureOf(s.PrintedName),
            })],
            Serial = serial?.Text,
            Mark = content.IsTranslated ? null : Phrases.Of(Language.Of(content.Language)).NotTranslated,
            VerificationAddress = code is { } known ? dialogue.AddressOf(known) : null,
        };
}

/// <summary>A delegate weighed for a certificate.</summary>
internal sealed record Candidate(Registration Registration, string Delegation, DelegateAttendance Attendance, Error? Refusal);

internal static class Candidates
{
    /// <summary>Whether an attendance earns a certificate: of attendance by the policy of the body; of a speaker by having been there at all.</summary>
    internal static Result<Done> Earns(this AttendancePolicy policy, CertificateKind kind, DelegateAttendance attendance) =>
        (kind is CertificateKind.Speaker ? AttendancePolicy.Once : policy).Judge(attendance);

    /// <summary>Everybody on the list in its order who comes into question for a certificate of each kind, weighed.</summary>
    internal static async Task<ILookup<CertificateKind, Candidate>> CandidatesOf(this ISecretariatDb db, Occasion occasion, CancellationToken ct)
    {
        var programme = await db.ProgrammeOf(occasion.Meeting.Id, ct);
        var people = (await db.DelegationsInOrder(occasion.Meeting, occasion.Dialogue, ct))
            .SelectMany(d => d.Members.Select(m => (Member: m, Delegation: d.Name))).ToList();
        var attendance = await db.AttendanceOf(occasion.Meeting, people.Select(p => p.Member.Id), ct);
        return Enum.GetValues<CertificateKind>().SelectMany(kind => people.Zip(attendance)
                .Where(p => kind is not CertificateKind.Speaker || programme.Has(p.First.Member))
                .Select(p => (Kind: kind, Candidate: new Candidate(p.First.Member, p.First.Delegation, p.Second,
                    occasion.Body.AttendancePolicy.Earns(kind, p.Second).Error))))
            .ToLookup(c => c.Kind, c => c.Candidate);
    }

    /// <summary>How many earned a certificate of attendance and never had one, which is to whom they are issued when nobody is chosen.</summary>
    internal static async Task<int> CertificatesDue(this ISecretariatDb db, Occasion occasion, CancellationToken ct)
    {
        var had = await db.Certificates.Where(c => c.MeetingId == occasion.Meeting.Id && c.Kind == CertificateKind.Attendance)
            .Select(c => c.RegistrationId).ToHashSetAsync(ct);
        return (await db.CandidatesOf(occasion, ct))[CertificateKind.Attendance].Count(c => c.Refusal is null && !had.Contains(c.Registration.Id));
    }
}
