using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>A delegation with everything that decides whether a person may be named for it.</summary>
internal sealed record Roster(Delegation Delegation, Invitation Invitation, Occasion Occasion, IReadOnlyList<Registration> Registrations)
{
    public int NextPosition => Registrations.Count == 0 ? 1 : Registrations.Max(r => r.Position) + 1;

    /// <summary>What stands against naming anybody now; null when nothing does.</summary>
    public Error? Closed(DateTimeOffset now)
    {
        if (!Invitation.IsOut) return new DelegationErrors.NotInvited();
        if (Invitation.Status is InvitationStatus.Declined) return new DelegationErrors.Declined();
        return now < Occasion.Meeting.Schedule.OpensAt ? null : new DelegationErrors.NominationsClosed();
    }

    /// <summary>Those who seem to be named already.</summary>
    public DelegationErrors.PossibleDuplicate? Duplicates(IReadOnlyList<DelegateDetails> persons, RegistrationId? besides = null) =>
        Registrations.Duplicates(persons, besides);
}

internal static class Rosters
{
    /// <summary>Those who seem to be named already, by address or by name, in the delegation or twice in the same list.</summary>
    public static DelegationErrors.PossibleDuplicate? Duplicates(
        this IReadOnlyList<Registration> registrations, IReadOnlyList<DelegateDetails> persons, RegistrationId? besides = null)
    {
        var seen = registrations.Where(r => r.IsLive && r.Id != besides).SelectMany(r => new[] { Mail(r.Email), r.FoldedName }).ToHashSet();
        var names = new List<string>();
        foreach (var person in persons.Select(p => p.Cleaned()))
        {
            if (seen.Contains(Mail(person.Email)) || seen.Contains(person.FoldName())) names.Add($"{person.GivenNames} {person.FamilyName}".Trim());
            seen.UnionWith([Mail(person.Email), person.FoldName()]);
        }

        return names.Count == 0 ? null : new DelegationErrors.PossibleDuplicate(names);
    }

    private static string Mail(string address) => "@" + address.ToUpperInvariant();

    public static async Task<Result<Roster>> Roster(this ISecretariatDb db, DelegationId id, DialogueSettings dialogue, CancellationToken ct)
    {
        if (await db.HeldDelegation(id, ct) is not { } delegation) return AccessErrors.NoSuchThing;
        var invitation = (await db.Invitations.FindAsync([delegation.InvitationId], ct))!;
        if (!(await db.Occasion(delegation.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        return new Roster(delegation, invitation, occasion, await db.Registrations.Where(r => r.DelegationId == id).ToListAsync(ct));
    }

    /// <summary>A registration of this delegation; one of another delegation is as unknown as one that never was.</summary>
    public static Result<Registration> Find(this Roster roster, RegistrationId id, long version)
    {
        if (roster.Registrations.FirstOrDefault(r => r.Id == id) is not { } registration) return AccessErrors.NoSuchThing;
        return registration.Version == version ? registration : new StaleVersion(version, registration.Version);
    }

    /// <summary>The language in which a participant is written to.</summary>
    public static Task<string> LanguageOf(this ISecretariatDb db, ParticipantId id, CancellationToken ct) =>
        db.Participants.Where(p => p.Id == id).Select(p => p.Language).SingleAsync(ct);
}
