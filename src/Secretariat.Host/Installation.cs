using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;
using Npgsql;
using Secretariat.Api.Shared;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Languages;
using Secretariat.Infrastructure.Mail;

namespace Secretariat.Host;

/// <summary>Reads what the host was composed with; passwords and keys are never among it.</summary>
internal sealed class Installation(
    DialogueSettings dialogue, SignInSettings signIn, MailSettings mail, IPaperSigner signer, IOptions<RateLimits> limits, IConfiguration configuration,
    TimeProvider clock) : IInstallation
{
    public IReadOnlyList<InstallationSection> Read() =>
    [
        new("The dialogue",
        [
            new("Name", dialogue.Name, "Dialogue:Name"),
            new("Secretariat", dialogue.Secretariat, "Dialogue:Secretariat"),
            new("Address for answers", dialogue.Email, "Dialogue:Email"),
            new("Public address", dialogue.PublicAddress, "Dialogue:PublicAddress"),
            new("Place and clock of letters", $"{dialogue.Place}, {dialogue.TimeZoneId}", "Dialogue:Place, Dialogue:TimeZoneId"),
            new("Symbols begin with", dialogue.SymbolPrefix, "Dialogue:SymbolPrefix"),
            new("Waiting lists", Whether(dialogue.KeepsWaitingList, "kept", "not kept: delegates beyond a quota are refused"), "Dialogue:KeepsWaitingList"),
            new("Privacy notice", dialogue.PrivacyNoticeVersion, "Dialogue:PrivacyNoticeVersion"),
        ]),
        new("Papers",
        [
            new("Languages", string.Join(", ", Language.All.Select(l => l.Tag)), null),
            new("The dialogue's own terms", dialogue.Terms.Count == 0 ? "none" : string.Join(", ", dialogue.Terms.Keys.Order()), "Dialogue:Terms"),
            new("Letterheads", dialogue.Letterheads.Count == 0 ? "the neutral look" : string.Join("; ", dialogue.Letterheads.Select(l => l.Issuer)),
                "Dialogue:Letterheads"),
            new("Pictures of signatures", dialogue.Signatures.Count == 0 ? "none: papers are signed by hand"
                : string.Join("; ", dialogue.Signatures.Select(s => s.Signatory)), "Dialogue:Signatures"),
            new("Notes verbales end", EndOfNotes(), "Dialogue:NoteVerbaleStyle, Dialogue:Letterheads"),
            new("Signing key in force", KeyInForce(), "Signing:Keys"),
        ]),
        new("Mail",
        [
            new("Goes to", string.IsNullOrEmpty(mail.Host) ? $"files in {mail.PickupDirectory}, nothing is sent" : $"{mail.Host}, port {mail.Port}",
                "Mail:Host, Mail:Port"),
            new("Sender", $"{mail.FromName} <{mail.From}>", "Mail:From, Mail:FromName"),
            new("Answers go to", mail.ReplyTo, "Mail:ReplyTo"),
        ]),
        new("Signing in",
        [
            new("Second factor", Whether(signIn.SecondFactorRequired, "required of the secretariat and of those who chair", "asked for, not required"),
                "SignIn:SecondFactorRequired"),
            new("Sign-in of the organisation", signIn.Oidc is { IsOn: true } oidc ? $"{oidc.Name}, {oidc.Authority}" : "off", "SignIn:Oidc"),
            new("Passwords", $"at least {PasswordRules.ShortestLength} characters, none that is tried first", null),
            new("A session ends", $"after {AccountSession.Rest.TotalHours:0} hours of rest", null),
            new("Attempts to sign in", $"{PerMinute(limits.Value.SignInsPerMinute)}; an account rests 15 minutes after 5 failures",
                "RateLimits:SignInsPerMinute"),
            new("Exchanges of personal links", PerMinute(limits.Value.LinksPerMinute), "RateLimits:LinksPerMinute"),
            new("Checks of certificates", PerMinute(limits.Value.VerificationsPerMinute), "RateLimits:VerificationsPerMinute"),
        ]),
        new("Kept for",
        [
            new("Issued papers, mails, the audit trail", "for good", null),
            new("Sessions", "30 days after their holder was last seen", null),
            new("Events that were dealt with", "90 days", null),
            new("Answers to repeated requests", "2 days", null),
            new("Booklets", "30 days", null),
        ]),
        new("Versions",
        [
            new("Secretariat", VersionOf(typeof(Installation).Assembly), null),
            new(".NET", Environment.Version.ToString(), null),
            new("Database", Database(), "Database:ConnectionString"),
        ]),
    ];

    private string KeyInForce() => signer.KeyAt(clock.GetUtcNow()) is { } key
        ? string.Create(CultureInfo.InvariantCulture, $"{key.Subject}, until {key.ValidUntil:d MMMM yyyy}") : "none: nothing is signed";

    private string EndOfNotes() => string.Join("; ", dialogue.Letterheads.Where(l => l.NoteVerbaleStyle is not null)
        .Select(l => $"{End(l.NoteVerbaleStyle!.Value)} ({l.Issuer})").Prepend(End(dialogue.NoteVerbaleStyle)));

    private static string End(NoteVerbaleStyle style) => style switch
    {
        NoteVerbaleStyle.UnitedNations => "without a complimentary close, as the United Nations do",
        _ => "with a complimentary close",
    };

    private string Database()
    {
        var database = new NpgsqlConnectionStringBuilder(configuration["Database:ConnectionString"]);
        return $"{database.Database} on {database.Host}, as {database.Username}";
    }

    private static string PerMinute(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} a minute from one address");

    private static string Whether(bool on, string yes, string no) => on ? yes : no;

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
