using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Mail;

/// <summary>One mail with its text and what goes with it. A mail of somebody's account keeps its text to itself: it holds the key to that account.</summary>
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
    IReadOnlyList<MailStatus> Next,
    Recipient To,
    IReadOnlyList<Recipient> Copies,
    string Subject,
    string Text,
    IReadOnlyList<EnclosedPaper> Enclosures,
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

/// <summary>An issued paper that goes with a mail.</summary>
public sealed record EnclosedPaper(Guid Id, string FileName, string Title, int Size);

internal sealed class GetMailHandler(ISecretariatDb db) : IQueryHandler<GetMail, MailDetail>
{
    public async Task<Result<MailDetail>> Handle(GetMail query, CancellationToken ct)
    {
        if (await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.Id, ct) is not { } m) return AccessErrors.NoSuchThing;
        var enclosed = m.Enclosures.ToList();
        var papers = await db.IssuedDocuments.AsNoTracking().Where(d => enclosed.Contains(d.Id))
            .Select(d => new EnclosedPaper(d.Id.Value, d.FileName, d.Title, d.Size)).ToListAsync(ct);
        return new MailDetail(
            m.Id.Value, m.Kind, m.Status, [.. MailLifecycle.From(m.Status)], m.To, m.Copies, m.Subject,
            m.Kind is MailKind.Account ? "" : m.Text,
            [.. papers.OrderBy(p => enclosed.IndexOf(new(p.Id)))], m.Calendar?.Method, m.MessageId, m.OwedAt, m.SentAt, m.Attempts, m.NextAttemptAt,
            m.LastAnswer, m.MeetingId?.Value, m.InvitationId?.Value, m.RegistrationId?.Value, m.Version);
    }
}
