using Secretariat.Domain.Agendas;
using Secretariat.Domain.Certificates;

namespace Secretariat.Application.Shared;

/// <summary>
/// Every address that leaves the house, in mails, papers and QR codes, and the route of the page that answers there. What has been
/// printed cannot be recalled: a route, once released, stays.
/// </summary>
public static class PublicAddresses
{
    /// <summary>Where a certificate is checked, by the code printed on it.</summary>
    public const string VerificationRoute = "/verify/{Code}";

    /// <summary>Where a personal link of a focal point or a delegate leads.</summary>
    public const string PersonalLinkRoute = "/link";

    /// <summary>Where a chair reads, approves or returns an agenda.</summary>
    public const string AgendaRoute = "/agendas/{Id:guid}";

    /// <summary>The address of a personal link. The token stands in the fragment, which no server log and no Referer header ever holds.</summary>
    public static string AddressOfLink(this DialogueSettings dialogue, string token) => $"{Root(dialogue)}{PersonalLinkRoute}#{token}";

    /// <summary>The address at which the public checks a certificate.</summary>
    public static string AddressOf(this DialogueSettings dialogue, VerificationCode code) => Fill(dialogue, VerificationRoute, code.Text);

    /// <summary>The address at which a chair reviews an agenda.</summary>
    public static string AddressOf(this DialogueSettings dialogue, AgendaId agenda) => Fill(dialogue, AgendaRoute, agenda.Value.ToString());

    private static string Root(DialogueSettings dialogue) => dialogue.PublicAddress.TrimEnd('/');

    private static string Fill(DialogueSettings dialogue, string route, string value) =>
        $"{Root(dialogue)}{route[..route.IndexOf('{', StringComparison.Ordinal)]}{value}";
}
