namespace Secretariat.Application.Ports.Papers;

/// <summary>The word that says how far an agenda has come.</summary>
public enum AgendaPaperStatus
{
    /// <summary>Not yet approved: DRAFT stands across each page.</summary>
    Draft,

    /// <summary>Approved by the chairs and issued.</summary>
    Provisional,

    /// <summary>Adopted by the meeting.</summary>
    Adopted,
}

/// <summary>Where an approval stands.</summary>
public enum ApprovalPaperState
{
    /// <summary>Not asked yet or not answered.</summary>
    Pending,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Returned with a comment.</summary>
    Returned,
}

/// <summary>An agenda as issued (study 3.7, 3.18).</summary>
public sealed record AgendaPaper
{
    /// <summary>Foot and document properties.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues it.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The symbol, e.g. <c>BP/SOM.34/2024/1/Rev.1</c>; empty on a draft.</summary>
    public string? Symbol { get; init; }

    /// <summary>The status word.</summary>
    public required AgendaPaperStatus Status { get; init; }

    /// <summary>0 for the first issue, n for Rev.n.</summary>
    public int Revision { get; init; }

    /// <summary>When the meeting adopted it.</summary>
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>The symbol of the edition this one replaces.</summary>
    public string? Replaces { get; init; }

    /// <summary>The symbol of the agenda that an annotated one explains.</summary>
    public string? Explains { get; init; }

    /// <summary>What changed since that edition, one sentence a line.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>The days with their items in order.</summary>
    public required IReadOnlyList<AgendaPaperDay> Days { get; init; }

    /// <summary>The chairs' approvals, Chair first.</summary>
    public IReadOnlyList<AgendaPaperApproval> Approvals { get; init; } = [];

    /// <summary>Notes below the items.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>One day of an agenda.</summary>
/// <param name="Date">The date.</param>
/// <param name="Items">Its items in order.</param>
/// <param name="Heading">A heading after the date, e.g. "Opening segment".</param>
public sealed record AgendaPaperDay(DateOnly Date, IReadOnlyList<AgendaPaperItem> Items, string? Heading = null);

/// <summary>One item of an agenda.</summary>
public sealed record AgendaPaperItem
{
    /// <summary>The number as printed: 1, 1.1, 2 (a); empty for a break.</summary>
    public string? Number { get; init; }

    /// <summary>0 for an item, 1 for an item below it, and so on.</summary>
    public int Depth { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is a break or a social event, set apart from the business.</summary>
    public bool IsBreak { get; init; }

    /// <summary>When it starts, local time.</summary>
    public TimeOnly? Starts { get; init; }

    /// <summary>When it ends, local time.</summary>
    public TimeOnly? Ends { get; init; }

    /// <summary>Who leads it.</summary>
    public string? Lead { get; init; }

    /// <summary>Whether more than one office leads it.</summary>
    public bool IsLedBySeveral { get; init; }

    /// <summary>Who speaks.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>The symbols of its documents.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Note, discuss, recommend, endorse or adopt, as printed.</summary>
    public string? ExpectedOutcome { get; init; }

    /// <summary>The annotation, one entry a paragraph; empty on an agenda without annotations.</summary>
    public IReadOnlyList<string> Annotation { get; init; } = [];

    /// <summary>Whether the item is for delegations only.</summary>
    public bool IsRestricted { get; init; }
}

/// <summary>One chair's approval.</summary>
/// <param name="Office">Chair or Co-Chair, as printed.</param>
/// <param name="Holder">The state that holds the office.</param>
/// <param name="Person">Who exercised it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="On">When it was given.</param>
public sealed record AgendaPaperApproval(string Office, string Holder, string? Person, ApprovalPaperState State, DateOnly? On);
