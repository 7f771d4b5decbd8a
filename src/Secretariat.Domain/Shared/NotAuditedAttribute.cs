namespace Secretariat.Domain.Shared;

/// <summary>
/// Marks what the audit trail must not repeat: secrets, hashes of secrets, protected travel data. That it changed is recorded, what it was is not.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class NotAuditedAttribute : Attribute;
