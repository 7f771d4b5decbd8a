using Secretariat.Application.Ports.Papers;

namespace Secretariat.Documents;

/// <summary>The papers of a meeting, set by the engine of this house; safe to share between threads.</summary>
public sealed class Papers : IPapers
{
    /// <inheritdoc/>
    public Paper InvitationLetter(InvitationLetterPaper p) => Letters.InvitationLetter.Set(p);

    /// <inheritdoc/>
    public Paper OfficialLetter(InvitationLetterPaper p) => Letters.InvitationLetter.Set(p) with { TemplateVersion = "official-letter/1" };

    /// <inheritdoc/>
    public Paper NoteVerbale(NoteVerbalePaper p) => Letters.NoteVerbale.Set(p);

    /// <inheritdoc/>
    public Paper ProvisionalAgenda(AgendaPaper p) => Agendas.ProvisionalAgenda.Set(p);

    /// <inheritdoc/>
    public Paper Confirmation(ConfirmationPaper p) => Confirmations.Confirmation.Set(p);

    /// <inheritdoc/>
    public Paper SignInSheet(SignInSheetPaper p) => SignInSheets.SignInSheet.Set(p);

    /// <inheritdoc/>
    public Paper ListOfParticipants(ListOfParticipantsPaper p) => Lists.ListOfParticipants.Set(p);

    /// <inheritdoc/>
    public Paper Certificate(CertificatePaper p) => Certificates.Certificate.Set(p);

    /// <inheritdoc/>
    public Paper SaveTheDate(SaveTheDatePaper p) => Letters.SaveTheDate.Set(p);

    /// <inheritdoc/>
    public Paper MeetingDocument(MeetingDocumentPaper p) => MeetingDocuments.MeetingDocument.Set(p);

    /// <inheritdoc/>
    public Paper AgendaComparison(AgendaComparisonPaper p) => Agendas.AgendaComparison.Set(p);

    /// <inheritdoc/>
    public Paper Composition(CompositionPaper p) => Bodies.Composition.Set(p);

    /// <inheritdoc/>
    public Paper SeatingPlan(SeatingPlanPaper p) => Rooms.SeatingPlan.Set(p);

    /// <inheritdoc/>
    public Paper Nameplates(NameplatesPaper p) => Cards.Nameplates.Set(p);

    /// <inheritdoc/>
    public Paper Badges(BadgesPaper p) => Cards.Badges.Set(p);
}
