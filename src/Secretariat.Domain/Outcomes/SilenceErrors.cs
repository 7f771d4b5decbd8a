using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Outcomes;

/// <summary>What may stand against an act on a silence procedure.</summary>
public static class SilenceErrors
{
    /// <summary>The status does not permit the move.</summary>
    public sealed record CannotMove(SilenceStatus From, SilenceStatus To)
        : Conflict("silence.cannot_move",
            $"A silence procedure that is {From.ToString().ToLowerInvariant()} cannot become {To.ToString().ToLowerInvariant()} now.");

    /// <summary>Another one is prepared or open.</summary>
    public sealed record AlreadyPrepared() : Conflict("silence.already_prepared", "A silence procedure on this text is prepared or open already.");

    /// <summary>Silence is asked for long enough.</summary>
    public sealed record TooShort(DateTimeOffset ExpiresAt)
        : Unprocessable("silence.too_short", "Silence is asked for 72 hours at least, counted from its opening. Set a later end.");

    /// <summary>It is not open.</summary>
    public sealed record NotOpen() : Conflict("silence.not_open", "The silence procedure was not open at that moment.");

    /// <summary>Only participating states break silence.</summary>
    public sealed record NotAParticipatingState()
        : Forbidden("silence.not_a_participating_state", "Only participating states may break the silence; observers and organisations may not.");

    /// <summary>Silence is broken in writing.</summary>
    public sealed record StatementMissing() : Unprocessable("silence.statement_missing", "State the objection or the amendment; silence is broken in writing.");

    /// <summary>Nothing is received before it arrives.</summary>
    public sealed record ReceivedInFuture() : Unprocessable("silence.received_in_future", "The time of receipt lies in the future.");
}
