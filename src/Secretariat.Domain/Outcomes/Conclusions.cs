using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;
using static Secretariat.Domain.Outcomes.ConclusionsStatus;

namespace Secretariat.Domain.Outcomes;

/// <summary>
/// What a meeting concludes, recommends and decides: drafted by the secretariat, tabled for comments, adopted by the meeting or by silence, cleared by those
/// who preside, issued (study 3.13, 5.8). Recommendations and decisions are numbered when they are adopted.
/// </summary>
public sealed class Conclusions : AggregateRoot<ConclusionsId>
{
    private readonly List<Conclusion> _entries = [];
    private readonly List<ConclusionsEdition> _editions = [];
    private readonly List<ConclusionsReturn> _returns = [];

    private Conclusions() { }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>The body, whose power decides what it may do with a text.</summary>
    public BodyId BodyId { get; private init; }

    /// <summary>The strongest power of the body when the draft was begun, by which papers choose their verb; null for a body that only reports.</summary>
    public BodyPower? Power { get; private init; }

    /// <summary>How far they have come.</summary>
    public ConclusionsStatus Status { get; private set; }

    /// <summary>The revision of the draft that is written or was tabled last: 0 for L.1, n for its Rev.n.</summary>
    public int Revision { get; private set; }

    /// <summary>By when comments on the draft were asked for.</summary>
    public DateOnly? CommentsUntil { get; private set; }

    /// <summary>The entries in any order; <see cref="InOrder"/> has them as they stand.</summary>
    public IReadOnlyList<Conclusion> Entries => _entries;

    /// <summary>The texts that were tabled or issued.</summary>
    public IReadOnlyList<ConclusionsEdition> Editions => _editions;

    /// <summary>Every time a chair said that the text on record was not the one that was adopted.</summary>
    public IReadOnlyList<ConclusionsReturn> Returns => _returns;

    /// <summary>The return that is to be answered; null while none is.</summary>
    public ConclusionsReturn? OpenReturn => Status is Returned ? _returns.MaxBy(r => r.Number) : null;

    /// <summary>Whether silence adopted the text.</summary>
    public bool BySilence => AdoptedAt is not null && AdoptedUnder is null;

    /// <summary>The fingerprint of the text as it stands, translations included.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>When they were adopted.</summary>
    public DateTimeOffset? AdoptedAt { get; private set; }

    /// <summary>Who presided over the adoption, as recorded; null when it was by silence.</summary>
    public string? AdoptedUnder { get; private set; }

    /// <summary>The chair who cleared the adopted text.</summary>
    public PersonId? ClearedBy { get; private set; }

    /// <summary>The entries as they stand.</summary>
    public IReadOnlyList<Conclusion> InOrder => [.. _entries.OrderBy(e => e.Position)];

    /// <summary>Begins the conclusions of a meeting.</summary>
    [RefusedWhenSaved(typeof(OutcomeErrors), nameof(OutcomeErrors.AlreadyDrafted))]
    public static Conclusions Begin(ConclusionsId id, Meeting meeting, Body body)
    {
        var conclusions = new Conclusions
        {
            Id = id,
            MeetingId = meeting.Id,
            BodyId = body.Id,
            Power = body.Powers.Count == 0 ? null : body.Powers.Min(),
            Status = Draft,
        };
        conclusions.ContentHash = conclusions.Fingerprint();
        return conclusions;
    }

    /// <summary>Adds an entry: at a place, counted from 0, or at the end.</summary>
    public Result<ConclusionId> Add(ConclusionContent content, int? index, Body body)
    {
        if ((WhyNot(content, body) ?? Frozen()) is { } refusal) return refusal;
        var entry = new Conclusion(ConclusionId.New(), _entries.Count + 1, content);
        _entries.Add(entry);
        if (index is { } place) Place(entry, place);
        ContentHash = Fingerprint();
        return entry.Id;
    }

