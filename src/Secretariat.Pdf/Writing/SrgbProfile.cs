using System.Buffers.Binary;

namespace Secretariat.Pdf.Writing;

/// <summary>
/// An ICC profile of IEC 61966-2-1 (sRGB), version 2.1, made from the numbers of the standard: matrix, white point and tone curve. It tells an archive what
/// the colours mean.
/// </summary>
internal static class SrgbProfile
{
    /// <summary>Between so many points straight lines are off by less than a tenth of what eight bits tell.</summary>
    private const int CurvePoints = 129;

    private static readonly Lazy<byte[]> Profile = new(static () => PdfFile.Deflate(Build()));

    /// <summary>The profile, deflated once: every file has the same.</summary>
    public static byte[] Deflated => Profile.Value;

    private static byte[] Build()
    {
        // Primaries adapted to D50, as in the sRGB profile of the ICC.
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", Text("No copyright: numbers of a standard")),
            ("wtpt", Xyz(0.9505, 1.0, 1.0891)),
            ("rXYZ", Xyz(0.4360, 0.2225, 0.0139)),
            ("gXYZ", Xyz(0.3851, 0.7169, 0.0971)),
            ("bXYZ", Xyz(0.1431, 0.0606, 0.7141)),
            ("rTRC", Curve()),
        ];
        var directory = 128 + 4 + 12 * (tags.Length + 2);
        var size = directory;
        foreach (var (_, data) in tags) size += data.Length;

        var profile = new byte[size];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(128), tags.Length + 2);
        var (entry, offset) = (132, directory);
        foreach (var (tag, data) in tags)
        {
            WriteEntry(tag, offset, data.Length);
            data.CopyTo(profile, offset);
            if (tag == "rTRC")
            {
                WriteEntry("gTRC", offset, data.Length);
                WriteEntry("bTRC", offset, data.Length);
            }

            offset += data.Length;
        }

        return profile;

        void WriteEntry(string tag, int at, int length)
        {
            Ascii(tag, profile.AsSpan(entry));
            BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(entry + 4), at);
            BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(entry + 8), length);
            entry += 12;
        }
    }

    private static void WriteHeader(Span<byte> profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile[8..], 0x02100000);
        Ascii("mntrRGB XYZ ", profile[12..]);
        BinaryPrimitives.WriteInt16BigEndian(profile[24..], 2000);
        BinaryPrimitives.WriteInt16BigEndian(profile[26..], 1);
        BinaryPrimitives.WriteInt16BigEndian(profile[28..], 1);
        Ascii("acsp", profile[36..]);
        Fixed(0.9642, profile[68..]);
        Fixed(1.0, profile[72..]);
        Fixed(0.8249, profile[76..]);
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new byte[20];
        Ascii("XYZ ", data);
        Fixed(x, data.AsSpan(8));
        Fixed(y, data.AsSpan(12));
        Fixed(z, data.AsSpan(16));
        return data;
    }

    private static byte[] Curve()
    {
        var data = new byte[12 + 2 * CurvePoints];
        Ascii("curv", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12 + 2 * i), (ushort)Math.Round(linear * 65535));
        }

        return data;
    }

    private static byte[] Text(string text)
    {
        var data = new byte[Align(8 + text.Length + 1)];
        Ascii("text", data);
        Ascii(text, data.AsSpan(8));
        return data;
    }

    /// <summary>textDescriptionType of version 2: ASCII, then empty Unicode and Macintosh parts.</summary>
    private static byte[] Description(string text)
    {
        var data = new byte[Align(12 + text.Length + 1 + 8 + 3 + 67)];
        Ascii("desc", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), text.Length + 1);
        Ascii(text, data.AsSpan(12));
        return data;
    }

    private static int Align(int length) => (length + 3) & ~3;

    private static void Fixed(double value, Span<byte> target) => BinaryPrimitives.WriteInt32BigEndian(target, (int)Math.Round(value * 65536));

    private static void Ascii(string text, Span<byte> target) => System.Text.Encoding.ASCII.GetBytes(text, target);
}
