using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Participants;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Draws up one invitation, and with it one delegation, for each participant of the meeting's date that has none yet.</summary>
/// <remarks>While the meeting sits no letter goes out any more: it makes a delegation that came all the same one that can be put on record.</remarks>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Only">Only these participants, which may also be ones invited to this meeting alone; all that take part when empty.</param>
public sealed record GenerateInvitations(MeetingId MeetingId, IReadOnlyList<ParticipantId>? Only = null) : ICommand<GeneratedInvitations>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.InvitationDrafts;
}

/// <summary>How many invitations were drawn up, and how many participants had one already.</summary>
public sealed record GeneratedInvitations(int DrawnUp, int HadOne);

internal sealed class GenerateInvitationsHandler(ISecretariatDb db, DialogueSettings dialogue) : ICommandHandler<GenerateInvitations, GeneratedInvitations>
{
    public async Task<Result<GeneratedInvitations>> Handle(GenerateInvitations command, CancellationToken ct)
    {
        if (!(await db.Occasion(command.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        if (!(await Invitees(occasion, command.Only, ct)).TryGet(out var invitees, out refusal)) return refusal;

        // Whom the secretariat took the invitation back from is invited again only by name.
        var byName = command.Only is { Count: > 0 };
        var had = await db.Invitations.Where(i => i.MeetingId == command.MeetingId && i.Status != InvitationStatus.Superseded
            && (!byName || i.Status != InvitationStatus.Withdrawn))
            .Select(i => i.ParticipantId).ToListAsync(ct);
        var missing = invitees.Where(i => !had.Contains(i.Participant.Id)).ToList();
        if (Incomplete(occasion, missing) is { } incomplete) return incomplete;

        var delegations = await db.Delegations.Where(d => d.MeetingId == command.MeetingId).ToDictionaryAsync(d => d.ParticipantId, ct);
        foreach (var invitee in missing)
            if (DrawUp(occasion, invitee, delegations.GetValueOrDefault(invitee.Participant.Id)) is { } refused) return refused;
        return new GeneratedInvitations(missing.Count, invitees.Count - missing.Count);
    }

    private async Task<Result<IReadOnlyList<Invitee>>> Invitees(Occasion occasion, IReadOnlyList<ParticipantId>? only, CancellationToken ct)
    {
        var day = occasion.Meeting.Schedule.FirstDay;
        var kinds = await db.Participations.KindsOn(day, ct);
        var wanted = only is { Count: > 0 } ? [.. only.Distinct()] : kinds
            .Where(k => k.Value is not ParticipationKind.Invited && BelongsTo(occasion.Body, k.Key, day)).Select(k => k.Key).ToList();
        var participants = await db.Participants.Where(p => wanted.Contains(p.Id)).ToListAsync(ct);
        if (participants.Count < wanted.Count) return AccessErrors.NoSuchThing;
        if (participants.Count == 0) return new InvitationErrors.NobodyToInvite();
        foreach (var participant in participants)
            if (participant.RefuseIfFormer(day).Error is { } former) return former;
        return participants.OrderBy(p => p.SortNameOn(day), Alphabet.English)
            .Select(p => new Invitee(p, p.RouteTo(occasion.Body.Level), kinds.GetValueOrDefault(p.Id, ParticipationKind.Invited))).ToList();
    }

    private static bool BelongsTo(Body body, ParticipantId participant, DateOnly day) =>
        body.Members.Count == 0 || body.Members.Any(m => m.ParticipantId == participant && m.Period.Contains(day));

    private static InvitationErrors.Incomplete? Incomplete(Occasion occasion, IReadOnlyList<Invitee> invitees)
    {
        var day = occasion.Meeting.Schedule.FirstDay;
        List<string> missing = occasion.NominateBy is null ? ["the deadline for nominations"] : [];
        missing.AddRange(invitees.SelectMany(i => Lacks(i, occasion.Meeting).Select(what => $"{what} for {i.Participant.NameInTextOn(day)}")));
        return missing.Count == 0 ? null : new InvitationErrors.Incomplete(missing)
        {
            Subjects = [.. invitees.Where(i => Lacks(i,
            occasion.Meeting).Any()).Select(i => i.Participant.Id.Value)]
        };
    }

    private static IEnumerable<string> Lacks(Invitee invitee, Meeting meeting)
    {
        if (meeting.SeatsFor(invitee.Kind) == 0) yield return $"seats of {invitee.Kind.ToString().ToLowerInvariant()} delegations";
        if (invitee.Route is not { } route)
        {
            yield return "an addressee at this level";
            yield break;
        }

        if (string.IsNullOrWhiteSpace(route.Institution)) yield return "an institution";
        if (route.Channel is CorrespondenceChannel.Mail && string.IsNullOrWhiteSpace(route.Email)) yield return "a mail address";
        if (route.Channel is CorrespondenceChannel.Courier && string.IsNullOrWhiteSpace(route.City)) yield return "a postal address";
        if (route.Form is CorrespondenceForm.Letter && string.IsNullOrWhiteSpace(route.Name)) yield return "a person to write to";
    }

    private Error? DrawUp(Occasion occasion, Invitee invitee, Delegation? delegation)
    {
        var (meeting, participant, route) = (occasion.Meeting, invitee.Participant, invitee.Route!);
        var day = meeting.Schedule.FirstDay;
        var (name, inText) = (participant.NameOn(day), participant.NameInTextOn(day));
        if (delegation is null)
            db.Delegations.Add(delegation = Delegation.Form(DelegationId.New(), meeting.Id, participant.Id, name, meeting.SeatsFor(invitee.Kind),
                dialogue.KeepsWaitingList, inText));
        var drawn = Invitation.DrawUp(meeting.Id, participant.Id, name, participant.SortNameOn(day), delegation.Id, route.Form,
            route.Channel, route.ToAddressee(participant), inText);
        if (!drawn.TryGet(out var invitation, out var refusal)) return refusal;
        delegation.CalledBy(invitation.Id, name, inText);
        db.Invitations.Add(invitation);
        return null;
    }

    private sealed record Invitee(Participant Participant, AddresseeRoute? Route, ParticipationKind Kind);
}
