using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Names delegates, several at once; by this the participant also accepts its invitation.</summary>
/// <param name="DelegationId">The delegation.</param>
/// <param name="Persons">Who is named, in the order they should be listed.</param>
/// <param name="Confirmed">That somebody with the same name or address is meant to be named all the same.</param>
public sealed record NominateDelegates(DelegationId DelegationId, IReadOnlyList<DelegateDetails> Persons, bool Confirmed = false)
    : ICommand<NominatedDelegates>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDelegation(DelegationId, [.. AccessRule.Secretariat, Role.FocalPoint]);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Nominations;
}

/// <summary>What became of those who were named, in the same order.</summary>
/// <param name="Delegates">Each with their state: under review, or on the waiting list.</param>
/// <param name="Late">Whether the deadline was over, so that the secretariat must approve.</param>
public sealed record NominatedDelegates(IReadOnlyList<NominatedDelegate> Delegates, bool Late);

/// <summary>One who was named.</summary>
public sealed record NominatedDelegate(Guid Id, string Name, RegistrationStatus Status);

internal sealed class NominateDelegatesValidator : AbstractValidator<NominateDelegates>
{
    public NominateDelegatesValidator()
    {
        RuleFor(c => c.Persons).NotEmpty().Must(p => p.Count <= 100).WithMessage("Name at most 100 persons at once.");
        RuleForEach(c => c.Persons).SetValidator(new DelegateDetailsValidator());
    }
}

internal sealed class DelegateDetailsValidator : AbstractValidator<DelegateDetails>
{
    public DelegateDetailsValidator()
    {
        RuleFor(d => d.GivenNames).MaximumLength(DelegateDetails.MaxLength);
        // A single name is a family name, as passports have it.
        RuleFor(d => d.FamilyName).NotBlank().MaximumLength(DelegateDetails.MaxLength);
        RuleFor(d => d.NameInOwnScript).MaximumLength(DelegateDetails.MaxLength);
        RuleFor(d => d.Honorific).MaximumLength(DelegateDetails.MaxLength);
        RuleFor(d => d.Rank).MaximumLength(DelegateDetails.MaxLength);
        RuleFor(d => d.FunctionalTitle).MaximumLength(DelegateDetails.MaxLength);
        RuleFor(d => d.Institution).MaximumLength(DelegateDetails.MaxLength);
        RuleFor(d => d.Email).NotEmpty().IsMailAddress();
        RuleFor(d => d.Role).IsInEnum();
        RuleFor(d => d.Modality).IsInEnum();
    }
}

internal sealed class NominateDelegatesHandler(ISecretariatDb db, DialogueSettings dialogue, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<NominateDelegates, NominatedDelegates>
{
    public async Task<Result<NominatedDelegates>> Handle(NominateDelegates command, CancellationToken ct)
    {
        if (!(await db.Roster(command.DelegationId, dialogue, ct)).TryGet(out var roster, out var refusal)) return refusal;
        var now = clock.GetUtcNow();
        if (roster.Closed(now) is { } closed) return closed;
        if (!roster.Delegation.Room(command.Persons.Count, command.Persons.Count(p => p.Role is DelegateRole.Head)).TryGet(out _, out refusal)) return refusal;
        if (!command.Confirmed && roster.Duplicates(command.Persons) is { } duplicate) return duplicate;

        var (late, language) = (roster.Occasion.IsLate(now), await db.LanguageOf(roster.Delegation.ParticipantId, ct));
        var named = new List<Registration>();
        foreach (var person in command.Persons)
        {
            var position = roster.NextPosition + named.Count;
            var nominated = Registration.Nominate(
                RegistrationId.New(), roster.Delegation, person.WrittenToIn(language), position, late, user.Actor.Name, now);
            if (!nominated.TryGet(out var registration, out refusal)) return refusal;
            if (!Seat(roster.Delegation, registration).TryGet(out _, out refusal)) return refusal;
            named.Add(registration);
        }

        db.Registrations.AddRange(named);
        roster.Delegation.Nominated([.. named.Select(r => r.Id)], late);
        if (roster.Invitation.Status is not InvitationStatus.Accepted) roster.Invitation.Answer(accepts: true, user.Actor.Name, null, late, now);
        return new NominatedDelegates([.. named.Select(r => new NominatedDelegate(r.Id.Value, r.PrintedName, r.Status))], late);
    }

    private static Result<Done> Seat(Delegation delegation, Registration registration) =>
        !delegation.Seat(registration.Id, registration.Role is DelegateRole.Head).TryGet(out var seated, out var refusal) ? refusal
        : seated ? registration.TakeSeat() : registration.Wait();
}
