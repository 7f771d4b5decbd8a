using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;

namespace Secretariat.Infrastructure.Identity;

/// <inheritdoc />
internal sealed class LinkSessions(IDataProtectionProvider protection, TimeProvider clock) : ILinkSessions
{
    /// <summary>How every such session begins, so that it is not taken for an access token.</summary>
    internal const string Prefix = "lks_";

    private readonly IDataProtector _protector = protection.CreateProtector("Secretariat.LinkSession.v1");

    public string Write(PersonalLinkId link, DateTimeOffset until) =>
        Prefix + _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{link.Value:N}|{until.ToUnixTimeSeconds()}"));

    /// <summary>The link of a session that is ours and not over; null otherwise.</summary>
    internal PersonalLinkId? Read(string text)
    {
        try
        {
            return _protector.Unprotect(text[Prefix.Length..]).Split('|') is [var link, var until]
                && clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(until, CultureInfo.InvariantCulture)
                ? new PersonalLinkId(Guid.ParseExact(link, "N"))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
