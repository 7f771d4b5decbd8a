using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Participants;

/// <summary>The official contact of a participant, from-to; one at a time.</summary>
public sealed class FocalPoint : AggregateRoot<FocalPointId>
{
    private FocalPoint() { }

    /// <summary>Whose contact.</summary>
    public ParticipantId ParticipantId { get; private set; }

    /// <summary>The person.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>Where letters and personal links are sent.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while they serve.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether they serve on a day, the first and the last included.</summary>
    public bool ServesOn(DateOnly day) => From <= day && (Until is not { } until || day <= until);

    /// <summary>Appoints a focal point.</summary>
    [RefusedWhenSaved(typeof(FocalPointErrors), nameof(FocalPointErrors.Taken))]
    public static FocalPoint Appoint(ParticipantId participant, PersonId person, string email, DateOnly from)
    {
        var point = new FocalPoint { Id = FocalPointId.New(), ParticipantId = participant, PersonId = person, Email = email.Trim(), From = from };
        point.Record(new FocalPointAppointed(point.Id, participant, person, from));
        return point;
    }

    /// <summary>Ends the service the day before a successor's begins.</summary>
    public Result<FocalPoint> ReplaceBy(PersonId person, string email, DateOnly from)
    {
        if (MayBeReplaced(from).Error is { } refusal) return refusal;
        Until = from.AddDays(-1);
        return Appoint(ParticipantId, person, email, from);
    }

    /// <summary>Whether another may serve from a day on; the refusal says why not.</summary>
    public Result<Done> MayBeReplaced(DateOnly from) => Until is not null ? new FocalPointErrors.Ended()
        : from <= From ? new ParticipantErrors.EndsBeforeItBegins() : Done.Value;
}
