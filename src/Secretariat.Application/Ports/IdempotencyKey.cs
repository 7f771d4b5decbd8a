namespace Secretariat.Application.Ports;

/// <summary>The sender's own name for an act (<c>Idempotency-Key</c>), so that a repeated request acts once; one per scope of work.</summary>
public sealed class IdempotencyKey
{
    /// <summary>The key; null where the act was given none.</summary>
    public string? Value { get; private set; }

    /// <summary>Gives the act its key, before it is sent.</summary>
    public void Set(string value) => Value = value;
}
