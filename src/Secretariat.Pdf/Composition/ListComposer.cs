using System.Globalization;
using Secretariat.Pdf.Layout;
using Secretariat.Pdf.Structure;

namespace Secretariat.Pdf;

/// <summary>Composes a list; each entry has a label and a body, for the eye and in the structure tree.</summary>
public sealed class ListComposer
{
    private readonly ColumnBox items = new();
    private readonly Container outer;
    private Func<int, string> marker = static _ => "•";
    private float indent = 16;
    private int count;

    internal ListComposer(Container outer)
    {
        this.outer = outer;
        Tag = new(StructureRole.List) { Language = outer.Style.Language };
        outer.Fill(new TagBox(items, Tag));
    }

    private StructureTag Tag { get; }

    /// <summary>Numbers as labels: "1.", "2.".</summary>
    public void Numbered(int first = 1) => Marker(i => string.Create(CultureInfo.InvariantCulture, $"{first + i}."));

    /// <summary>The same sign before each entry.</summary>
    public void Bulleted(string bullet = "•") => Marker(_ => bullet);

    /// <summary>A label made from the place in the list, counted from 0.</summary>
    public void Marker(Func<int, string> label) => marker = label;

    /// <summary>Distance from the edge to the text, in points.</summary>
    public void Indent(float points) => indent = points;

    /// <summary>White space between entries.</summary>
    public void Spacing(float points) => items.Spacing = points;

    /// <summary>An entry of one paragraph.</summary>
    public TextComposer Item(string? text) => Item().Text(text);

    /// <summary>An entry of anything.</summary>
    public Container Item() => Add(marker(count));

    /// <summary>An entry with a label of its own, for instance an item number that skips.</summary>
    public Container LabelledItem(string label, bool bold = false) => Add(label, bold);

    private Container Add(string label, bool bold = false)
    {
        count++;
        Tag.Numbering ??= NumberingOf(label);
        var rightToLeft = outer.TextDirection == TextDirection.RightToLeft;
        var row = new RowBox { RightToLeft = rightToLeft };
        items.Children.Add(new TagBox(row, new(StructureRole.ListItem)));

        var before = outer.Child();
        row.Add(ColumnWidth.Fixed(indent), new TagBox(before.Box, new(StructureRole.Label)));
        before.Text(label).Bold(bold).Untagged();

        var body = outer.Child();
        row.Add(ColumnWidth.Relative(1), new TagBox(body.Box, new(StructureRole.ListBody)));
        return body;
    }

    private static string NumberingOf(string label)
    {
        var sign = label.AsSpan().TrimStart("([");
        if (sign.IsEmpty) return "None";
        if (char.IsDigit(sign[0]) || char.IsDigit(sign[^1])) return "Decimal";
        if (char.IsAsciiLetterLower(sign[0])) return "LowerAlpha";
        return char.IsAsciiLetterUpper(sign[0]) ? "UpperAlpha" : "Disc";
    }
}
