namespace Secretariat.Domain.Languages;

/// <summary>Arabic with the Gregorian calendar; digits as in Europe or Arabic-Indic, as the dialogue sets it.</summary>
internal sealed class Arabic(bool arabicIndic) : Language("ar", "ar", "العربية")
{
    protected override IReadOnlyList<string> Months { get; } =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

    protected override IReadOnlyList<string> Weekdays { get; } = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    private static readonly string[] Units = ["الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"];

    private static readonly string[] Tens = ["العشرون", "الثلاثون", "الأربعون", "الخمسون", "الستون", "السبعون", "الثمانون", "التسعون"];

    /// <summary>Those that Persian and others have besides differ by their dots and are read.</summary>
    protected override bool HasLetter(char letter) => letter is >= '\u0600' and <= '\u06ff' or >= '\u0750' and <= '\u077f';

    public override bool IsRightToLeft => true;

    protected override string And => "و";

    public override string Comma => "، ";

    public override string Semicolon => "؛ ";

    protected override string DecimalMark => arabicIndic ? "٫" : ".";

    public override string Ordinal(int number) => Number(number);

    public override string Code => arabicIndic ? "ar-u-nu-arab" : Tag;

    public override string PluralOf(int count) => count switch
    {
        1 => "one",
        2 => "two",
        _ => (count % 100) switch
        {
            >= 3 and <= 10 => "few",
            >= 11 => "many",
            _ => "other",
        },
    };

    /// <summary>In words up to 99, agreeing with the noun before it: الاجتماع الرابع والثلاثون. Beyond, in figures.</summary>
    protected override string InPlace(int ordinal, string before)
    {
        if (ordinal is < 1 or > 99) return Number(ordinal);
        var noun = before.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : "";
        var feminine = noun.EndsWith('ة');
        var (tens, unit) = (ordinal / 10, ordinal % 10);
        if (unit == 0) return tens == 1 ? (feminine ? "العاشرة" : "العاشر") : Tens[tens - 2];
        var word = (ordinal, feminine) switch
        {
            (1, true) => "الأولى",
            (1, false) => "الأول",
            (_, true) => Units[unit - 1] + "ة",
            _ => Units[unit - 1],
        };
        return tens switch
        {
            0 => word,
            1 => $"{word} {(feminine ? "عشرة" : "عشر")}",
            _ => $"{word} و{Tens[tens - 2]}",
        };
    }

    /// <summary>
    /// Only of a name that begins with a masculine noun and says where its number stands: "إلى الاجتماع الرابع والثلاثين لكبار المسؤولين". The noun itself
    /// has one form in writing; of the numbers only the tens have another after a preposition.
    /// </summary>
    protected override string? Declined(int ordinal, string series, NameCase named)
    {
        var noun = series.Split(' ')[0];
        if (!series.Contains("{0}", StringComparison.Ordinal) || !noun.StartsWith("ال", StringComparison.Ordinal) || noun.EndsWith('ة')) return null;
        var name = Numbered(ordinal, series);
        if (named is NameCase.Subject) return name;
        if (ordinal is >= 20 and <= 99 && Tens[ordinal / 10 - 2] is var tens)
            name = name.Replace(tens, $"{tens[..^2]}ين", StringComparison.Ordinal);
        return named switch
        {
            NameCase.To => $"إلى {name}",
            NameCase.In => $"في {name}",
            _ => name,
        };
    }

    /// <summary>"في 27 يونيو 2024", "يومي 5 و6 ديسمبر 2024", "في الفترة من 5 إلى 7 ديسمبر 2024".</summary>
    protected override string Placed(DateOnly first, DateOnly last) => first == last ? $"في {Dated(first)}"
        : last == first.AddDays(1) && first.Month == last.Month ? $"يومي {DayOfMonth(first)} و{Dated(last)}"
        : first.Year == last.Year && first.Month == last.Month ? $"في الفترة من {DayOfMonth(first)} إلى {Dated(last)}"
        : $"في الفترة من {Dated(first)} إلى {Dated(last)}";

    protected override string InSeries(int ordinal, string series) => $"{series} {Number(ordinal)}";

    public override string Digits(string text) =>
        arabicIndic ? string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsAsciiDigit(from[i]) ? (char)(from[i] - '0' + '\u0660') : from[i];
        })
        : text;

    /// <summary>The word that joins stands before each item but the first, without a comma.</summary>
    public override string List(IReadOnlyList<string> items) => string.Concat(items.Take(1)) + string.Concat(items.Skip(1).Select(Joined));

    /// <summary>The word that joins is written together with what follows.</summary>
    protected override string Joined(string last) => $" {And}{last}";

    protected override string WithWeekday(string weekday, string date) => $"{weekday}، {date}";
}