    /// <summary>
    /// Changes what an entry says: of the draft, or of an adopted text that a chair returned, whose numbers stand. A translation of English that is put right
    /// there and is not put right with it is taken out: it would say what was not adopted.
    /// </summary>
    public Result<Done> Edit(ConclusionId id, ConclusionContent content, Body body) => Change(id, Status is Returned ? FrozenBySilence() : Frozen(), entry =>
    {
        if (WhyNot(content, body) is { } refusal) return refusal;
        if (Status is Returned && content.Kind != entry.Kind) return new OutcomeErrors.KindStands();
        entry.Say(Status is Returned ? content with { Texts = entry.WithoutStale(content.Texts) } : content);
        return Done.Value;
    });

    /// <summary>Puts an entry elsewhere, its place counted from 0.</summary>
    public Result<Done> Move(ConclusionId id, int index) => Change(id, Frozen(), entry =>
    {
        Place(entry, index);
        return Done.Value;
    });

    /// <summary>Takes an entry out.</summary>
    public Result<Done> Remove(ConclusionId id) => Change(id, Frozen(), entry =>
    {
        _entries.Remove(entry);
        Count();
        return Done.Value;
    });

    /// <summary>Puts in or corrects the translation of an entry. What a chair has cleared is cleared anew.</summary>
    public Result<Done> Translate(ConclusionId id, string language, string text)
    {
        if (!ConclusionsLifecycle.CanBeTranslated(Status)) return new OutcomeErrors.CannotBeEdited(Status);
        if (language == Language.Working.Tag) return new OutcomeErrors.NotATranslation();
        if (_entries.Find(e => e.Id == id) is not { } entry) return new OutcomeErrors.NoSuchEntry();
        entry.Translate(language, text);
        var hash = Fingerprint();
        if (hash == ContentHash) return Done.Value;
        ContentHash = hash;
        return Status is Cleared ? MoveTo(Adopted, () => ClearedBy = null) : Done.Value;
    }

    /// <summary>Has the register say what the conclusions say, once they are adopted.</summary>
    public void TellTheRegister(IEnumerable<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
            if (_entries.Find(e => e.Kind == outcome.Kind && e.Number == outcome.Number) is { } entry)
                outcome.Say(entry);
    }

    /// <summary>Tables the draft as L.1 or its revision, open for comments until a day.</summary>
    public Result<Done> Table(DocumentSymbol symbol, IssuedDocumentId document, DateOnly? commentsUntil, DateOnly today, DateTimeOffset now)
    {
        if (!ConclusionsLifecycle.Permits(Status, Tabled)) return new OutcomeErrors.CannotMove(Status, Tabled);
        if (_entries.Count == 0) return new OutcomeErrors.Empty();
        if (commentsUntil < today) return new OutcomeErrors.CommentsOver(commentsUntil.Value);
        return MoveTo(Tabled, () =>
        {
            CommentsUntil = commentsUntil;
            Fix(symbol, document, now);
            Record(new ConclusionsTabled(Id, MeetingId, Revision, symbol.Value, document));
        });
    }

    /// <summary>Opens a revision of the tabled draft; the tabled one stays what it was.</summary>
    public Result<Done> Revise()
    {
        if (Status is Draft) return new OutcomeErrors.CannotMove(Status, Draft);
        return MoveTo(Draft, () => Revision++);
    }

    /// <summary>
    /// Records that the meeting adopted the tabled text under the gavel of those who presided: recommendations and decisions get their numbers, and each
    /// becomes an outcome to be followed up.
    /// </summary>
    public Result<IReadOnlyList<Outcome>> Adopt(string presided, MeetingSymbol meeting, DateTimeOffset now)
    {
        if (Status is not Tabled) return new OutcomeErrors.CannotMove(Status, Adopted);
        return Number(presided, meeting, now);
    }

    /// <summary>A chair confirms that exactly this text is what was adopted.</summary>
    public Result<Done> Clear(PersonId person, string seenHash, IReadOnlyList<PresidingOffice> presiding)
    {
        if (!ConclusionsLifecycle.Permits(Status, Cleared)) return new OutcomeErrors.CannotMove(Status, Cleared);
        if (presiding.All(o => o.PersonId != person)) return new OutcomeErrors.NotPresiding();
        if (!string.Equals(seenHash, ContentHash, StringComparison.OrdinalIgnoreCase)) return new OutcomeErrors.TextChanged();
        return MoveTo(Cleared, () => ClearedBy = person);
    }

