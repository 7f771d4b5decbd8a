using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Shared;
using Secretariat.Application.Travel;

namespace Secretariat.Web.Travel;

internal sealed class VisaLetterPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page(PublicAddresses.VisaLetterRoute, Enter);
        pages.Page("/visa-letters/{code}", Check).WithMetadata(new Limited(limits => limits.Verifications));
    }

    /// <summary>Codes are typed with blanks and hyphens, and in small letters.</summary>
    private static IResult Enter(Visit visit) => visit.Asked("code") is { } code
        ? visit.See($"/visa-letters/{Uri.EscapeDataString(code.Replace(" ", "", StringComparison.Ordinal))}") : visit.Show<EnterVisaCodePage>();

    private static async Task<IResult> Check(Visit visit, string code) =>
        (await visit.Ask(new VerifyVisaLetter(code))).TryGet(out var answer, out var refusal)
            ? visit.Show<VisaLetterPage>(new { Answer = answer }) : visit.Refuse(refusal);
}
