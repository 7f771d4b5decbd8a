using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Protocol;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Protocol;

/// <summary>Says in which room a meeting sits, how its tables stand and by which rule delegations sit.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Room">What the room is called.</param>
/// <param name="Shape">How its tables stand.</param>
/// <param name="Rule">The order of the seats.</param>
/// <param name="DrawnId">The participant that was drawn, where the order begins with one.</param>
/// <param name="Order">The order by hand; whoever is not named follows by English names.</param>
/// <param name="Booths">The languages of the interpreters' booths.</param>
/// <param name="Version">The version that was seen; 0 when nobody has arranged the seats yet.</param>
public sealed record ArrangeSeating(
    MeetingId MeetingId, string Room, RoomShape Shape, SeatingRule Rule, ParticipantId? DrawnId, IReadOnlyList<ParticipantId>? Order,
    IReadOnlyList<string>? Booths, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Seating;
}

internal sealed class ArrangeSeatingValidator : AbstractValidator<ArrangeSeating>
{
    public ArrangeSeatingValidator()
    {
        RuleFor(c => c.Room).NotBlank().MaximumLength(SeatingPlan.MaxRoomLength);
        RuleFor(c => c.Shape).IsInEnum();
        RuleFor(c => c.Rule).IsInEnum();
        RuleFor(c => c.Order).Must(o => o is null || o.Count <= 500).WithMessage("An order names at most 500 participants.");
        RuleFor(c => c.Booths).Must(b => b is null || b.Count <= SeatingPlan.MaxBooths)
            .WithMessage($"A room has at most {SeatingPlan.MaxBooths} booths.");
        RuleForEach(c => c.Booths).Must(LanguageTag.Knows).WithMessage("Name the language of a booth by its tag, such as en or tr.");
    }
}

internal sealed class ArrangeSeatingHandler(ISecretariatDb db) : ICommandHandler<ArrangeSeating, Done>
{
    public async Task<Result<Done>> Handle(ArrangeSeating command, CancellationToken ct)
    {
        var order = command.Order ?? [];
        var known = await db.Participants.CountAsync(p => order.Contains(p.Id), ct);
        if (known < order.Distinct().Count() || !await db.Knows(command.DrawnId, ct)) return AccessErrors.NoSuchThing;
        var seating = new Seating(command.Room, command.Shape, command.Rule, command.DrawnId, order, command.Booths ?? []);
        var plan = await db.SeatingPlans.SingleOrDefaultAsync(p => p.MeetingId == command.MeetingId, ct);
        if ((plan?.Version ?? 0) != command.Version) return new StaleVersion(command.Version, plan?.Version ?? 0);
        if (plan is not null) return plan.Rearrange(seating);
        if (!SeatingPlan.Arrange(command.MeetingId, seating).TryGet(out plan, out var refusal)) return refusal;
        db.SeatingPlans.Add(plan);
        return Done.Value;
    }
}
