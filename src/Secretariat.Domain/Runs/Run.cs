using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using static Secretariat.Domain.Runs.RunStatus;

namespace Secretariat.Domain.Runs;

/// <summary>What a run does to each of its items.</summary>
public enum RunKind
{
    /// <summary>Draws up invitations.</summary>
    DrawUpInvitations,

    /// <summary>Signs invitations.</summary>
    SignInvitations,

    /// <summary>Sends invitations.</summary>
    SendInvitations,

    /// <summary>Sends reminders.</summary>
    SendReminders,

    /// <summary>Sends confirmations or calendar changes to delegates.</summary>
    NotifyDelegates,

    /// <summary>Issues certificates.</summary>
    IssueCertificates,

    /// <summary>Puts papers together.</summary>
    CompilePapers,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Where a run stands.</summary>
public enum RunStatus
{
    /// <summary>Its steps are being done.</summary>
    Running,

    /// <summary>Held back by somebody; steps wait.</summary>
    Paused,

    /// <summary>No step waits any more.</summary>
    Finished,
}

/// <summary>Many pieces of work of one kind, each a step of its own: begun once, seen as they go, taken up again wherever they stopped.</summary>
public sealed class Run : AggregateRoot<RunId>
{
    private static readonly HashSet<(RunStatus From, RunStatus To)> Allowed =
        [(Running, Paused), (Paused, Running), (Running, Finished), (Paused, Finished), (Finished, Running)];

    private Run() { }

    /// <summary>What is done to each item.</summary>
    public RunKind Kind { get; private init; }

    /// <summary>What it is, for whoever watches.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The meeting it belongs to.</summary>
    public MeetingId? MeetingId { get; private init; }

    /// <summary>Where it stands.</summary>
    public RunStatus Status { get; private set; }

    /// <summary>Who began it; its steps are done on their behalf.</summary>
    public string StartedBy { get; private init; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>When its last step was done.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>How many steps it has.</summary>
    public int Total { get; private init; }

    /// <summary>Where it can go from here.</summary>
    public IReadOnlyList<RunStatus> Next => [.. Allowed.Where(m => m.From == Status).Select(m => m.To).Order()];

    /// <summary>Begins a run.</summary>
    public static Run Start(RunKind kind, string title, MeetingId? meeting, int total, string startedBy, DateTimeOffset now) => new()
    {
        Id = RunId.New(),
        Kind = kind,
        Title = title,
        MeetingId = meeting,
        Total = total,
        StartedBy = startedBy,
        StartedAt = now,
        Status = total == 0 ? Finished : Running,
        FinishedAt = total == 0 ? now : null,
    };

    /// <summary>Holds the remaining steps back.</summary>
    public Result<Done> Pause() => MoveTo(Paused);

    /// <summary>Lets the remaining steps go on.</summary>
    public Result<Done> Resume() => Status is Paused ? MoveTo(Running) : new RunErrors.CannotMove(Status, Running);

    /// <summary>Takes it up again for steps that failed and are to be tried once more.</summary>
    public Result<Done> Reopen()
    {
        FinishedAt = null;
        return Status is Finished ? MoveTo(Running) : Done.Value;
    }

    /// <summary>Ends it; nothing waits any more.</summary>
    public Result<Done> Finish(DateTimeOffset now)
    {
        if (!MoveTo(Finished).TryGet(out _, out var refusal)) return refusal;
        FinishedAt = now;
        return Done.Value;
    }

    private Result<Done> MoveTo(RunStatus next)
    {
        if (!Allowed.Contains((Status, next))) return new RunErrors.CannotMove(Status, next);
        Status = next;
        return Done.Value;
    }
}
