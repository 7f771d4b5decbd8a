namespace Secretariat.Application.Ports;

/// <summary>What a secret is for; data sealed for one purpose cannot be unsealed for another.</summary>
public enum SecretPurpose
{
    /// <summary>A passport's data.</summary>
    TravelDocument,

    /// <summary>The photograph on a badge.</summary>
    BadgePhoto,
}

/// <summary>Seals data that nobody may read in the store or its backups.</summary>
public interface ISecrets
{
    /// <summary>Seals.</summary>
    byte[] Protect(SecretPurpose purpose, byte[] plain);

    /// <summary>Unseals.</summary>
    byte[] Unprotect(SecretPurpose purpose, byte[] sealedData);
}
