using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Secretariat.Pdf.Text;

namespace Secretariat.Pdf.Tests;

public sealed unsafe class BidiTests
{
    private static readonly delegate* unmanaged[Cdecl]<nint, int*, int*, void> VisualMap =
        (delegate* unmanaged[Cdecl]<nint, int*, int*, void>)Icu.Export("ubidi_getVisualMap");

    [Property(MaxTest = 300, Arbitrary = [typeof(MixedText)])]
    public void Lines_are_ordered_as_ICU_orders_them(string text)
    {
        if (text.Length == 0) return;
        Ours(text).ShouldBe(Icus(text));
    }

    [Fact]
    public void Levels_taken_for_an_order_would_be_noticed() => Icus("abc שלום").ShouldNotBe([.. Enumerable.Range(0, 8)]);

    private static int[] Ours(string text)
    {
        var levels = new byte[text.Length];
        var baseLevel = BidiLevels.Resolve(text, TextDirection.Auto, levels);
        for (var i = text.Length - 1; i >= 0 && char.IsWhiteSpace(text[i]); i--) levels[i] = baseLevel;
        var order = Enumerable.Range(0, text.Length).ToArray();
        BidiLevels.Reorder(order.AsSpan(), i => levels[i]);
        return order;
    }

    private static int[] Icus(string text)
    {
        var bidi = Icu.BidiOpen();
        try
        {
            var error = 0;
            var map = new int[text.Length];
            fixed (char* characters = text)
            fixed (int* visual = map)
            {
                Icu.BidiSetParagraph(bidi, characters, text.Length, 0xFE, null, &error);
                VisualMap(bidi, visual, &error);
            }

            error.ShouldBeLessThanOrEqualTo(0);
            return map;
        }
        finally
        {
            Icu.BidiClose(bidi);
        }
    }

    public static class MixedText
    {
        public static Arbitrary<string> Any() =>
            Gen.Elements("abcXYZ אבגד ابتث 0123456789 ٠١٢٣ ()[].,;:!?/+-".ToCharArray()).ListOf().Select(c => new string([.. c])).ToArbitrary();
    }
}
