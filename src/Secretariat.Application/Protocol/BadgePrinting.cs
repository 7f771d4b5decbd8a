using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Bodies;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;

namespace Secretariat.Application.Protocol;

/// <summary>Draws badges from what holds at the moment, the same for the secretariat and for whoever wears one.</summary>
internal sealed class BadgePrinting(ISecretariatDb db, IPapers papers, ISecrets secrets, TimeProvider clock)
{
    /// <summary>The badges of these, in their order.</summary>
    internal async Task<FileAnswer> Badges(
        Occasion occasion, BadgeFormat format, IReadOnlyList<(SeatedDelegation Delegation, Registration Bearer)> wanted, CancellationToken ct)
    {
        var bearers = wanted.Select(w => w.Bearer.Id).ToList();
        var chairs = await Chairs(occasion, ct);
        var photos = await db.BadgePhotos.AsNoTracking().Where(p => bearers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var paper = papers.Badges(new BadgesPaper
        {
            Marks = occasion.Printed("badges", Distribution.Restricted, clock),
            Issuers = occasion.Issuers(),
            Meeting = occasion.OnPaper(),
            Format = format,
            Badges = [.. wanted.Select(w => BadgeOf(w.Delegation, w.Bearer, chairs, occasion.Phrases) with
            {
                Photo = photos.TryGetValue(w.Bearer.Id, out var photo) ? new PaperImage(secrets.Unprotect(SecretPurpose.BadgePhoto, photo.Sealed)) : null,
            })],
        });
        return FileAnswer.Pdf(wanted is [(_, { } only)] ? FileNames.Pdf("Badge", occasion.Symbol, only.PrintedName)
            : FileNames.Pdf("Badges", occasion.Symbol, occasion.Language), paper.Bytes);
    }

    /// <summary>Who presides over the meeting: the office, the state that holds it, and the name of whoever it named.</summary>
    private async Task<IReadOnlyList<Chair>> Chairs(Occasion occasion, CancellationToken ct)
    {
        var presiding = await db.PresidingAt(occasion.Meeting, ct);
        var ids = presiding.Select(p => p.PersonId).OfType<PersonId>().ToList();
        var names = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => $"{p.GivenNames} {p.FamilyName}", ct);
        return [.. presiding.Select(p => new Chair(p.Office, p.HolderId, p.PersonId is { } person ? names[person] : null))];
    }

    /// <summary>The code is that of the confirmation, so that the desk reads either.</summary>
    private static Badge BadgeOf(SeatedDelegation d, Registration m, IReadOnlyList<Chair> chairs, Phrases phrases)
    {
        var office = chairs.FirstOrDefault(c => c.IsHeldBy(d, m))?.Office;
        var (given, family) = m.IsInOwnScript(phrases.Language) ? ("", m.NameIn(phrases.Language))
            : (m.GivenNames, Person.PrintName("", m.FamilyName, m.Language));
        return new(phrases.Styled(m.Style, given), family, d.Name, office is { } held ? phrases.Of(held) : phrases.Of(m.Role),
            office is null ? ColourOf(d, m) : BadgeColour.Presiding, m.QrCode)
        {
            OtherName = m.OtherNameThanIn(phrases.Language),
        };
    }

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

    /// <summary>A seat of those who preside.</summary>
    private sealed record Chair(Office Office, ParticipantId Holder, string? Person)
    {
        /// <summary>Whoever the state has named, known by name as delegates have no entry among persons; its head while it has named nobody.</summary>
        public bool IsHeldBy(SeatedDelegation d, Registration m) => d.Participant.Id == Holder
            && (Person is null ? m.Role is DelegateRole.Head
                : Same(Person, $"{m.GivenNames} {m.FamilyName}") || (m.NameInOwnScript is { } own && Same(Person, own)));

        /// <summary>As two hands may have typed one name: with or without capitals and accents.</summary>
        private static bool Same(string one, string other) => CultureInfo.InvariantCulture.CompareInfo
            .Compare(one, other, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;
    }
}
