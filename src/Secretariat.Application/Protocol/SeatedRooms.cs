using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Bodies;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Protocol;

namespace Secretariat.Application.Protocol;

/// <summary>Who sits where.</summary>
/// <param name="HeadTable">The head table by precedence, the Chair first.</param>
/// <param name="Seats">The delegations in the order of their seats.</param>
internal sealed record SeatedRoom(IReadOnlyList<HeadSeat> HeadTable, IReadOnlyList<SeatedDelegation> Seats)
{
    /// <summary>Whether everybody in it has a name in the language of the occasion.</summary>
    public bool IsNamedIn(Occasion occasion) =>
        HeadTable.Select(s => s.Holder).OfType<Participant>().Concat(Seats.Select(d => d.Participant)).All(occasion.Knows);
}

/// <summary>One seat at the head table: the offices of who sits there, and the state that holds them; none for the secretariat.</summary>
internal sealed record HeadSeat(IReadOnlyList<HeadTableOffice> Offices, Participant? Holder)
{
    /// <summary>"Chair", or "Chair, Host" where one state is both.</summary>
    public string OfficesIn(Phrases phrases) => string.Join(phrases.Language.Comma, Offices.Select(phrases.Of));

    /// <summary>"Chair (Türkiye)".</summary>
    public string NameIn(Occasion occasion) =>
        Holder is null ? OfficesIn(occasion.Phrases) : $"{OfficesIn(occasion.Phrases)} ({occasion.NameOf(Holder)})";
}

/// <summary>Finds who sits where: the head table from the offices of the day, the other seats from the delegations that come in person.</summary>
internal static class SeatedRooms
{
    /// <summary>The room of a meeting; by English names while nothing has been arranged.</summary>
    internal static async Task<SeatedRoom> RoomOf(
        this ISecretariatDb db, Occasion occasion, SeatingPlan? plan, ICountryNames countries, CancellationToken ct)
    {
        var (meeting, day, french) = (occasion.Meeting, occasion.Meeting.Schedule.FirstDay, occasion.In(Language.Of("fr"), countries));
        var drawn = plan?.DrawnId is { } id ? (await db.Participants.FindAsync([id], ct))?.SortNameOn(day) : null;
        var coming = (await db.DelegationsInOrder(meeting, occasion.Dialogue, ct, occasion)).Where(NeedsASeat);
        return new SeatedRoom(await db.HeadTable(meeting, ct),
            coming.Seated(StandingOf, plan?.Rule ?? SeatingRule.EnglishAlpha, drawn, plan?.Order ?? []));

        SeatStanding StandingOf(SeatedDelegation d) => new(d.Participant.Id, d.OwnSection, d.Standing.SortName, french.NameOf(d.Participant));
    }

    /// <summary>Whoever presides, hosts or serves sits at the head table; their delegation has a place in the room when others come with them.</summary>
    private static bool NeedsASeat(SeatedDelegation d) =>
        d.Members.Count(m => m.Modality is ParticipationModality.InPerson) > (d.Standing.PresidingRank is not null
            || d.OwnSection is ProtocolSection.Secretariat ? 1 : 0);

    private static async Task<IReadOnlyList<HeadSeat>> HeadTable(this ISecretariatDb db, Meeting meeting, CancellationToken ct)
    {
        var presiding = await db.PresidingAt(meeting, ct);
        List<(HeadTableOffice Office, ParticipantId Holder)> offices =
            [.. presiding.Select(o => (o.Office is Office.Chair ? HeadTableOffice.Chair : HeadTableOffice.CoChair, o.HolderId))];
        if (meeting.HostId is { } host) offices.Add((HeadTableOffice.Host, host));
        var ids = offices.ConvertAll(o => o.Holder);
        var holders = await db.Participants.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. offices.GroupBy(o => o.Holder).Select(o => new HeadSeat([.. o.Select(x => x.Office).Distinct()], holders[o.Key])),
            new HeadSeat([HeadTableOffice.Secretariat], null)];
    }
}
