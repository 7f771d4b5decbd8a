using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Accepts several nominations of a meeting in one act; one that cannot be accepted is named and does not stop the others.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Nominations">The nominations.</param>
public sealed record AcceptNominations(MeetingId MeetingId, IReadOnlyList<SeenNomination> Nominations) : ICommand<AcceptedNominations>, IMeetingBusiness
{
    /// <summary>The most nominations at a time.</summary>
    public const int Most = 200;

    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Registrations;
}

/// <summary>A nomination in the version that was looked at.</summary>
public sealed record SeenNomination(RegistrationId RegistrationId, long Version);

/// <summary>What became of them.</summary>
/// <param name="Accepted">How many are accepted.</param>
/// <param name="Refused">Those that are not, by name, with the reason.</param>
public sealed record AcceptedNominations(int Accepted, IReadOnlyList<NominationNotAccepted> Refused);

/// <summary>A nomination that was not accepted.</summary>
public sealed record NominationNotAccepted(RegistrationId RegistrationId, string Name, string Code, string Message);

internal sealed class AcceptNominationsValidator : AbstractValidator<AcceptNominations>
{
    public AcceptNominationsValidator() => RuleFor(c => c.Nominations).NotEmpty().WithMessage("Tick those who are to be accepted.")
        .Must(n => n.Count <= AcceptNominations.Most).WithMessage($"Accept at most {AcceptNominations.Most} at a time.");
}

internal sealed class AcceptNominationsHandler(ISecretariatDb db, TimeProvider clock) : ICommandHandler<AcceptNominations, AcceptedNominations>
{
    public async Task<Result<AcceptedNominations>> Handle(AcceptNominations command, CancellationToken ct)
    {
        var seen = command.Nominations.DistinctBy(n => n.RegistrationId).ToDictionary(n => n.RegistrationId, n => n.Version);
        var found = await db.Registrations.Where(r => r.MeetingId == command.MeetingId && seen.Keys.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(ct);
        if (found.Count < seen.Count) return AccessErrors.NoSuchThing;
        List<NominationNotAccepted> refused = [];
        foreach (var nomination in found)
        {
            var error = nomination.Version == seen[nomination.Id] ? nomination.Accept(clock.GetUtcNow()).Error
                : new StaleVersion(seen[nomination.Id], nomination.Version);
            if (error is not null) refused.Add(new NominationNotAccepted(nomination.Id, nomination.PrintedName, error.Code, error.Message));
        }

        return new AcceptedNominations(found.Count - refused.Count, refused);
    }
}
