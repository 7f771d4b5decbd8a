using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Invitations;

namespace Secretariat.Web.Invitations;

internal sealed class LetterTextPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages) => pages.Page("/letter-texts", List);

    private static async Task<IResult> List(Visit visit) => (await visit.Ask(new ListLetterTexts())).TryGet(out var texts, out var refusal)
        ? visit.Show<LetterTextListPage>(new { Texts = texts.Items }) : visit.Refuse(refusal);
}
