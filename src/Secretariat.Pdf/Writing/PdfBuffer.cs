using System.Buffers;
using System.Globalization;
using System.Text;

namespace Secretariat.Pdf.Writing;

/// <summary>Bytes of PDF syntax in a pooled array. Numbers are written by integer arithmetic: fast, and the same everywhere.</summary>
internal sealed class PdfBuffer : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int length;

    public int Length => length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Clear() => length = 0;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        length = 0;
    }

    public PdfBuffer Raw(ReadOnlySpan<byte> syntax)
    {
        syntax.CopyTo(Reserve(syntax.Length));
        return this;
    }

    public PdfBuffer Integer(long value)
    {
        // The numbers of objects, modules and widths are mostly short.
        if (value is >= 0 and < 10)
        {
            Reserve(1)[0] = (byte)('0' + value);
            return this;
        }

        if (value is >= 10 and < 100)
        {
            var two = Reserve(2);
            (two[0], two[1]) = ((byte)('0' + value / 10), (byte)('0' + value % 10));
            return this;
        }

        Span<byte> digits = stackalloc byte[20];
        value.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
        return Raw(digits[..count]);
    }

    /// <summary>At most three decimals: a thousandth of a point is far below what any device shows.</summary>
    public PdfBuffer Number(float value)
    {
        var thousandths = (long)(Math.Abs(value) * 1000.0 + 0.5);
        if (value < 0 && thousandths > 0) Reserve(1)[0] = (byte)'-';
        Integer(thousandths / 1000);
        var decimals = (int)(thousandths % 1000);
        if (decimals == 0) return this;
        var digits = decimals % 10 != 0 ? 3 : decimals % 100 != 0 ? 2 : 1;
        var target = Reserve(1 + digits);
        target[0] = (byte)'.';
        target[1] = (byte)('0' + decimals / 100);
        if (digits > 1) target[2] = (byte)('0' + decimals / 10 % 10);
        if (digits > 2) target[3] = (byte)('0' + decimals % 10);
        return this;
    }

    public PdfBuffer Numbers(ReadOnlySpan<float> values)
    {
        foreach (var value in values) Number(value).Raw(" "u8);
        return this;
    }

    public PdfBuffer Reference(int objectId) => Integer(objectId).Raw(" 0 R"u8);

    public PdfBuffer Hex16(int value)
    {
        var target = Reserve(4);
        for (var i = 3; i >= 0; i--, value >>= 4) target[i] = "0123456789ABCDEF"u8[value & 0xF];
        return this;
    }

    /// <summary>Two bytes within a literal string: half as many as in a hexadecimal one. Four of all bytes need a stroke before them.</summary>
    public PdfBuffer Code(int value)
    {
        Escaped((byte)(value >> 8));
        Escaped((byte)value);
        return this;
    }

    /// <summary>A text string (ISO 32000-1, 7.9.2.2): a literal one where ASCII has it all, else UTF-16 with byte order mark, as hexadecimal digits.</summary>
    public PdfBuffer Text(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange(' ', '~')) return Literal(text);
        Raw("<FEFF"u8);
        foreach (var unit in text) Hex16(unit);
        return Raw(">"u8);
    }

    /// <summary>A literal string of ASCII, for dates, addresses and language tags.</summary>
    public PdfBuffer Literal(ReadOnlySpan<char> ascii)
    {
        Raw("("u8);
        foreach (var c in ascii)
        {
            if (c is '(' or ')' or '\\') Raw("\\"u8);
            Reserve(1)[0] = c < 0x80 ? (byte)c : (byte)'?';
        }

        return Raw(")"u8);
    }

    public PdfBuffer Ascii(string text)
    {
        Encoding.ASCII.GetBytes(text, Reserve(text.Length));
        return this;
    }

    private void Escaped(byte value)
    {
        switch (value)
        {
            case (byte)'(' or (byte)')' or (byte)'\\':
                Reserve(1)[0] = (byte)'\\';
                break;
            case (byte)'\r':
                // Read as it stands, a carriage return would be a line feed (ISO 32000-1, 7.3.4.2).
                Raw("\\r"u8);
                return;
        }

        Reserve(1)[0] = value;
    }

    private Span<byte> Reserve(int count)
    {
        if (length + count > bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        var span = bytes.AsSpan(length, count);
        length += count;
        return span;
    }
}
