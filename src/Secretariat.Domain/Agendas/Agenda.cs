using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;
using static Secretariat.Domain.Agendas.AgendaStatus;

namespace Secretariat.Domain.Agendas;

/// <summary>An item of a draft to begin with, and how deep it stands.</summary>
public sealed record OutlineEntry(int Depth, AgendaItemContent Content)
{
    /// <summary>What it says in other languages.</summary>
    public IReadOnlyList<ItemTranslation> Translations { get; init; } = [];
}

/// <summary>What a meeting is to deal with and when: drafted by the secretariat, approved by those who preside, adopted by the meeting.</summary>
public sealed class Agenda : AggregateRoot<AgendaId>
{
    private readonly List<AgendaItem> _items = [];
    private readonly List<AgendaApproval> _approvals = [];
    private readonly List<AgendaReturn> _returns = [];
    private readonly List<AgendaEdition> _editions = [];

    private Agenda() { }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>The body, whose policy says whose approval it needs.</summary>
    public BodyId BodyId { get; private init; }

    /// <summary>How far it has come.</summary>
    public AgendaStatus Status { get; private set; }

    /// <summary>Its items; <see cref="Lines"/> has them in order.</summary>
    public IReadOnlyList<AgendaItem> Items => _items;

    /// <summary>Every approval ever given; those that stand count.</summary>
    public IReadOnlyList<AgendaApproval> Approvals => _approvals;

    /// <summary>Every time a chair sent it back.</summary>
    public IReadOnlyList<AgendaReturn> Returns => _returns;

    /// <summary>The texts that were issued or adopted.</summary>
    public IReadOnlyList<AgendaEdition> Editions => _editions;

    /// <summary>The fingerprint of the material content as it stands.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>How often it was submitted.</summary>
    public int Round { get; private set; }

    /// <summary>The revision that is written or was issued last: 0 for the first issue, n for Rev.n.</summary>
    public int Revision { get; private set; }

    /// <summary>How often its annotations were issued as a paper of their own.</summary>
    public int AnnotatedIssues { get; private set; }

    /// <summary>The return that is to be answered; null while none is.</summary>
    public AgendaReturn? OpenReturn => Status is Returned ? _returns.MaxBy(r => r.Number) : null;

    /// <summary>Whether its text is still the one that a chair sent back.</summary>
    public bool IsAsReturned => OpenReturn is { } back && AgendaText.Fingerprint(back.Lines) == ContentHash;

    /// <summary>When the meeting adopted it.</summary>
    public DateTimeOffset? AdoptedAt { get; private set; }

    /// <summary>The edition in force: the last that was fixed.</summary>
    public AgendaEdition? InForce => _editions.MaxBy(e => e.Number);

    /// <summary>Whether its items may be translated: as long as a paper of it is still to come.</summary>
    public bool CanBeTranslated => Status is not Adopted || InForce?.DocumentId is null;

    /// <summary>The items that are of an earlier day than what stands above them: they may be written so, and no chair is asked about them.</summary>
    public IReadOnlyList<AgendaItemId> RunningBack => [.. AgendaTiming.RunningBack(Outline).Select(i => i.Id)];

    private AgendaOutline Outline => new(_items);

    /// <summary>Begins an agenda from an outline: the usual one of the body, or that of an earlier meeting.</summary>
    public static Agenda Draft(AgendaId id, Meeting meeting, IEnumerable<OutlineEntry> outline)
    {
        var agenda = new Agenda { Id = id, MeetingId = meeting.Id, BodyId = meeting.BodyId, Status = AgendaStatus.Draft };
        List<AgendaItemId> path = [];
        foreach (var entry in outline)
        {
            var (depth, content) = entry;
            var under = Math.Min(depth, path.Count);
            if (!agenda.Outline.Add(under == 0 ? null : path[under - 1], null, content).TryGet(out var added, out _)) continue;
            agenda.Find(added)!.TakeAlong(entry.Translations);
            path = AgendaItem.Counts(content.Kind) ? [.. path.Take(under), added] : path;
        }

        agenda.ContentHash = AgendaText.Fingerprint(agenda.Lines());
        agenda.Record(new AgendaDrafted(id, meeting.Id));
        return agenda;
    }

