using Secretariat.Application.Terms;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Languages;

namespace Secretariat.Web.Terms;

internal static class TermList
{
    internal static readonly ListOf<TermLine> Of = new ListOf<TermLine>(ListName.Terms, "Terms", ListTerms.Orders)
        .Head("english", "In English", t => t.English, "english")
        .Column("fr", "In French", t => In(t, "fr"))
        .Column("ru", "In Russian", t => In(t, "ru"))
        .Column("tr", "In Turkish", t => In(t, "tr"))
        .Column("ar", "In Arabic", t => In(t, "ar"));

    /// <summary>The languages that a term is said in.</summary>
    internal static IReadOnlyList<Language> Languages { get; } = [.. Language.All.Skip(1)];

    internal static string? In(TermLine term, string language) => term.Wordings.FirstOrDefault(w => w.Language == language)?.Text;

    /// <summary>Where a term is said.</summary>
    internal static string Editor(string english) => $"/terms/say?english={Uri.EscapeDataString(english)}";
}
