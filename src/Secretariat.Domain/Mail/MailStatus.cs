using static Secretariat.Domain.Mail.MailStatus;

namespace Secretariat.Domain.Mail;

/// <summary>Where a mail stands.</summary>
public enum MailStatus
{
    /// <summary>To be sent, now or after a pause.</summary>
    Owed,

    /// <summary>Handed to the mail server, which took it.</summary>
    Sent,

    /// <summary>Given up after many attempts; somebody has to look.</summary>
    Failed,

    /// <summary>Refused for good by the recipient's side.</summary>
    Bounced,

    /// <summary>Taken back before it was sent.</summary>
    Withdrawn,
}

/// <summary>Which state a mail may go to from which.</summary>
public static class MailLifecycle
{
    private static readonly HashSet<(MailStatus From, MailStatus To)> Allowed =
    [
        (Owed, Sent), (Owed, Failed), (Owed, Bounced), (Owed, Withdrawn), (Failed, Withdrawn), (Sent, Bounced),
    ];

    /// <summary>Whether a mail may go from one state to another.</summary>
    public static bool Permits(MailStatus from, MailStatus to) => Allowed.Contains((from, to));

    /// <summary>The states a mail may go to next.</summary>
    public static IEnumerable<MailStatus> From(MailStatus status) => Enum.GetValues<MailStatus>().Where(to => Permits(status, to));
}
