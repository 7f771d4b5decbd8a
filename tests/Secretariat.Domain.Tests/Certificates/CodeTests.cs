using FsCheck.Xunit;
using Secretariat.Domain.Certificates;

namespace Secretariat.Domain.Tests.Certificates;

public sealed class CodeTests
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Property]
    public void A_serial_is_read_back_as_it_was_drawn(ushort year)
    {
        var serial = CertificateSerial.Draw("BP", year % 10000);
        CertificateSerial.Parse(serial.Text).ShouldBe(serial);
        CertificateSerial.Parse($" {serial.Text.ToLowerInvariant()} ").ShouldBe(serial);
        serial.Text.ShouldMatch("^BP-C-[0-9]{4}-[0-9A-HJKMNP-TV-Z]{9}$");
    }

    [Property(MaxTest = 20)]
    public void A_serial_with_any_one_sign_wrong_is_no_serial()
    {
        var text = CertificateSerial.Draw("BP", 2024).Text;
        for (var i = "BP-C-2024-".Length; i < text.Length; i++)
            foreach (var sign in Signs.Where(s => s != text[i]))
                CertificateSerial.Parse(text[..i] + sign + text[(i + 1)..]).ShouldBeNull();
        for (var i = "BP-C-".Length; i < "BP-C-2024".Length; i++)
            foreach (var digit in "0123456789".Where(s => s != text[i]))
                CertificateSerial.Parse(text[..i] + digit + text[(i + 1)..]).ShouldBeNull();
    }

    [Property(MaxTest = 100)]
    public void A_serial_with_two_neighbours_exchanged_is_no_serial()
    {
        var text = CertificateSerial.Draw("BP", 2024).Text;
        for (var i = "BP-C-2024-".Length; i + 1 < text.Length; i++)
            if (text[i] != text[i + 1])
                CertificateSerial.Parse(text[..i] + text[i + 1] + text[i] + text[(i + 2)..]).ShouldBeNull();
    }

    [Property(MaxTest = 20)]
    public void A_code_with_any_one_sign_wrong_or_two_exchanged_is_no_code()
    {
        var text = VerificationCode.Draw().Text;
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var sign in Signs.Where(s => s != text[i])) VerificationCode.Parse(text[..i] + sign + text[(i + 1)..]).ShouldBeNull();
            if (i + 1 < text.Length && text[i] != text[i + 1]) VerificationCode.Parse(text[..i] + text[i + 1] + text[i] + text[(i + 2)..]).ShouldBeNull();
        }
    }

    [Property]
    public void A_code_is_read_however_people_copy_it()
    {
        var code = VerificationCode.Draw();
        VerificationCode.Parse(code.Text).ShouldBe(code);
        VerificationCode.Parse(code.Printed).ShouldBe(code);
        VerificationCode.Parse($" {code.Printed.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')} ").ShouldBe(code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("U")]
    [InlineData("'; DROP TABLE certificates; --")]
    [InlineData("0000-0000-00001")]
    public void What_cannot_be_a_code_is_none(string? typed) => VerificationCode.Parse(typed).ShouldBeNull();

    [Fact]
    public void There_are_more_codes_than_anybody_can_try() => Math.Pow(32, VerificationCode.Length - 1).ShouldBeGreaterThan(1e15);

    [Fact]
    public void Neither_serials_nor_codes_are_drawn_twice()
    {
        Enumerable.Range(0, 5000).Select(_ => CertificateSerial.Draw("BP", 2024)).Distinct().Count().ShouldBe(5000);
        Enumerable.Range(0, 5000).Select(_ => VerificationCode.Draw()).Distinct().Count().ShouldBe(5000);
    }
}
