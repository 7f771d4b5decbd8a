using Secretariat.Domain.Invitations;
using Secretariat.Domain.Participants;

namespace Secretariat.Application.Invitations;

internal static class Routes
{
    /// <summary>The addressee as the route stands now, written to in the language of the participant where the route has none of its own.</summary>
    public static Addressee ToAddressee(this AddresseeRoute route, Participant participant) => new(
        route.Kind, route.Honorific, route.Name ?? route.Institution, route.FunctionalTitle, route.Institution,
        route.AddressLines.Count == 0 ? null : string.Join("\n", route.AddressLines), route.City, route.Salutation, route.Language ?? participant.Language,
        route.Email, route.Copies.Select(c => new CopyRecipient(c.Name, c.Email)));
}
