using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>Moves a meeting to another place and tells everybody who had been told.</summary>
public sealed record ChangeVenue(MeetingId MeetingId, long Version, Venue Venue, ParticipantId? HostId) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Head);
}

internal sealed class ChangeVenueValidator : AbstractValidator<ChangeVenue>
{
    public ChangeVenueValidator() => RuleFor(m => m.Venue).SetValidator(new VenueValidator());
}

internal sealed class ChangeVenueHandler(ISecretariatDb db) : ICommandHandler<ChangeVenue, Done>
{
    public async Task<Result<Done>> Handle(ChangeVenue command, CancellationToken ct)
    {
        if (!(await db.Meetings.Load(command.MeetingId, command.Version, ct)).TryGet(out var meeting, out var refusal)) return refusal;
        if (!await db.Knows(command.HostId, ct)) return AccessErrors.NoSuchThing;
        if (!await db.KnowsCountry(command.Venue.CountryCode, ct)) return new MeetingErrors.UnknownCountry(command.Venue.CountryCode);
        return meeting.ChangeVenue(command.Venue, command.HostId);
    }
}
