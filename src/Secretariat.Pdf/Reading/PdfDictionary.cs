using System.Text;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Reading;

/// <summary>The entries of a dictionary as they are written, in their order; single ones can be replaced or added.</summary>
internal sealed class PdfDictionary
{
    private readonly List<(string Name, ReadOnlyMemory<byte> Value)> entries = [];

    private PdfDictionary() { }

    /// <summary>An entry as it is written; empty when there is none.</summary>
    public ReadOnlyMemory<byte> this[string name] => entries.Find(e => e.Name == name).Value;

    public IReadOnlyList<(string Name, ReadOnlyMemory<byte> Value)> Entries => entries;

    public bool Has(string name) => entries.Exists(e => e.Name == name);

    public int? Reference(string name) => PdfSyntax.Reference(this[name].Span);

    public int Required(string name) => Reference(name) ?? throw new FormatException($"The file is no PDF that can be read: /{name} is missing.");

    public int Integer(string name)
    {
        var at = 0;
        return PdfSyntax.Integer(this[name].Span, ref at);
    }

    public static PdfDictionary Read(ReadOnlyMemory<byte> text, ref int at)
    {
        var span = text.Span;
        var dictionary = new PdfDictionary();
        PdfSyntax.Take(span, ref at, "<<"u8);
        while (!PdfSyntax.TryTake(span, ref at, ">>"u8))
        {
            var name = PdfSyntax.Value(span, ref at);
            if (name is not [(byte)'/', ..]) throw PdfSyntax.Fault(at);
            var value = PdfSyntax.Value(span, ref at);
            dictionary.entries.Add((Encoding.Latin1.GetString(name[1..]), text[(at - value.Length)..at]));
        }

        return dictionary;
    }

    /// <summary>The values of an array as they are written.</summary>
    public static List<ReadOnlyMemory<byte>> Items(ReadOnlyMemory<byte> array)
    {
        var items = new List<ReadOnlyMemory<byte>>();
        var at = 0;
        var span = array.Span;
        PdfSyntax.Take(span, ref at, "["u8);
        while (!PdfSyntax.TryTake(span, ref at, "]"u8))
        {
            var item = PdfSyntax.Value(span, ref at);
            items.Add(array[(at - item.Length)..at]);
        }

        return items;
    }

    public void Set(string name, ReadOnlyMemory<byte> value)
    {
        var index = entries.FindIndex(e => e.Name == name);
        if (index < 0) entries.Add((name, value));
        else entries[index] = (name, value);
    }

    /// <summary>Adds a value at the end of an array, which begins with it where there was none.</summary>
    public void Append(string name, string value)
    {
        var was = this[name];
        Set(name, was.IsEmpty ? Encoding.Latin1.GetBytes($"[{value}]") : (byte[])[.. was.Span[..^1], (byte)' ', .. Encoding.Latin1.GetBytes(value), (byte)']']);
    }

    public void Write(PdfBuffer buffer)
    {
        buffer.Raw("<<"u8);
        foreach (var (name, value) in entries) buffer.Raw("/"u8).Raw(Encoding.Latin1.GetBytes(name)).Raw(" "u8).Raw(value.Span);
        buffer.Raw(">>"u8);
    }
}
