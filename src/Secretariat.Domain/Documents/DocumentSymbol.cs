using System.Globalization;
using System.Text.RegularExpressions;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Documents;

/// <summary>The unique name of an issued document, such as <c>BP/SOM.34/2024/1/Rev.1</c> (study 3.8). Given at issue, never used twice.</summary>
public sealed partial record DocumentSymbol
{
    private DocumentSymbol(string value) => Value = value;

    /// <summary>The symbol as printed.</summary>
    public string Value { get; }

    /// <summary>Reads a symbol; refused when it is not formed like one.</summary>
    public static Result<DocumentSymbol> Parse(string text) =>
        Form().IsMatch(text) ? new DocumentSymbol(text) : new Invalid("document.symbol_malformed",
            $"\"{text}\" is not a document symbol, such as BP/SOM.34/2024/1.");

    /// <summary>The n-th numbered paper of a meeting; the provisional agenda is always the first.</summary>
    public static DocumentSymbol Numbered(MeetingSymbol meeting, int n) => new($"{meeting}/{n}");

    /// <summary>The n-th information paper: 1 the logistics note, 2 the list of participants.</summary>
    public static DocumentSymbol Information(MeetingSymbol meeting, int n) => new($"{meeting}/INF.{n}");

    /// <summary>The n-th conference room paper.</summary>
    public static DocumentSymbol RoomPaper(MeetingSymbol meeting, int n) => new($"{meeting}/CRP.{n}");

    /// <summary>The n-th draft that is not yet agreed.</summary>
    public static DocumentSymbol Limited(MeetingSymbol meeting, int n) => new($"{meeting}/L.{n}");

    /// <summary>The note on the opening of the n-th silence procedure of a meeting; the note on its result is an addition to it.</summary>
    public static DocumentSymbol Silence(MeetingSymbol meeting, int n) => new($"{meeting}/SIL.{n}");

    /// <summary>The conclusions as adopted.</summary>
    public static DocumentSymbol Conclusions(MeetingSymbol meeting) => new($"{meeting}/CONC");

    /// <summary>The report.</summary>
    public static DocumentSymbol Report(MeetingSymbol meeting) => new($"{meeting}/RPT");

    /// <summary>The provisional agenda, or its n-th revision.</summary>
    public static DocumentSymbol Agenda(MeetingSymbol meeting, int revision) => Numbered(meeting, 1).Edition(revision);

    /// <summary>The annotations to the provisional agenda, or their n-th revision.</summary>
    public static DocumentSymbol AnnotatedAgenda(MeetingSymbol meeting, int revision) => Numbered(meeting, 1).Addition(1).Edition(revision);

    /// <summary>This document as it was issued first, or its n-th revision.</summary>
    public DocumentSymbol Edition(int revision) => revision == 0 ? this : Revision(revision);

    /// <summary>The n-th revision of this document.</summary>
    public DocumentSymbol Revision(int n) => new($"{Value}/Rev.{n}");

    /// <summary>The n-th addition to this document.</summary>
    public DocumentSymbol Addition(int n) => new($"{Value}/Add.{n}");

    /// <summary>The n-th correction of this document.</summary>
    public DocumentSymbol Correction(int n) => new($"{Value}/Corr.{n}");

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(@"^[A-Z]{2,8}/[A-Z0-9-]{1,20}(\.[1-9]\d*)?/\d{4}/([1-9]\d*|(INF|CRP|L|SIL)\.[1-9]\d*|CONC|RPT)(/(Add|Rev|Corr)\.[1-9]\d*)*$")]
    private static partial Regex Form();
}

/// <summary>The part of a symbol that names the meeting: <c>BP/SOM.34/2024</c>.</summary>
/// <param name="Process">The short name of the process.</param>
/// <param name="Body">The short name of the body.</param>
/// <param name="Ordinal">The number of the meeting in the body's series, where it has one.</param>
/// <param name="Year">The year in which the meeting begins.</param>
public sealed record MeetingSymbol(string Process, string Body, int? Ordinal, int Year)
{
    /// <summary>What the symbols of decisions and recommendations begin with: <c>BP/SOM.34</c>, with the year only where the meeting has no number.</summary>
    public string WithoutYear => Ordinal is { } n ? $"{Process}/{Body}.{n}" : ToString();

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static MeetingSymbol Read(string text)
    {
        var parts = text.Split('/', '.');
        return new MeetingSymbol(parts[0], parts[1], parts.Length == 4 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : null,
            int.Parse(parts[^1], CultureInfo.InvariantCulture));
    }

    /// <inheritdoc />
    public override string ToString() => Ordinal is { } n ? $"{Process}/{Body}.{n}/{Year:0000}" : $"{Process}/{Body}/{Year:0000}";
}
