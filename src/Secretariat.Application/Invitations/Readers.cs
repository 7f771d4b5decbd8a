using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Participants;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Invitations;

/// <summary>In which language those who hear of a meeting are written to: a delegate in their own, whoever speaks for a delegation in its.</summary>
internal sealed record Readers(IReadOnlyDictionary<string, string> ByAddress, IReadOnlyDictionary<RegistrationId, string> ByRegistration)
{
    public string? LanguageOf(string email, RegistrationId? registration) =>
        registration is { } id && ByRegistration.TryGetValue(id, out var own) ? own : ByAddress.GetValueOrDefault(email.ToLowerInvariant());
}

internal static class ReadersOfMeetings
{
    public static async Task<Readers> ReadersOf(this ISecretariatDb db, MeetingId meeting, DateOnly today, CancellationToken ct)
    {
        var languages = new Dictionary<string, string>();
        foreach (var addressee in (await db.Invitations.AsNoTracking().Where(i => i.MeetingId == meeting).OrderByDescending(i => i.Revision).ToListAsync(ct))
            .Select(i => i.Addressee))
            foreach (var email in addressee.Copies.Select(c => c.Email).Prepend(addressee.Email).OfType<string>())
                languages.TryAdd(email.ToLowerInvariant(), addressee.Language);
        foreach (var point in await db.FocalPoints.AsNoTracking().ServingOn(today)
            .Join(db.Participants, f => f.ParticipantId, p => p.Id, (f, p) => new { f.Email, p.Language }).ToListAsync(ct))
            languages.TryAdd(point.Email.ToLowerInvariant(), point.Language);
        var own = await db.Registrations.AsNoTracking().Where(r => r.MeetingId == meeting).ToDictionaryAsync(r => r.Id, r => r.Language, ct);
        return new Readers(languages, own);
    }
}
