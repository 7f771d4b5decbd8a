namespace Secretariat.Domain.Languages;

/// <summary>Arabic with the Gregorian calendar; digits as in Europe or Arabic-Indic, as the dialogue sets it.</summary>
internal sealed class Arabic(bool arabicIndic) : Language("ar", "ar", "العربية")
{
    protected override IReadOnlyList<string> Months { get; } =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

    protected override IReadOnlyList<string> Weekdays { get; } = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    public override bool IsRightToLeft => true;

    protected override string And => "و";

    public override string Comma => "، ";

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

    protected override string InSeries(int ordinal, string series) => $"{series} {Number(ordinal)}";

    public override string Digits(string text) =>
        arabicIndic ? string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsAsciiDigit(from[i]) ? (char)(from[i] - '0' + '\u0660') : from[i];
        })
        : text;

    /// <summary>The word that joins is written together with what follows.</summary>
    protected override string Joined(string last) => $" {And}{last}";

    protected override string WithWeekday(string weekday, string date) => $"{weekday}، {date}";
}
