using System.Globalization;

namespace Secretariat.Domain.Languages;

/// <summary>Turkish: the weekday follows the date, ordinals are a number with a full stop.</summary>
internal sealed class Turkish() : Language("tr", "tr-TR", "Türkçe")
{
    protected override IReadOnlyList<string> Months { get; } =
        ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"];

    protected override IReadOnlyList<string> Weekdays { get; } = ["Pazar", "Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi"];

    protected override string And => "ve";

    public override string Ordinal(int number) => $"{number.ToString(CultureInfo.InvariantCulture)}.";

    /// <summary>What names meetings in Turkish, at the end of their names.</summary>
    private static readonly string[] Nouns = ["Toplantısı", "Konferansı", "Oturumu", "Forumu", "Zirvesi", "Çalıştayı", "Semineri", "Kurulu"];

    /// <summary>The endings follow the last vowel of the name; who takes part in something is drawn to it as who is invited.</summary>
    protected override string? Declined(int ordinal, string series, NameCase named)
    {
        if (!Nouns.Any(noun => series.EndsWith(noun, StringComparison.Ordinal))) return null;
        var last = series[^1];
        return Numbered(ordinal, series) + named switch
        {
            NameCase.Subject => "",
            NameCase.Of => last switch { 'i' => "nin", 'u' => "nun", _ => "nın" },
            _ => last is 'i' ? "ne" : "na",
        };
    }

    /// <summary>"27 Haziran 2024 tarihinde".</summary>
    protected override string Placed(DateOnly first, DateOnly last) => $"{Days(first, last)} {(first == last ? "tarihinde" : "tarihlerinde")}";

    protected override string WithWeekday(string weekday, string date) => $"{date} {weekday}";
}
