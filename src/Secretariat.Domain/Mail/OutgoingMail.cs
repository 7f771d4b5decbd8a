using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Mail;

/// <summary>One mail to one recipient, owed from the moment something happened that calls for it, and kept as it was sent.</summary>
public sealed class OutgoingMail : AggregateRoot<MailId>
{
    /// <summary>After so many fruitless attempts a mail is given up and shown to the secretariat.</summary>
    public const int MostAttempts = 12;

    /// <summary>The longest key.</summary>
    public const int KeyLength = 200;

    private OutgoingMail() { }

    /// <summary>Names the effect, so that the same mail is owed once however often its cause is reported.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Why it is written.</summary>
    public MailKind Kind { get; private init; }

    /// <summary>Where it stands.</summary>
    public MailStatus Status { get; private set; }

    /// <summary>The recipient.</summary>
    public Recipient To { get; private init; } = new("", "");

    /// <summary>Who receives a copy, in the open.</summary>
    public IReadOnlyList<Recipient> Copies { get; private init; } = [];

    /// <summary>The subject.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>The text, plain. It may carry a personal link, which opens what it names: it is no matter for the audit.</summary>
    [NotAudited]
    public string Text { get; private init; } = "";

    /// <summary>The issued papers that go with it.</summary>
    public IReadOnlyList<IssuedDocumentId> Enclosures { get; private init; } = [];

    /// <summary>The calendar entry that goes with it.</summary>
    public CalendarPart? Calendar { get; private init; }

    /// <summary>The meeting it is about.</summary>
    public MeetingId? MeetingId { get; private init; }

    /// <summary>The invitation it carries out.</summary>
    public InvitationId? InvitationId { get; private init; }

    /// <summary>The registration it concerns.</summary>
    public RegistrationId? RegistrationId { get; private init; }

    /// <summary>The Message-ID (RFC 5322 §3.6.4), fixed before the first attempt, so that a copy sent twice is recognised as one.</summary>
    public string MessageId { get; private init; } = "";

    /// <summary>When it came to be owed; also the date it bears.</summary>
    public DateTimeOffset OwedAt { get; private init; }

    /// <summary>How often sending was tried in vain.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not before this.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>When the mail server took it.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What the mail server said last.</summary>
    public string? LastAnswer { get; private set; }

    /// <summary>A mail that is owed from now on.</summary>
    /// <param name="key">Names the effect.</param>
    /// <param name="kind">Why it is written.</param>
    /// <param name="to">The recipient.</param>
    /// <param name="copies">Who receives a copy.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="text">The text.</param>
    /// <param name="enclosures">The papers that go with it.</param>
    /// <param name="calendar">The calendar entry that goes with it.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="host">The right-hand side of its Message-ID.</param>
    /// <param name="now">The present.</param>
    public static OutgoingMail Owe(string key, MailKind kind, Recipient to, IReadOnlyList<Recipient> copies, string subject, string text,
        IReadOnlyList<IssuedDocumentId> enclosures, CalendarPart? calendar, MailSubject about, string host, DateTimeOffset now)
    {
        var id = MailId.New();
        return new OutgoingMail
        {
            Id = id,
            Key = key,
            Kind = kind,
            To = to,
            Copies = copies,
            Subject = subject,
            Text = text,
            Enclosures = enclosures,
            Calendar = calendar,
            MeetingId = about.Meeting,
            InvitationId = about.Invitation,
            RegistrationId = about.Registration,
            MessageId = $"{id.Value:N}@{host}",
            OwedAt = now,
            NextAttemptAt = now,
        };
    }

    /// <summary>The same content once more under a key of its own, to the same or a corrected address.</summary>
    public Result<OutgoingMail> Again(string? email, string host, DateTimeOffset now)
    {
        if (Status is MailStatus.Owed) return new MailErrors.StillOwed();
        var to = email is null ? To : To with { Email = email };
        var root = Key.Split("#again-", 2)[0];
        return Owe($"{root}#again-{Guid.CreateVersion7():N}", Kind, to, Copies, Subject, Text, Enclosures, Calendar,
            new MailSubject(MeetingId, InvitationId, RegistrationId), host, now);
    }

    /// <summary>The mail server took it.</summary>
    public Result<Done> MarkSent(string answer, DateTimeOffset now)
    {
        if (!MoveTo(MailStatus.Sent).TryGet(out _, out var refusal)) return refusal;
        (SentAt, LastAnswer) = (now, answer);
        Record(new MailSent(Id, Kind, MeetingId, InvitationId, RegistrationId));
        return Done.Value;
    }

    /// <summary>The recipient's side refused it for good, at once or by a later report.</summary>
    public Result<Done> MarkBounced(string answer)
    {
        if (!MoveTo(MailStatus.Bounced).TryGet(out _, out var refusal)) return refusal;
        LastAnswer = answer;
        Record(new MailBounced(Id, Kind, To.Email, answer, MeetingId, InvitationId, RegistrationId));
        return Done.Value;
    }

    /// <summary>An attempt came to nothing for now: the next follows after a pause that doubles, until the mail is given up.</summary>
    public void Defer(string answer, DateTimeOffset now)
    {
        Attempts++;
        LastAnswer = answer;
        NextAttemptAt = now + BackOff.After(Attempts);
        if (Attempts < MostAttempts || MoveTo(MailStatus.Failed).Error is not null) return;
        Record(new MailGivenUp(Id, Kind, To.Email, answer, MeetingId, InvitationId, RegistrationId));
    }

    /// <summary>Takes it back while nobody has it.</summary>
    public Result<Done> Withdraw() => MoveTo(MailStatus.Withdrawn);

    private Result<Done> MoveTo(MailStatus next)
    {
        if (!MailLifecycle.Permits(Status, next)) return new MailErrors.CannotMove(Status, next);
        Status = next;
        return Done.Value;
    }
}

/// <summary>What a mail is about.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Invitation">The invitation.</param>
/// <param name="Registration">The registration.</param>
public sealed record MailSubject(MeetingId? Meeting, InvitationId? Invitation, RegistrationId? Registration);
