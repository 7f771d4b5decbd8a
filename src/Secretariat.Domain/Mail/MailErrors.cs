using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Mail;

/// <summary>Refusals about mails.</summary>
public static class MailErrors
{
    /// <summary>The mail is past the point where this could be done.</summary>
    public sealed record CannotMove(MailStatus From, MailStatus To)
        : Conflict("mail.cannot_move", $"A mail that is {From} cannot become {To}.");

    /// <summary>It has not gone out yet, so there is nothing to repeat.</summary>
    public sealed record StillOwed() : Conflict("mail.still_owed", "This mail is still to be sent; it goes out by itself.");
}
