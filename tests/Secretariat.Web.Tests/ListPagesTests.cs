using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Secretariat.Application.People;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Terms;
using Secretariat.Testing;
using Secretariat.Web.Shared.Lists;
using Run = Secretariat.Domain.Runs.Run;

namespace Secretariat.Web.Tests;

/// <summary>Every list: the columns one chooses, the files of what is shown, and the views one keeps.</summary>
public sealed class ListPagesTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly (string Address, ListName Name, string Part)[] Lists =
    [
        ("/meetings", ListName.Meetings, "head"),
        ("/participants", ListName.Participants, "head"),
        ("/people", ListName.People, "head"),
        ("/meetings/{0}/invitations", ListName.Invitations, "head"),
        ("/meetings/{0}/delegations", ListName.Nominations, "head"),
        ("/meetings/{0}/papers?of=personal", ListName.Papers, "head"),
        ("/meetings/{0}/certificates", ListName.Certificates, "head"),
        ("/meetings/{0}/history", ListName.MeetingActs, "head"),
        ("/outcomes", ListName.Outcomes, "head"),
        ("/mail", ListName.Mails, "head"),
        ("/runs", ListName.Runs, "head"),
        ("/letter-texts", ListName.LetterTexts, "head"),
        ("/terms", ListName.Terms, "head"),
        ("/accounts", ListName.Accounts, "admin"),
        ("/audit", ListName.Acts, "admin"),
        ("/account/tokens", ListName.AccessTokens, "head"),
    ];

    [Fact]
    public async Task The_files_of_each_list_hold_every_row_of_its_pages_in_the_columns_shown()
    {
        await Fill();
        Lists.Select(l => l.Name).ShouldBe(Enum.GetValues<ListName>(), ignoreOrder: true);
        List<ListName> empty = [];
        foreach (var (address, name, part) in Lists)
        {
            using var visitor = await stage.As(part);
            await visitor.Open(At(address));
            visitor.Status.ShouldBe(HttpStatusCode.OK, address);
            var everything = string.Join(',', Choices(visitor));
            everything.ShouldNotBeEmpty(address);
            foreach (var columns in new[] { "", everything })
            {
                await visitor.Open(With(At(address), "columns", columns));
                var (heads, files) = (Heads(visitor), Files(visitor));
                var rows = await Walk(visitor);
                if (rows.Count == 0)
                {
                    empty.Add(name);
                    continue;
                }

                var csv = await Table(visitor, files["csv"]);
                csv.Count.ShouldBe(rows.Count + 1, address);
                heads.Where(h => !csv[0].Contains(h) && !csv[0].Contains($"{h} (UTC)")).ShouldBeSubsetOf(["Act", "Changes", "Decide", "File"], address);
                var (head, page) = (csv[0].IndexOf(HeadOf(visitor)), rows.Select(r => r.QuerySelector("th")!.TextContent).ToList());
                for (var i = 0; i < rows.Count; i++) page[i].ShouldContain(csv[i + 1][head].TrimStart('\''), customMessage: address);
                await SameIn(await Workbook(visitor, files["xlsx"]), csv);
            }
        }

        empty.Distinct().ShouldBe([ListName.Outcomes]);
    }

    [Fact]
    public async Task Whatever_a_filter_bar_asks_can_be_kept_in_a_view()
    {
        var met = 0;
        foreach (var (address, name, part) in Lists)
        {
            using var visitor = await stage.As(part);
            await visitor.Open(At(address));
            var asked = visitor.Page.QuerySelectorAll("form.filters[role=search] [name]").Select(f => f.GetAttribute("name")!).ToList();
            asked.ShouldBeSubsetOf(name.Parameters(), address);
            met += asked.Count;
        }

        met.ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task Columns_are_chosen_without_scripts_and_what_no_list_has_is_left_aside()
    {
        using var head = await stage.As("head");
        await head.Open("/people?search=chair&columns=nonsense");
        Heads(head).ShouldBe(["Name", "Function", "Institution", "E-mail"]);

        await head.Open("/people?search=chair&columns=EMAIL,nonsense&columns=language");
        Heads(head).ShouldBe(["Name", "E-mail", "Language"]);
        var form = (IHtmlFormElement)head.Page.QuerySelector("fieldset.ticks")!.Closest("form")!;
        (form.Method, form.GetAttribute("action")).ShouldBe(("get", "/people"));
        form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => (i.Name, i.Value)).ShouldBe([("search", "chair"), ("columns", "name")]);
        form.QuerySelectorAll<IHtmlInputElement>("input:checked").Select(i => i.Value).ShouldBe(["email", "language"]);
        head.Page.QuerySelectorAll<IHtmlInputElement>("form.filters input[type=hidden]").Select(i => i.Name).ShouldContain("columns");

        await head.Open("/people?columns=name");
        Heads(head).ShouldBe(["Name"]);
        (await Table(head, Files(head)["csv"]))[0].ShouldBe(["Name"]);
    }

    [Fact]
    public async Task A_name_that_looks_like_a_formula_is_a_text_in_each_file()
    {
        const string Evil = "=HYPERLINK(\"https://elsewhere.example\",\"_x0041_\")";
        await stage.Given(new EnterPerson(new PersonName("", Evil, null, null), "+1", "@SUM(1)", "formula@example.org", "en"));
        using var head = await stage.As("head");
        await head.Open("/people?search=formula@example.org");

        var csv = await Table(head, Files(head)["csv"]);
        csv[1].Take(3).ShouldBe([$"'{Evil}", "'+1", "'@SUM(1)"]);
        var bytes = await Workbook(head, Files(head)["xlsx"]);
        Read(bytes)[1].Take(3).ShouldBe([Evil, "+1", "@SUM(1)"]);
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        sheet.Descendants<Cell>().Count(c => c.DataType?.Value == CellValues.InlineString).ShouldBe(8);
    }

    [Fact]
    public async Task A_file_is_named_so_that_it_is_found_again_and_its_head_stays_in_sight()
    {
        using var head = await stage.As("head");
        var meeting = await stage.Meeting();
        await head.Open(At("/meetings/{0}/delegations"));

        var bytes = await Workbook(head, Files(head)["xlsx"]);

        var name = head.Answer.Content.Headers.ContentDisposition!.FileNameStar!;
        name.ShouldStartWith("Nominations ");
        name.ShouldEndWith($" {TimeProvider.System.GetUtcNow():yyyy-MM-dd}.xlsx");
        name.Length.ShouldBeGreaterThan("Nominations  2030-01-01.xlsx".Length, $"the meeting {meeting.Id.Value} is named");
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var pane = sheet.Descendants<Pane>().Single();
        (pane.VerticalSplit!.Value, pane.State!.Value).ShouldBe((1d, PaneStateValues.Frozen));
        var styles = book.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        uint Font(Cell cell) => styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0)).FontId?.Value ?? 0;
        bool Bold(Cell cell) => styles.Fonts!.Elements<Font>().ElementAt((int)Font(cell)).Bold is not null;
        var rows = sheet.Descendants<Row>().ToList();
        rows[0].Elements<Cell>().Where(c => !Bold(c)).ShouldBeEmpty();
        rows[1].Elements<Cell>().Where(Bold).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_that_is_longer_than_a_file_says_so_where_the_file_ends()
    {
        using var head = await stage.As("head");
        var entered = TimeProvider.System.GetUtcNow();
        await stage.Read(async db =>
        {
            db.AddRange(Enumerable.Range(0, ListFiles.Most + 1).Select(i => OutgoingMail.Owe($"long-{i}", MailKind.Notice,
                new Recipient("Long List", "long@example.org"), [], $"Mail {i}", "Text", [], null, new MailSubject(null, null, null), "stage.example",
                entered.AddYears(2))));
            return await db.SaveChangesAsync();
        });
        await head.Open("/mail?search=long@example.org");
        head.Page.QuerySelectorAll(".list-tools .hint").Last().TextContent.ShouldContain(ListFiles.Most.ToString("#,0", CultureInfo.InvariantCulture));

        var csv = await Table(head, Files(head)["csv"]);

        csv.Count.ShouldBe(ListFiles.Most + 2);
        csv[^2][0].ShouldStartWith("Mail ");
        csv[^1][0].ShouldStartWith("This file ends at 20,000 rows");
        csv.Skip(1).Take(ListFiles.Most).Select(r => r[0]).Distinct().Count().ShouldBe(ListFiles.Most);
        await stage.Read(db => db.OutgoingMails.Where(m => m.To.Email == "long@example.org").ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_view_is_saved_gone_back_to_renamed_and_removed_and_nobody_else_sees_it()
    {
        await stage.Read(db =>
        {
            var later = TimeProvider.System.GetUtcNow().AddDays(2);
            var mail = OutgoingMail.Owe("viewed", MailKind.Notice, new Recipient("Anna", "anna@example.org"), [], "About views", "Text", [], null,
                new MailSubject(null, null, null), "stage.example", later);
            mail.MarkSent("250 accepted", later).ShouldSucceed();
            db.Add(mail);
            return db.SaveChangesAsync();
        });
        using var officer = await stage.As("officer");
        using var head = await stage.As("head");
        await officer.Open("/mail?status=Sent&sort=toName&columns=subject,sent");
        var filled = officer.Filled("save-view", ("Name", "What went out"));
        var action = officer.Form("save-view")!.GetAttribute("action")!;
        await officer.Post(action, filled);
        officer.Notice.ShouldBe("The view is saved.");
        officer.Path.ShouldBe("/mail?status=Sent&sort=toName&columns=subject%2Csent");
        await officer.Post(action, filled);

        await officer.Open("/mail");
        var link = officer.Page.QuerySelectorAll(".kept-views a").ShouldHaveSingleItem();
        (link.TextContent, link.GetAttribute("aria-current")).ShouldBe(("What went out", null));
        await officer.Open(link.GetAttribute("href")!);
        Heads(officer).ShouldBe(["Subject", "Sent"]);
        officer.Page.QuerySelector(".kept-views a")!.GetAttribute("aria-current").ShouldBe("true");
        ((IHtmlSelectElement)officer.Page.QuerySelector("#filter-status")!).Value.ShouldBe("Sent");
        (await head.Open("/mail")).Page.QuerySelector(".kept-views").ShouldBeNull();

        await officer.Open("/mail");
        await officer.Send("save-view", ("Name", "Everything"));
        var views = await stage.Read(db => db.SavedViews.Where(v => v.AccountId == stage.Accounts["officer"]).ToDictionaryAsync(v => v.Name, v => v.Id.Value));
        await officer.Send($"view-{views["Everything"]}", ("Name", "What went out"));
        officer.Status.ShouldBe(HttpStatusCode.Conflict);
        officer.Refusal!.ShouldContain("another view of this name");
        officer.Page.QuerySelector("form.filters")!.GetAttribute("action").ShouldBe("/mail");
        await officer.Send($"view-{views["Everything"]}", ("Name", "All of it"));
        officer.Page.QuerySelectorAll(".kept-views a").Select(a => a.TextContent).ShouldBe(["All of it", "What went out"]);
        await officer.Send($"view-away-{views["Everything"]}");
        officer.Page.QuerySelectorAll(".kept-views a").Select(a => a.TextContent).ShouldBe(["What went out"]);
        await officer.Send("save-view", ("Name", " "));
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Page.QuerySelector("#save-view-Name-wrong").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_view_leads_nowhere_but_to_its_list()
    {
        using var head = await stage.As("head");
        await head.Open("/runs?status=Finished");
        await head.Post("/runs/views?status=Finished&return=https://elsewhere.example&after=x&//elsewhere.example=1",
            head.Filled("save-view", ("Name", "Finished")), follow: false);

        head.Status.ShouldBe(HttpStatusCode.SeeOther);
        head.Answer.Headers.Location!.ToString().ShouldStartWith("/runs?status=Finished");
        await head.Open("/runs");
        head.Page.QuerySelector(".kept-views a")!.GetAttribute("href").ShouldBe("/runs?status=Finished");
    }

    [Fact]
    public async Task A_view_of_a_list_of_meetings_is_there_at_every_meeting_and_its_form_only_where_one_may_see_the_list()
    {
        using var head = await stage.As("head");
        await head.Open(At("/meetings/{0}/delegations") + "?late=true");
        await head.Send("save-view", ("Name", "Late ones"));
        head.Path.ShouldBe(At("/meetings/{0}/delegations") + "?late=true");
        await head.Open($"/meetings/{stage.Scene.Other.Meeting.Value}/delegations");
        head.Page.QuerySelector(".kept-views a")!.GetAttribute("href").ShouldBe($"/meetings/{stage.Scene.Other.Meeting.Value}/delegations?late=true");
        (await head.Open("/people")).Page.QuerySelector(".kept-views").ShouldBeNull();
    }

    private async Task Fill()
    {
        var later = TimeProvider.System.GetUtcNow().AddDays(2);
        var meeting = await stage.Meeting();
        await stage.Read(async db =>
        {
            db.AddRange(Enumerable.Range(0, 120).Select(i => OutgoingMail.Owe($"fill-{i}", MailKind.Notice, new Recipient($"To {i % 7}", $"to{i}@example.org"),
                [], $"Subject {i}, “quoted”, \"too\"", "Text", [], null, new MailSubject(meeting.Id, null, null), "stage.example", later)));
            db.Add(Participation.Begin(await db.Participants.FirstAsync(), ParticipationKind.Participating, new DateOnly(2000, 1, 1), null, null)
                .ShouldSucceed());
            db.Add(Term.Say(TermId.New(), "Counsellor", [new("ru", "Советник"), new("ar", "مستشار")]).ShouldSucceed());
            db.Add(Run.Start(RunKind.SendReminders, "Reminders", null, 3, "Test", TimeProvider.System.GetUtcNow()));
            db.Add(AccessToken.Make(AccessTokenId.New(), stage.Accounts["head"], "Program", ["read"], later, TimeProvider.System.GetUtcNow()).Token);
            return await db.SaveChangesAsync();
        });
        await stage.Submitted();
    }

    private string At(string address) => string.Format(CultureInfo.InvariantCulture, address, stage.Scene.This.Meeting.Value);

    private static string With(string address, string name, string value) =>
        $"{address}{(address.Contains('?') ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";

    private static List<string> Heads(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll(".table thead th").Select(h => (h.QuerySelector(".sort")?.FirstChild ?? h).TextContent.Trim())];

    private static string HeadOf(Visitor visitor) =>
        Heads(visitor)[visitor.Page.QuerySelector(".table tbody tr")!.Children.ToList().FindIndex(c => c.LocalName == "th")];

    private static IEnumerable<string> Choices(Visitor visitor) =>
        visitor.Page.QuerySelectorAll<IHtmlInputElement>("fieldset.ticks input").Select(i => i.Value);

    private static Dictionary<string, string> Files(Visitor visitor) => visitor.Page.QuerySelectorAll(".list-tools a[href*='/export?']")
        .Select(a => a.GetAttribute("href")!).ToDictionary(a => a.EndsWith("format=xlsx", StringComparison.Ordinal) ? "xlsx" : "csv");

    /// <summary>Every row of every page of the list that is open.</summary>
    private static async Task<List<IElement>> Walk(Visitor visitor)
    {
        List<IElement> rows = [.. visitor.Page.QuerySelectorAll(".list-tools ~ .table-wrap tbody tr:not(.row-more)")];
        while (visitor.Page.QuerySelector("a[rel=next]") is { } next)
        {
            var shown = Shown(visitor);
            await visitor.Open(next.GetAttribute("href")!);
            await visitor.Open(visitor.Page.QuerySelector("a[rel=prev]").ShouldNotBeNull(visitor.Path).GetAttribute("href")!);
            Shown(visitor).ShouldBe(shown, "the page before is the one that was turned");
            await visitor.Open(visitor.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
            rows.AddRange(visitor.Page.QuerySelectorAll(".list-tools ~ .table-wrap tbody tr:not(.row-more)"));
        }

        return rows;

        static List<string> Shown(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("main tbody th").Select(h => h.TextContent)];
    }

    /// <summary>The rows of a file for programs; the page that was open stays so.</summary>
    private static async Task<List<IList<string>>> Table(Visitor visitor, string file)
    {
        var page = visitor.Path;
        await visitor.Open(file);
        visitor.Status.ShouldBe(HttpStatusCode.OK, file);
        visitor.Answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        List<IList<string>> rows = [.. Csv.Read(visitor.Html).Select(r => r.Cells)];
        await visitor.Open(page);
        return rows;
    }

    private static async Task<byte[]> Workbook(Visitor visitor, string file)
    {
        await visitor.Open(file);
        visitor.Status.ShouldBe(HttpStatusCode.OK, file);
        var bytes = await visitor.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        new OpenXmlValidator().Validate(book).Select(f => $"{f.Path?.XPath}: {f.Description}").ShouldBeEmpty(file);
        return bytes;
    }

    private static List<List<object?>> Read(byte[] workbook) =>
        [.. new MemoryStream(workbook).Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.ToList())];

    /// <summary>A reader of workbooks finds what stands in the other file: days and instants as such, numbers as such, texts as texts.</summary>
    private static Task SameIn(byte[] workbook, List<IList<string>> csv)
    {
        var rows = Read(workbook);
        rows.Count.ShouldBe(csv.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Select(value => value switch
            {
                null => "",
                DateTime at => at.TimeOfDay == default && csv[i].Any(c => c == at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                double number => number.ToString(CultureInfo.InvariantCulture),
                _ => value.ToString()!,
            }).ShouldBe(csv[i].Select(c => c.Length > 1 && c[0] == '\'' && "=+-@\t\r".Contains(c[1], StringComparison.Ordinal) ? c[1..] : c));
        }

        return Task.CompletedTask;
    }
}
