using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Participants;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Invitations;

/// <summary>Somebody who is written to.</summary>
/// <param name="Language">In which language; null where nobody has said it.</param>
/// <param name="Salutation">How a mail to them begins in a language; null where it is not known who reads it.</param>
internal sealed record Reader(string? Language, Func<Language, string?> Salutation);

/// <summary>
/// Who hears of a meeting, and how each is written to: a delegate in their own language and by their name, whoever speaks for a delegation in its language, a
/// focal point by their name, an addressee as the mission wishes it.
/// </summary>
internal sealed record Readers(IReadOnlyDictionary<string, Reader> ByAddress, IReadOnlyDictionary<RegistrationId, Reader> ByRegistration)
{
    private static readonly Reader Nobody = new(null, _ => null);

    public Reader Of(string email, RegistrationId? registration) => registration is { } id && ByRegistration.TryGetValue(id, out var own) ? own
        : ByAddress.GetValueOrDefault(email.ToLowerInvariant()) ?? Nobody;
}

internal static class ReadersOfMeetings
{
    public static async Task<Readers> ReadersOf(this ISecretariatDb db, MeetingId meeting, DateOnly today, CancellationToken ct)
    {
        var readers = new Dictionary<string, Reader>();
        foreach (var addressee in (await db.Invitations.AsNoTracking().Where(i => i.MeetingId == meeting).OrderByDescending(i => i.Revision).ToListAsync(ct))
            .Select(i => i.Addressee))
        {
            if (addressee.Email is { } email) readers.TryAdd(email.ToLowerInvariant(), new(addressee.Language, addressee.Greeting));
            foreach (var copy in addressee.Copies) readers.TryAdd(copy.Email.ToLowerInvariant(), new(addressee.Language, _ => null));
        }

        foreach (var point in await db.FocalPoints.AsNoTracking().ServingOn(today)
            .Join(db.Participants, f => f.ParticipantId, p => p.Id, (f, p) => new { f.Email, f.PersonId, p.Language })
            .Join(db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.Email, f.Language, Person = p }).ToListAsync(ct))
        {
            // Who is an addressee and a focal point by one address is the person.
            var known = readers.GetValueOrDefault(point.Email.ToLowerInvariant());
            readers[point.Email.ToLowerInvariant()] = new(known?.Language ?? point.Language,
                language => Salutation.To(point.Person.Honorific, point.Person.PrintedName, language));
        }

        var own = await db.Registrations.AsNoTracking().Where(r => r.MeetingId == meeting).ToListAsync(ct);
        return new Readers(readers, own.ToDictionary(r => r.Id,
            r => new Reader(r.Language, language => Salutation.To(r.Honorific, r.NameIn(language), language))));
    }
}
