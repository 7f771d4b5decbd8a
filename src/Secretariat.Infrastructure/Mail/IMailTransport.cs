using Secretariat.Domain.Mail;

namespace Secretariat.Infrastructure.Mail;

/// <summary>The way a finished mail leaves the house.</summary>
internal interface IMailTransport
{
    /// <summary>Hands the mail over and answers with what the other side said.</summary>
    /// <exception cref="MailRefusedException">The recipient's side refuses it for good.</exception>
    /// <exception cref="MailServerAwayException">Nobody takes mail at present; it has nothing to do with this one.</exception>
    Task<string> Send(OutgoingMail mail, byte[] message, CancellationToken ct);
}

/// <summary>The recipient's side refuses a mail for good (RFC 5321, a 5yz reply).</summary>
internal sealed class MailRefusedException(string answer) : Exception(answer);

/// <summary>The mail server cannot be reached.</summary>
internal sealed class MailServerAwayException(string message, Exception inner) : Exception(message, inner);
