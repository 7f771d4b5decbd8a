using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>
/// Begins to issue certificates to everybody who earned one and holds none. A second time is refused: with the run in which they wait, or because nobody is
/// left.
/// </summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Wording">What they say; the proposed wording in the language of each holder when left out.</param>
/// <param name="Only">Only to these, and to them even where an earlier certificate was revoked; everybody when empty.</param>
/// <param name="Kind">What they attest; who is on record as a speaker may hold one of each kind.</param>
/// <param name="Signatories">Who signs the proposed wording in whoever's place presides; as proposed when left out.</param>
public sealed record IssueCertificates(MeetingId MeetingId, CertificateWording? Wording, IReadOnlyList<RegistrationId> Only,
    CertificateKind Kind = CertificateKind.Attendance, IReadOnlyList<CertificateSignatory>? Signatories = null) : ICommand<CertificatesBegun>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);
}

/// <summary>What was begun.</summary>
/// <param name="RunId">The run whose progress can be watched.</param>
/// <param name="Certificates">How many it will issue.</param>
public sealed record CertificatesBegun(RunId RunId, int Certificates);

internal sealed class IssueCertificatesValidator : AbstractValidator<IssueCertificates>
{
    public IssueCertificatesValidator()
    {
        RuleFor(c => c.Wording!).SetValidator(new CertificateWordingValidator()).When(c => c.Wording is not null);
        RuleFor(c => c.Signatories!).MaySign().When(c => c.Signatories is not null);
        RuleForEach(c => c.Signatories).SetValidator(new CertificateSignatoryValidator());
    }
}

internal sealed class IssueCertificatesHandler(ISecretariatDb db, IRuns runs, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
    : ICommandHandler<IssueCertificates, CertificatesBegun>
{
    public async Task<Result<CertificatesBegun>> Handle(IssueCertificates command, CancellationToken ct)
    {
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        if (!await db.AttendanceRegisters.AnyAsync(r => r.MeetingId == command.MeetingId && r.Days.Any() && r.Days.All(d => d.LockedAt != null), ct))
            return new AttendanceErrors.NotLocked();
        var wording = (command.Wording?.Cleaned() ?? await db.ProposedWording(occasion, command.Kind, ct)).SignedBy(command.Signatories);
        if (wording.Signatories.Count == 0)
            return new CertificateErrors.Incomplete("somebody who signs it; nobody presides on record, so name the signatories");

        var before = (await db.Certificates.AsNoTracking().Where(c => c.MeetingId == command.MeetingId && c.Kind == command.Kind)
            .Select(c => new { c.RegistrationId, c.Status })
            .ToListAsync(ct))
            .ToLookup(c => c.RegistrationId, c => c.Status);
        var candidates = (await db.CandidatesOf(occasion, ct))[command.Kind]
            .Where(c => c.Refusal is null && !before[c.Registration.Id].Contains(CertificateStatus.Issued))
            .Where(c => command.Only.Count == 0 ? !before[c.Registration.Id].Any() : command.Only.Contains(c.Registration.Id)).ToList();
        var wordings = new Dictionary<Language, CertificateWording>();
        foreach (var language in candidates.Select(LanguageOf).Distinct())
            wordings[language] = (command.Wording ?? await db.ProposedWording(occasion.In(language, countries), command.Kind, ct))
                .SignedBy(command.Signatories);
        var stem = command.Kind is CertificateKind.Speaker ? "speaker" : "certificate";
        var items = candidates.Select(c => new RunItem(
                $"{stem}/{c.Registration.Id.Value}/{before[c.Registration.Id].Count() + 1}", SeatedDelegation.NameOf(c.Registration),
                new IssueCertificate(command.MeetingId, c.Registration.Id, wordings[LanguageOf(c)], command.Kind))).ToList();
        if (items.Count == 0) return new CertificateErrors.NobodyToCertify();
        if (command is { Only.Count: 0, Kind: CertificateKind.Attendance }) occasion.Meeting.Meet(DeadlineKind.Certificates, clock.GetUtcNow());
        var title = command.Kind is CertificateKind.Speaker ? "Certificates of speakers" : "Certificates";
        return (await runs.Start(RunKind.IssueCertificates, $"{title}, {occasion.Meeting.NumberedTitle}", command.MeetingId, items, ct))
            .Match<Result<CertificatesBegun>>(run => new CertificatesBegun(run, items.Count), error => error);

        Language LanguageOf(Candidate candidate) => dialogue.LanguageFor(candidate.Registration.Language);
    }
}
