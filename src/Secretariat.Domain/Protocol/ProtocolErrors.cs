using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Protocol;

/// <summary>What may stand against printed matter.</summary>
public static class ProtocolErrors
{
    /// <summary>There is nobody to print anything for.</summary>
    public sealed record NobodyComes()
        : Conflict("protocol.nobody_comes", "Nobody who comes in person has been accepted yet, so there is nothing to print.");

    /// <summary>Badges are asked for that nobody would wear.</summary>
    public sealed record ComesFromAfar(IReadOnlyList<string> Names) : Conflict("protocol.comes_from_afar",
        $"These take part online and wear no badge: {string.Join(", ", Names)}. Leave them out, or have their registrations changed first.");
}
