using System.Security.Cryptography;
using Secretariat.Pdf.Reading;
using Secretariat.Pdf.Writing;

namespace Secretariat.Pdf.Binding;

/// <summary>
/// Copies objects of one paper into the bound file, what they refer to first. What is equal is stored once: of the same font, cut down to the same letters, or
/// the same picture, all papers share one copy.
/// </summary>
internal sealed class ObjectCopies(PdfReader source, PdfFile file, Dictionary<string, int> shared)
{
    private readonly Dictionary<int, int> numbers = [];
    private readonly HashSet<int> begun = [];

    /// <summary>States which number an object has in the bound file; whoever states it writes the object.</summary>
    public void Place(int id, int number) => numbers.Add(id, number);

    public bool IsPlaced(int id) => numbers.ContainsKey(id);

    /// <summary>The number of an object in the bound file; it is copied when it was not yet.</summary>
    public int NumberOf(int id)
    {
        if (numbers.TryGetValue(id, out var number)) return number;
        if (!begun.Add(id)) throw PdfSyntax.Fault(source.PlaceOf(id));
        using var body = new PdfBuffer();
        if (source.Stream(id) is { } stored)
        {
            PdfCopy.Entries(source.Dictionary(id), body, NumberOf, "Length");
            number = Share(body, stored.Span, isStream: true);
        }
        else
        {
            PdfCopy.Value(source.Value(id), body, NumberOf);
            number = Share(body, [], isStream: false);
        }

        numbers.Add(id, number);
        return number;
    }

    /// <summary>Writes an object unless an equal one was written.</summary>
    public int Share(PdfBuffer body, ReadOnlySpan<byte> stored, bool isStream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(body.Written);
        hash.AppendData(isStream ? "\nstream\n"u8 : default);
        hash.AppendData(stored);
        var key = Convert.ToHexString(hash.GetCurrentHash());
        if (shared.TryGetValue(key, out var number)) return number;
        number = file.Reserve();
        if (isStream) file.WriteStream(number, stored, body.Written, System.IO.Compression.CompressionLevel.NoCompression);
        else file.WriteObject(number, body);
        shared.Add(key, number);
        return number;
    }
}