    /// <summary>The items from top to bottom as they stand now, numbered without gaps.</summary>
    public IReadOnlyList<AgendaLine> Lines() =>
    [
        .. Outline.InOrder().Select(p => new AgendaLine(p.Item.Id, p.Item.ParentId, p.Depth, p.Number, p.Item.Kind, p.Item.Title, p.Item.Annotation,
            p.Item.Lead,
            p.Item.Speakers, p.Item.Day, p.Item.Starts, p.Item.Minutes, p.Item.Documents, p.Item.Outcome, p.Item.ProposedBy, p.Item.IsRestricted)
            { Translations = p.Item.Translations }),
    ];

    /// <summary>Adds an item: under another one or at the top, at a place among its siblings or at their end.</summary>
    public Result<AgendaItemId> AddItem(AgendaItemId? parent, int? index, AgendaItemContent content, IReadOnlyList<Sitting> sittings, DateTimeOffset now)
    {
        if (!AgendaLifecycle.CanBeEdited(Status)) return new AgendaErrors.CannotBeEdited(Status);
        if (!Outline.Add(parent, index, content).TryGet(out var id, out var refusal)) return refusal;
        if (AgendaTiming.WhyNot(_items, Outline, sittings, Find(id)) is { } untimely) return untimely;
        Changed(now);
        return id;
    }

    /// <summary>Changes what an item says or when it is taken.</summary>
    public Result<Done> EditItem(AgendaItemId id, AgendaItemContent content, IReadOnlyList<Sitting> sittings, DateTimeOffset now) => Change(id, now, item =>
    {
        if (!AgendaItem.Counts(content.Kind) && Outline.HasChildren(item)) return new AgendaErrors.BreakWithSubItems();
        item.Say(content);
        return AgendaTiming.WhyNot(_items, Outline, sittings, item) is { } untimely ? untimely : Done.Value;
    });

    /// <summary>Puts an item elsewhere, with what stands under it.</summary>
    public Result<Done> MoveItem(AgendaItemId id, AgendaItemId? parent, int index, IReadOnlyList<Sitting> sittings, DateTimeOffset now) =>
        Change(id, now, item => Place(item, sittings, Outline.Move(item, parent, index)));

    /// <summary>Puts an item under the one above it.</summary>
    public Result<Done> IndentItem(AgendaItemId id, IReadOnlyList<Sitting> sittings, DateTimeOffset now) =>
        Change(id, now, item => Place(item, sittings, Outline.Indent(item)));

    /// <summary>Puts an item beside the one it stands under.</summary>
    public Result<Done> OutdentItem(AgendaItemId id, IReadOnlyList<Sitting> sittings, DateTimeOffset now) =>
        Change(id, now, item => Place(item, sittings, Outline.Outdent(item)));

    /// <summary>Lets the items of a day follow each other in the order of the agenda; those without a length keep what they say.</summary>
    public Result<Done> LetFollow(int day, IReadOnlyList<Sitting> sittings, DateTimeOffset now)
    {
        if (!AgendaLifecycle.CanBeEdited(Status)) return new AgendaErrors.CannotBeEdited(Status);
        if ((AgendaTiming.Follow(Outline, day, sittings) ?? AgendaTiming.WhyNot(_items, Outline, sittings, null)) is { } untimely) return untimely;
        Changed(now);
        return Done.Value;
    }

    /// <summary>Takes an item off the agenda.</summary>
    public Result<Done> RemoveItem(AgendaItemId id, DateTimeOffset now) => Change(id, now, Outline.Remove);

    /// <summary>Asks the chairs for their approval of exactly this text.</summary>
    public Result<Done> Submit(IReadOnlyList<Sitting> sittings)
    {
        if (!AgendaLifecycle.Permits(Status, InReview)) return new AgendaErrors.CannotMove(Status, InReview);
        if (!_items.Any(i => i.IsNumbered)) return new AgendaErrors.Empty();
        if ((AgendaTiming.WhyNot(_items, Outline, sittings, null) ?? WhyNotInOrder()) is { } untimely) return untimely;
        return MoveTo(InReview, () => Record(new AgendaSubmitted(Id, MeetingId, ++Round, ContentHash)));
    }

