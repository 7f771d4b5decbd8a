using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Structure;
using Secretariat.Pdf.Text;

namespace Secretariat.Pdf.Writing;

/// <summary>
/// Draws on one page, in points from the upper left corner, and keeps track of what each mark means: content of the innermost tag, or decoration. Marked
/// content is opened late and closed late, so that a paragraph of ten lines is one piece.
/// </summary>
internal sealed class Painter(DocumentResources resources, PdfBuffer content, int pageId, float pageHeight)
{
    private readonly Stack<StructureTag> tags = new();
    private readonly List<int> owners = [];
    private readonly List<int> annotations = [];
    private readonly TextPainter text = new(resources, content, pageHeight);
    private readonly PdfBuffer syntax = new();
    private StructureTag? marked;
    private bool marksArtifact;
    private bool marksReversed;
    private int artifactDepth;
    private Colour? fill;
    private Colour? stroke;
    private float strokeWidth = float.NaN;

    public IReadOnlyList<int> Annotations => annotations;

    /// <summary>All that is drawn is a running head or foot.</summary>
    public bool RunsThroughPages { get; init; }

    /// <summary>The node each marked piece of the page belongs to, by its number on the page.</summary>
    public List<int> Owners => owners;

    public void BeginTag(StructureTag tag)
    {
        if (artifactDepth > 0) return;
        resources.Structure.Attach(tag, tags.Count > 0 ? tags.Peek() : resources.Structure.Document);
        tags.Push(tag);
    }

    public void EndTag(StructureTag tag, bool complete)
    {
        if (artifactDepth > 0) return;
        tags.Pop();
        if (!complete) return;
        if (marked == tag) CloseMark();
        resources.Structure.Write(tag);
    }

    /// <summary>Writes a node that was entered and left several times, such as a link over two lines.</summary>
    public void Complete(StructureTag tag)
    {
        if (artifactDepth > 0) return;
        if (marked == tag) CloseMark();
        resources.Structure.Write(tag);
    }

    public void BeginArtifact() => artifactDepth++;

    public void EndArtifact() => artifactDepth--;

    public void SetBounds(StructureTag tag, float x, float y, float width, float height) =>
        tag.Bounds = (x, pageHeight - y - height, x + width, pageHeight - y);

    public void AddOutline(int rank, string title, float y)
    {
        if (artifactDepth == 0) resources.Outline.Add(rank, title, pageId, pageHeight - y);
    }

    public void ShowText(ShownText shown, float x, float baseline)
    {
        MarkContent(shown.Run.RightToLeft);
        SetFill(shown.Run.Span.Style.Colour);
        text.Show(shown, x, baseline);
    }

    public void Underline(TextRun run, float x, float baseline, float width)
    {
        var metrics = run.Face.Metrics;
        var y = baseline - metrics.UnderlinePosition * run.Scale;
        Line(x, y, x + width, y, Math.Max(0.4f, metrics.UnderlineThickness * run.Scale), run.Span.Style.Colour);
    }

    /// <summary>A link needs an annotation for the hand and a node for the ear (ISO 14289-1, 7.18.5); headers and footers have neither.</summary>
    public void AddLink(StructureTag? tag, string address, string words, float x, float y, float width, float height)
    {
        if (artifactDepth > 0 || tag is null) return;
        var key = BeginLink(words, address, x, y, width, height);
        syntax.Raw("/A<</S/URI/URI"u8).Literal(new Uri(address).AbsoluteUri).Raw(">>>>"u8);
        EndLink(tag, key);
    }

    /// <summary>A link to a paper bound into the same file.</summary>
    public void AddPaperLink(StructureTag? tag, int paper, string words, float x, float y, float width, float height)
    {
        if (artifactDepth > 0 || tag is null) return;
        var key = BeginLink(words, "→", x, y, width, height);
        syntax.Raw("/Dest "u8).Reference(resources.Destinations[paper]).Raw(">>"u8);
        EndLink(tag, key);
    }

