using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>Puts an invitation on paper: a letter that is signed, or a note verbale that is initialled.</summary>
internal sealed class InvitationPapers(ISecretariatDb db, LetterWriter writer, IPapers papers)
{
    public static LetterKind KindOf(Invitation invitation) =>
        invitation.Form is CorrespondenceForm.NoteVerbale ? LetterKind.NoteVerbale : LetterKind.InvitationLetter;

    public static DocumentKind DocumentKindOf(Invitation invitation) =>
        invitation.Form is CorrespondenceForm.NoteVerbale ? DocumentKind.NoteVerbale : DocumentKind.InvitationLetter;

    /// <summary>The paper, as a draft without number and signature, or as it is issued.</summary>
    public async Task<Result<Paper>> Make(Invitation invitation, Occasion occasion, Signature? signature, string? reference, DateOnly on, CancellationToken ct)
    {
        var wording = await writer.Find(KindOf(invitation), invitation.Addressee.Language, ct);
        return await Make(invitation, occasion, wording, signature, reference, on, ct);
    }

    public async Task<Result<Paper>> Make(
        Invitation invitation, Occasion occasion, Wording wording, Signature? signature, string? reference, DateOnly on, CancellationToken ct)
    {
        var delegation = await db.Delegations.FindAsync([invitation.DelegationId], ct);
        var fields = occasion.Fields(invitation, delegation!.Quota);
        Occasion.Put(fields, "reference", reference ?? "—");
        if (!LetterWriter.Fill(wording, fields).TryGet(out var letter, out var refusal)) return refusal;

        var marks = new PaperMarks(ShortId(invitation), on, Distribution.Limited, signature is null, "en");
        IReadOnlyList<string> enclosures = await db.NewestAgenda(invitation.MeetingId, ct) is { } agenda ? [agenda.Title] : [];
        return invitation.Form is CorrespondenceForm.NoteVerbale
            ? papers.NoteVerbale(Note(invitation, occasion, letter, marks, reference, enclosures))
            : papers.InvitationLetter(LetterPaper(invitation, occasion, letter, marks, signature, reference, enclosures));
    }

    private static NoteVerbalePaper Note(
        Invitation invitation, Occasion occasion, Letter letter, PaperMarks marks, string? reference, IReadOnlyList<string> enclosures) => new()
        {
            Marks = marks,
            Issuers = occasion.Issuers(),
            Reference = reference,
            Paragraphs = letter.Paragraphs,
            Meeting = occasion.OnPaper(),
            Style = Enum.Parse<NoteVerbaleStyle>(occasion.Dialogue.NoteVerbaleStyle),
            Sender = $"The {occasion.Dialogue.Secretariat}",
            AddresseeInText = invitation.Addressee.Institution is var to && to.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? to : $"the {to}",
            Addressee = new PaperAddressee(null, null, invitation.Addressee.Institution, Lines(invitation.Addressee.AddressLines), invitation.Addressee.City),
            Place = occasion.Dialogue.Place,
            Enclosures = enclosures,
        };

    private static InvitationLetterPaper LetterPaper(Invitation invitation, Occasion occasion, Letter letter, PaperMarks marks, Signature? signature,
        string? reference, IReadOnlyList<string> enclosures)
    {
        var to = invitation.Addressee;
        var salutation = to.Salutation ?? "Dear Colleague,";
        return new InvitationLetterPaper
        {
            Marks = marks,
            Issuers = occasion.Issuers(),
            Reference = reference,
            Place = occasion.Dialogue.Place,
            Addressee = new PaperAddressee($"{to.Honorific} {to.Name}".Trim(), to.FunctionalTitle, to.Institution, Lines(to.AddressLines), to.City),
            Salutation = salutation,
            Subject = letter.Subject,
            Paragraphs = letter.Paragraphs,
            Meeting = occasion.OnPaper(),
            Closing = Closing(salutation),
            Signatories = signature is null ? [] : [Sign(signature)],
            Enclosures = enclosures,
            Copies = [.. to.Copies.Select(c => c.Name)],
        };
    }

    /// <summary>"Dear …" ends sincerely; "Excellency," and "Sir," end with assurances (study 3.1).</summary>
    private static string Closing(string salutation) => salutation.StartsWith("Dear", StringComparison.OrdinalIgnoreCase)
        ? "Yours sincerely,"
        : $"Accept, {salutation.TrimEnd(',', ' ')}, the assurances of my highest consideration.";

    private static PaperSignatory Sign(Signature signature) => signature.ForTitle is { } title
        ? new PaperSignatory(signature.Name, [title], signature.ForName)
        : new PaperSignatory(signature.Name, [signature.Title]);

    private static string[]? Lines(string? lines) => lines?.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static string ShortId(Invitation invitation) => Convert.ToHexString(invitation.Id.Value.ToByteArray(bigEndian: true)[10..]);
}
