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

/// <summary>Mails that are owed, were sent or came to nothing.</summary>
/// <param name="Page">The page wanted.</param>
/// <param name="Status">Only those that stand there.</param>
/// <param name="MeetingId">Only those about this meeting.</param>
/// <param name="InvitationId">Only those that carry out this invitation.</param>
/// <param name="Kind">Only mails of this kind.</param>
/// <param name="Search">Part of the recipient's name or address, or of the subject.</param>
public sealed record ListMails(
    Page Page, MailStatus? Status = null, MeetingId? MeetingId = null, InvitationId? InvitationId = null, MailKind? Kind = null, string? Search = null)
    : IQuery<PageOf<MailLine>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);

    /// <inheritdoc />
    public static IOrders Orders => ListMailsHandler.Orders;
}

/// <summary>A mail in a list.</summary>
public sealed record MailLine(
    Guid Id, MailKind Kind, MailStatus Status, string ToName, string ToEmail, string Subject, DateTimeOffset OwedAt,
    DateTimeOffset? SentAt, string? LastAnswer);

internal sealed class ListMailsHandler(ISecretariatDb db) : IQueryHandler<ListMails, PageOf<MailLine>>
{
    internal static readonly Orders<OutgoingMail> Orders = Orders<OutgoingMail>.Usually("-owedAt", m => m.Id)
        .By("owedAt", m => m.OwedAt).ByOptional("sentAt", m => m.SentAt).By("toName", m => EF.Functions.Collate(m.To.Name, Alphabet.Collation))
        .By("toEmail", m => m.To.Email);

    public async Task<Result<PageOf<MailLine>>> Handle(ListMails query, CancellationToken ct)
    {
        var mails = db.OutgoingMails.AsNoTracking();
        if (query.Status is { } status) mails = mails.Where(m => m.Status == status);
        if (query.MeetingId is { } meeting) mails = mails.Where(m => m.MeetingId == meeting);
        if (query.InvitationId is { } invitation) mails = mails.Where(m => m.InvitationId == invitation);
        if (query.Kind is { } kind) mails = mails.Where(m => m.Kind == kind);
        mails = mails.WithWords(query.Search);
        return await Orders.Read(
            mails, query.Page, m => new MailLine(m.Id.Value, m.Kind, m.Status, m.To.Name, m.To.Email, m.Subject, m.OwedAt, m.SentAt, m.LastAnswer), ct);
    }
}
