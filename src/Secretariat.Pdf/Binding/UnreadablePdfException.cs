namespace Secretariat.Pdf;

/// <summary>A file that cannot be bound: not of this engine, cut off, altered, or of another length than was said.</summary>
public sealed class UnreadablePdfException : FormatException
{
    /// <summary>For the runtime.</summary>
    public UnreadablePdfException()
        : this("The file is no PDF that can be read.") { }

    /// <summary>With what is wrong.</summary>
    public UnreadablePdfException(string message)
        : base(message) { }

    /// <summary>With what is wrong and how it showed.</summary>
    public UnreadablePdfException(string message, Exception innerException)
        : base(message, innerException) { }
}
