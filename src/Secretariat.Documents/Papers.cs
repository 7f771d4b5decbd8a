using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents;

/// <summary>The papers of a meeting, set by the engine of this house; safe to share between threads.</summary>
public sealed class Papers : IPapers
{
    /// <inheritdoc/>
    public Paper InvitationLetter(InvitationLetterPaper p) => PaperStyle.For(p.Issuers, () => Letters.InvitationLetter.Set(p));

    /// <inheritdoc/>
    public Paper OfficialLetter(InvitationLetterPaper p) =>
        PaperStyle.For(p.Issuers, () => Letters.InvitationLetter.Set(p) with { TemplateVersion = "official-letter/6" });

    /// <inheritdoc/>
    public Paper NoteVerbale(NoteVerbalePaper p) => PaperStyle.For(p.Issuers, () => Letters.NoteVerbale.Set(p));

    /// <inheritdoc/>
    public Paper ProvisionalAgenda(AgendaPaper p) => PaperStyle.For(p.Issuers, () => Agendas.ProvisionalAgenda.Set(p));

    /// <inheritdoc/>
    public Paper Confirmation(ConfirmationPaper p) => PaperStyle.For(p.Issuers, () => Confirmations.Confirmation.Set(p));

    /// <inheritdoc/>
    public Paper SignInSheet(SignInSheetPaper p) => PaperStyle.For(p.Issuers, () => SignInSheets.SignInSheet.Set(p));

    /// <inheritdoc/>
    public Paper ListOfParticipants(ListOfParticipantsPaper p) => PaperStyle.For(p.Issuers, () => Lists.ListOfParticipants.Set(p));

    /// <inheritdoc/>
    public Paper Certificate(CertificatePaper p) => PaperStyle.For(p.Issuers, () => Certificates.Certificate.Set(p));

    /// <inheritdoc/>
    public Paper SaveTheDate(SaveTheDatePaper p) => PaperStyle.For(p.Issuers, () => Letters.SaveTheDate.Set(p));

    /// <inheritdoc/>
    public Paper MeetingDocument(MeetingDocumentPaper p) => PaperStyle.For(p.Issuers, () => MeetingDocuments.MeetingDocument.Set(p));

    /// <inheritdoc/>
    public Paper AgendaComparison(AgendaComparisonPaper p) => PaperStyle.For(p.Issuers, () => Agendas.AgendaComparison.Set(p));

    /// <inheritdoc/>
    public Paper Composition(CompositionPaper p) => PaperStyle.For(p.Issuers, () => Bodies.Composition.Set(p));

    /// <inheritdoc/>
    public Paper SeatingPlan(SeatingPlanPaper p) => PaperStyle.For(p.Issuers, () => Rooms.SeatingPlan.Set(p));

    /// <inheritdoc/>
    public Paper Nameplates(NameplatesPaper p) => PaperStyle.For(p.Issuers, () => Cards.Nameplates.Set(p));

    /// <inheritdoc/>
    public Paper Badges(BadgesPaper p) => PaperStyle.For(p.Issuers, () => Cards.Badges.Set(p));

    /// <inheritdoc/>
    public Paper FolderCovers(FolderCoversPaper p) => PaperStyle.For(p.Issuers, () => Cards.FolderCovers.Set(p));

    /// <inheritdoc/>
    public Paper NominationForm(NominationFormPaper p) => PaperStyle.For(p.Issuers, () => Delegations.NominationForm.Set(p));

    /// <inheritdoc/>
    public Paper Stickers(StickersPaper p) => PaperStyle.For(p.Issuers, () => Cards.Stickers.Set(p));

    /// <inheritdoc/>
    public IBooklet Booklet(BookletPaper p, Stream output) => PaperStyle.For(p.Issuers, () => Booklets.Booklet.Begin(p, output));

    /// <inheritdoc/>
    public string? WhyNotPrintable(PaperImage image)
    {
        try
        {
            Picture.Read(image.Bytes);
            return null;
        }
        catch (PictureException e)
        {
            return e.Message;
        }
    }

    /// <inheritdoc/>
    public bool CanBind(ReadOnlyMemory<byte> pdf, int pages) => PdfBinder.CanBind(pdf, pages);
}
