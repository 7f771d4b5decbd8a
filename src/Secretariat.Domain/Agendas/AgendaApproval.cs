using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Agendas;

/// <summary>One office that presides over a body at an instant: the state that holds it, the person who exercises it.</summary>
/// <param name="TermId">The term of office.</param>
/// <param name="Office">Chair or Co-Chair.</param>
/// <param name="HolderId">The state that holds it.</param>
/// <param name="PersonId">Who exercises it; null while the state has named nobody.</param>
public sealed record PresidingOffice(OfficeTermId TermId, Office Office, ParticipantId HolderId, PersonId? PersonId)
{
    /// <summary>Whether a policy asks this office for its approval.</summary>
    public bool IsAskedBy(ApprovalPolicy policy) => policy is not ApprovalPolicy.ChairOnly || Office is Office.Chair;
}

/// <summary>Why an approval no longer counts.</summary>
public enum VoidReason
{
    /// <summary>What was approved was changed.</summary>
    MaterialChange,

    /// <summary>A chair sent the agenda back.</summary>
    Returned,

    /// <summary>The office passed to another holder while the agenda was in review.</summary>
    HandOver,

    /// <summary>The agenda was opened for a revision after it had been issued.</summary>
    Revision,

    /// <summary>The dates or half-days of the meeting changed, and the text no longer fits into them.</summary>
    SittingsChanged,
}

/// <summary>A chair's consent to exactly one text of an agenda.</summary>
public sealed class AgendaApproval
{
    private AgendaApproval() { }

    internal AgendaApproval(int number, PresidingOffice office, PersonId person, string contentHash, IReadOnlyList<AgendaLine> lines, string? comment,
        DateTimeOffset at) =>
        (Number, OfficeTermId, Office, HolderId, PersonId, ContentHash, Lines, Comment, GivenAt) = (number, office.TermId, office.Office, office.HolderId,
            person, contentHash, lines, comment, at);

    /// <summary>Which approval of this agenda it is, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The term of office under which it was given.</summary>
    public OfficeTermId OfficeTermId { get; private init; }

    /// <summary>The office.</summary>
    public Office Office { get; private init; }

    /// <summary>The state that held the office.</summary>
    public ParticipantId HolderId { get; private init; }

    /// <summary>The person who exercised it.</summary>
    public PersonId PersonId { get; private init; }

    /// <summary>The fingerprint of the text the person saw.</summary>
    public string ContentHash { get; private init; } = "";

    /// <summary>The items as the person saw them.</summary>
    public IReadOnlyList<AgendaLine> Lines { get; private init; } = [];

    /// <summary>What the person told the secretariat with it.</summary>
    public string? Comment { get; private init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset GivenAt { get; private init; }

    /// <summary>When it ceased to count; null while it stands.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Why it ceased to count.</summary>
    public VoidReason? VoidedBecause { get; private set; }

    /// <summary>Whether it counts.</summary>
    public bool Stands => VoidedAt is null;

    internal void Void(VoidReason because, DateTimeOffset at) => (VoidedAt, VoidedBecause) = (at, because);
}

/// <summary>What a text of an agenda was when it was fixed.</summary>
public enum AgendaStage
{
    /// <summary>Issued as the provisional agenda, or a revision of it.</summary>
    Provisional,

    /// <summary>Adopted by the meeting.</summary>
    Adopted,
}

/// <summary>One text of the agenda that was fixed: issued or adopted, never changed after.</summary>
public sealed class AgendaEdition
{
    private AgendaEdition() { }

    [RefusedWhenSaved(typeof(AgendaErrors), nameof(AgendaErrors.SymbolTaken))]
    [RefusedWhenSaved(typeof(DocumentErrors), nameof(DocumentErrors.SymbolTaken))]
    internal AgendaEdition(int number, AgendaStage stage, int revision, string? symbol, IssuedDocumentId? document, string contentHash,
        IReadOnlyList<AgendaLine> lines, string? whenAndWhere, DateTimeOffset at) =>
        (Number, Stage, Revision, Symbol, DocumentId, ContentHash, Lines, WhenAndWhere, FixedAt) =
            (number, stage, revision, symbol, document, contentHash, lines, whenAndWhere, at);

    /// <summary>Which edition of this agenda it is, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Issued or adopted.</summary>
    public AgendaStage Stage { get; private init; }

    /// <summary>0 for the first issue, n for Rev.n.</summary>
    public int Revision { get; private init; }

    /// <summary>The symbol it was issued under; an adopted text has none until its paper is issued.</summary>
    public string? Symbol { get; private set; }

    /// <summary>The paper.</summary>
    public IssuedDocumentId? DocumentId { get; private set; }

    /// <summary>The fingerprint of its material content.</summary>
    public string ContentHash { get; private init; } = "";

    /// <summary>The items as they stood.</summary>
    public IReadOnlyList<AgendaLine> Lines { get; private init; } = [];

    /// <summary>When and where the meeting was to be held, as its paper prints it; null for an adopted text.</summary>
    public string? WhenAndWhere { get; private init; }

    /// <summary>When it was issued or adopted.</summary>
    public DateTimeOffset FixedAt { get; private init; }

    [RefusedWhenSaved(typeof(AgendaErrors), nameof(AgendaErrors.SymbolTaken))]
    [RefusedWhenSaved(typeof(DocumentErrors), nameof(DocumentErrors.SymbolTaken))]
    internal Done Bear(string symbol, IssuedDocumentId document)
    {
        (Symbol, DocumentId) = (symbol, document);
        return Done.Value;
    }
}
