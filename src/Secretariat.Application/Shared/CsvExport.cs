namespace Secretariat.Application.Shared;

/// <summary>A table for a spreadsheet.</summary>
/// <param name="FileName">The name it is saved under.</param>
/// <param name="Text">The table (RFC 4180).</param>
public sealed record CsvExport(string FileName, string Text);
