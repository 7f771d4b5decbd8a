using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>The steps of runs while workers are at them.</summary>
public interface IRunSteps
{
    /// <summary>
    /// Leaves out what waits or failed in a run, in this transaction and before the run is loaded to be ended. A step that a worker has begun is not waited
    /// for: it finishes, and is left out afterwards when it came to nothing that stays.
    /// </summary>
    Task LeaveOutRest(RunId run, CancellationToken ct);
}
