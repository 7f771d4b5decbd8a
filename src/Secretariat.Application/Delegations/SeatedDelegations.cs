using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Bodies;
using Secretariat.Application.Invitations;
using Secretariat.Application.Participants;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;

namespace Secretariat.Application.Delegations;

/// <summary>A delegation in its place in the order of protocol, its accepted members in the order it gave, the head first.</summary>
internal sealed record SeatedDelegation(
    Participant Participant, ProtocolStanding Standing, ProtocolSection Section, string Name, string? Note, IReadOnlyList<Registration> Members)
{
    /// <summary>The section it belongs to by itself, whatever office its state holds.</summary>
    public ProtocolSection OwnSection { get; init; }

    /// <summary>The name as lists in English and pages print it: rank or else honorific, given names, FAMILY NAME.</summary>
    internal static string NameOf(Registration r) => NameOf(r, Phrases.Of(Language.Working));

    /// <summary>The name as lists in a language print it.</summary>
    internal static string NameOf(Registration r, Phrases phrases) => phrases.Styled(r.Style, r.NameIn(phrases.Language));
}

/// <summary>The one order of delegations and persons that lists, sheets and desks share, the same in every language.</summary>
internal static class SeatedDelegations
{
    internal static async Task<IReadOnlyList<SeatedDelegation>> DelegationsInOrder(this ISecretariatDb db, Meeting meeting, DialogueSettings dialogue,
        CancellationToken ct, Occasion? named = null)
    {
        var members = (await db.Registrations.AsNoTracking().Where(r => r.MeetingId == meeting.Id
            && RegistrationLifecycle.OnTheList.Contains(r.Status)).ToListAsync(ct))
            .ToLookup(r => r.ParticipantId);
        var ids = members.Select(m => m.Key).ToList();
        var participants = await db.Participants.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        var presiding = await db.PresidingAt(meeting, ct);
        var kinds = await db.Participations.Where(p => ids.Contains(p.ParticipantId)).KindsOn(meeting.Schedule.FirstDay, ct);
        var phrases = named?.Phrases ?? Phrases.Of(Language.Working);
        var (day, rules) = (meeting.Schedule.FirstDay, new ProtocolRules(dialogue.PresidingFirst, dialogue.RegionalOrganisations,
            dialogue.SecretariatOrganisations));

        return [.. participants.Select(p => (Participant: p, Standing: StandingOf(p))).InProtocolOrder(d => d.Standing, rules).Select(d => new SeatedDelegation(
            d.Participant, d.Standing, ProtocolOrder.SectionOf(d.Standing, rules), named?.NameOf(d.Participant) ?? d.Participant.NameOn(day),
            NoteOn(d.Participant.Id),
            [.. members[d.Participant.Id].OrderBy(r => r.Role is not DelegateRole.Head).ThenBy(r => r.Position).ThenBy(r => r.NamedAt)])
            {
                OwnSection = ProtocolOrder.SectionOf(d.Standing with { PresidingRank = null }, rules),
            })];

        ProtocolStanding StandingOf(Participant p) => new(p.Code, p.Kind,
            kinds.TryGetValue(p.Id, out var kind) ? kind : null, p.SortNameOn(day),
                OfficesOf(p.Id).Cast<int?>().FirstOrDefault());

        string? NoteOn(ParticipantId id) => string.Join(phrases.Language.Comma, OfficesOf(id).Select(Note)) is { Length: > 0 } note ? note : null;

        string Note(int rank) => rank switch
        {
            1 => phrases.Of(Office.Chair),
            2 => phrases.Of(Office.CoChair),
            _ => phrases.OfficeHost,
        };

        IEnumerable<int> OfficesOf(ParticipantId id) =>
            presiding.Where(o => o.HolderId == id).Select(o => o.Office is Office.Chair ? 1 : 2).Concat(meeting.HostId == id ? [3] : []).Order();
    }
}
