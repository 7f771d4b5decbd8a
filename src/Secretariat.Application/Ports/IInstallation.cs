namespace Secretariat.Application.Ports;

/// <summary>What is in force in this installation and was set outside of it; never a secret.</summary>
public interface IInstallation
{
    /// <summary>The facts, in sections.</summary>
    IReadOnlyList<InstallationSection> Read();
}

/// <summary>Facts that belong together.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Facts">The facts.</param>
public sealed record InstallationSection(string Title, IReadOnlyList<InstallationFact> Facts);

/// <summary>One fact.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Setting">The setting that changes it; null for what a release fixes.</param>
public sealed record InstallationFact(string Name, string Value, string? Setting = null);