    /// <summary>Gives a chair's approval to the text the chair saw. The last one the policy asks for completes it.</summary>
    /// <param name="person">Who approves.</param>
    /// <param name="seenHash">The fingerprint of the text they saw.</param>
    /// <param name="presiding">The offices that preside over the body at this instant.</param>
    /// <param name="policy">Whose approval the body asks for.</param>
    /// <param name="sittings">The half-days of the meeting as they are now, into which the text must fit.</param>
    /// <param name="now">This instant.</param>
    /// <param name="comment">What they tell the secretariat with it.</param>
    public Result<Done> Approve(PersonId person, string seenHash, IReadOnlyList<PresidingOffice> presiding, ApprovalPolicy policy,
        IReadOnlyList<Sitting> sittings, DateTimeOffset now, string? comment = null)
    {
        if (WasTakenBack) return new AgendaErrors.TakenBack();
        if (Status is not InReview) return new AgendaErrors.CannotMove(Status, Approved);
        if (!OfficesOf(person, presiding, policy).TryGet(out var mine, out var refusal)) return refusal;
        if (!string.Equals(seenHash, ContentHash, StringComparison.OrdinalIgnoreCase)) return new AgendaErrors.TextChanged();
        if ((AgendaTiming.WhyNot(_items, Outline, sittings, null) ?? WhyNotInOrder()) is { } untimely) return untimely;
        if (policy is ApprovalPolicy.All && VacancyAmong(presiding) is { } vacant) return new AgendaErrors.OfficeVacant(vacant);
        var asked = mine.Where(o => !HasApproved(o)).ToList();
        if (asked.Count == 0) return new AgendaErrors.AlreadyApproved();
        foreach (var office in asked)
        {
            _approvals.Add(new AgendaApproval(_approvals.Count + 1, office, person, ContentHash, Lines(), CleanText.OptionalText(comment), now));
            Record(new AgendaApprovalGiven(Id, MeetingId, office.TermId, ContentHash));
        }

        return IsComplete(presiding, policy) ? MoveTo(Approved, () => Record(new AgendaApproved(Id, MeetingId, ContentHash))) : Done.Value;
    }

    /// <summary>Sends the agenda back to the secretariat with a comment; approvals given in this round no longer count.</summary>
    public Result<Done> Return(PersonId person, string comment, IReadOnlyList<PresidingOffice> presiding, ApprovalPolicy policy, DateTimeOffset now)
    {
        if (WasTakenBack) return new AgendaErrors.TakenBack();
        if (!AgendaLifecycle.Permits(Status, Returned)) return new AgendaErrors.CannotMove(Status, Returned);
        if (!OfficesOf(person, presiding, policy).TryGet(out _, out var refusal)) return refusal;
        if (string.IsNullOrWhiteSpace(comment)) return new AgendaErrors.CommentMissing();
        return MoveTo(Returned, () =>
        {
            VoidApprovals(VoidReason.Returned, _ => true, now);
            _returns.Add(new AgendaReturn(_returns.Count + 1, person, comment.Trim(), Lines(), now));
            Record(new AgendaReturned(Id, MeetingId, Round, person, comment.Trim()));
        });
    }

    /// <summary>The office passed to another holder while the agenda is in review: what the former holder approved is asked of the new one.</summary>
    public void HandOver(OfficeTermId newTerm, IReadOnlyList<PresidingOffice> presiding, DateTimeOffset now)
    {
        if (Status is not InReview || HasApproved(newTerm)) return;
        var voided = VoidApprovals(VoidReason.HandOver, a => presiding.All(o => o.TermId != a.OfficeTermId), now);
        Record(new AgendaReviewHandedOver(Id, MeetingId, Round, newTerm, voided));
    }

    /// <summary>The half-days of the meeting changed: a text with the chairs, or approved, that no longer fits into them goes back to the
    /// secretariat.</summary>
    public void FitInto(IReadOnlyList<Sitting> sittings, DateTimeOffset now)
    {
        if (AgendaTiming.WhyNot(_items, Outline, sittings, null) is not null) TakeBack(VoidReason.SittingsChanged, now);
    }

    /// <summary>Explains an item. Nothing that was approved changes by it, so this may also be done when the agenda is out.</summary>
    public Result<Done> Annotate(AgendaItemId id, string? annotation)
    {
        if (Status is Adopted) return new AgendaErrors.CannotBeEdited(Status);
        if (Find(id) is not { } item) return new AgendaErrors.NoSuchItem();
        item.Explain(annotation);
        return Done.Value;
    }

