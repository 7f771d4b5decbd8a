using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Mail;

/// <summary>Mails that are owed, were sent or came to nothing, newest first.</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="Status">Only those that stand there.</param>
/// <param name="MeetingId">Only those about this meeting.</param>
/// <param name="InvitationId">Only those that carry out this invitation.</param>
public sealed record ListMails(Page Page, MailStatus? Status = null, MeetingId? MeetingId = null, InvitationId? InvitationId = null) : IQuery<PageOf<MailLine>>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

/// <summary>A mail in a list.</summary>
public sealed record MailLine(
    Guid Id, MailKind Kind, MailStatus Status, string ToName, string ToEmail, string Subject, DateTimeOffset OwedAt,
    DateTimeOffset? SentAt, string? LastAnswer);

internal sealed class ListMailsHandler(ISecretariatDb db) : IQueryHandler<ListMails, PageOf<MailLine>>
{
    public async Task<Result<PageOf<MailLine>>> Handle(ListMails query, CancellationToken ct)
    {
        var mails = db.OutgoingMails.AsNoTracking();
        if (query.Status is { } status) mails = mails.Where(m => m.Status == status);
        if (query.MeetingId is { } meeting) mails = mails.Where(m => m.MeetingId == meeting);
        if (query.InvitationId is { } invitation) mails = mails.Where(m => m.InvitationId == invitation);
        if (query.Page.Key() is [var after] && Guid.TryParse(after, out var last)) mails = mails.Where(m => (Guid)(object)m.Id < last);

        var rows = await mails.OrderByDescending(m => m.Id).Take(query.Page.Take + 1)
            .Select(m => new MailLine(m.Id.Value, m.Kind, m.Status, m.To.Name, m.To.Email, m.Subject, m.OwedAt, m.SentAt, m.LastAnswer)).ToListAsync(ct);
        return rows.ToPage(query.Page, m => [m.Id.ToString()]);
    }
}
