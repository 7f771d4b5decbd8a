using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>Takes what a device noted while it was offline: in its order, each entry once, a bad one refused without stopping the rest.</summary>
public sealed record BulkCheckIn(MeetingId MeetingId, IReadOnlyList<DeskEntry> Entries) : ICommand<SyncedEntries>, IMeetingBusiness
{
    /// <summary>The most entries at a time.</summary>
    public const int MaxEntries = 1000;

    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Attendance;
}

/// <summary>What became of each entry, in the order in which they were sent.</summary>
public sealed record SyncedEntries(int Landed, int WithoutEffect, int Refused, IReadOnlyList<SyncedEntry> Entries);

/// <summary>What became of one entry; a device drops every entry that is answered, refused ones after showing why.</summary>
/// <param name="ClientEventId">The device's own name for it.</param>
/// <param name="Delegate">Who it was and what now holds; null when it was refused.</param>
/// <param name="Refusal">The code of the refusal.</param>
/// <param name="Message">The refusal in words.</param>
public sealed record SyncedEntry(Guid ClientEventId, AtTheDesk? Delegate, string? Refusal, string? Message);

internal sealed class BulkCheckInValidator : AbstractValidator<BulkCheckIn>
{
    public BulkCheckInValidator()
    {
        RuleFor(c => c.Entries).NotEmpty().Must(e => e.Count <= BulkCheckIn.MaxEntries)
            .WithMessage($"Send at most {BulkCheckIn.MaxEntries} entries at a time.");
        RuleForEach(c => c.Entries).ChildRules(entry =>
        {
            entry.RuleFor(e => e.ClientEventId).NotEmpty();
            entry.RuleFor(e => e.RegistrationId).NotNull().When(e => string.IsNullOrEmpty(e.QrCode))
                .WithMessage("Say who it is: a registration, or the code on the badge.");
            entry.RuleFor(e => e.Reason).MaximumLength(2000);
            entry.RuleFor(e => e.Reason).MaximumLength(DeskEntry.LongestReasonBesideWord).When(e => e.Word is not null);
            entry.RuleFor(e => e.Word).MaximumLength(DeskEntry.LongestWord);
        });
    }
}

internal sealed class BulkCheckInHandler(ISecretariatDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<BulkCheckIn, SyncedEntries>
{
    public async Task<Result<SyncedEntries>> Handle(BulkCheckIn command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var who = command.Entries.Select(e => e.RegistrationId).OfType<Domain.Delegations.RegistrationId>().Distinct().ToList();
        var codes = command.Entries.Select(e => e.QrCode).OfType<string>().Distinct().ToList();
        var names = command.Entries.Select(e => e.ClientEventId).ToList();
        if (!(await Desk.At(db, command.MeetingId, who, codes, names, now, ct)).TryGet(out var desk, out var refusal)) return refusal;
        var entries = command.Entries.Select((entry, position) => desk.Take(entry, user.Actor.Name, position, now).Match(
            taken => new SyncedEntry(entry.ClientEventId, taken, null, null),
            error => new SyncedEntry(entry.ClientEventId, null, error.Code, error.Message))).ToList();
        return new SyncedEntries(entries.Count(e => e.Delegate is { Changed: true }), entries.Count(e => e.Delegate is { Changed: false }),
            entries.Count(e => e.Delegate is null), entries);
    }
}