    /// <summary>
    /// Says items in another language, all in one act. What was approved is the English text: no approval is touched by it, and it may be done when the agenda
    /// is out, and after its adoption until the adopted agenda is issued.
    /// </summary>
    public Result<Done> Translate(Language language, IReadOnlyList<ItemInLanguage> items)
    {
        if (language == Language.Working) return new AgendaErrors.NotATranslation();
        if (!CanBeTranslated) return new AgendaErrors.AdoptedIssued();
        foreach (var said in items)
        {
            if (Find(said.Item) is not { } item) return new AgendaErrors.NoSuchItem();
            foreach (var (part, text) in said.Parts)
                if (text is not null && item.Says(part) is null)
                    return new AgendaErrors.NothingToTranslate(item.Title, part) { Subjects = [item.Id.Value] };
        }

        foreach (var said in items)
            foreach (var (part, text) in said.Parts) Find(said.Item)!.Translate(language, part, text);
        return Done.Value;
    }

    /// <summary>Issues exactly what was approved, as the provisional agenda or its next revision.</summary>
    /// <param name="symbol">The symbol of the paper.</param>
    /// <param name="document">The paper.</param>
    /// <param name="sittings">The half-days of the meeting, into which the text must fit.</param>
    /// <param name="whenAndWhere">When and where the meeting is held, as the paper prints it.</param>
    /// <param name="now">This instant.</param>
    public Result<Done> Issue(DocumentSymbol symbol, IssuedDocumentId document, IReadOnlyList<Sitting> sittings, string whenAndWhere, DateTimeOffset now)
    {
        if (!AgendaLifecycle.Permits(Status, Issued)) return new AgendaErrors.CannotMove(Status, Issued);
        if (AgendaTiming.WhyNot(_items, Outline, sittings, null) is { } untimely) return untimely;
        return MoveTo(Issued, () => Publish(symbol, document, whenAndWhere, now));
    }

    /// <summary>Issues the approved text once more as its next revision, because the meeting moved: its approvals stand, for dates and place are not what was
    /// approved.</summary>
    /// <inheritdoc cref="Issue"/>
    public Result<Done> Reissue(DocumentSymbol symbol, IssuedDocumentId document, IReadOnlyList<Sitting> sittings, string whenAndWhere, DateTimeOffset now)
    {
        if (Status is not Issued) return new AgendaErrors.CannotMove(Status, Issued);
        if (!IsOutdated(whenAndWhere)) return new AgendaErrors.UpToDate();
        if (AgendaTiming.WhyNot(_items, Outline, sittings, null) is { } untimely) return untimely;
        Revision++;
        Publish(symbol, document, whenAndWhere, now);
        return Done.Value;
    }

    /// <summary>Whether the paper in force prints other dates, or another place, than those of the meeting.</summary>
    public bool IsOutdated(string whenAndWhere) => InForce?.WhenAndWhere is { } printed && printed != whenAndWhere;

    /// <summary>Issues the annotations to the agenda that is out, as a paper of their own.</summary>
    public Result<Done> IssueAnnotations()
    {
        if (Status is not Issued) return new AgendaErrors.NotIssued();
        if (_items.TrueForAll(i => string.IsNullOrWhiteSpace(i.Annotation))) return new AgendaErrors.NoAnnotations();
        AnnotatedIssues++;
        return Done.Value;
    }

    /// <summary>Issues the agenda as the meeting adopted it, once.</summary>
    public Result<Done> IssueAdopted(DocumentSymbol symbol, IssuedDocumentId document)
    {
        if (Status is not Adopted) return new AgendaErrors.NotAdopted();
        return InForce!.DocumentId is null ? InForce.Bear(symbol.Value, document) : new AgendaErrors.AdoptedIssued();
    }

    /// <summary>Opens a revision of what was issued; the issued edition stays in force until the revision is out.</summary>
    public Result<Done> Revise(DateTimeOffset now)
    {
        if (Status is not Issued) return new AgendaErrors.CannotMove(Status, AgendaStatus.Draft);
        return MoveTo(AgendaStatus.Draft, () =>
        {
            VoidApprovals(VoidReason.Revision, _ => true, now);
            Revision++;
        });
    }

