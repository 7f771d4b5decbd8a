namespace Secretariat.Application.Ports;

/// <summary>Running numbers without gaps.</summary>
public interface INumbers
{
    /// <summary>
    /// The next number of a series, such as <c>letters/2024</c>; whoever asks at the same time waits for this transaction, and a refusal gives it back.
    /// </summary>
    Task<long> Next(string series, CancellationToken ct);
}
