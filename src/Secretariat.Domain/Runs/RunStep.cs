using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using static Secretariat.Domain.Runs.RunStepStatus;

namespace Secretariat.Domain.Runs;

/// <summary>Where a step stands.</summary>
public enum RunStepStatus
{
    /// <summary>To be done.</summary>
    Pending,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Refused, or given up; the others went on.</summary>
    Failed,

    /// <summary>Left out by somebody who ended the run.</summary>
    Skipped,
}

/// <summary>One step of a run: one command, carried out in a transaction of its own. A root of its own, so that steps never wait for each other.</summary>
public sealed class RunStep : AggregateRoot<RunStepId>
{
    /// <summary>After so many outages a step is given up.</summary>
    public const int MostAttempts = 6;

    /// <summary>The longest key.</summary>
    public const int KeyLength = 200;

    private static readonly HashSet<(RunStepStatus From, RunStepStatus To)> Allowed =
        [(Pending, RunStepStatus.Done), (Pending, Failed), (Pending, Skipped), (Failed, Pending), (Failed, Skipped)];

    private RunStep() { }

    /// <summary>The run.</summary>
    public RunId RunId { get; private init; }

    /// <summary>What the run does, kept here too so that the same work cannot wait in two runs.</summary>
    public RunKind Kind { get; private init; }

    /// <summary>The meeting, for the same reason.</summary>
    public MeetingId? MeetingId { get; private init; }

    /// <summary>Its place in the run.</summary>
    public int Position { get; private init; }

    /// <summary>Names the effect, such as one invitation of one meeting.</summary>
    public string Key { get; private init; } = "";

    /// <summary>What it is, for whoever watches, such as "Austria".</summary>
    public string Label { get; private init; } = "";

    /// <summary>The name of the command.</summary>
    public string Command { get; private init; } = "";

    /// <summary>The command's content as JSON.</summary>
    public string Content { get; private init; } = "";

    /// <summary>Where it stands.</summary>
    public RunStepStatus Status { get; private set; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not before this.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>The code of the refusal.</summary>
    public string? ReasonCode { get; private set; }

    /// <summary>Why it failed, for a person.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was done, failed or skipped.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>A step to be done.</summary>
    public static RunStep Of(Run run, int position, string key, string label, string command, string content, DateTimeOffset now) => new()
    {
        Id = RunStepId.New(),
        RunId = run.Id,
        Kind = run.Kind,
        MeetingId = run.MeetingId,
        Position = position,
        Key = key,
        Label = label,
        Command = command,
        Content = content,
        NextAttemptAt = now,
    };

    /// <summary>It is done.</summary>
    public Result<Done> Complete(DateTimeOffset now) => Settle(RunStepStatus.Done, null, null, now);

    /// <summary>It was refused.</summary>
    public Result<Done> Fail(Error refusal, DateTimeOffset now) => Settle(Failed, refusal.Code, refusal.Message, now);

    /// <summary>An outage or a collision stood in the way: it is tried again after a pause, and given up after many.</summary>
    public Result<Done> Defer(string code, string reason, DateTimeOffset now)
    {
        Attempts++;
        (ReasonCode, Reason, NextAttemptAt) = (code, reason, now + BackOff.After(Attempts));
        return Attempts < MostAttempts ? Shared.Done.Value : Settle(Failed, code, reason, now);
    }

    /// <summary>Tries a failed step once more.</summary>
    public Result<Done> Retry(DateTimeOffset now)
    {
        if (!Settle(Pending, null, null, null).TryGet(out _, out var refusal)) return refusal;
        (Attempts, NextAttemptAt) = (0, now);
        return Shared.Done.Value;
    }

    /// <summary>Leaves it out.</summary>
    public Result<Done> Skip(DateTimeOffset now) => Settle(Skipped, ReasonCode, Reason, now);

    private Result<Done> Settle(RunStepStatus next, string? code, string? reason, DateTimeOffset? at)
    {
        if (!Allowed.Contains((Status, next))) return new RunErrors.StepCannotMove(Status, next);
        (Status, ReasonCode, Reason, SettledAt) = (next, code, reason, at);
        return Shared.Done.Value;
    }
}