    private int BeginLink(string words, string otherwise, float x, float y, float width, float height)
    {
        var key = resources.Structure.NextKey();
        var said = TextString.Line(words);
        syntax.Clear();
        syntax.Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8).Numbers([x, pageHeight - y - height, x + width, pageHeight - y]);
        syntax.Raw("]/Contents "u8).Text(said.Length > 0 ? said : otherwise).Raw("/StructParent "u8).Integer(key);
        return key;
    }

    private void EndLink(StructureTag tag, int key)
    {
        var id = resources.File.WriteObject(syntax);
        annotations.Add(id);
        resources.Structure.SetParent(key, tag.ObjectId);
        tag.Kids.Add(StructureKid.Annotation(id, pageId));
    }

    public void FillRectangle(float x, float y, float width, float height, Colour colour)
    {
        MarkShape();
        SetFill(colour);
        content.Numbers([x, pageHeight - y - height, width, height]).Raw("re f\n"u8);
    }

    public void StrokeRectangle(float x, float y, float width, float height, float thickness, Colour colour)
    {
        MarkShape();
        SetStroke(colour, thickness);
        content.Numbers([x, pageHeight - y - height, width, height]).Raw("re S\n"u8);
    }

    public void Line(float x1, float y1, float x2, float y2, float thickness, Colour colour)
    {
        MarkShape();
        SetStroke(colour, thickness);
        content.Numbers([x1, pageHeight - y1]).Raw("m "u8).Numbers([x2, pageHeight - y2]).Raw("l S\n"u8);
    }

    public void Draw(Shape shape, float x, float y, float scaleX, float scaleY)
    {
        if (shape.Fill is null && shape.Stroke is null) return;
        MarkShape();
        if (shape.Fill is { } inside) SetFill(inside);
        if (shape.Stroke is { } edge) SetStroke(edge, shape.StrokeWidth * (scaleX + scaleY) / 2);
        if (shape.InWholeUnits)
        {
            content.Raw("q "u8).Numbers([scaleX, 0, 0, -scaleY, x, pageHeight - y]).Raw("cm\n"u8);
            AppendPath(shape.Path, 0, 0, 1, 1);
        }
        else
        {
            AppendPath(shape.Path, x, pageHeight - y, scaleX, -scaleY);
        }

        content.Raw((shape.Fill, shape.Stroke) switch
        {
            (not null, not null) => shape.EvenOdd ? "B*\n"u8 : "B\n"u8,
            (not null, null) => shape.EvenOdd ? "f*\n"u8 : "f\n"u8,
            _ => "S\n"u8,
        });
        if (shape.InWholeUnits) content.Raw("Q\n"u8);
    }

    public void BeginClip(float x, float y, float width, float height)
    {
        MarkShape();
        content.Raw("q "u8).Numbers([x, pageHeight - y - height, width, height]).Raw("re W n\n"u8);
    }

    /// <summary>The graphics state is that before the clip: colours have to be named again.</summary>
    public void EndClip()
    {
        content.Raw("Q\n"u8);
        (fill, stroke, strokeWidth) = (null, null, float.NaN);
    }

    public void DrawPicture(Picture picture, float x, float y, float width, float height)
    {
        MarkShape();
        var bottom = pageHeight - y - height;

        // From the unit square of the stored picture to where its corners are to be (EXIF 2.3, 4.6.4).
        ReadOnlySpan<float> place = picture.Orientation switch
        {
            2 => [-width, 0, 0, height, x + width, bottom],
            3 => [-width, 0, 0, -height, x + width, bottom + height],
            4 => [width, 0, 0, -height, x, bottom + height],
            5 => [0, -height, -width, 0, x + width, bottom + height],
            6 => [0, -height, width, 0, x, bottom + height],
            7 => [0, height, width, 0, x, bottom],
            8 => [0, height, -width, 0, x + width, bottom],
            _ => [width, 0, 0, height, x, bottom],
        };
        content.Raw("q "u8).Numbers(place).Raw("cm /"u8).Ascii(resources.NameOf(picture)).Raw(" Do Q\n"u8);
    }

    /// <summary>Draws text on a line turned around a point, for watermarks; <paramref name="left"/> is counted from there.</summary>
    public void ShowTurned(ShownText shown, float left, float centreX, float centreY, float angle)
    {
        MarkContent();
        SetFill(shown.Run.Span.Style.Colour);
        var (sin, cos) = MathF.SinCos(angle);
        content.Raw("q "u8).Numbers([cos, sin, -sin, cos, centreX, pageHeight - centreY]).Raw("cm\n"u8);
        text.ShowSilently(shown, left, pageHeight + shown.Run.Span.Style.Size * 0.35f);
        content.Raw("Q\n"u8);
        text.Forget();
    }

    /// <summary>Turns everything up to <see cref="EndHalfTurn"/> by half a turn around a point.</summary>
    public void BeginHalfTurn(float centreX, float centreY)
    {
        CloseMark();
        content.Raw("q "u8).Numbers([-1, 0, 0, -1, 2 * centreX, 2 * (pageHeight - centreY)]).Raw("cm\n"u8);
    }

    /// <summary>Ends the half turn; what the graphics state was before is not known any more.</summary>
    public void EndHalfTurn()
    {
        CloseMark();
        content.Raw("Q\n"u8);
        text.Forget();
        (fill, stroke, strokeWidth) = (null, null, float.NaN);
    }

    public void Finish()
    {
        CloseMark();
        syntax.Dispose();
    }

    /// <summary>Writes a path whose origin stands at a place of the sheet, counted from its lower left corner.</summary>
    private void AppendPath(VectorPath path, float left, float bottom, float scaleX, float scaleY)
    {
        var verbs = path.Verbs;
        var points = path.Coordinates;
        for (var at = 0; at < verbs.Length; at++)
        {
            if (IsRectangle(verbs[at..], points))
            {
                content.Numbers([left + points[0] * scaleX, bottom + points[1] * scaleY, (points[4] - points[0]) * scaleX, (points[5] - points[1]) * scaleY]);
                content.Raw("re "u8);
                points = points[8..];
                at += 4;
                continue;
            }

            var verb = verbs[at];
            var count = verb switch { PathVerb.Curve => 6, PathVerb.Close => 0, _ => 2 };
            for (var i = 0; i < count; i += 2)
                content.Number(left + points[i] * scaleX).Raw(" "u8).Number(bottom + points[i + 1] * scaleY).Raw(" "u8);
            points = points[count..];
            content.Raw(verb switch { PathVerb.Move => "m "u8, PathVerb.Line => "l "u8, PathVerb.Curve => "c "u8, _ => "h "u8 });
        }
    }

    /// <summary>Four sides along the axes, the first across, drawn the same way round: as rectangles the hundreds in a code take half the bytes.</summary>
    private static bool IsRectangle(ReadOnlySpan<PathVerb> verbs, ReadOnlySpan<float> p) =>
        verbs is [PathVerb.Move, PathVerb.Line, PathVerb.Line, PathVerb.Line, PathVerb.Close, ..]
        && p[1].Equals(p[3]) && p[2].Equals(p[4]) && p[5].Equals(p[7]) && p[6].Equals(p[0]);

    private void SetFill(Colour colour)
    {
        if (fill == colour) return;
        fill = colour;
        AppendColour(colour).Raw("rg\n"u8);
    }

    private void SetStroke(Colour colour, float width)
    {
        if (stroke != colour) AppendColour(colour).Raw("RG\n"u8);
        stroke = colour;
        if (strokeWidth.Equals(width)) return;
        strokeWidth = width;
        content.Number(width).Raw(" w\n"u8);
    }

    private PdfBuffer AppendColour(Colour colour) => content.Numbers([colour.Red / 255f, colour.Green / 255f, colour.Blue / 255f]);

    /// <summary>Shapes are decoration unless they are the figure itself.</summary>
    private void MarkShape()
    {
        if (artifactDepth == 0 && tags.TryPeek(out var tag) && tag.Role == StructureRole.Figure) MarkContent();
        else MarkArtifact();
    }

    /// <summary>
    /// Words from right to left are a piece of their own that says so (ISO 32000-1, 14.8.2.3.3). The piece of the tag is the inner one: poppler takes whatever
    /// ends first for its end.
    /// </summary>
    private void MarkContent(bool reversed = false)
    {
        if (artifactDepth > 0 || !tags.TryPeek(out var tag))
        {
            MarkArtifact(reversed);
            return;
        }

        if (marked == tag && marksReversed == reversed) return;
        CloseMark();
        marked = tag;
        if (reversed) BeginReversed();
        tag.Kids.Add(StructureKid.Content(pageId, owners.Count));
        content.Raw("/P<</MCID "u8).Integer(owners.Count).Raw(">>BDC\n"u8);
        owners.Add(tag.ObjectId);
    }

    private void MarkArtifact(bool reversed = false)
    {
        if (marksArtifact && marksReversed == reversed) return;
        CloseMark();
        marksArtifact = true;
        if (reversed) BeginReversed();
        content.Raw(RunsThroughPages ? "/Artifact<</Type/Pagination>>BDC\n"u8 : "/Artifact BMC\n"u8);
    }

    private void BeginReversed()
    {
        marksReversed = true;
        content.Raw("/ReversedChars BMC\n"u8);
    }

    private void CloseMark()
    {
        if (marked is not null || marksArtifact) content.Raw(marksReversed ? "EMC EMC\n"u8 : "EMC\n"u8);
        (marked, marksArtifact, marksReversed) = (null, false, false);
    }
}
