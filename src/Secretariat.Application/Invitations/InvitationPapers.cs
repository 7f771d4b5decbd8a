using Secretariat.Application.Bodies;
using Secretariat.Application.Documents;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>A letter or note on paper, and the language it turned out to be in.</summary>
internal sealed record LetterOnPaper(Paper Paper, Language Language);

/// <summary>Puts an invitation on paper: a letter that is signed, or a note verbale that is initialled.</summary>
internal sealed class InvitationPapers(ISecretariatDb db, LetterWriter writer, IPapers papers, ICountryNames countries, TimeProvider clock)
{
    public static LetterKind KindOf(Invitation invitation) =>
        invitation.Form is CorrespondenceForm.NoteVerbale ? LetterKind.NoteVerbale : LetterKind.InvitationLetter;

    public static DocumentKind DocumentKindOf(Invitation invitation) =>
        invitation.Form is CorrespondenceForm.NoteVerbale ? DocumentKind.NoteVerbale : DocumentKind.InvitationLetter;

    /// <summary>The paper, as a draft without number and signature, or as it is issued: with one signature, or with a second beside it.</summary>
    public async Task<Result<LetterOnPaper>> Make(
        Invitation invitation, Occasion occasion, IReadOnlyList<Signature> signatures, string? reference, DateOnly on, CancellationToken ct)
    {
        var wording = await writer.Find(KindOf(invitation), invitation.Addressee.Language, ct);
        return await Make(invitation, occasion, wording, signatures, reference, on, ct);
    }

    public async Task<Result<LetterOnPaper>> Make(
        Invitation invitation, Occasion occasion, Wording wording, IReadOnlyList<Signature> signatures, string? reference, DateOnly on, CancellationToken ct)
    {
        occasion = occasion.In(wording.Language, countries);
        var delegation = await db.Delegations.FindAsync([invitation.DelegationId], ct);
        var participant = await db.Participants.FindAsync([invitation.ParticipantId], ct);
        var fields = occasion.Fields(invitation, participant!, delegation!.Quota);
        Occasion.Put(fields, "reference", reference ?? "—");
        // A draft speaks for those who will sign it.
        var jointly = signatures.Count == 0 ? occasion.IsJoint : signatures.Count > 1;
        if (jointly) fields["jointly"] = true;
        if (!LetterWriter.Fill(wording, fields).TryGet(out var letter, out var refusal)) return refusal;

        // A state or organisation is invited, whoever is addressed for it, so that its registry opens the letter; what is marked personal is opened by nobody
        // but the one who is named on it.
        var marks = new PaperMarks(
            DocumentIds.Of($"{KindOf(invitation)}", reference ?? $"draft {invitation.Id.Value:N}", wording.Language.Tag), on,
            Distribution.Limited, signatures.Count == 0,
            wording.Language.Code, letter.Mark ?? occasion.RemarkUnless(occasion.IsTitleTranslated));
        IReadOnlyList<string> enclosures = await db.NewestAgenda(invitation.MeetingId, wording.Language.Tag, ct) is { } agenda
            ? [occasion.MarkedIn($"{occasion.TitleIn(agenda.Kind, agenda.Title, agenda.Language)} ({agenda.Symbol})", agenda.Language)] : [];
        var paper = invitation.Form is CorrespondenceForm.NoteVerbale
            ? papers.NoteVerbale(Note(invitation, occasion, letter, marks, reference, enclosures))
            : papers.InvitationLetter(LetterPaper(invitation, occasion, letter, marks, await Signed(), reference, enclosures) with
            {
                Closing = occasion.Phrases.Closing(SalutationOf(invitation.Addressee, occasion), jointly),
            });
        return new LetterOnPaper(paper, wording.Language);

        async Task<IReadOnlyList<PaperSignatory>> Signed()
        {
            List<PaperSignatory> signed = [];
            foreach (var signature in signatures) signed.Add(await Sign(signature, occasion, ct));
            return signed;
        }
    }

