using Microsoft.AspNetCore.DataProtection;
using Secretariat.Application.Ports;

namespace Secretariat.Infrastructure.Identity;

/// <summary>Seals with the keys of the installation; each purpose has its own.</summary>
internal sealed class Secrets(IDataProtectionProvider protection) : ISecrets
{
    public byte[] Protect(SecretPurpose purpose, byte[] plain) => For(purpose).Protect(plain);

    public byte[] Unprotect(SecretPurpose purpose, byte[] sealedData) => For(purpose).Unprotect(sealedData);

    private IDataProtector For(SecretPurpose purpose) => protection.CreateProtector($"Secretariat.{purpose}");
}
