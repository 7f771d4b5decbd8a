using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>What a personal link is for; it is good for nothing else.</summary>
public enum LinkPurpose
{
    /// <summary>A focal point answers an invitation and names delegates.</summary>
    Nominate,

    /// <summary>A delegate confirms and keeps their own registration.</summary>
    Register,
}

/// <summary>A link sent to one focal point or delegate: 256 random bits, of which only the hash is kept, for one delegation or one registration.</summary>
public sealed class PersonalLink : AggregateRoot<PersonalLinkId>
{
    private const int RandomBytes = 32;

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

    /// <summary>When it stops working.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When it was first exchanged for a session.</summary>
    public DateTimeOffset? FirstUsedAt { get; private set; }

    /// <summary>Makes a link; the token is answered once and never again.</summary>
    public static (PersonalLink Link, string Token) Make(LinkPurpose purpose, MeetingId meeting, DelegationId delegation, RegistrationId? registration,
        string holder, string email, DateTimeOffset expires, DateTimeOffset now)
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
        };
        return (link, token);
    }

    /// <summary>What is stored of a token.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Whether it still works.</summary>
    public bool WorksAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>Notes the first exchange.</summary>
    public void Use(DateTimeOffset now) => FirstUsedAt ??= now;

    /// <summary>Takes it back.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
