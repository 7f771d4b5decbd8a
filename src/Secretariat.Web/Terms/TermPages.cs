using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Shared;
using Secretariat.Application.Terms;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Terms;

/// <summary>What the staff have said in other languages, and what is still to be said.</summary>
internal sealed class TermPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.List("/terms", TermList.Of, List, Rows);
        pages.Page("/terms/say", Form);
        pages.MapPost("/terms/say", Say);
    }

    private static async Task<IResult> List(Visit visit)
    {
        if (!(await Rows(visit, visit.AskedPage<ListTerms>(50))).TryGet(out var rows, out var refusal)) return visit.Refuse(refusal);
        if (!(await visit.Ask(new ListUntranslated())).TryGet(out var missing, out refusal)) return visit.Refuse(refusal);
        return await visit.ShowList<TermListPage>(ListName.Terms, "/terms", new { Rows = rows, Missing = missing.Items });
    }

    private static Task<Result<PageOf<TermLine>>> Rows(Visit visit, Page page) =>
        visit.Ask(new ListTerms(page, visit.Asked("search"), TermList.Languages.Any(l => l.Tag == visit.Asked("lacking")) ? visit.Asked("lacking") : null));

    private static async Task<IResult> Form(Visit visit)
    {
        if (!await visit.May(new SayTerm("", [], 0))) return visit.Missing();
        var english = visit.TextOrNull("English") ?? visit.Asked("english");
        if (english is null) return visit.Show<TermPage>(new { Term = new TermDetails("", [], [], 0) });
        return (await visit.Ask(new GetTerm(english))).TryGet(out var term, out var refusal) ? visit.Show<TermPage>(new { Term = term })
            : visit.Refuse(refusal);
    }

    private static Task<IResult> Say(Visit visit) => visit.Act(
        new SayTerm(visit.Text("English"), [.. TermList.Languages.Select((l, n) => new TextInLanguage(l.Tag, visit.Text($"Wordings[{n}].Text")))],
            visit.Version), "/terms", "The term is saved. Papers and mails made from now on say it; those issued before keep what they say.",
        () => Form(visit));
}
