using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Mail;

/// <summary>One mail with its text and what goes with it.</summary>
public sealed record GetMail(MailId Id) : IQuery<MailDetail>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>A mail as it is owed or was sent.</summary>
public sealed record MailDetail(
    Guid Id,
    MailKind Kind,
    MailStatus Status,
    Recipient To,
    IReadOnlyList<Recipient> Copies,
    string Subject,
    string Text,
    IReadOnlyList<Guid> Enclosures,
    string? CalendarMethod,
    string MessageId,
    DateTimeOffset OwedAt,
    DateTimeOffset? SentAt,
    int Attempts,
    DateTimeOffset NextAttemptAt,
    string? LastAnswer,
    Guid? MeetingId,
    Guid? InvitationId,
    Guid? RegistrationId,
    long Version) : IVersioned;

internal sealed class GetMailHandler(ISecretariatDb db) : IQueryHandler<GetMail, MailDetail>
{
    public async Task<Result<MailDetail>> Handle(GetMail query, CancellationToken ct) =>
        await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.Id, ct) is { } m
            ? new MailDetail(m.Id.Value, m.Kind, m.Status, m.To, m.Copies, m.Subject, m.Text, [.. m.Enclosures.Select(e => e.Value)],
                m.Calendar?.Method, m.MessageId,
                m.OwedAt, m.SentAt, m.Attempts, m.NextAttemptAt, m.LastAnswer, m.MeetingId?.Value, m.InvitationId?.Value, m.RegistrationId?.Value, m.Version)
            : AccessErrors.NoSuchThing;
}
