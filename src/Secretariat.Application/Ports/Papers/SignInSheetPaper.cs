namespace Secretariat.Application.Ports.Papers;

/// <summary>The sign-in sheet of one day (study 3.12): one column of signatures a session.</summary>
public sealed record SignInSheetPaper
{
    /// <summary>Foot and document properties.</summary>
    public required PaperMarks Marks { get; init; }

    /// <summary>Who issues it.</summary>
    public required IReadOnlyList<PaperIssuer> Issuers { get; init; }

    /// <summary>The meeting.</summary>
    public required PaperMeeting Meeting { get; init; }

    /// <summary>The day it is signed on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The sessions of the day, one signature column each: "Morning", "Afternoon".</summary>
    public required IReadOnlyList<SignInSession> Sessions { get; init; }

    /// <summary>The participants in the order of the list of participants.</summary>
    public required IReadOnlyList<SignInRow> Rows { get; init; }

    /// <summary>What was recorded, once the day is attested; null on the form that is printed before, to be signed.</summary>
    public SignInRecord? Record { get; init; }

    /// <summary>How many empty rows follow for those who come unannounced.</summary>
    public int BlankRows { get; init; } = 5;
}

/// <summary>A session to be signed for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Starts">When it starts.</param>
/// <param name="Ends">When it ends.</param>
public sealed record SignInSession(string Name, TimeOnly? Starts = null, TimeOnly? Ends = null);

/// <summary>One row of a sign-in sheet.</summary>
/// <param name="Name">Honorific, given names, FAMILY NAME.</param>
/// <param name="Delegation">The delegation.</param>
/// <param name="FunctionalTitle">The function.</param>
/// <param name="IsRemote">Whether the participant joins remotely and so does not sign.</param>
/// <param name="Marks">What was recorded at each session, in their order; null on the form to be signed.</param>
public sealed record SignInRow(
    string Name, string Delegation, string? FunctionalTitle = null, bool IsRemote = false, IReadOnlyList<SignInMark>? Marks = null);

/// <summary>What was recorded of a participant at a session.</summary>
/// <param name="Presence">Whether they were there.</param>
/// <param name="Since">Since when, local time.</param>
public sealed record SignInMark(PaperPresence Presence, TimeOnly? Since = null);

/// <summary>Whether a participant was there.</summary>
public enum PaperPresence
{
    /// <summary>In the room.</summary>
    Present,

    /// <summary>From afar.</summary>
    Remote,

    /// <summary>Absent with a word beforehand.</summary>
    Excused,

    /// <summary>Absent.</summary>
    Absent,
}

/// <summary>Who attested the record of a day.</summary>
/// <param name="AttestedBy">The officer.</param>
/// <param name="AttestedAt">When, local time.</param>
/// <param name="Present">How many took part in at least one session.</param>
public sealed record SignInRecord(string AttestedBy, DateTime AttestedAt, int Present);
