using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Protocol;

/// <summary>Nameplates to fold: the head table and every delegation in the order of the seats, or one delegation alone.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="DelegationId">The delegation, when only its plate is wanted.</param>
/// <param name="Language">The language of the plates; English when left out.</param>
/// <param name="Second">A second language below it.</param>
/// <param name="WithPersons">Whether the plate of a delegation also names its head.</param>
public sealed record GetNameplates(
    MeetingId MeetingId, DelegationId? DelegationId = null, string? Language = null, string? Second = null, bool WithPersons = false) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class GetNameplatesValidator : AbstractValidator<GetNameplates>
{
    public GetNameplatesValidator()
    {
        RuleFor(q => q.Language!).IsLanguageOfPapers().When(q => q.Language is not null);
        RuleFor(q => q.Second!).IsLanguageOfPapers().When(q => q.Second is not null);
    }
}

internal sealed class GetNameplatesHandler(ISecretariatDb db, IPapers papers, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<GetNameplates, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetNameplates query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        occasion = occasion.For(query.Language, countries);
        var second = query.Second is { } tag && dialogue.LanguageFor(tag) is var other && other != occasion.Language ? occasion.In(other, countries) : null;
        if (!(await Plates(query, occasion, second, ct)).TryGet(out var plates, out refusal)) return refusal;
        var paper = papers.Nameplates(new NameplatesPaper
        {
            Marks = occasion.Printed("nameplates", Distribution.Limited, clock),
            Issuers = occasion.Issuers(),
            Meeting = occasion.OnPaper(),
            Plates = plates,
        });
        return FileAnswer.Pdf(FileNames.Pdf("Nameplates", occasion.Symbol, occasion.Language), paper.Bytes);
    }

    private async Task<Result<Nameplate[]>> Plates(GetNameplates query, Occasion first, Occasion? second, CancellationToken ct)
    {
        if (query.DelegationId is { } id)
        {
            if (await db.Delegations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.MeetingId == query.MeetingId, ct) is not { } delegation)
                return AccessErrors.NoSuchThing;
            var participant = await db.Participants.AsNoTracking().SingleAsync(p => p.Id == delegation.ParticipantId, ct);
            var named = await db.Registrations.AsNoTracking().Where(r => r.DelegationId == id && RegistrationLifecycle.OnTheList.Contains(r.Status))
                .ToListAsync(ct);
            return new[] { Plate(o => o.OnPlate(participant), named) };
        }

        var plan = await db.SeatingPlans.AsNoTracking().SingleOrDefaultAsync(p => p.MeetingId == query.MeetingId, ct);
        var room = await db.RoomOf(first, plan, countries, ct);
        return room.HeadTable.Select(s => Plate(o => s.OfficesIn(o.Phrases), [], s.Holder is { } state ? Below(state) : null))
            .Concat(room.Seats.Select(d => Plate(o => o.OnPlate(d.Participant), d.Members))).ToArray();

        string Below(Participant state) => string.Join(" · ", new[] { first.NameOf(state), second?.NameOf(state) }.OfType<string>().Distinct());

        Nameplate Plate(Func<Occasion, string> designation, IEnumerable<Registration> members, string? below = null)
        {
            var head = query.WithPersons && below is null ? members.FirstOrDefault(m => m.Role is DelegateRole.Head) : null;
            return new(designation(first), second is null ? null : designation(second), second?.Language.Tag,
                below ?? (head is null ? null : SeatedDelegation.NameOf(head, first.Phrases)),
                head is not null && second is not null && head.NameIn(second.Language) != head.NameIn(first.Language)
                    ? SeatedDelegation.NameOf(head, second.Phrases) : null);
        }
    }
}
