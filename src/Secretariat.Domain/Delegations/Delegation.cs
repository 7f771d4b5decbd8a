using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Delegations;

/// <summary>A place in the queue for a seat.</summary>
public sealed class WaitingPlace
{
    private WaitingPlace() { }

    internal WaitingPlace(int number, RegistrationId registration) => (Number, RegistrationId) = (number, registration);

    /// <summary>Rises with each person who joins the queue, and is never used again.</summary>
    public int Number { get; private init; }

    /// <summary>Who waits.</summary>
    public RegistrationId RegistrationId { get; private init; }
}

/// <summary>The persons who represent one participant at one meeting: how many seats there are, how many are taken, who leads, who waits.</summary>
/// <remarks>Seats are a counter here, not a count of rows, so that two people who take the last seat meet on this row and one of them is refused.</remarks>
public sealed class Delegation : AggregateRoot<DelegationId>
{
    private readonly List<WaitingPlace> _waitingList = [];

    private Delegation() { }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>Whom they represent.</summary>
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>The participant's name on the date of the meeting.</summary>
    public string ParticipantName { get; private set; } = "";

    /// <summary>The same name within a sentence: the Netherlands.</summary>
    public string ParticipantInText { get; private set; } = "";

    /// <summary>The invitation that now stands.</summary>
    public InvitationId InvitationId { get; private set; }

    /// <summary>How many delegates may sit.</summary>
    public int Quota { get; private set; }

    /// <summary>How many seats are taken; never above the quota.</summary>
    public int SeatsTaken { get; private set; }

    /// <summary>Whether those beyond the quota wait for a seat; else they are refused.</summary>
    public bool KeepsWaitingList { get; private set; }

    /// <summary>Who leads; nobody until one is named.</summary>
    public RegistrationId? HeadId { get; private set; }

    /// <summary>How many ever joined the queue.</summary>
    public int PlacesGiven { get; private set; }

    /// <summary>Those who wait, first come first.</summary>
    public IReadOnlyList<WaitingPlace> WaitingList => [.. _waitingList.OrderBy(p => p.Number)];

    /// <summary>Forms a delegation when its participant is invited.</summary>
    public static Delegation Form(DelegationId id, MeetingId meeting, ParticipantId participant, string name, int quota, bool keepsWaitingList,
        string? inText = null) => new()
        {
            Id = id,
            MeetingId = meeting,
            ParticipantId = participant,
            ParticipantName = name,
            ParticipantInText = inText ?? name,
            Quota = quota,
            KeepsWaitingList = keepsWaitingList,
        };

    /// <summary>Names the invitation that now stands, the first or a later revision.</summary>
    public void CalledBy(InvitationId invitation, string participantName, string? inText = null) =>
        (InvitationId, ParticipantName, ParticipantInText) = (invitation, participantName, inText ?? participantName);

    /// <summary>Checks a list of persons against the quota before anybody is seated.</summary>
    public Result<Done> Room(int persons, int heads)
    {
        if (heads > 1) return new DelegationErrors.SeveralHeads();
        if (heads == 1 && HeadId is not null) return new DelegationErrors.HeadAlreadyNamed();
        if (KeepsWaitingList) return Done.Value;
        if (persons > Quota) return new DelegationErrors.BeyondQuota(persons, Quota);
        if (SeatsTaken + persons > Quota) return new DelegationErrors.SeatsTaken(Quota);
        return Done.Value;
    }

    /// <summary>Gives a seat, or a place in the queue; true when it is a seat.</summary>
    public Result<bool> Seat(RegistrationId registration, bool asHead)
    {
        if (asHead && HeadId is not null) return new DelegationErrors.HeadAlreadyNamed();
        if (SeatsTaken >= Quota && !KeepsWaitingList) return new DelegationErrors.SeatsTaken(Quota);
        if (asHead) HeadId = registration;
        if (SeatsTaken >= Quota)
        {
            _waitingList.Add(new WaitingPlace(++PlacesGiven, registration));
            return false;
        }

        SeatsTaken++;
        return true;
    }

    /// <summary>Frees the seat or the place in the queue that somebody had; answers with whoever moves up into the seat.</summary>
    public RegistrationId? Release(RegistrationId registration)
    {
        if (HeadId == registration) HeadId = null;
        if (_waitingList.RemoveAll(p => p.RegistrationId == registration) > 0) return null;
        SeatsTaken--;
        return MoveUp();
    }

    /// <summary>Frees a seat or place when the whole delegation is called off: nobody moves up.</summary>
    public void GiveUp(RegistrationId registration)
    {
        if (HeadId == registration) HeadId = null;
        if (_waitingList.RemoveAll(p => p.RegistrationId == registration) == 0) SeatsTaken--;
    }

    /// <summary>Lets one person take the seat or the place of another.</summary>
    public Result<Done> Substitute(RegistrationId leaves, RegistrationId comes, bool asHead)
    {
        if (asHead && HeadId is { } head && head != leaves) return new DelegationErrors.HeadAlreadyNamed();
        if (HeadId == leaves) HeadId = null;
        if (asHead) HeadId = comes;
        if (_waitingList.Find(p => p.RegistrationId == leaves) is { } place)
        {
            _waitingList.Remove(place);
            _waitingList.Add(new WaitingPlace(place.Number, comes));
        }

        return Done.Value;
    }

    /// <summary>Changes who leads, when the role of a delegate is corrected.</summary>
    public Result<Done> ChangeHead(RegistrationId registration, bool leads)
    {
        if (leads && HeadId is { } head && head != registration) return new DelegationErrors.HeadAlreadyNamed();
        if (leads) HeadId = registration;
        else if (HeadId == registration) HeadId = null;
        return Done.Value;
    }

    /// <summary>Changes the number of seats; answers with those who move up from the queue.</summary>
    public Result<IReadOnlyList<RegistrationId>> ChangeQuota(int quota)
    {
        if (quota < SeatsTaken) return new DelegationErrors.QuotaBelowSeats(SeatsTaken);
        Quota = quota;
        var moved = new List<RegistrationId>();
        while (MoveUp() is { } next) moved.Add(next);
        return moved;
    }

    private RegistrationId? MoveUp()
    {
        if (SeatsTaken >= Quota || _waitingList.MinBy(p => p.Number) is not { } first) return null;
        _waitingList.Remove(first);
        SeatsTaken++;
        Record(new DelegatePromoted(Id, MeetingId, first.RegistrationId));
        return first.RegistrationId;
    }

    /// <summary>Notes that these persons were named together.</summary>
    public void Nominated(IReadOnlyList<RegistrationId> registrations, bool late) =>
        Record(new DelegatesNominated(Id, MeetingId, [.. registrations.Select(r => r.Value)], late));
}
