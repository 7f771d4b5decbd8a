using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Participants;

namespace Secretariat.Application.Delegations;

/// <summary>Writes to delegates themselves: acceptance with their own link, confirmation with paper and calendar entry, and the taking back of both.</summary>
internal sealed class DelegateMails(
    ISecretariatDb db, DialogueSettings dialogue, LetterWriter writer, IMailbox mailbox, MeetingCalendar calendar, IPapers papers, IIssuedDocuments documents,
    ICountryNames countries, TimeProvider clock)
{
    /// <summary>Tells a delegate of acceptance, with a link to their registration alone; anew when what it says was corrected at a later instant.</summary>
    public async Task Accepted(Registration registration, CancellationToken ct, DateTimeOffset? corrected = null)
    {
        var (occasion, delegation, participant) = await Surroundings(registration, ct);
        var about = WithLink(registration, delegation, occasion, language => Fields(registration, delegation, participant, occasion.In(language, countries)));
        var letter = (await writer.Write(LetterKind.Acceptance, registration.Language, about, ct)).Expect();
        Owe($"registration/{registration.Id.Value:N}/accepted{Anew(corrected)}", MailKind.Nomination, registration, letter, [], null);
    }

    /// <summary>Sends a delegate the confirmation with its QR code, and the meeting for their calendar; anew when what it says was corrected.</summary>
    public async Task Confirmed(Registration registration, DateTimeOffset at, CancellationToken ct, bool anew = false)
    {
        var (occasion, delegation, participant) = await Surroundings(registration, ct);
        var letter = (await writer.Write(LetterKind.Confirmation, registration.Language,
            language => Fields(registration, delegation, participant, occasion.In(language, countries)), ct)).Expect();
        var own = occasion.For(registration.Language, countries);
        var paper = papers.Confirmation(Paper(registration, delegation, participant, own, at));
        var document = (await documents.Issue(new NewDocument(DocumentKind.Confirmation, registration.MeetingId, null,
            $"Confirmation of registration of {registration.PrintedName}",
            FileNames.Pdf("Confirmation of registration", registration.PrintedName), own.Language.Tag, Distribution.Personal, paper, at)
        {
            DelegationId = delegation.Id,
            RegistrationId = registration.Id
        }, ct)).Expect();
        Owe($"registration/{registration.Id.Value:N}/confirmed{Anew(anew ? at : null)}", MailKind.Confirmation, registration, letter, [document],
            calendar.Requested(own, registration, own.InText(participant, delegation.ParticipantInText), await TakenBack(registration, ct), at));
    }

    /// <summary>Tells somebody that they are no longer a delegate, and takes the calendar entry back from one who had confirmed.</summary>
    public async Task TakeBack(Registration registration, string reason, CancellationToken ct)
    {
        var (occasion, delegation, participant) = await Surroundings(registration, ct);
        var own = occasion.For(registration.Language, countries);
        var entry = registration.ConfirmedAt is null ? null : calendar.Released(own, registration, own.InText(participant, delegation.ParticipantInText),
            await TakenBack(registration, ct), clock.GetUtcNow());
        var letter = (await writer.Write(LetterKind.RegistrationWithdrawn, registration.Language, language =>
        {
            var fields = Fields(registration, delegation, participant, occasion.In(language, countries));
            fields["reason"] = occasion.In(language, countries).Term(reason);
            if (entry is not null) fields["entry"] = true;
            return fields;
        }, ct)).Expect();
        Owe($"registration/{registration.Id.Value:N}/taken-back", MailKind.RegistrationWithdrawn, registration, letter, [], entry);
    }

    /// <summary>What letters about a delegate say, in any language.</summary>
    public async Task<Func<Language, Dictionary<string, object>>> About(Registration registration, Occasion occasion, CancellationToken ct)
    {
        var delegation = (await db.Delegations.FindAsync([registration.DelegationId], ct))!;
        var participant = (await db.Participants.FindAsync([registration.ParticipantId], ct))!;
        return language => Fields(registration, delegation, participant, occasion.In(language, countries));
    }

    private Func<Language, Dictionary<string, object>> WithLink(
        Registration registration, Delegation delegation, Occasion occasion, Func<Language, Dictionary<string, object>> fields)
    {
        var now = clock.GetUtcNow();
        var (link, token) = PersonalLink.Make(LinkPurpose.Register, registration.MeetingId, delegation.Id, registration.Id,
            $"{registration.PrintedName}, {delegation.ParticipantName}", registration.Email,
            PersonalLink.ExpiryOf(LinkPurpose.Register, occasion.Meeting, now), now);
        db.PersonalLinks.Add(link);
        return language => new Dictionary<string, object>(fields(language))
        {
            ["link"] = occasion.Dialogue.AddressOfLink(token, language),
            ["link_expires"] = occasion.In(language, countries).PrintAtVenue(link.ExpiresAt),
        };
    }

    private static Dictionary<string, object> Fields(Registration registration, Delegation delegation, Participant participant, Occasion occasion)
    {
        var fields = occasion.Fields();
        fields["participant"] = occasion.InText(participant, delegation.ParticipantInText);
        fields["delegate"] = occasion.Phrases.Styled(registration.Honorific, registration.NameIn(occasion.Language));
        fields["salutation"] = Salutation.To(registration.Honorific, registration.NameIn(occasion.Language), occasion.Language);
        fields["role"] = occasion.Language.Culture.TextInfo.ToLower(occasion.Phrases.Of(registration.Role));
        if (registration.Modality is ParticipationModality.Remote) fields["remote"] = true;
        if (registration.DecisionReason is { } reason) fields["reason"] = occasion.Term(reason);
        return fields;
    }

    private async Task<(Occasion Occasion, Delegation Delegation, Participant Participant)> Surroundings(Registration registration, CancellationToken ct) => (
        (await db.Occasion(registration.MeetingId, dialogue, ct)).Expect(), (await db.Delegations.FindAsync([registration.DelegationId], ct))!,
        (await db.Participants.FindAsync([registration.ParticipantId], ct))!);

    private static ConfirmationPaper Paper(
        Registration registration, Delegation delegation, Participant participant, Occasion occasion, DateTimeOffset at) => new()
        {
            Marks = new PaperMarks(DocumentIds.Of("confirmation", ShortId(registration), occasion.Language.Tag, at), occasion.Meeting.TodayAtVenue(at),
                Distribution.Personal, Language: occasion.Language.Code,
                Remark: occasion.RemarkUnless(occasion.IsTitleTranslated && occasion.Says(registration.FunctionalTitle, registration.Language)
                    && occasion.Says(registration.Institution, registration.Language))),
            Issuers = occasion.Issuers(),
            Reference = Grouped(ShortId(registration)),
            Name = occasion.Phrases.Styled(registration.AddressedAs, registration.NameIn(occasion.Language)),
            FunctionalTitle = occasion.Said(registration.FunctionalTitle),
            Institution = occasion.Said(registration.Institution),
            Delegation = occasion.Language == Language.Working ? delegation.ParticipantName : occasion.NameOf(participant),
            Role = occasion.Phrases.Of(registration.Role),
            Participation = occasion.Phrases.Of(registration.Modality),
            IsRemote = registration.Modality is ParticipationModality.Remote,
            Meeting = occasion.OnPaper(),
            QrCode = registration.QrCode,
            ToBring = registration.Modality is ParticipationModality.Remote
            ? [occasion.Phrases.RoomFollows]
            : [occasion.Phrases.BringConfirmation, occasion.Phrases.BringIdentity],
            Change = new PaperLink(occasion.Dialogue.AddressOfDoor(), occasion.Phrases.ChangeByLink),
            PrivacyNote = registration.ConsentNoticeVersion is { } notice
                ? Phrases.Fill(occasion.Phrases.PrivacyAccepted, occasion.Phrases.Code(notice), occasion.Phrases.Code(occasion.Dialogue.Email)) : null,
        };

    private void Owe(string key, MailKind kind, Registration registration, Letter letter, IReadOnlyList<IssuedDocumentId> enclosures, CalendarPart? entry) =>
        mailbox.Owe(new OwedMail(key, kind, To(registration), [], letter.Subject, letter.Text, enclosures, entry, registration.MeetingId, null,
            registration.Id));

    private static string Anew(DateTimeOffset? at) => at is { } instant ? $"/{instant.ToUnixTimeMilliseconds()}" : "";

    private async Task<int> TakenBack(Registration registration, CancellationToken ct) =>
        (await mailbox.TakenBack(registration.MeetingId, ct)).GetValueOrDefault(registration.Email.ToLowerInvariant());

    private static Recipient To(Registration registration) => new(registration.PrintedName, registration.Email);

    /// <summary>"918E-C4B9-F77D": a number that is read out loud over a desk.</summary>
    private static string Grouped(string number) => string.Join('-', number.Chunk(4).Select(part => new string(part)));

    private static string ShortId(Registration registration) => Convert.ToHexString(registration.Id.Value.ToByteArray(bigEndian: true)[10..]);
}
