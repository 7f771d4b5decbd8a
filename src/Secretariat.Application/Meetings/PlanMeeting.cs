using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Bodies;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>When a meeting is to take place: local days and times at the venue, and its IANA zone.</summary>
public sealed record PlannedDates(DateOnly FirstDay, DateOnly LastDay, TimeOnly Opens, TimeOnly Closes, string TimeZoneId)
{
    /// <summary>The same as days and times that can be kept; or why they cannot.</summary>
    public Result<MeetingSchedule> ToSchedule() => MeetingSchedule.Create(FirstDay, LastDay, Opens, Closes, TimeZoneId);
}

/// <summary>The number wanted in the series of a body; null takes the next.</summary>
public sealed record WantedNumber(BodyId Series, int? Ordinal);

/// <summary>How a meeting is set up, apart from its dates and place.</summary>
public sealed record MeetingSetup(string Title, ParticipantId? HostId, IReadOnlyList<ConvenedBy> Convenors, IReadOnlyList<string> Languages,
    IReadOnlyDictionary<ParticipationKind, int> Quotas, AttributionRule AttributionRule);

/// <summary>Plans a meeting of a body: it gets its number, its half-days and its deadlines.</summary>
/// <param name="BodyId">The body that meets or leads the joint meeting.</param>
/// <param name="Numbers">Its number in each series, one per body of a joint meeting; empty for a meeting outside the series.</param>
/// <param name="Setup">What it is called and who takes part in what way.</param>
/// <param name="Dates">When.</param>
/// <param name="Venue">Where; null while not known, and for remote meetings.</param>
/// <param name="Modality">How people take part.</param>
/// <param name="RemoteAddress">The address of the remote room.</param>
/// <param name="Reason">Why the body is to meet although it has no mandate; only the head of the secretariat gives one.</param>
public sealed record PlanMeeting(BodyId BodyId, IReadOnlyList<WantedNumber> Numbers, MeetingSetup Setup, PlannedDates Dates, Venue? Venue, Modality Modality,
    string? RemoteAddress, string? Reason = null) : ICommand<MeetingId>, IReasoned
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToBody(BodyId, string.IsNullOrWhiteSpace(Reason) ? AccessRule.Secretariat : AccessRule.Head);
}

internal sealed class PlanMeetingValidator : AbstractValidator<PlanMeeting>
{
    public PlanMeetingValidator()
    {
        RuleFor(m => m.Setup).SetValidator(new MeetingSetupValidator());
        RuleFor(m => m.Setup.Title).NotBlank().When(m => m.Numbers.Count == 0).WithMessage("A meeting outside a series needs a title.");
        RuleForEach(m => m.Numbers).ChildRules(n => n.RuleFor(w => w.Ordinal).InclusiveBetween(1, 9999));
        RuleFor(m => m.Numbers).Must(n => n.DistinctBy(w => w.Series).Count() == n.Count).WithMessage("A meeting has one number in each series.");
        RuleFor(m => m.Venue!).SetValidator(new VenueValidator()).When(m => m.Venue is not null);
        RuleFor(m => m.RemoteAddress).MaximumLength(500).IsWebAddress();
        RuleFor(m => m.Reason).MaximumLength(MeetingOverride.MaxReason);
    }
}

internal sealed class MeetingSetupValidator : AbstractValidator<MeetingSetup>
{
    public MeetingSetupValidator()
    {
        RuleFor(s => s.Title).MaximumLength(300);
        RuleFor(s => s.Languages).NotEmpty().WithMessage("Name at least one language.");
        RuleForEach(s => s.Languages).NotEmpty();
        RuleForEach(s => s.Quotas).Must(q => q.Value is >= 0 and <= 500).WithMessage("A quota is between 0 and 500.");
        RuleForEach(s => s.Convenors).ChildRules(c => c.RuleFor(x => x.Name).NotBlank().MaximumLength(300));
    }
}

internal sealed class VenueValidator : AbstractValidator<Venue>
{
    public VenueValidator()
    {
        RuleFor(v => v.Name).NotNull().MaximumLength(300);
        RuleFor(v => v.Address).NotNull().MaximumLength(500);
        RuleFor(v => v.City).NotBlank().MaximumLength(100);
        RuleFor(v => v.CountryCode).Matches("^[A-Z]{2}$").WithMessage("Choose a country.");
    }
}

internal sealed class PlanMeetingHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<PlanMeeting, MeetingId>
{
    public async Task<Result<MeetingId>> Handle(PlanMeeting command, CancellationToken ct)
    {
        var body = await db.Bodies.AsNoTracking().SingleOrDefaultAsync(b => b.Id == command.BodyId, ct);
        if (body is null || !await db.Knows(command.Setup.HostId, ct)) return AccessErrors.NoSuchThing;
        if (!await db.KnowsCountry(command.Venue?.CountryCode, ct)) return new MeetingErrors.UnknownCountry(command.Venue!.CountryCode);
        if (!command.Dates.ToSchedule().TryGet(out var schedule, out var refusal)) return refusal;
        if (!(await db.NumbersFor(command.Numbers, schedule.FirstDay, ct)).TryGet(out var numbers, out refusal)) return refusal;

        var setup = command.Setup;
        var plan = new MeetingPlan(body.Id, body.ShortName, numbers, setup.Title, schedule, command.Venue, command.Modality, command.RemoteAddress,
            setup.HostId,
            setup.Convenors, setup.Languages, setup.Quotas, setup.AttributionRule);
        if (!Meeting.Plan(MeetingId.New(), plan, body.Timetable).TryGet(out var meeting, out refusal)) return refusal;
        foreach (var series in command.Numbers.Select(n => n.Series).Append(body.Id).Distinct())
        {
            var mandate = await db.HasMandate(series, schedule.FirstDay, ct);
            if (meeting.GoOn(MeetingObstacle.NoMandate, mandate.Error, command.Reason, user.Actor.Name, clock.GetUtcNow()).Error is { } stands) return stands;
        }

        db.Meetings.Add(meeting);
        return meeting.Id;
    }
}
