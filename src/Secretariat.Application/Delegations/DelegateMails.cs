using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Delegations;

/// <summary>Writes to delegates themselves: acceptance with their own link, confirmation with paper and calendar entry, and the taking back of both.</summary>
internal sealed class DelegateMails(
    ISecretariatDb db, DialogueSettings dialogue, LetterWriter writer, IMailbox mailbox, MeetingCalendar calendar, IPapers papers, IIssuedDocuments documents,
        TimeProvider clock)
{
    /// <summary>Tells a delegate of acceptance, with a link to their registration alone.</summary>
    public async Task Accepted(Registration registration, CancellationToken ct)
    {
        var (occasion, delegation) = await About(registration, ct);
        var fields = WithLink(registration, delegation, occasion, Fields(registration, delegation, occasion));
        var letter = (await writer.Write(LetterKind.Acceptance, registration.Language, fields, ct)).Expect();
        Owe($"registration/{registration.Id.Value:N}/accepted", MailKind.Nomination, registration, letter, [], null);
    }

    /// <summary>Sends a delegate the confirmation with its QR code, and the meeting for their calendar.</summary>
    public async Task Confirmed(Registration registration, DateTimeOffset at, CancellationToken ct)
    {
        var (occasion, delegation) = await About(registration, ct);
        var letter = (await writer.Write(LetterKind.Confirmation, registration.Language, Fields(registration, delegation, occasion), ct)).Expect();
        var paper = papers.Confirmation(Paper(registration, delegation, occasion, at));
        var document = (await documents.Issue(new NewDocument(DocumentKind.Confirmation, registration.MeetingId, null,
            $"Confirmation of registration of {registration.PrintedName}",
            FileNames.Pdf("Confirmation of registration", registration.PrintedName), "en", Distribution.Personal, paper, at)
        {
            DelegationId = delegation.Id,
            RegistrationId = registration.Id
        }, ct)).Expect();
        Owe($"registration/{registration.Id.Value:N}/confirmed", MailKind.Confirmation, registration, letter, [document],
            calendar.Requested(occasion, registration, delegation.ParticipantInText, await TakenBack(registration, ct), at));
    }

    /// <summary>Tells somebody that they are no longer a delegate, and takes the calendar entry back from one who had confirmed.</summary>
    public async Task TakeBack(Registration registration, string reason, CancellationToken ct)
    {
        var (occasion, delegation) = await About(registration, ct);
        var entry = registration.ConfirmedAt is null
            ? null : calendar.Released(occasion, registration, delegation.ParticipantName, await TakenBack(registration, ct), clock.GetUtcNow());
        var text = $"""
            {Salutation.To(registration.Honorific, registration.PrintedName)}

            You are no longer registered for the {occasion.Meeting.NumberedTitle}, {occasion.Meeting.Schedule.Dates}.

            {reason}

            The meeting itself is not affected.{(entry is null ? "" : " The calendar entry is taken back with this message.")}

            {dialogue.Secretariat}
            """;
        var letter = new Letter($"{occasion.Meeting.NumberedTitle}, {occasion.Meeting.Schedule.Dates}: registration withdrawn", text);
        Owe($"registration/{registration.Id.Value:N}/taken-back", MailKind.RegistrationWithdrawn, registration, letter, [], entry);
    }

    public Dictionary<string, object> WithLink(Registration registration, Delegation delegation, Occasion occasion, Dictionary<string, object> fields)
    {
        var now = clock.GetUtcNow();
        var (link, token) = PersonalLink.Make(LinkPurpose.Register, registration.MeetingId, delegation.Id, registration.Id,
            $"{registration.PrintedName}, {delegation.ParticipantName}", registration.Email,
            PersonalLink.ExpiryOf(LinkPurpose.Register, occasion.Meeting, now), now);
        db.PersonalLinks.Add(link);
        return new Dictionary<string, object>(fields)
        {
            ["link"] = occasion.Dialogue.AddressOfLink(token),
            ["link_expires"] = occasion.PrintAtVenue(link.ExpiresAt),
        };
    }

    public static Dictionary<string, object> Fields(Registration registration, Delegation delegation, Occasion occasion)
    {
        var fields = occasion.Fields();
        fields["participant"] = delegation.ParticipantInText;
        fields["delegate"] = $"{registration.Honorific} {registration.PrintedName}".Trim();
        fields["salutation"] = Salutation.To(registration.Honorific, registration.PrintedName);
        fields["role"] = RoleName(registration.Role).ToLowerInvariant();
        if (registration.DecisionReason is { } reason) fields["reason"] = reason;
        return fields;
    }

    public static string RoleName(DelegateRole role) => role switch
    {
        DelegateRole.Head => "Head of delegation",
        DelegateRole.Alternate => "Alternate head of delegation",
        DelegateRole.Adviser => "Delegate",
        DelegateRole.Observer => "Observer",
        DelegateRole.Interpreter => "Interpreter",
        _ => "Guest",
    };

    private async Task<(Occasion Occasion, Delegation Delegation)> About(Registration registration, CancellationToken ct) =>
        ((await db.Occasion(registration.MeetingId, dialogue, ct)).Expect(), (await db.Delegations.FindAsync([registration.DelegationId], ct))!);

    private ConfirmationPaper Paper(Registration registration, Delegation delegation, Occasion occasion, DateTimeOffset at) => new()
    {
        Marks = new PaperMarks(ShortId(registration), occasion.Meeting.TodayAtVenue(at), Distribution.Personal),
        Issuers = occasion.Issuers(),
        Reference = ShortId(registration),
        Name = $"{registration.Honorific ?? registration.Rank} {registration.PrintedName}".Trim(),
        FunctionalTitle = registration.FunctionalTitle,
        Institution = registration.Institution,
        Delegation = delegation.ParticipantName,
        Role = RoleName(registration.Role),
        Participation = registration.Modality is ParticipationModality.Remote ? "Online" : "In person",
        Meeting = occasion.OnPaper(),
        QrCode = registration.QrCode,
        ToBring = registration.Modality is ParticipationModality.Remote
            ? ["The address of the online room is sent before the meeting."]
            : ["This confirmation, printed or on your telephone.", "An identity document with a photograph."],
        PrivacyNote = registration.ConsentNoticeVersion is { } notice ? $"Privacy notice {notice} accepted." : null,
    };

    private void Owe(string key, MailKind kind, Registration registration, Letter letter, IReadOnlyList<IssuedDocumentId> enclosures, CalendarPart? entry) =>
        mailbox.Owe(new OwedMail(key, kind, To(registration), [], letter.Subject, letter.Body, enclosures, entry, registration.MeetingId, null,
            registration.Id));

    private async Task<int> TakenBack(Registration registration, CancellationToken ct) =>
        (await mailbox.TakenBack(registration.MeetingId, ct)).GetValueOrDefault(registration.Email.ToLowerInvariant());

    private static Recipient To(Registration registration) => new(registration.PrintedName, registration.Email);

    private static string ShortId(Registration registration) => Convert.ToHexString(registration.Id.Value.ToByteArray(bigEndian: true)[10..]);
}
