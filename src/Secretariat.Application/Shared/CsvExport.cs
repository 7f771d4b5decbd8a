namespace Secretariat.Application.Shared;

/// <summary>A table for a spreadsheet.</summary>
/// <param name="FileName">The name it is saved under.</param>
/// <param name="Text">The table (RFC 4180).</param>
public sealed record CsvExport(string FileName, string Text);

/// <summary>A file that is written while it is read, so that it may be longer than memory.</summary>
/// <param name="FileName">The name it is saved under.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Pieces">Its text, piece by piece.</param>
public sealed record StreamedExport(string FileName, string MediaType, IAsyncEnumerable<string> Pieces);
