using Secretariat.Domain.People;

namespace Secretariat.Domain.Outcomes;

/// <summary>One time a chair said that the text on record is not the one that was adopted.</summary>
public sealed class ConclusionsReturn
{
    private ConclusionsReturn() { }

    internal ConclusionsReturn(int number, PersonId person, string comment, string hash, DateTimeOffset at) =>
        (Number, PersonId, Comment, ContentHash, ReturnedAt) = (number, person, comment, hash, at);

    /// <summary>Which return of these conclusions it is, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Who returned them.</summary>
    public PersonId PersonId { get; private init; }

    /// <summary>What was adopted otherwise.</summary>
    public string Comment { get; private init; } = "";

    /// <summary>The fingerprint of the text that the person read.</summary>
    public string ContentHash { get; private init; } = "";

    /// <summary>When they were returned.</summary>
    public DateTimeOffset ReturnedAt { get; private init; }
}
