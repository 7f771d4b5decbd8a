using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;

namespace Secretariat.Application.Bodies;

/// <summary>How English pages and records call offices.</summary>
internal static class OfficeNames
{
    /// <summary>"Co-Chair".</summary>
    public static string InEnglish(this Office office) => Phrases.Of(Language.Working).Of(office);

    /// <summary>"Chair (Türkiye)".</summary>
    /// <param name="office">The office.</param>
    /// <param name="holder">The state that holds it, as it is called on the day.</param>
    public static string HeldBy(this Office office, string holder) => $"{office.InEnglish()} ({holder})";
}
