using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
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
        var photos = await db.BadgePhotos.AsNoTracking().Where(p => bearers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var paper = papers.Badges(new BadgesPaper
        {
            Marks = occasion.Printed("badges", Distribution.Restricted, clock),
            Issuers = occasion.Issuers(),
            Meeting = occasion.OnPaper(),
            Format = format,
            Badges = [.. wanted.Select(w => BadgeOf(w.Delegation, w.Bearer, occasion.Phrases) with
            {
                Photo = photos.TryGetValue(w.Bearer.Id, out var photo) ? new PaperImage(secrets.Unprotect(SecretPurpose.BadgePhoto, photo.Sealed)) : null,
            })],
        });
        return FileAnswer.Pdf(FileNames.Pdf("Badges", occasion.Symbol, occasion.Language), paper.Bytes);
    }

    /// <summary>The code is that of the confirmation, so that the desk reads either.</summary>
    private static Badge BadgeOf(SeatedDelegation d, Registration m, Phrases phrases) => new(
        phrases.Styled(m.Style, m.GivenNames), Person.PrintName("", m.FamilyName, m.Language), d.Name, phrases.Of(m.Role), ColourOf(d, m),
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
