using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>Where use cases and reactions leave the mails they owe; a sender takes them out after the transaction.</summary>
public interface IMailbox
{
    /// <summary>Owes a mail from this transaction on; a second one under the same key is the same mail and is ignored.</summary>
    void Owe(OwedMail mail);

    /// <summary>
    /// Everybody who was told of a meeting, or is about to be, and from whom nothing was taken back since: each address once as one who was told, under the
    /// name used last, and once for each registration of their own.
    /// </summary>
    Task<IReadOnlyList<Told>> Told(MeetingId meeting, CancellationToken ct);

    /// <summary>How often a calendar entry of a meeting was taken back, by address in lower case; who is absent never had one taken back.</summary>
    Task<IReadOnlyDictionary<string, int>> TakenBack(MeetingId meeting, CancellationToken ct);

    /// <summary>Owes the content of a mail once more, to the same or a corrected address.</summary>
    Result<MailId> OweAgain(OutgoingMail mail, string? email);

    /// <summary>A mail byte for byte as the mail server took it; null when it was not sent.</summary>
    Task<DocumentContent?> Sent(MailId id, CancellationToken ct);
}

/// <summary>Somebody who was told of a meeting.</summary>
/// <param name="Recipient">Who.</param>
/// <param name="Registration">The registration of their own they were told of; null for everybody else.</param>
public sealed record Told(Recipient Recipient, RegistrationId? Registration);

/// <summary>News that is the same for everybody.</summary>
public static class ToldByAddress
{
    /// <summary>Each address once: as a delegate only who was told as nothing else, so that news ends with the registration.</summary>
    public static IEnumerable<Told> ByAddress(this IEnumerable<Told> told) =>
        told.OrderBy(t => t.Registration is not null).DistinctBy(t => t.Recipient.Email.ToLowerInvariant());
}

/// <summary>A mail that is to be sent.</summary>
/// <param name="Key">Names the effect, such as <c>invitation/{id}/dispatch/1</c>.</param>
/// <param name="Kind">Why it is written.</param>
/// <param name="To">The recipient.</param>
/// <param name="Copies">Who receives a copy, in the open.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text, plain; the HTML alternative is made from it.</param>
/// <param name="Enclosures">Issued papers that go with it.</param>
/// <param name="Calendar">The calendar entry that goes with it.</param>
/// <param name="MeetingId">The meeting it is about.</param>
/// <param name="InvitationId">The invitation it carries out.</param>
/// <param name="RegistrationId">The registration it concerns.</param>
public sealed record OwedMail(
    string Key,
    MailKind Kind,
    Recipient To,
    IReadOnlyList<Recipient> Copies,
    string Subject,
    string Text,
    IReadOnlyList<IssuedDocumentId> Enclosures,
    CalendarPart? Calendar,
    MeetingId? MeetingId,
    InvitationId? InvitationId,
    RegistrationId? RegistrationId);
