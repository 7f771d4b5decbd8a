using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Outcomes;

/// <summary>What may stand against an act on conclusions and what follows from them.</summary>
public static class OutcomeErrors
{
    /// <summary>The status does not permit the move.</summary>
    public sealed record CannotMove(ConclusionsStatus From, ConclusionsStatus To)
        : Conflict("conclusions.cannot_move", $"Conclusions that are {Word(From)} cannot become {Word(To)}.");

    /// <summary>What is out, frozen or adopted is not edited.</summary>
    public sealed record CannotBeEdited(ConclusionsStatus Status) : Conflict("conclusions.cannot_be_edited",
        Status is ConclusionsStatus.Tabled or ConclusionsStatus.SilenceBroken ? "The draft is tabled. Open a revision to change it."
            : Status is ConclusionsStatus.UnderSilence ? "The text is frozen while the silence procedure runs."
            : Status is ConclusionsStatus.Returned
                ? "These conclusions have been adopted, and their numbers stand: only what their entries say is put right where a chair returned it."
            : "These conclusions have been adopted; only their translations may still change.");

    /// <summary>The meeting has conclusions already.</summary>
    public sealed record AlreadyDrafted() : Conflict("conclusions.already_drafted", "The conclusions of this meeting have been begun already.");

    /// <summary>There is no such entry.</summary>
    public sealed record NoSuchEntry() : NotFound("conclusions.no_such_entry", "The conclusions have no such entry.");

    /// <summary>An extract is drawn from what is out.</summary>
    public sealed record NotIssued() : Conflict("conclusions.not_issued", "The conclusions of this meeting are not issued yet. An extract is drawn from them.");

    /// <summary>There are no entries.</summary>
    public sealed record Empty() : Unprocessable("conclusions.empty", "Conclusions without entries cannot be tabled.");

    /// <summary>The agreed text is the English one.</summary>
    public sealed record EnglishMissing() : Unprocessable("conclusions.english_missing", "Give the English text; it is the one that is agreed upon.");

    /// <summary>English is no translation.</summary>
    public sealed record NotATranslation() : Unprocessable("conclusions.not_a_translation", "The English text is changed by editing the entry.");

    /// <summary>A recommendation asks somebody.</summary>
    public sealed record AddresseeMissing()
        : Unprocessable("conclusions.addressee_missing", "Say to whom the recommendation is addressed: participants, bodies, or all participants.");

    /// <summary>A paragraph asks nobody.</summary>
    public sealed record ParagraphWithDuty()
        : Unprocessable("conclusions.paragraph_with_duty", "A paragraph has no addressee and no date. Make it a recommendation or a decision.");

    /// <summary>The day for comments has passed.</summary>
    public sealed record CommentsOver(DateOnly Day) : Unprocessable("conclusions.comments_over", "The day by which comments are asked for has passed already.");

    /// <summary>Nobody presides.</summary>
    public sealed record NobodyPresides()
        : Conflict("conclusions.nobody_presides", "Nobody exercises the office of Chair or Co-Chair of this body now, so nothing can be done on their word.");

    /// <summary>Somebody is named who does not preside.</summary>
    public sealed record OfAnotherChair() : Conflict("outcome.of_another_chair",
        "Somebody you named does not exercise the office of Chair or Co-Chair of this body now. Look at who does, and name them.");

    /// <summary>Only those who preside clear.</summary>
    public sealed record NotPresiding() : Forbidden("conclusions.not_presiding",
        "Only those who exercise the office of Chair or Co-Chair of this body today clear its conclusions and open silence procedures.");

    /// <summary>The chair saw another text.</summary>
    public sealed record TextChanged() : Conflict("conclusions.text_changed", "The text was changed after you opened it. Read it again.");

    /// <summary>A chair who returns a text says why.</summary>
    public sealed record CommentMissing() : Unprocessable("conclusions.comment_missing", "Say what was adopted otherwise.");

    /// <summary>The states were silent on exactly this text.</summary>
    public sealed record AdoptedBySilence() : Conflict("conclusions.adopted_by_silence",
        "The states adopted exactly this text by silence. Its English words stay; only translations may still change.");

    /// <summary>An adopted entry stays what it is.</summary>
    public sealed record KindStands() : Unprocessable("conclusions.kind_stands",
        "What was adopted has its number: a paragraph, a recommendation or a decision stays what it is.");

    /// <summary>An outcome goes no such way.</summary>
    public sealed record CannotProgress(ImplementationStatus From, ImplementationStatus To)
        : Conflict("outcome.cannot_progress", $"An outcome that is {Word(From)} does not become {Word(To)}.");

    /// <summary>Closing is an act of its own.</summary>
    public sealed record ClosedByChair()
        : Unprocessable("outcome.closed_by_chair", "An outcome is closed on the word of those who preside. Use the act of closing.");

    /// <summary>Progress is shown by something.</summary>
    public sealed record EvidenceMissing() : Unprocessable("outcome.evidence_missing", "Say what shows it.");

    /// <summary>Nothing is addressed to them.</summary>
    public sealed record NothingAddressed() : Conflict("outcome.nothing_addressed", "No recommendation or decision of this meeting is addressed to them.");

    private static string Word(ConclusionsStatus status) => status switch
    {
        ConclusionsStatus.Draft => "a draft",
        ConclusionsStatus.UnderSilence => "under silence",
        ConclusionsStatus.SilenceBroken => "broken in silence",
        _ => status.ToString().ToLowerInvariant(),
    };

    private static string Word(ImplementationStatus status) => status switch
    {
        ImplementationStatus.InProgress => "in progress",
        ImplementationStatus.PartiallyImplemented => "partially implemented",
        ImplementationStatus.OvertakenByEvents => "overtaken by events",
        _ => status.ToString().ToLowerInvariant(),
    };
}
