using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;

namespace Secretariat.Application.Agendas;

/// <summary>The names of those who preside, as they were on a day.</summary>
internal sealed class AgendaPeople(ISecretariatDb db)
{
    internal async Task<Names> Named(IReadOnlyList<PersonId> persons, IReadOnlyList<ParticipantId> holders, Func<Participant, string> called,
        CancellationToken ct)
    {
        var people = await db.People.AsNoTracking().Where(p => persons.Contains(p.Id)).ToListAsync(ct);
        var states = await db.Participants.AsNoTracking().Where(p => holders.Contains(p.Id)).ToListAsync(ct);
        return new Names(people.ToDictionary(p => p.Id, p => p.PrintedName), states.ToDictionary(p => p.Id), called);
    }

    /// <param name="People">As papers print them.</param>
    /// <param name="States">Whoever holds an office.</param>
    /// <param name="Called">What a state is called, which a language or a day may change.</param>
    internal sealed record Names(
        IReadOnlyDictionary<PersonId, string> People, IReadOnlyDictionary<ParticipantId, Participant> States, Func<Participant, string> Called)
    {
        internal string? Of(PersonId? id) => id is { } known ? People.GetValueOrDefault(known, "") : null;

        internal string Of(ParticipantId id) => States.TryGetValue(id, out var state) ? Called(state) : "";
    }
}
