namespace Secretariat.Host.Demo;

/// <summary>A clock that the demo sets forward, so that months of preparation pass in a minute; between settings it runs as clocks do.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _base = start;
    private long _since = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _base + System.GetElapsedTime(_since);
    }

    /// <summary>Sets the clock; it never goes back.</summary>
    public void SetTo(DateTimeOffset instant)
    {
        lock (_gate)
        {
            if (instant < _base) throw new ArgumentOutOfRangeException(nameof(instant), instant, $"The demo's clock stands at {_base:u} already.");
            (_base, _since) = (instant, System.GetTimestamp());
        }
    }
}
