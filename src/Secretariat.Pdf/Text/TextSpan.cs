namespace Secretariat.Pdf.Text;

/// <summary>Words in one style.</summary>
internal sealed record TextSpan(string Text, TextStyle Style)
{
    public string? Address { get; init; }

    /// <summary>The place of the bound paper the words lead to.</summary>
    public int? Paper { get; init; }

    public PageField Field { get; init; }
}

/// <summary>Text that is known only when the page is.</summary>
internal enum PageField
{
    None,
    Number,
    Total,
}
