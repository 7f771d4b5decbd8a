using System.Globalization;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Travel;

/// <summary>Numbers of outgoing letters.</summary>
internal static class LetterNumbers
{
    /// <summary>The next reference of the year, such as BP/OUT/2024/0123; without gaps, as a refusal gives it back.</summary>
    internal static async Task<string> NextReference(this INumbers numbers, DialogueSettings dialogue, int year, CancellationToken ct)
    {
        var number = await numbers.Next(string.Create(CultureInfo.InvariantCulture, $"letters/{year}"), ct);
        return string.Create(CultureInfo.InvariantCulture, $"{dialogue.SymbolPrefix}/OUT/{year}/{number:0000}");
    }
}

/// <summary>What a letter that is not an invitation is made of.</summary>
/// <param name="Kind">Whose wording it has.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Salutation">How it opens.</param>
/// <param name="Signature">Who signs it.</param>
/// <param name="Reference">Its number.</param>
/// <param name="On">Its date.</param>
internal sealed record LetterToWrite(LetterKind Kind, PaperAddressee Addressee, string Salutation, Signature Signature, string Reference, DateOnly On)
{
    public required Dictionary<string, object> Fields { get; init; }

    public IReadOnlyList<PaperFact> Facts { get; init; } = [];

    /// <summary>Who signs beside, for the other convenor of a joint meeting.</summary>
    public Signature? CoSignature { get; init; }

    public Distribution Distribution { get; init; } = Distribution.Personal;

    /// <summary>What its reader is told first, such as that a part of it is not translated.</summary>
    public string? Remark { get; init; }

    /// <summary>How it closes, where not as its salutation asks.</summary>
    public string? Closing { get; init; }

    /// <summary>Whether dates and venue of the meeting stand in a box; not in one by which they no longer hold.</summary>
    public bool NamesMeeting { get; init; } = true;
}

/// <summary>Puts letters other than invitations on paper: a funding decision, support of a visa, the postponement of a meeting.</summary>
internal sealed class LetterPapers(LetterWriter writer, InvitationPapers invitations, IPapers papers)
{
    /// <summary>The letter in the language of the occasion, which is the reader's.</summary>
    internal async Task<Result<Paper>> Write(LetterToWrite letter, Occasion own, CancellationToken ct)
    {
        var wording = await writer.Find(letter.Kind, own.Language.Code, ct);
        if (!LetterWriter.Fill(wording, letter.Fields).TryGet(out var text, out var refusal)) return refusal;
        return papers.OfficialLetter(new InvitationLetterPaper
        {
            Marks = new PaperMarks(DocumentIds.Of($"{letter.Kind}", letter.Reference, own.Language.Tag), letter.On, letter.Distribution,
                Language: own.Language.Code,
                Remark: text.Mark ?? letter.Remark ?? (letter.NamesMeeting ? own.RemarkUnless(own.IsTitleTranslated) : null)),
            Issuers = own.Issuers(),
            Reference = letter.Reference,
            Place = own.Term(own.Dialogue.Place),
            Addressee = letter.Addressee,
            Salutation = letter.Salutation,
            Subject = text.Subject,
            Paragraphs = text.Paragraphs,
            Meeting = letter.NamesMeeting ? own.OnPaper() : null,
            Facts = letter.Facts,
            Closing = letter.Closing ?? own.Phrases.Closing(letter.Salutation, letter.CoSignature is not null),
            Signatories = await Signed(),
        });

        async Task<IReadOnlyList<PaperSignatory>> Signed()
        {
            List<PaperSignatory> signed = [await invitations.Sign(letter.Signature, own, ct)];
            if (letter.CoSignature is { } beside) signed.Add(await invitations.Sign(beside, own, ct));
            return signed;
        }
    }
}
