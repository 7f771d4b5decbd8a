using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace Secretariat.Infrastructure.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all; for a server on the same machine.</summary>
    None,

    /// <summary>STARTTLS, or no mail.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>Where mail goes and in whose name: a server when one is named, else a folder (section <c>Mail</c>).</summary>
public sealed class MailSettings
{
    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "secretariat@dialogue.example";

    /// <summary>The sender's name.</summary>
    public string FromName { get; init; } = "Secretariat";

    /// <summary>Where answers go; to the sender unless the dialogue is written to elsewhere.</summary>
    [AllowNull]
    public string ReplyTo { get => field ?? From; init; }

    /// <summary>The mail server; empty to write files instead.</summary>
    public string? Host { get; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 25;

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>The user to sign in as; none for a server that trusts this machine.</summary>
    public string? User { get; init; }

    /// <summary>The password.</summary>
    public string? Password { get; init; }

    /// <summary>The folder that receives mails as files when no server is named.</summary>
    public string PickupDirectory { get; init; } = "";

    /// <summary>The right-hand side of Message-IDs.</summary>
    public string Domain => From[(From.IndexOf('@', StringComparison.Ordinal) + 1)..];

    internal static MailSettings Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        return new MailSettings
        {
            From = mail["From"] ?? configuration["Dialogue:Email"] ?? "secretariat@dialogue.example",
            FromName = mail["FromName"] ?? configuration["Dialogue:Secretariat"] ?? "Secretariat",
            ReplyTo = mail["ReplyTo"] ?? configuration["Dialogue:Email"],
            Host = mail["Host"],
            Port = mail.GetValue("Port", 25),
            Security = mail.GetValue("Security", MailSecurity.StartTls),
            User = mail["User"],
            Password = mail["Password"],
            PickupDirectory = mail["PickupDirectory"] ?? Path.Combine(configuration["Data:Directory"] ?? ".data", "mail"),
        };
    }
}
