using Secretariat.Application.Pipeline;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>Begins work on many items at once, each a row with a state of its own.</summary>
public interface IRuns
{
    /// <summary>
    /// Begins a run in this transaction; workers then send each item's command as the system, on behalf of the present actor, one transaction an item.
    /// An item whose key waits or was done in a run of the same kind and meeting refuses the whole start with <see cref="RunErrors.AlreadyBegun"/>,
    /// which names that run.
    /// </summary>
    Task<Result<RunId>> Start(RunKind kind, string title, MeetingId? meeting, IReadOnlyList<RunItem> items, CancellationToken ct);
}

/// <summary>One item of a run.</summary>
/// <param name="Key">Names the effect, so that it comes about once; what is to happen again bears a new key.</param>
/// <param name="Label">What it is, for whoever watches.</param>
/// <param name="Command">What is to be done; it states <c>Role.System</c> in its access.</param>
public sealed record RunItem(string Key, string Label, ICommand<Done> Command);
