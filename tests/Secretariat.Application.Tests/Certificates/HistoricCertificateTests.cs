using Secretariat.Application.Certificates;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Certificates;

public sealed class HistoricCertificateTests(PostgresFixture postgres) : SliceTest(postgres)
{
    [Fact]
    public async Task The_certificate_of_Koszalin_comes_out_of_data_alone_with_its_gaps_shown_as_gaps()
    {
        var file = (await TheSystem.Ask(new GetHistoricCertificate("koszalin-2000"))).ShouldSucceed();
        var text = await PdfText.Of(file.Bytes);
        var squeezed = PdfText.Squeeze(text);
        foreach (var expected in new[]
        {
            "POLISH BORDER GUARD HEADQUARTERS", "ICMPD", "CERTIFICATE", "This is to certify that", "attended and contributed to the success of",
                "Main Training Centre of the Border Guard",
            "Koszalin, Poland", "10–11 May 2000", "Brigade General Marek BIEŃKOWSKI", "for Jonas WIDGREN", "Director of the ICMPD",
            "Reproduction from the historic record",
            "[...]ices in realisation of [...] and legal standards in the scope of expulsion of aliens",
        })
            squeezed.ShouldContain(PdfText.Squeeze(expected));
        squeezed.ShouldNotContain("COMMANDER");
        squeezed.ShouldNotContain("BP-C-");
        squeezed.ShouldNotContain("/VERIFY/");
        (await TheSystem.Ask(new GetHistoricCertificate("koszalin-2000"))).ShouldSucceed().Bytes.ShouldBe(file.Bytes);
    }

    [Fact]
    public async Task A_certificate_that_no_data_tell_of_is_not_there() =>
        (await TheSystem.Ask(new GetHistoricCertificate("nowhere-1900"))).ShouldBeRefused<NotFound>();
}
