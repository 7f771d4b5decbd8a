namespace Secretariat.Application.Access;

/// <summary>What somebody may do, always within a <see cref="Scope"/>; an office (<c>OfficeKind</c>) is a different thing.</summary>
public enum Role
{
    /// <summary>Keeps accounts and settings; takes no part in the work itself.</summary>
    Administrator,

    /// <summary>Heads the secretariat: signs, convenes, cancels, issues.</summary>
    HeadOfSecretariat,

    /// <summary>Prepares and records; never approves.</summary>
    SecretariatOfficer,

    /// <summary>Exercises the office of Chair or Co-Chair of the body on the day; never granted, always derived from office terms.</summary>
    Chair,

    /// <summary>Speaks for one delegation, by the personal link in its invitation.</summary>
    FocalPoint,

    /// <summary>One registered delegate, by their own personal link.</summary>
    Delegate,

    /// <summary>The secretariat's own machinery: runs, reminders, reactions.</summary>
    System,
}
