using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Accounts;

/// <summary>What somebody showed when their session began.</summary>
public enum SessionMeans
{
    /// <summary>A password, and nothing besides.</summary>
    Password,

    /// <summary>A password and a second factor.</summary>
    SecondFactor,

    /// <summary>A passkey.</summary>
    Passkey,

    /// <summary>The sign-in of their organisation.</summary>
    Organisation,
}

/// <summary>
/// One stay of an account's holder, from signing in until it is ended or rests too long. Its owner sees where they are signed in, and ends it from afar.
/// </summary>
public sealed class AccountSession : AggregateRoot<AccountSessionId>
{
    /// <summary>After so long without a request a session is over; the cookie that carries it lives as long.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(8);

    /// <summary>How exactly it is noted when somebody was last seen.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>The longest name of a browser.</summary>
    public const int BrowserLength = 60;

    /// <summary>The longest address.</summary>
    public const int AddressLength = 45;

    private AccountSession() { }

    /// <summary>Whose it is.</summary>
    public AccountId AccountId { get; private set; }

    /// <summary>What they showed.</summary>
    public SessionMeans Means { get; private set; }

    /// <summary>The browser in a few words.</summary>
    public string Browser { get; private set; } = "";

    /// <summary>The network they came from; never the whole address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>When its holder was last seen, within <see cref="SeenEvery"/>.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>When it was ended; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Begins a session.</summary>
    public static AccountSession Begin(AccountSessionId id, AccountId account, SessionMeans means, string browser, string address, DateTimeOffset now) => new()
    {
        Id = id,
        AccountId = account,
        Means = means,
        Browser = CleanText.Line(browser),
        Address = address,
        BegunAt = now,
        LastSeenAt = now,
    };

    /// <summary>Ends it, from the next request on.</summary>
    public Result<Done> End(DateTimeOffset now)
    {
        if (EndedAt is not null) return new AccountErrors.SessionEnded();
        EndedAt = now;
        return Done.Value;
    }
}