    /// <summary>Records that the meeting adopted the agenda as issued, with the changes made orally.</summary>
    public Result<Done> Adopt(IReadOnlyList<OralChange> changes, DateTimeOffset now)
    {
        if (!AgendaLifecycle.Permits(Status, Adopted)) return new AgendaErrors.CannotMove(Status, Adopted);
        foreach (var change in changes)
            if (!Apply(change).TryGet(out _, out var refusal)) return refusal;
        ContentHash = AgendaText.Fingerprint(Lines());
        return MoveTo(Adopted, () =>
        {
            AdoptedAt = now;
            Fix(AgendaStage.Adopted, null, null, null, now);
            Record(new AgendaAdopted(Id, MeetingId));
        });
    }

    /// <summary>The text of an edition, with what was translated of its words since; null asks for the text as it stands now.</summary>
    public Result<AgendaLine[]> TextOf(int? edition)
    {
        if (edition is not { } number) return Lines().ToArray();
        return _editions.FirstOrDefault(e => e.Number == number) is { } found ? found.Lines.Select(WithLaterTranslations).ToArray()
            : new AgendaErrors.NoSuchEdition(number);
    }

    /// <summary>The text that somebody compares a later one with.</summary>
    /// <param name="edition">The number of an edition; null for the text on which the reader last decided, or else that of the edition in force.</param>
    /// <param name="reader">Who reads; null for the machinery.</param>
    public Result<EarlierText> EarlierTextFor(int? edition, PersonId? reader)
    {
        if (edition is null && reader is { } person && LastDecidedOn(person) is { } seen) return seen;
        if ((edition ?? InForce?.Number) is not { } number) return new AgendaErrors.NothingToCompare();
        if (!TextOf(number).TryGet(out var lines, out var refusal)) return refusal;
        var fixedText = _editions.Single(e => e.Number == number);
        return new EarlierText(fixedText.Stage is AgendaStage.Adopted ? EarlierTextKind.Adopted : EarlierTextKind.Issued, fixedText.FixedAt, lines)
        {
            Symbol = fixedText.Symbol,
        };
    }

    /// <summary>The text that a chair last approved or returned. An approval that stands is of the present text, and tells of no earlier one.</summary>
    private EarlierText? LastDecidedOn(PersonId person) =>
        _approvals.Where(a => a.PersonId == person && !a.Stands).Select(a => new EarlierText(EarlierTextKind.ApprovedByReader, a.GivenAt, a.Lines))
            .Concat(_returns.Where(r => r.PersonId == person).Select(r => new EarlierText(EarlierTextKind.ReturnedByReader, r.ReturnedAt, r.Lines)))
            .MaxBy(t => t.At);

    /// <summary>Whether the secretariat works again on a text that chairs were asked about.</summary>
    private bool WasTakenBack => Status is AgendaStatus.Draft && Round > 0;

    private AgendaLine WithLaterTranslations(AgendaLine line) =>
        Find(line.Id) is { } item ? line with { Translations = [.. item.Translations, .. line.Translations] } : line;

    private Result<Done> Apply(OralChange change)
    {
        if (change is OralChange.Added added) return Outline.Add(added.Under, added.Index, new AgendaItemContent(added.Kind,
            added.Title)).Match<Result<Done>>(_ => Done.Value, e => e);
        if (Find(change.Item) is not { } item) return new AgendaErrors.NoSuchItem();
        switch (change)
        {
            case OralChange.Reworded reworded:
                item.Reword(reworded.Title);
                return Done.Value;
            case OralChange.Moved moved:
                return Outline.Move(item, moved.Under, moved.Index);
            default:
                return Outline.Remove(item);
        }
    }

    private Result<Done> Change(AgendaItemId id, DateTimeOffset now, Func<AgendaItem, Result<Done>> change)
    {
        if (!AgendaLifecycle.CanBeEdited(Status)) return new AgendaErrors.CannotBeEdited(Status);
        if (Find(id) is not { } item) return new AgendaErrors.NoSuchItem();
        if (!change(item).TryGet(out _, out var refusal)) return refusal;
        Changed(now);
        return Done.Value;
    }

    private Error? WhyNotInOrder() => AgendaTiming.RunningBack(Outline) is { Count: > 0 } back ? new AgendaErrors.DaysRunBack(back) : null;

