namespace Secretariat.Domain.Accounts;

/// <summary>The lists that can be looked at in one's own way. One of a meeting is the same list at every meeting.</summary>
public enum ListName
{
    /// <summary>The meetings.</summary>
    Meetings,

    /// <summary>Who takes part in the dialogue.</summary>
    Participants,

    /// <summary>Holders of offices, focal points and signatories.</summary>
    People,

    /// <summary>The invitations of a meeting.</summary>
    Invitations,

    /// <summary>The nominations for a meeting.</summary>
    Nominations,

    /// <summary>The papers of a meeting.</summary>
    Papers,

    /// <summary>The certificates of a meeting.</summary>
    Certificates,

    /// <summary>The acts on a meeting.</summary>
    MeetingActs,

    /// <summary>The register of outcomes.</summary>
    Outcomes,

    /// <summary>The mails.</summary>
    Mails,

    /// <summary>The runs.</summary>
    Runs,

    /// <summary>The wordings of letters.</summary>
    LetterTexts,

    /// <summary>What the staff have said in other languages.</summary>
    Terms,

    /// <summary>The accounts.</summary>
    Accounts,

    /// <summary>The audit trail.</summary>
    Acts,

    /// <summary>One's own access tokens.</summary>
    AccessTokens,
}

/// <summary>By what each list is narrowed down.</summary>
public static class ListNames
{
    /// <summary>The order of the rows, as an address names it.</summary>
    public const string Sort = "sort";

    /// <summary>The columns shown, as an address names them.</summary>
    public const string Columns = "columns";

    private static readonly Dictionary<ListName, string[]> Filters = new()
    {
        [ListName.Meetings] = ["search", "year", "body", "status"],
        [ListName.Participants] = ["search", "kind", "as", "asOf"],
        [ListName.People] = ["search"],
        [ListName.Invitations] = ["search", "status", "form", "channel", "unanswered", "former"],
        [ListName.Nominations] = ["search", "status", "role", "late", "visaLetterDue"],
        [ListName.Papers] = ["search", "of", "kind", "language"],
        [ListName.Certificates] = ["search", "status", "asked"],
        [ListName.MeetingActs] = ["act"],
        [ListName.Outcomes] = ["kind", "status", "body", "dueBefore", "meeting"],
        [ListName.Mails] = ["search", "status", "kind"],
        [ListName.Runs] = ["status", "kind"],
        [ListName.LetterTexts] = ["kind", "language"],
        [ListName.Terms] = ["search", "lacking"],
        [ListName.Accounts] = ["search", "role", "closed"],
        [ListName.Acts] = ["search", "since", "until", "subject", "people"],
        [ListName.AccessTokens] = [],
    };

    /// <summary>What the address of a list may hold: its filters, its order and its columns.</summary>
    public static IReadOnlyList<string> Parameters(this ListName list) => [.. Filters[list], Sort, Columns];
}
