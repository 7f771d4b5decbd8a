using Secretariat.Domain.Agendas;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Shared;

/// <summary>
/// Every address that leaves the house, in mails, papers and QR codes, and the route of the page that answers there. What has been
/// printed cannot be recalled: a route, once released, stays.
/// </summary>
public static class PublicAddresses
{
    /// <summary>Where a certificate is checked, by the code printed on it.</summary>
    public const string VerificationRoute = "/verify/{Code}";

    /// <summary>Where a consulate checks a visa letter, by the code printed on it.</summary>
    public const string VisaLetterRoute = "/visa-letters";

    /// <summary>Where a personal link of a focal point or a delegate leads.</summary>
    public const string PersonalLinkRoute = "/link";

    /// <summary>Where the pages of those begin who came by a personal link.</summary>
    public const string Portal = "/portal";

    /// <summary>Where the holder of an account sets a password with the code they were given.</summary>
    public const string PasswordRoute = "/password";

    /// <summary>Where a fresh installation comes by its first account.</summary>
    public const string SetUpRoute = "/set-up";

    /// <summary>Where a chair reads, approves or returns an agenda.</summary>
    public const string AgendaRoute = "/agendas/{Id:guid}";

    /// <summary>Where a chair opens a silence procedure and clears conclusions.</summary>
    public const string OutcomeRoute = "/meetings/{id:guid}/outcome";

    /// <summary>The part of an address that says in which language a page of the portal speaks.</summary>
    public const string LanguageChoice = "lang";

    /// <summary>
    /// The address of a personal link, whose door speaks the language of the mail. The token stands in the fragment, which no server log and no Referer header
    /// ever holds.
    /// </summary>
    public static string AddressOfLink(this DialogueSettings dialogue, string token, Language language) =>
        $"{Root(dialogue)}{PersonalLinkRoute}?{LanguageChoice}={language.Tag}#{token}";

    /// <summary>Where whoever has a personal link uses it, and whoever lost theirs asks for another.</summary>
    public static string AddressOfDoor(this DialogueSettings dialogue) => $"{Root(dialogue)}{PersonalLinkRoute}";

    /// <summary>Where a password is set; address and code stand in the fragment, for the page to fill in.</summary>
    public static string AddressOfPasswordCode(this DialogueSettings dialogue, string email, string code) =>
        $"{Root(dialogue)}{PasswordRoute}#email={Uri.EscapeDataString(email)}&code={code}";

    /// <summary>The address at which the public checks a certificate.</summary>
    public static string AddressOf(this DialogueSettings dialogue, VerificationCode code) => Fill(dialogue, VerificationRoute, code.Text);

    /// <summary>The address at which a consulate checks a visa letter.</summary>
    public static string AddressOfVisaLetters(this DialogueSettings dialogue) => $"{Root(dialogue)}{VisaLetterRoute}";

    /// <summary>The address at which a chair reviews an agenda.</summary>
    public static string AddressOf(this DialogueSettings dialogue, AgendaId agenda) => Fill(dialogue, AgendaRoute, agenda.Value.ToString());

    /// <summary>The address at which a chair reads the conclusions of a meeting.</summary>
    public static string AddressOfOutcome(this DialogueSettings dialogue, MeetingId meeting) =>
        $"{Root(dialogue)}{OutcomeRoute.Replace("{id:guid}", meeting.Value.ToString(), StringComparison.Ordinal)}";

    /// <summary>Whether an address belongs to those who come by a personal link; whoever is signed in with an account is nobody there.</summary>
    public static bool IsPortal(string? path) => path is not null && (Under(path, Portal) || Under(path, PersonalLinkRoute));

    private static bool Under(string path, string root) => path.StartsWith(root, StringComparison.OrdinalIgnoreCase)
        && (path.Length == root.Length || path[root.Length] == '/');

    private static string Root(DialogueSettings dialogue) => dialogue.PublicAddress.TrimEnd('/');

    private static string Fill(DialogueSettings dialogue, string route, string value) =>
        $"{Root(dialogue)}{route[..route.IndexOf('{', StringComparison.Ordinal)]}{value}";
}
