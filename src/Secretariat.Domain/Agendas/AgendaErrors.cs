using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Agendas;

/// <summary>What may stand against an act on an agenda.</summary>
public static class AgendaErrors
{
    /// <summary>The agenda's status does not permit the move.</summary>
    public sealed record CannotMove(AgendaStatus From, AgendaStatus To)
        : Conflict("agenda.cannot_move", $"An agenda that is {Word(From)} cannot become {Word(To)}.");

    /// <summary>What was issued is changed by a revision.</summary>
    public sealed record CannotBeEdited(AgendaStatus Status)
        : Conflict("agenda.cannot_be_edited", Status is AgendaStatus.Issued ? "The agenda has been issued. Open a revision to change it."
            : "The meeting has adopted this agenda.");

    /// <summary>The meeting has an agenda already.</summary>
    public sealed record AlreadyDrafted() : Conflict("agenda.already_drafted", "The meeting has an agenda already.");

    /// <summary>There is no earlier agenda to start from.</summary>
    public sealed record NothingToCopy() : Conflict("agenda.nothing_to_copy", "No earlier meeting of this body has an agenda here. Start from the usual one.");

    /// <summary>The agenda has no such item.</summary>
    public sealed record NoSuchItem() : NotFound("agenda.no_such_item", "The agenda has no such item.");

    /// <summary>The agenda has no items.</summary>
    public sealed record Empty() : Unprocessable("agenda.empty", "An agenda without items cannot be submitted.");

    /// <summary>Nothing stands under a break.</summary>
    public sealed record UnderABreak() : Conflict("agenda.under_a_break", "Nothing can stand under a break or a social event.");

    /// <summary>An item with sub-items is no break.</summary>
    public sealed record BreakWithSubItems() : Conflict("agenda.break_with_sub_items", "An item with sub-items cannot become a break.");

    /// <summary>No item stands under itself.</summary>
    public sealed record UnderItself() : Conflict("agenda.under_itself", "An item cannot stand under itself.");

    /// <summary>There are only so many levels.</summary>
    public sealed record TooDeep(int Levels) : Conflict("agenda.too_deep", $"An agenda has at most {Levels} levels.");

    /// <summary>There is no item above to stand under.</summary>
    public sealed record NothingAbove() : Conflict("agenda.nothing_above", "There is no item above at the same level to put it under.");

    /// <summary>It is at the top already.</summary>
    public sealed record AlreadyAtTheTop() : Conflict("agenda.already_at_the_top", "The item does not stand under another one.");

    /// <summary>An item goes after its sub-items.</summary>
    public sealed record HasSubItems() : Conflict("agenda.has_sub_items", "Remove or move the sub-items first.");

    /// <summary>Items are timed to the same minutes.</summary>
    public sealed record ItemsOverlap : Unprocessable
    {
        internal ItemsOverlap(IReadOnlyList<AgendaItem> items) : base("agenda.items_overlap", $"These items overlap: {Names(items)}.") =>
            Subjects = [.. items.Select(i => i.Id.Value)];
    }

    /// <summary>Items do not fit into a sitting of the meeting.</summary>
    public sealed record OutsideSessions : Unprocessable
    {
        internal OutsideSessions(IReadOnlyList<AgendaItem> items)
            : base("agenda.outside_sessions", $"These items do not fit into a sitting of the meeting: {Names(items)}.") =>
            Subjects = [.. items.Select(i => i.Id.Value)];
    }

    /// <summary>The days of an agenda run on from top to bottom.</summary>
    public sealed record DaysRunBack : Unprocessable
    {
        internal DaysRunBack(IReadOnlyList<AgendaItem> items) : base("agenda.days_run_back",
            $"These items are of an earlier day than what stands above them: {Names(items)}. Move them up, or give them another day.") =>
            Subjects = [.. items.Select(i => i.Id.Value)];
    }

    /// <summary>The meeting does not sit on the day.</summary>
    public sealed record NoSuchDay(int Day) : Unprocessable("agenda.no_such_day", $"The meeting does not sit on its day {Day}.");

