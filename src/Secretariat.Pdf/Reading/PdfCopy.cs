using System.Text;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Reading;

/// <summary>Copies values of one file into another.</summary>
internal static class PdfCopy
{
    /// <summary>Copies a value, with the numbers that the objects it refers to have in the other file.</summary>
    public static void Value(ReadOnlyMemory<byte> value, PdfBuffer into, Func<int, int> numberOf)
    {
        var at = 0;
        switch (value.Span)
        {
            case [(byte)'<', (byte)'<', ..]:
                into.Raw("<<"u8);
                Entries(PdfDictionary.Read(value, ref at), into, numberOf);
                into.Raw(">>"u8);
                break;
            case [(byte)'[', ..]:
                into.Raw("["u8);
                foreach (var item in PdfDictionary.Items(value))
                {
                    Value(item, into, numberOf);
                    into.Raw(" "u8);
                }

                into.Raw("]"u8);
                break;
            case var plain:
                if (PdfSyntax.Reference(plain) is { } id) into.Reference(numberOf(id));
                else into.Raw(plain);
                break;
        }
    }

    /// <summary>Copies the entries of a dictionary, but for some.</summary>
    public static void Entries(PdfDictionary dictionary, PdfBuffer into, Func<int, int> numberOf, params ReadOnlySpan<string> butFor)
    {
        foreach (var (name, value) in dictionary.Entries)
        {
            if (butFor.Contains(name)) continue;
            into.Raw("/"u8).Raw(Encoding.Latin1.GetBytes(name)).Raw(" "u8);
            Value(value, into, numberOf);
        }
    }
}
