using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Runs;

/// <summary>Refusals about runs.</summary>
public static class RunErrors
{
    /// <summary>The same work waits or was done in another run.</summary>
    public sealed record AlreadyBegun : Conflict
    {
        /// <summary>Where it was begun before is not known.</summary>
        public AlreadyBegun()
            : base("run.already_begun", "This work was begun before, and each piece of it is done only once. Look at the runs of the meeting.") { }

        /// <summary>It was begun before in this run.</summary>
        public AlreadyBegun(RunId run) : base("run.already_begun",
            $"This work was begun before, and each piece of it is done only once. Look at run {run.Value}.") =>
            Subjects = [run.Value];
    }

    /// <summary>The run is not in a state for this.</summary>
    public sealed record CannotMove(RunStatus From, RunStatus To) : Conflict("run.cannot_move", $"A run that is {From} cannot become {To}.");

    /// <summary>The step is not in a state for this.</summary>
    public sealed record StepCannotMove(RunStepStatus From, RunStepStatus To) : Conflict("run.step_cannot_move", $"A step that is {From} cannot become {To}.");

    /// <summary>There is nothing to try again.</summary>
    public sealed record NothingFailed() : Conflict("run.nothing_failed", "No step of this run has failed.");
}
