using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Protocol;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Protocol;

/// <summary>Badges of those who come in person, on sheets to cut, in the order of the list of participants.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Format">Their size.</param>
/// <param name="DelegationId">The delegation, when only its badges are wanted.</param>
/// <param name="Registrations">The delegates, when only theirs are wanted.</param>
/// <param name="Language">The language of the badges; English when left out.</param>
public sealed record GetBadges(
    MeetingId MeetingId, BadgeFormat Format = BadgeFormat.A6, DelegationId? DelegationId = null, IReadOnlyList<RegistrationId>? Registrations = null,
    string? Language = null) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class GetBadgesValidator : AbstractValidator<GetBadges>
{
    public GetBadgesValidator()
    {
        RuleFor(q => q.Format).IsInEnum();
        RuleFor(q => q.Language!).IsLanguageOfPapers().When(q => q.Language is not null);
    }
}

internal sealed class GetBadgesHandler(
    ISecretariatDb db, BadgePrinting printing, ICountryNames countries, DialogueSettings dialogue)
    : IQueryHandler<GetBadges, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetBadges query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        occasion = occasion.For(query.Language, countries);
        var asked = (await db.DelegationsInOrder(occasion.Meeting, dialogue, ct, occasion))
            .SelectMany(d => d.Members.Where(m => Wants(query, m)).Select(m => (Delegation: d, Bearer: m))).ToList();
        var wanted = asked.FindAll(w => w.Bearer.Modality is ParticipationModality.InPerson);
        if (query.Registrations is { Count: > 0 } named)
        {
            if (asked.Count < named.Distinct().Count()) return AccessErrors.NoSuchThing;
            if (wanted.Count < asked.Count) return new ProtocolErrors.ComesFromAfar([.. asked.Except(wanted).Select(w => w.Bearer.PrintedName)]);
        }

        if (wanted.Count == 0) return new ProtocolErrors.NobodyComes();
        return await printing.Badges(occasion, query.Format, wanted, ct);
    }

    private static bool Wants(GetBadges query, Registration m) =>
        (query.DelegationId is not { } delegation || m.DelegationId == delegation) && (query.Registrations is not { Count: > 0 } named || named.Contains(m.Id));
}