    /// <summary>A chair says that this is not the text that was adopted, and what was adopted otherwise.</summary>
    public Result<Done> Return(PersonId person, string comment, string seenHash, IReadOnlyList<PresidingOffice> presiding, DateTimeOffset now)
    {
        if (!ConclusionsLifecycle.Permits(Status, Returned)) return new OutcomeErrors.CannotMove(Status, Returned);
        if (presiding.All(o => o.PersonId != person)) return new OutcomeErrors.NotPresiding();
        if (!string.Equals(seenHash, ContentHash, StringComparison.OrdinalIgnoreCase)) return new OutcomeErrors.TextChanged();
        if (CleanText.OptionalText(comment) is not { } said) return new OutcomeErrors.CommentMissing();
        return MoveTo(Returned, () =>
        {
            _returns.Add(new ConclusionsReturn(_returns.Count + 1, person, said, ContentHash, now));
            Record(new ConclusionsReturned(Id, MeetingId, _returns.Count, person, said));
        });
    }

    /// <summary>Asks the chairs again to clear the text that one of them returned.</summary>
    public Result<Done> AskAgain()
    {
        if (Status is not Returned) return new OutcomeErrors.CannotMove(Status, Adopted);
        return MoveTo(Adopted, () => Record(new ConclusionsClearanceAskedAgain(Id, MeetingId, _returns.Count)));
    }

    /// <summary>Issues exactly what a chair cleared.</summary>
    public Result<Done> Issue(DocumentSymbol symbol, IssuedDocumentId document, DateTimeOffset now) => MoveTo(Issued, () =>
    {
        Fix(symbol, document, now);
        Record(new ConclusionsIssued(Id, MeetingId, symbol.Value, document));
    });

    /// <summary>Freezes the tabled text while a silence procedure runs on it.</summary>
    internal Result<Done> Freeze(string seenHash)
    {
        if (Status is not Tabled) return new OutcomeErrors.CannotMove(Status, UnderSilence);
        if (!string.Equals(seenHash, ContentHash, StringComparison.OrdinalIgnoreCase)) return new OutcomeErrors.TextChanged();
        return MoveTo(UnderSilence, () => { });
    }

    /// <summary>A state broke the silence: the text is not adopted, and an amended one is tabled anew.</summary>
    internal Result<Done> BreakSilence() => MoveTo(SilenceBroken, () => { });

    /// <summary>Nobody broke the silence on exactly this text.</summary>
    internal Result<IReadOnlyList<Outcome>> AdoptBySilence(string frozenHash, MeetingSymbol meeting, DateTimeOffset at)
    {
        if (Status is not UnderSilence) return new OutcomeErrors.CannotMove(Status, Adopted);
        if (frozenHash != ContentHash) return new OutcomeErrors.TextChanged();
        return Number(null, meeting, at);
    }

    private Result<IReadOnlyList<Outcome>> Number(string? presided, MeetingSymbol meeting, DateTimeOffset now)
    {
        if (!MoveTo(Adopted, () => (AdoptedAt, AdoptedUnder) = (now, presided)).TryGet(out _, out var refusal)) return refusal;
        List<Outcome> outcomes = [];
        foreach (var kind in InOrder.Where(e => e.Kind is not OutcomeKind.Paragraph).GroupBy(e => e.Kind))
            foreach (var (entry, index) in kind.Select((e, i) => (e, i)))
            {
                entry.Number = index + 1;
                outcomes.Add(Outcome.Of(this, entry, meeting, now));
            }

        Record(new ConclusionsAdopted(Id, MeetingId));
        return outcomes;
    }

    private OutcomeErrors.CannotBeEdited? Frozen() => Status is Draft ? null : new OutcomeErrors.CannotBeEdited(Status);

