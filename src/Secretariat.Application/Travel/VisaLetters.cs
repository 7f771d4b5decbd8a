using Secretariat.Domain.Travel;

namespace Secretariat.Application.Travel;

internal static class VisaLetters
{
    /// <summary>The letters that can be read: none has taken their place, and their passport data is not destroyed.</summary>
    internal static IQueryable<VisaLetter> ThatHold(this IQueryable<VisaLetter> letters) => letters.Where(l => l.SupersededAt == null && l.Sealed != null);
}
