namespace Secretariat.Pdf.Text;

/// <summary>Shapes.</summary>
internal sealed class ParagraphShaper;
