using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>Refusals that any change can meet when it is saved.</summary>
public static class SavingErrors
{
    /// <summary>Two changed one thing at one moment, and this is the one who was not first.</summary>
    public static readonly Conflict Overtaken =
        new("change.overtaken", "Somebody else changed the same thing at the same moment, and their change was saved first. Load it again and repeat yours.");

    /// <summary>The key of an act was given to another act.</summary>
    public static readonly Conflict KeyReused =
        new("idempotency.key_reused", "This Idempotency-Key was used for something else before. Give each act a key of its own.");

    /// <summary>A repetition asks for an answer that was told once and is kept nowhere.</summary>
    public static readonly Conflict AnsweredOnce =
        new("idempotency.answered_once", "This was done when it was first asked for, and its answer is a secret that is told only once.");
}
