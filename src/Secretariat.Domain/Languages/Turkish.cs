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

    protected override string WithWeekday(string weekday, string date) => $"{date} {weekday}";
}