    private Result<Done> Place(AgendaItem item, IReadOnlyList<Sitting> sittings, Result<Done> moved)
    {
        if (!moved.TryGet(out _, out var refusal)) return refusal;
        return AgendaTiming.WhyNot(_items, Outline, sittings, item) is { } untimely ? untimely : Done.Value;
    }

    /// <summary>A material change takes the agenda back from the chairs; anything else leaves their approvals alone.</summary>
    private void Changed(DateTimeOffset now)
    {
        var hash = AgendaText.Fingerprint(Lines());
        if (hash == ContentHash) return;
        ContentHash = hash;
        TakeBack(VoidReason.MaterialChange, now);
    }

    private void TakeBack(VoidReason because, DateTimeOffset now)
    {
        if (Status is not (InReview or Approved)) return;
        MoveTo(AgendaStatus.Draft, () => Record(new AgendaApprovalsVoided(Id, MeetingId, Round, VoidApprovals(because, _ => true, now), because)));
    }

    private static Result<List<PresidingOffice>> OfficesOf(PersonId person, IReadOnlyList<PresidingOffice> presiding, ApprovalPolicy policy)
    {
        var mine = presiding.Where(o => o.PersonId == person).ToList();
        if (mine.Count == 0) return new AgendaErrors.NotPresiding();
        var asked = mine.FindAll(o => o.IsAskedBy(policy));
        return asked.Count == 0 ? new AgendaErrors.ChairOnly() : asked;
    }

    /// <summary>The office that nobody exercises, under a policy that asks all: two preside, as Chair and Co-Chair or as Co-Chairs.</summary>
    private static string? VacancyAmong(IReadOnlyList<PresidingOffice> presiding)
    {
        if (presiding.FirstOrDefault(o => o.PersonId is null) is { } unexercised) return Name(unexercised.Office);
        return presiding switch { [] => Name(Office.Chair), [{ Office: Office.Chair }] => Name(Office.CoChair), [_] => "Chair or Co-Chair", _ => null };
    }

    private static string Name(Office office) => office is Office.CoChair ? "Co-Chair" : office.ToString();

    private bool IsComplete(IReadOnlyList<PresidingOffice> presiding, ApprovalPolicy policy) => policy switch
    {
        ApprovalPolicy.All => presiding.All(HasApproved),
        ApprovalPolicy.Any => presiding.Any(HasApproved),
        ApprovalPolicy.ChairOnly => presiding.Where(o => o.IsAskedBy(policy)).All(HasApproved),
        _ => throw new InvalidOperationException($"Unknown policy {policy}"),
    };

    /// <summary>Whether an office has approved the present text.</summary>
    public bool HasApproved(PresidingOffice office) => HasApproved(office.TermId);

    /// <summary>How many approvals the present text needs of the offices that are asked.</summary>
    public static int ApprovalsNeeded(IReadOnlyCollection<PresidingOffice> asked, ApprovalPolicy policy) =>
        policy is ApprovalPolicy.Any ? Math.Min(1, asked.Count) : asked.Count;

    private bool HasApproved(OfficeTermId term) => _approvals.Any(a => a.Stands && a.OfficeTermId == term && a.ContentHash == ContentHash);

    private int VoidApprovals(VoidReason because, Func<AgendaApproval, bool> which, DateTimeOffset now)
    {
        var standing = _approvals.Where(a => a.Stands && which(a)).ToList();
        standing.ForEach(a => a.Void(because, now));
        return standing.Count;
    }

    private void Publish(DocumentSymbol symbol, IssuedDocumentId document, string whenAndWhere, DateTimeOffset now)
    {
        Fix(AgendaStage.Provisional, symbol.Value, document, whenAndWhere, now);
        Record(new AgendaIssued(Id, MeetingId, Revision, symbol.Value, document));
    }

    private void Fix(AgendaStage stage, string? symbol, IssuedDocumentId? document, string? whenAndWhere, DateTimeOffset now) =>
        _editions.Add(new AgendaEdition(_editions.Count + 1, stage, Revision, symbol, document, ContentHash, Lines(), whenAndWhere, now));

    private AgendaItem? Find(AgendaItemId? id) => _items.FirstOrDefault(i => i.Id == id);

    private Result<Done> MoveTo(AgendaStatus next, Action then)
    {
        if (!AgendaLifecycle.Permits(Status, next)) return new AgendaErrors.CannotMove(Status, next);
        Status = next;
        then();
        return Done.Value;
    }
}
