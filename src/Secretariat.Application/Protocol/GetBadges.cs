using FluentValidation;
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
using Secretariat.Domain.People;
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

internal sealed class GetBadgesHandler(ISecretariatDb db, IPapers papers, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<GetBadges, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetBadges query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        occasion = occasion.In(dialogue.LanguageFor(query.Language), countries);
        var wanted = (await db.DelegationsInOrder(occasion.Meeting, dialogue, ct, occasion))
            .SelectMany(d => d.Members.Where(m => Wants(query, m)).Select(m => (Delegation: d, Bearer: m))).ToList();
        if (query.Registrations is { Count: > 0 } named && wanted.Count < named.Distinct().Count()) return AccessErrors.NoSuchThing;
        if (wanted.Count == 0) return new ProtocolErrors.NobodyComes();
        var paper = papers.Badges(new BadgesPaper
        {
            Marks = occasion.Printed("badges", Distribution.Restricted, clock),
            Issuers = occasion.Issuers(),
            Meeting = occasion.OnPaper(),
            Format = query.Format,
            Badges = [.. wanted.Select(w => BadgeOf(w.Delegation, w.Bearer, occasion.Phrases))],
        });
        return FileAnswer.Pdf(FileNames.Pdf("Badges", occasion.Symbol, occasion.Language), paper.Bytes);
    }

    private static bool Wants(GetBadges query, Registration m) => m.Modality is ParticipationModality.InPerson
        && (query.DelegationId is not { } delegation || m.DelegationId == delegation)
        && (query.Registrations is not { Count: > 0 } named || named.Contains(m.Id));

    /// <summary>The code is that of the confirmation, so that the desk reads either.</summary>
    private static Badge BadgeOf(SeatedDelegation d, Registration m, Phrases phrases) => new(
        phrases.Styled(m.Rank ?? m.Honorific, m.GivenNames), Person.PrintName("", m.FamilyName, m.Language), d.Name, phrases.Of(m.Role), ColourOf(d, m),
        m.QrCode);

    private static BadgeColour ColourOf(SeatedDelegation d, Registration m) => (m.Role, d) switch
    {
        (DelegateRole.Interpreter, _) or (_, { OwnSection: ProtocolSection.Secretariat }) => BadgeColour.Secretariat,
        (DelegateRole.Guest, _) => BadgeColour.Guest,
        (DelegateRole.Observer, _) => BadgeColour.Observer,
        (DelegateRole.Head, { Standing.PresidingRank: not null }) => BadgeColour.Presiding,
        (_, { OwnSection: ProtocolSection.ParticipatingStates }) => BadgeColour.Delegate,
        (_, { OwnSection: ProtocolSection.Invited }) => BadgeColour.Guest,
        _ => BadgeColour.Observer,
    };
}
