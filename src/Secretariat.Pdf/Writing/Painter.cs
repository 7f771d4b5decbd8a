using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Structure;

namespace Secretariat.Pdf.Writing;

/// <summary>Draws on a page.</summary>
internal sealed class Painter
{
    public void FillRectangle(float x, float y, float width, float height, Colour colour) { }
    public void StrokeRectangle(float x, float y, float width, float height, float thickness, Colour colour) { }
    public void Line(float x1, float y1, float x2, float y2, float thickness, Colour colour) { }
    public void Draw(Shape shape, float x, float y, float scaleX, float scaleY) { }
    public void BeginArtifact() { }
    public void EndArtifact() { }
    public void BeginTag(StructureTag tag) { }
    public void EndTag(StructureTag tag, bool complete) { }
    public void SetBounds(StructureTag tag, float x, float y, float width, float height) { }
}