    /// <summary>Items have a start and no length.</summary>
    public sealed record DurationMissing : Unprocessable
    {
        internal DurationMissing(IReadOnlyList<AgendaItem> items)
            : base("agenda.duration_missing", $"These items have a time and no day or no length: {Names(items)}.") =>
            Subjects = [.. items.Select(i => i.Id.Value)];
    }

    /// <summary>The approver saw another text than the one that is in review now.</summary>
    public sealed record TextChanged() : Conflict("agenda.text_changed", "The agenda was changed after you opened it. Read it again before you approve it.");

    /// <summary>The secretariat works on the text again that the chair was asked about.</summary>
    public sealed record TakenBack() : Conflict("agenda.taken_back",
        "The secretariat has changed the text since it asked you. You will be asked again when the new text is ready.");

    /// <summary>There is no earlier text.</summary>
    public sealed record NothingToCompare() : NotFound("agenda.nothing_to_compare", "No earlier text of the agenda was issued, approved or returned.");

    /// <summary>The office under which the actor would act presides not over this body today.</summary>
    public sealed record NotPresiding() : Forbidden("agenda.not_presiding",
        "Only those who exercise the office of Chair or Co-Chair of this body today approve its agendas.");

    /// <summary>The body's policy asks for the Chair alone.</summary>
    public sealed record ChairOnly() : Forbidden("agenda.chair_only", "Agendas of this body are approved by its Chair.");

    /// <summary>Another paper bears this symbol.</summary>
    public sealed record SymbolTaken() : Conflict("agenda.symbol_taken", "There is already a paper under this symbol.");

    /// <summary>The office has approved this text.</summary>
    public sealed record AlreadyApproved() : Conflict("agenda.already_approved", "You have approved this text already.");

    /// <summary>An office whose approval is needed is not exercised by anybody.</summary>
    public sealed record OfficeVacant(string Office)
        : Conflict("agenda.office_vacant", $"The office of {Office} is vacant, and the body's policy asks for its approval. Name who exercises it first.");

    /// <summary>A chair who returns an agenda says why.</summary>
    public sealed record CommentMissing() : Unprocessable("agenda.comment_missing", "Say what should be changed.");

    /// <summary>There is no such edition.</summary>
    public sealed record NoSuchEdition(int Number) : NotFound("agenda.no_such_edition", "The agenda has no such edition.");

    /// <summary>The issued agenda prints the meeting as it stands.</summary>
    public sealed record UpToDate() : Conflict("agenda.up_to_date",
        "The issued agenda prints the dates and the place of the meeting as they are. To change its items, open a revision.");

    /// <summary>Annotations follow the agenda they explain.</summary>
    public sealed record NotIssued() : Conflict("agenda.not_issued",
        "Annotations explain the agenda that is out. Issue the provisional agenda, or its revision, first.");

    /// <summary>Nothing is explained.</summary>
    public sealed record NoAnnotations() : Unprocessable("agenda.no_annotations", "No item of the agenda has an annotation. Write one first.");

    /// <summary>The meeting has not adopted the agenda.</summary>
    public sealed record NotAdopted() : Conflict("agenda.not_adopted", "The meeting has not adopted its agenda yet.");

    /// <summary>The adopted agenda is out, and does not change any more.</summary>
    public sealed record AdoptedIssued() : Conflict("agenda.adopted_issued", "The adopted agenda has been issued already.");

    /// <summary>English is no translation.</summary>
    public sealed record NotATranslation() : Unprocessable("agenda.not_a_translation", "The English text is changed by editing the item.");

    /// <summary>What is not said in English is not said in another language.</summary>
    public sealed record NothingToTranslate(string Title, ItemPart Part) : Unprocessable("agenda.nothing_to_translate",
        $"“{Title}” has no {Part.ToString().ToLowerInvariant()} in English to translate.");

    private static string Names(IEnumerable<AgendaItem> items) => string.Join("; ", items.Select(i => i.Title));

    private static string Word(AgendaStatus status) => status switch
    {
        AgendaStatus.Draft => "a draft",
        AgendaStatus.InReview => "in review",
        _ => status.ToString().ToLowerInvariant(),
    };
}
