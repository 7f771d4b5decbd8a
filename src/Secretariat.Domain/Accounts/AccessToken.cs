using System.Security.Cryptography;
using System.Text;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Accounts;

/// <summary>What lets a program act for an account, within limits and until a day; only its fingerprint is kept.</summary>
public sealed class AccessToken : AggregateRoot<AccessTokenId>
{
    /// <summary>How every token begins, so that one left in the open is recognised as such.</summary>
    public const string Prefix = "sct_";

    /// <summary>The scope that permits every question and no act.</summary>
    public const string Read = "read";

    /// <summary>The scope that permits whatever its account may do.</summary>
    public const string Write = "write";

    private List<string> _scopes = [];

    private AccessToken() { }

    /// <summary>Whose token it is.</summary>
    public AccountId AccountId { get; private set; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The SHA-256 of the token, by which it is found; the token has 256 random bits, so it needs no salt.</summary>
    [NotAudited]
    public byte[] Fingerprint { get; private set; } = [];

    /// <summary>What it is for: <see cref="Read"/>, <see cref="Write"/>, or the names of requests.</summary>
    public IReadOnlyList<string> Scopes => _scopes;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it stops working.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When its owner ended it; null while it works.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Makes a token, and the text that its owner is shown this once.</summary>
    public static (AccessToken Token, string Text) Make(
        AccessTokenId id, AccountId account, string name, IEnumerable<string> scopes, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        var text = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var token = new AccessToken
        {
            Id = id,
            AccountId = account,
            Name = CleanText.Line(name),
            Fingerprint = FingerprintOf(text),
            _scopes = [.. scopes.Distinct()],
            CreatedAt = now,
            ExpiresAt = expiresAt,
        };
        return (token, text);
    }

    /// <summary>Ends it.</summary>
    public Result<Done> Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null) return new AccountErrors.TokenRevoked();
        RevokedAt = now;
        return Done.Value;
    }

    /// <summary>The fingerprint of a token's text.</summary>
    public static byte[] FingerprintOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
