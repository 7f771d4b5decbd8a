namespace Secretariat.Application.Ports;

/// <summary>How an installation that has no account yet comes by its first: with a code that is printed where the host was started.</summary>
public interface ISetUp
{
    /// <summary>A new code, good for a day; null once there is an account. Hosts that start side by side each have their own.</summary>
    Task<string?> NewCode(CancellationToken ct);

    /// <summary>Uses a code up, and with it those of other hosts; false when it is none, or no longer. Of two at the same moment one succeeds.</summary>
    Task<bool> Redeem(string code, CancellationToken ct);
}