    internal static NoteVerbalePaper Note(
        Invitation invitation, Occasion occasion, Letter letter, PaperMarks marks, string? reference, IReadOnlyList<string> enclosures) => new()
        {
            Marks = marks,
            Issuers = occasion.Issuers(),
            Reference = reference,
            Paragraphs = letter.Paragraphs,
            Meeting = occasion.OnPaper(),
            Style = occasion.NoteVerbaleStyle,
            Sender = occasion.IsJoint ? occasion.Phrases.TheSecretariats : Phrases.Fill(occasion.Phrases.TheSecretariat, occasion.Dialogue.Secretariat),
            IsJoint = occasion.IsJoint,
            AddresseeInText = InText(invitation.Addressee, occasion),
            Addressee = new PaperAddressee(null, null, invitation.Addressee.Institution, Lines(invitation.Addressee.AddressLines), invitation.Addressee.City),
            Place = occasion.Term(occasion.Dialogue.Place),
            Enclosures = enclosures,
        };

    /// <summary>
    /// The addressee within a sentence: by name, in the case that the sentence asks for; by kind alone where the name is not in the language.
    /// </summary>
    internal static string InText(Addressee to, Occasion occasion) => occasion.Language.Tag switch
    {
        "en" => to.Institution.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? to.Institution : $"the {to.Institution}",
        "ar" => to.Institution,
        _ => occasion.Phrases.To(to.Kind, to.Institution),
    };

    private static InvitationLetterPaper LetterPaper(Invitation invitation, Occasion occasion, Letter letter, PaperMarks marks,
        IReadOnlyList<PaperSignatory> signatories, string? reference, IReadOnlyList<string> enclosures)
    {
        var to = invitation.Addressee;
        var salutation = SalutationOf(to, occasion);
        return new InvitationLetterPaper
        {
            Marks = marks,
            Issuers = occasion.Issuers(),
            Reference = reference,
            Place = occasion.Term(occasion.Dialogue.Place),
            Addressee = To(to, occasion),
            Salutation = salutation,
            Subject = letter.Subject,
            Paragraphs = letter.Paragraphs,
            Meeting = occasion.OnPaper(),
            Closing = occasion.Phrases.Closing(salutation),
            Signatories = signatories,
            Enclosures = enclosures,
            Copies = [.. to.Copies.Select(c => c.Name)],
        };
    }

    /// <summary>The signature in the language of the occasion.</summary>
    internal async Task<PaperSignatory> Sign(Signature signature, Occasion occasion, CancellationToken ct)
    {
        var name = SignedNames.Of(signature.Name);
        var image = occasion.Dialogue.SignatureOf(signature.Name);
        if (signature.ForTitle is not { } office) return new PaperSignatory(name, await InLanguage(signature.Title)) { Image = image };
        var holder = signature.ForName is { } principal ? occasion.Phrases.Styled(principal) : null;
        return new PaperSignatory(name, await InLanguage(office), holder)
        {
            Image = image,
            OwnTitleLines = holder is null || signature.Title == office ? [] : [occasion.Term(signature.Title)],
        };

        // An office that presides has the state that holds it on a line of its own, where a list or a register has it in brackets.
        async Task<IReadOnlyList<string>> InLanguage(string title)
        {
            foreach (var seat in await db.PresidingOver(occasion.Body.Id, clock.GetUtcNow(), ct))
            {
                var state = await db.Participants.FindAsync([seat.HolderId], ct);
                if (OfficeTitles.Of(seat, state, occasion.In(Language.Working, countries)) == title) return OfficeTitles.Lines(seat, state, occasion);
            }

            return [occasion.Term(title)];
        }
    }

    /// <summary>The addressee as letters print it.</summary>
    internal static PaperAddressee To(Addressee to, Occasion occasion) =>
        new($"{to.Honorific} {to.Name}".Trim(), occasion.Said(to.FunctionalTitle), occasion.Term(to.Institution), Lines(to.AddressLines), to.City);

    /// <summary>How a letter to an addressee opens; one to whom nobody gave a name is an office.</summary>
    internal static string SalutationOf(Addressee to, Occasion occasion) => occasion.Phrases.Salutation(to.Salutation, to.Name.Length > 0);

    private static string[]? Lines(string? lines) => lines?.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static string ShortId(Invitation invitation) => Convert.ToHexString(invitation.Id.Value.ToByteArray(bigEndian: true)[10..]);
}
