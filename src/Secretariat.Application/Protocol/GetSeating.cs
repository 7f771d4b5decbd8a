using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Protocol;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Protocol;

/// <summary>How a meeting sits, and who sits where as delegations stand now.</summary>
public sealed record GetSeating(MeetingId MeetingId) : IQuery<SeatingDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>The seats of a meeting. Version 0 means that nobody has arranged them yet: then they are by English names.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Room">What the room is called.</param>
/// <param name="Shape">How its tables stand.</param>
/// <param name="Rule">The order of the seats.</param>
/// <param name="DrawnId">The participant that was drawn.</param>
/// <param name="Order">The order by hand.</param>
/// <param name="Booths">The languages of the interpreters' booths.</param>
/// <param name="HeadTable">The head table from left to right as the room sees it.</param>
/// <param name="Seats">The other seats in their order.</param>
/// <param name="Version">The version of the plan.</param>
public sealed record SeatingDetails(
    MeetingId MeetingId, string Room, RoomShape Shape, SeatingRule Rule, ParticipantId? DrawnId, IReadOnlyList<ParticipantId> Order,
    IReadOnlyList<string> Booths, IReadOnlyList<string> HeadTable, IReadOnlyList<SeatRow> Seats, long Version) : IVersioned;

/// <summary>One seat.</summary>
/// <param name="ParticipantId">Whose it is.</param>
/// <param name="Name">What its plate says.</param>
/// <param name="Persons">How many come in person.</param>
public sealed record SeatRow(ParticipantId ParticipantId, string Name, int Persons);

internal sealed class GetSeatingHandler(ISecretariatDb db, ICountryNames countries, DialogueSettings dialogue) : IQueryHandler<GetSeating, SeatingDetails>
{
    public async Task<Result<SeatingDetails>> Handle(GetSeating query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        var plan = await db.SeatingPlans.AsNoTracking().SingleOrDefaultAsync(p => p.MeetingId == query.MeetingId, ct);
        var room = await db.RoomOf(occasion, plan, countries, ct);
        return new SeatingDetails(query.MeetingId, plan?.Room ?? "", plan?.Shape ?? RoomShape.HollowSquare, plan?.Rule ?? SeatingRule.EnglishAlpha,
            plan?.DrawnId, plan?.Order ?? [], plan?.Booths ?? [],
            SeatingOrder.AroundTheCentre([.. room.HeadTable.Select(s => s.NameIn(occasion))]),
            [.. room.Seats.Select(d => new SeatRow(d.Participant.Id, d.Name, d.Members.Count(m => m.Modality is ParticipationModality.InPerson)))],
            plan?.Version ?? 0);
    }
}
