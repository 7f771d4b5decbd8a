namespace Secretariat.Application.Ports.Papers;

/// <summary>Sets the papers of a meeting: a model in, a finished PDF out. The same model always gives the same bytes.</summary>
/// <remarks>Setting never fails on what a person typed: what cannot be set as asked is set as well as possible and told in
/// <see cref="Paper.Warnings"/>.</remarks>
public interface IPapers
{
    /// <summary>A signed letter of invitation, at most two pages.</summary>
    Paper InvitationLetter(InvitationLetterPaper p);

    /// <summary>Any other letter of the house: a funding decision, support of a visa, the postponement of a meeting.</summary>
    Paper OfficialLetter(InvitationLetterPaper p);

    /// <summary>An invitation in the third person to a foreign ministry or a mission, initialled and stamped, not signed.</summary>
    Paper NoteVerbale(NoteVerbalePaper p);

    /// <summary>An agenda: draft, provisional, revised or adopted; with annotations where the model carries them.</summary>
    Paper ProvisionalAgenda(AgendaPaper p);

    /// <summary>What a delegate shows at the registration desk.</summary>
    Paper Confirmation(ConfirmationPaper p);

    /// <summary>The list that participants of one day sign.</summary>
    Paper SignInSheet(SignInSheetPaper p);

    /// <summary>The list of participants, provisional or final.</summary>
    Paper ListOfParticipants(ListOfParticipantsPaper p);

    /// <summary>A certificate of attendance.</summary>
    Paper Certificate(CertificatePaper p);

    /// <summary>The announcement of a meeting before its formal invitation, one page.</summary>
    Paper SaveTheDate(SaveTheDatePaper p);

    /// <summary>A note, conclusions, an extract or a report of a meeting, in sections of paragraphs.</summary>
    Paper MeetingDocument(MeetingDocumentPaper p);

    /// <summary>What changed from one edition of an agenda to the next.</summary>
    Paper AgendaComparison(AgendaComparisonPaper p);

    /// <summary>Who makes up a body on a day.</summary>
    Paper Composition(CompositionPaper p);

    /// <summary>Who sits where.</summary>
    Paper SeatingPlan(SeatingPlanPaper p);

    /// <summary>Nameplates to fold.</summary>
    Paper Nameplates(NameplatesPaper p);

    /// <summary>Badges on sheets to cut.</summary>
    Paper Badges(BadgesPaper p);

    /// <summary>Covers of the folders of delegations.</summary>
    Paper FolderCovers(FolderCoversPaper p);

    /// <summary>The form by which a delegate is nominated on paper.</summary>
    Paper NominationForm(NominationFormPaper p);

    /// <summary>Stickers with the names of delegations.</summary>
    Paper Stickers(StickersPaper p);

    /// <summary>Begins a booklet of finished papers with its cover and contents; it goes to the stream paper by paper.</summary>
    IBooklet Booklet(BookletPaper p, Stream output);

    /// <summary>Why a picture cannot be printed, in a sentence for whoever sent it; null when it can.</summary>
    string? WhyNotPrintable(PaperImage image);

    /// <summary>Whether a finished paper can be bound into a booklet, and has as many pages as are said.</summary>
    bool CanBind(ReadOnlyMemory<byte> pdf, int pages);
}
