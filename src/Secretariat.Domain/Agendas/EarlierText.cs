namespace Secretariat.Domain.Agendas;

/// <summary>What an earlier text of an agenda is to whoever compares a later one with it.</summary>
public enum EarlierTextKind
{
    /// <summary>The reader approved it.</summary>
    ApprovedByReader,

    /// <summary>The reader returned it.</summary>
    ReturnedByReader,

    /// <summary>It was issued.</summary>
    Issued,

    /// <summary>The meeting adopted it.</summary>
    Adopted,
}

/// <summary>A text of an agenda with which a later one is compared.</summary>
/// <param name="Kind">What it is to the reader.</param>
/// <param name="At">When it was approved, returned, issued or adopted.</param>
/// <param name="Lines">Its items.</param>
public sealed record EarlierText(EarlierTextKind Kind, DateTimeOffset At, IReadOnlyList<AgendaLine> Lines)
{
    /// <summary>The symbol it was issued under.</summary>
    public string? Symbol { get; init; }
}