    private OutcomeErrors.AdoptedBySilence? FrozenBySilence() => BySilence ? new OutcomeErrors.AdoptedBySilence() : null;

    private static Error? WhyNot(ConclusionContent content, Body body)
    {
        if (!content.Texts.Cleaned().Speaks(Language.Working)) return new OutcomeErrors.EnglishMissing();
        if (content.Kind is OutcomeKind.Paragraph)
            return content.Addressees.Count > 0 || content.DueOn is not null ? new OutcomeErrors.ParagraphWithDuty() : null;
        if (body.Powers.Count == 0) return new BodyErrors.PowerMissing(body.Name, BodyPower.Recommend);
        if (content.Kind is OutcomeKind.Decision)
            return body.Powers.Contains(BodyPower.Adopt) || body.Powers.Contains(BodyPower.Endorse)
                ? null : new BodyErrors.PowerMissing(body.Name, BodyPower.Endorse);
        return content.Addressees.Count == 0 ? new OutcomeErrors.AddresseeMissing() : null;
    }

    private Result<Done> Change(ConclusionId id, Error? frozen, Func<Conclusion, Result<Done>> change)
    {
        if (frozen is not null) return frozen;
        if (_entries.Find(e => e.Id == id) is not { } entry) return new OutcomeErrors.NoSuchEntry();
        if (!change(entry).TryGet(out _, out var refusal)) return refusal;
        ContentHash = Fingerprint();
        return Done.Value;
    }

    private void Place(Conclusion entry, int index)
    {
        var others = InOrder.Where(e => e != entry).ToList();
        others.Insert(Math.Clamp(index, 0, others.Count), entry);
        for (var i = 0; i < others.Count; i++) others[i].Position = i + 1;
    }

    private void Count()
    {
        var position = 0;
        foreach (var entry in InOrder) entry.Position = ++position;
    }

    private void Fix(DocumentSymbol symbol, IssuedDocumentId document, DateTimeOffset now) =>
        _editions.Add(new ConclusionsEdition(_editions.Count + 1, Status, symbol.Value, document, ContentHash, now));

    private string Fingerprint()
    {
        var canonical = new StringBuilder("conclusions/1\n");
        foreach (var entry in InOrder)
        {
            canonical.Append(CultureInfo.InvariantCulture, $"{entry.Kind}|{entry.DueOn:yyyy-MM-dd}\n");
            foreach (var to in entry.Addressees) canonical.Append(CultureInfo.InvariantCulture, $"{to.ParticipantId?.Value:N}|{to.BodyId?.Value:N}\n");
            foreach (var text in entry.Texts.OrderBy(t => t.Language, StringComparer.Ordinal))
                canonical.Append(CultureInfo.InvariantCulture, $"{text.Language}:{text.Text.Length}:{text.Text}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    private Result<Done> MoveTo(ConclusionsStatus next, Action then)
    {
        if (!ConclusionsLifecycle.Permits(Status, next)) return new OutcomeErrors.CannotMove(Status, next);
        Status = next;
        then();
        return Done.Value;
    }
}

/// <summary>A text of conclusions that was fixed: tabled or issued.</summary>
public sealed class ConclusionsEdition
{
    private ConclusionsEdition() { }

    internal ConclusionsEdition(int number, ConclusionsStatus stage, string symbol, IssuedDocumentId document, string hash, DateTimeOffset at) =>
        (Number, Stage, Symbol, DocumentId, ContentHash, FixedAt) = (number, stage, symbol, document, hash, at);

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Tabled or issued.</summary>
    public ConclusionsStatus Stage { get; private init; }

    /// <summary>Its symbol.</summary>
    public string Symbol { get; private init; } = "";

    /// <summary>Its paper.</summary>
    public IssuedDocumentId DocumentId { get; private init; }

    /// <summary>The fingerprint of its text.</summary>
    public string ContentHash { get; private init; } = "";

    /// <summary>When it was fixed.</summary>
    public DateTimeOffset FixedAt { get; private init; }
}
