using System.Globalization;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>What participants are called on a day, in a language.</summary>
/// <param name="Day">The day.</param>
/// <param name="Language">The language.</param>
/// <param name="Countries">Where names of countries are found that the dialogue has none of its own for; needed in other languages than English.</param>
/// <param name="Dialogue">The terms of the dialogue.</param>
internal sealed record NamesOnDay(DateOnly Day, Language Language, ICountryNames? Countries, DialogueSettings Dialogue)
{
    public Phrases Phrases => Phrases.Of(Language);

    /// <summary>A term of the dialogue in the language.</summary>
    public string Term(string english) => Dialogue.Term(english, Language);

    /// <summary>Whether what was written is in the language, or nothing was.</summary>
    public bool Says(string? written) =>
        Language == Language.Working || string.IsNullOrWhiteSpace(written) || Dialogue.Translation(written, Language) is not null;

    /// <summary>The dialogue's own designation or term in the language, else the country's name in it.</summary>
    public string Of(Participant participant, bool inText = false) =>
        Language == Language.Working && inText ? participant.NameInTextOn(Day) : Foreign(participant, inText) ?? participant.NameOn(Day);

    /// <summary>Whether a participant has a name in the language.</summary>
    public bool Knows(Participant participant) => Language == Language.Working || Foreign(participant, inText: false) is not null;

    private string? Foreign(Participant participant, bool inText)
    {
        if (Language == Language.Working) return null;
        if (participant.OwnNameOn(Day, Language.Tag, inText) is { } own) return own;
        if (Dialogue.Translation(participant.NameOn(Day), Language) is { } term) return Language.Unnumbered(term);
        return participant is { Kind: ParticipantKind.State, EndedOn: null } ? Countries?.Find(participant.Code, Language) : null;
    }

    /// <summary>Since when a period counts, as exactly as its source tells; null where it does not.</summary>
    public string? Since(Period period)
    {
        if (period.From is not { Earliest: { } earliest, Latest: { } latest } from) return null;
        var date = from.Precision switch
        {
            DatePrecision.Day => Language.Day(earliest),
            DatePrecision.Month => Language.Month(earliest),
            _ when earliest.Year == latest.Year && from.Precision is DatePrecision.Interval => Language.Days(earliest, latest),
            _ when earliest.Year == latest.Year => Year(earliest),
            _ => $"{Year(earliest)}–{Year(latest)}",
        };
        return from.Qualifier switch
        {
            DateQualifier.Approximate => Phrases.Fill(Phrases.DateAbout, date),
            DateQualifier.Uncertain or DateQualifier.ApproximateAndUncertain => Phrases.Fill(Phrases.DateUncertain, date),
            _ => date,
        };
    }

    private string Year(DateOnly day) => Language.Digits(day.Year.ToString(CultureInfo.InvariantCulture));
}
