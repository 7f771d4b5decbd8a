using System.Text;

namespace Secretariat.Domain.Languages;

/// <summary>The letters a language of papers is written in, or a name.</summary>
public enum Script
{
    /// <summary>Latin, that of passports.</summary>
    Latin,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Arabic.</summary>
    Arabic,

    /// <summary>One that no language of papers is written in.</summary>
    Other,
}

/// <summary>Tells scripts apart.</summary>
public static class Scripts
{
    /// <summary>The script of most letters of a text, so that a degree or an initial before a name does not decide; null where there are no letters.</summary>
    public static Script? Of(string? text) => (text ?? "").EnumerateRunes().Where(Rune.IsLetter).Select(r => Of(r.Value)).CountBy(s => s)
        .OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => (Script?)s.Key).FirstOrDefault();

    /// <summary>By the blocks of Unicode in which each script has its letters.</summary>
    private static Script Of(int letter) => letter switch
    {
        < 0x02b0 or (>= 0x1e00 and <= 0x1eff) or (>= 0x2c60 and <= 0x2c7f) or (>= 0xa720 and <= 0xa7ff) or (>= 0xfb00 and <= 0xfb06) => Script.Latin,
        (>= 0x0400 and <= 0x052f) or (>= 0x1c80 and <= 0x1c8f) or (>= 0x2de0 and <= 0x2dff) or (>= 0xa640 and <= 0xa69f) => Script.Cyrillic,
        (>= 0x0600 and <= 0x06ff) or (>= 0x0750 and <= 0x077f) or (>= 0x0870 and <= 0x08ff) or (>= 0xfb50 and <= 0xfdff)
            or (>= 0xfe70 and <= 0xfeff) => Script.Arabic,
        _ => Script.Other,
    };
}
