namespace Secretariat.Infrastructure.Jobs;

/// <summary>Wakes the pumps of this process; what is lost with the process is found by the next sweep.</summary>
internal sealed class Nudges
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Completes at the next nudge. Ask before looking for work, so that none is missed between looking and waiting.</summary>
    internal Task Next => _next.Task;

    /// <summary>Something was committed.</summary>
    internal void All() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
