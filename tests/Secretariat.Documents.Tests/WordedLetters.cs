using Secretariat.Application.Invitations;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Travel;

namespace Secretariat.Documents.Tests;

/// <summary>Letters in the wordings delivered with the product, as a reader of each language receives them.</summary>
internal static class WordedLetters
{
    private const string Person = "PERSON EXAMPLE";

    public static IReadOnlyDictionary<LetterKind, string> Kinds { get; } = new Dictionary<LetterKind, string>
    {
        [LetterKind.FundingLetter] = "funding decision letter",
        [LetterKind.VisaLetter] = "visa letter",
        [LetterKind.PostponementLetter] = "postponement letter",
        [LetterKind.CancellationLetter] = "cancellation letter",
    };

    private static readonly Dictionary<string, string> Series = new()
    {
        ["en"] = "Senior Officials Meeting",
        ["fr"] = "Réunion des hauts fonctionnaires",
        ["ru"] = "Совещание старших должностных лиц",
        ["tr"] = "Üst Düzey Yetkililer Toplantısı",
        ["ar"] = "الاجتماع {0} لكبار المسؤولين",
    };

    public static InvitationLetterPaper Of(LetterKind kind, string language)
    {
        var letter = language == "en" ? Samples.Letter() : LanguageSamples.Letter(language);
        var (meeting, spoken, phrases) = (letter.Meeting!, Language.Of(language), Phrases.Of(Language.Of(language)));
        var (days, covers) = (spoken.Days(meeting.FirstDay, meeting.LastDay), spoken.List([.. Enum.GetValues<FundingItem>().Select(phrases.Of)]));
        var text = LetterWriter.Fill(LetterWriter.Delivered(kind, spoken), new Dictionary<string, object>
        {
            ["meeting"] = meeting.Title,
            ["the_meeting"] = Named(NameCase.Subject),
            ["to_meeting"] = Named(NameCase.To),
            ["of_meeting"] = Named(NameCase.Of),
            ["in_meeting"] = Named(NameCase.In),
            ["on_dates"] = spoken.On(meeting.FirstDay, meeting.LastDay),
            ["at_place"] = language == "fr" ? "à Stockholm (Suède)" : Phrases.Fill(phrases.AtPlace, meeting.Place!),
            ["dates"] = days,
            ["place"] = meeting.Place!,
            ["host"] = meeting.Host!,
            ["participant"] = meeting.Host!,
            ["process"] = letter.Issuers[0].Name,
            ["secretariat"] = letter.Issuers[0].Office!,
            ["delegate"] = Person,
            ["reference"] = letter.Reference!,
            ["in_process"] = Phrases.Fill(phrases.InProcess, letter.Issuers[0].Name),
            ["invitation"] = letter.Reference!,
            ["invited_on"] = spoken.Day(new(2024, 4, 3)),
            ["code"] = "7F3K\u20119QXM",
            ["check_at"] = "https://dialogue.example/visa-letters",
            ["email"] = "secretariat@dialogue.example",
            ["reason"] = $"{meeting.Host}.",
            ["covers"] = covers,
            ["accept_by"] = spoken.Day(new(2024, 5, 31)),
        }).Match(static filled => filled, static refusal => throw new InvalidOperationException(refusal.ToString()));
        return letter with
        {
            Marks = letter.Marks with
            {
                Distribution = kind is LetterKind.VisaLetter ? Distribution.Restricted
                : kind is LetterKind.FundingLetter ? Distribution.Personal : Distribution.Limited
            },
            Subject = text.Subject,
            Paragraphs = text.Paragraphs,
            Meeting = kind is LetterKind.FundingLetter or LetterKind.VisaLetter ? meeting : null,
            Facts = kind switch
            {
                LetterKind.FundingLetter =>
                [
                    new(phrases.LabelCovered, covers),
                    new(phrases.LabelAllowance, Phrases.Fill(phrases.AllowanceOf, "EUR", Amount(215.5m), phrases.ForDays(3), Amount(646.5m))),
                ],
                LetterKind.VisaLetter =>
                [
                    new(phrases.LabelPassportName, Person),
                    new(phrases.LabelPassport, Phrases.Fill(
                        phrases.PassportDates, "X0000000", spoken.Day(new(2020, 3, 1)), spoken.Day(new(2030, 2, 28)))),
                    new(phrases.LabelTravel, spoken.Days(meeting.FirstDay.AddDays(-1), meeting.LastDay.AddDays(1))),
                    new(phrases.LabelCosts, Phrases.Fill(phrases.CostsOwn, meeting.Host)),
                ],
                _ => [],
            },
            Enclosures = [],
            Copies = [],
        };

        string Named(NameCase named) => spoken.InSentence(34, Series[language], named)!;
        string Amount(decimal amount) => spoken.Digits(amount.ToString("0.00", spoken.Culture));
    }
}
