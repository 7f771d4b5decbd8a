namespace Secretariat.Application.Shared;

/// <summary>A file made for the moment: a preview, a table, a reproduction. What is issued is stored instead.</summary>
public sealed record FileAnswer(string FileName, string MediaType, byte[] Bytes)
{
    /// <summary>A PDF.</summary>
    public static FileAnswer Pdf(string fileName, byte[] bytes) => new(fileName, "application/pdf", bytes);
}
