using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Certificates;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;

namespace Secretariat.Web.Certificates;

internal sealed class VerificationPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/verify", Enter);
        pages.Page(PublicAddresses.VerificationRoute, Verify).WithMetadata(new Limited(limits => limits.Verifications));
    }

    /// <summary>Codes are typed with blanks and hyphens, and in small letters.</summary>
    private static IResult Enter(Visit visit) => visit.Asked("code") is { } code
        ? visit.See($"/verify/{Uri.EscapeDataString(code.Replace(" ", "", StringComparison.Ordinal))}") : visit.Show<EnterCodePage>();

    private static async Task<IResult> Verify(Visit visit, string code) =>
        (await visit.Ask(new VerifyCertificate(code))).TryGet(out var answer, out var refusal)
            ? visit.Show<VerificationPage>(new { Answer = answer, IsNumber = CertificateSerial.LooksLikeOne(code) }) : visit.Refuse(refusal);
}
