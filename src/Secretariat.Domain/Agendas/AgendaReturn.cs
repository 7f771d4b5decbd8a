using Secretariat.Domain.People;

namespace Secretariat.Domain.Agendas;

/// <summary>One time a chair sent an agenda back to the secretariat.</summary>
public sealed class AgendaReturn
{
    private AgendaReturn() { }

    internal AgendaReturn(int number, PersonId person, string comment, IReadOnlyList<AgendaLine> lines, DateTimeOffset at) =>
        (Number, PersonId, Comment, Lines, ReturnedAt) = (number, person, comment, lines, at);

    /// <summary>Which return of this agenda it is, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Who returned it.</summary>
    public PersonId PersonId { get; private init; }

    /// <summary>What should be changed.</summary>
    public string Comment { get; private init; } = "";

    /// <summary>The items as the person saw them.</summary>
    public IReadOnlyList<AgendaLine> Lines { get; private init; } = [];

    /// <summary>When it was returned.</summary>
    public DateTimeOffset ReturnedAt { get; private init; }
}
