using Microsoft.Extensions.Configuration;
using Secretariat.Domain.Documents;

namespace Secretariat.Infrastructure.Signing;

/// <summary>Settings of signing that do not hold together, in words for whoever runs the system; the host refuses to start with them.</summary>
public sealed class SigningSettingsException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Which papers are signed, and with which keys (section <c>Signing</c>). Without keys nothing is signed.</summary>
internal sealed record SigningSettings
{
    /// <summary>The kinds signed unless the settings name others: a note verbale is initialled and never signed, a sign-in sheet is signed by hand.</summary>
    private static readonly DocumentKind[] Usual = [DocumentKind.Certificate, DocumentKind.InvitationLetter, DocumentKind.Letter];

    /// <summary>The PKCS#12 files.</summary>
    public required IReadOnlyList<KeyFile> Keys { get; init; }

    /// <summary>The kinds of papers that are signed.</summary>
    public required IReadOnlySet<DocumentKind> Kinds { get; init; }

    /// <summary>Who signs, as readers show it.</summary>
    public required string Name { get; init; }

    /// <summary>Why papers are signed, as readers show it.</summary>
    public string? Reason { get; init; }

    /// <summary>Where papers are signed.</summary>
    public string? Location { get; init; }

    /// <summary>Whether a line at the foot of the last page shows the signature.</summary>
    public bool Visible { get; init; }

    /// <summary>The time-stamp server; none when empty.</summary>
    public Uri? TimeStampServer { get; init; }

    /// <summary>How long to wait for it.</summary>
    public TimeSpan TimeStampTimeout { get; init; }

    /// <summary>Whether papers are signed without a time-stamp when the server gives none.</summary>
    public bool TimeStampMayFail { get; init; }

    internal static SigningSettings Read(IConfiguration configuration)
    {
        var signing = configuration.GetSection("Signing");
        return new SigningSettings
        {
            Keys = [.. signing.GetSection("Keys").GetChildren().Select(KeyFile.Read)],
            Kinds = (signing.GetSection("Kinds").Get<string[]>()?.Select(Kind) ?? Usual).ToHashSet(),
            Name = signing["Name"] ?? configuration["Dialogue:Secretariat"] ?? "Secretariat",
            Reason = signing["Reason"] ?? "Issued",
            Location = signing["Location"] ?? configuration["Dialogue:Place"],
            Visible = Flag(signing, "Visible"),
            TimeStampServer = signing["TimeStamp:Server"] is { Length: > 0 } address ? Address(address) : null,
            TimeStampTimeout = TimeSpan.FromSeconds(Seconds(signing["TimeStamp:TimeoutSeconds"])),
            TimeStampMayFail = Flag(signing, "TimeStamp:MayFail"),
        };
    }

    private static DocumentKind Kind(string name) => Enum.TryParse<DocumentKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
        ? kind
        : throw new SigningSettingsException($"Signing:Kinds names \"{name}\". Kinds of papers are: {string.Join(", ", Enum.GetNames<DocumentKind>())}.");

    private static Uri Address(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri : throw new SigningSettingsException($"Signing:TimeStamp:Server is \"{address}\", which is no http or https address.");

    private static bool Flag(IConfiguration signing, string name) => signing[name] is not { Length: > 0 } text ? false
        : bool.TryParse(text, out var flag) ? flag : throw new SigningSettingsException($"Signing:{name} is \"{text}\"; it is true or false.");

    private static int Seconds(string? text) => text is null ? 10
        : int.TryParse(text, out var seconds) && seconds is > 0 and <= 300 ? seconds
        : throw new SigningSettingsException($"Signing:TimeStamp:TimeoutSeconds is \"{text}\"; it is a number of seconds from 1 to 300.");
}

/// <summary>A PKCS#12 file, and where its password is.</summary>
/// <param name="Setting">The name of the setting, for messages.</param>
/// <param name="Path">Where the file lies.</param>
/// <param name="Password">The password itself, as the environment gives it.</param>
/// <param name="PasswordFile">A file whose first line is the password.</param>
internal sealed record KeyFile(string Setting, string Path, string? Password, string? PasswordFile)
{
    internal static KeyFile Read(IConfigurationSection key) => key["Path"] is { Length: > 0 } path
        ? new KeyFile(key.Path, path, key["Password"], key["PasswordFile"])
        : throw new SigningSettingsException($"{key.Path}:Path is missing: it names the PKCS#12 file of the key.");
}
