using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>What a personal link is for; it is good for nothing else.</summary>
public enum LinkPurpose
{
    /// <summary>A focal point answers an invitation, names delegates and speaks for its state in a silence procedure.</summary>
    Nominate,

    /// <summary>A delegate confirms and keeps their own registration.</summary>
    Register,
}

/// <summary>A link sent to one focal point or delegate: 256 random bits, of which only the hash is kept, for one delegation or one registration.</summary>
public sealed class PersonalLink : AggregateRoot<PersonalLinkId>
{
    private const int RandomBytes = 32;

    /// <summary>How long a delegate's link outlives the meeting: long enough to fetch a certificate.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(60);

    /// <summary>A session by link lasts a working day; the link itself may be opened again.</summary>
    private static readonly TimeSpan SessionLasts = TimeSpan.FromHours(8);

    private PersonalLink() { }

    /// <summary>SHA-256 of the token; the token itself is kept nowhere.</summary>
    public byte[] TokenHash { get; private init; } = [];

    /// <summary>What it is for.</summary>
    public LinkPurpose Purpose { get; private init; }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>The delegation it works for.</summary>
    public DelegationId DelegationId { get; private init; }

    /// <summary>The one registration it works for, when it is a delegate's.</summary>
    public RegistrationId? RegistrationId { get; private init; }

    /// <summary>How the audit trail names its holder, such as "Focal point of Austria".</summary>
    public string HolderName { get; private init; } = "";

    /// <summary>The address it was sent to.</summary>
    public string Email { get; private init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it stops working; it follows the meeting.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Whether it was asked for in place of earlier ones, which stop working when it is first used.</summary>
    public bool IsRenewal { get; private init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When it was first exchanged for a session.</summary>
    public DateTimeOffset? FirstUsedAt { get; private set; }

    /// <summary>Makes a link; the token is answered once and never again.</summary>
    public static (PersonalLink Link, string Token) Make(LinkPurpose purpose, MeetingId meeting, DelegationId delegation, RegistrationId? registration,
        string holder, string email, DateTimeOffset expires, DateTimeOffset now) =>
        Make(purpose, meeting, delegation, registration, holder, email, expires, now, isRenewal: false);

    /// <summary>Makes a link in place of this one, which goes on working until the new one is first used: whoever asked may have been somebody else.</summary>
    public (PersonalLink Link, string Token) Renew(DateTimeOffset expires, DateTimeOffset now) =>
        Make(Purpose, MeetingId, DelegationId, RegistrationId, HolderName, Email, expires, now, isRenewal: true);

    /// <summary>Until when a link works: a focal point's to the close of the meeting, a delegate's sixty days longer.</summary>
    public static DateTimeOffset ExpiryOf(LinkPurpose purpose, Meeting meeting, DateTimeOffset now)
    {
        var expires = purpose is LinkPurpose.Register ? meeting.Schedule.ClosesAt + Afterwards : meeting.Schedule.ClosesAt;
        // The dates of a postponed meeting are given up; nobody is to be locked out while it has no others.
        return meeting.Status is MeetingStatus.Postponed && expires < now + Afterwards ? now + Afterwards : expires;
    }

    /// <summary>What is stored of a token.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Whether it still works.</summary>
    public bool WorksAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>Until when a session that begins now lasts: never longer than the link.</summary>
    public DateTimeOffset SessionUntil(DateTimeOffset now) => now + SessionLasts < ExpiresAt ? now + SessionLasts : ExpiresAt;

    /// <summary>Follows a meeting that moves. It is never cut short: a letter says how long it works.</summary>
    public void Follow(Meeting meeting, DateTimeOffset now)
    {
        var expires = ExpiryOf(Purpose, meeting, now);
        if (expires > ExpiresAt) ExpiresAt = expires;
    }

    /// <summary>Notes the first exchange.</summary>
    public void Use(DateTimeOffset now) => FirstUsedAt ??= now;

    /// <summary>Takes it back.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    private static (PersonalLink Link, string Token) Make(LinkPurpose purpose, MeetingId meeting, DelegationId delegation, RegistrationId? registration,
        string holder, string email, DateTimeOffset expires, DateTimeOffset now, bool isRenewal)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        var link = new PersonalLink
        {
            Id = PersonalLinkId.New(),
            TokenHash = HashOf(token),
            Purpose = purpose,
            MeetingId = meeting,
            DelegationId = delegation,
            RegistrationId = registration,
            HolderName = holder,
            Email = email,
            CreatedAt = now,
            ExpiresAt = expires,
            IsRenewal = isRenewal,
        };
        return (link, token);
    }
}
