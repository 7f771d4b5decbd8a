using System.Net;
using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Web.Tests;

/// <summary>What a meeting concludes, by pages and without scripts: written, tabled, adopted, cleared by a chair, issued and followed up.</summary>
public sealed class OutcomePagesTests(Stage stage) : OutcomePages(stage), IClassFixture<Stage>
{
    [Fact]
    public async Task Conclusions_go_from_the_first_word_to_the_register()
    {
        using var officer = await Stage.As("officer");
        using var head = await Stage.As("head");
        using var chair = await Stage.As("chair");
        await Becomes(MeetingStatus.Convened);
        await officer.Open(Room);
        await officer.Send("begin");
        officer.Notice.ShouldNotBeNull(officer.Refusal);

        await Add(officer, OutcomeKind.Paragraph, "Participants welcomed the progress made.");
        await Add(officer, OutcomeKind.Recommendation, "The body should meet twice a year.", ("Content.DueOn", "2030-12-31"),
            ("Content.Addressees", Key(officer, "Body SOM")));
        await Add(officer, OutcomeKind.Paragraph, new string('x', 300));
        await officer.Open($"{Room}/edit");
        officer.Status.ShouldBe(HttpStatusCode.OK, "a text without a blank is shortened all the same");
        var second = officer.Page.QuerySelectorAll("form.agenda-place")[1];
        var place = officer.Filled(second.QuerySelector("input[name=form]")!.GetAttribute("value")!, ("Way", "Up"));
        await officer.Post(second.GetAttribute("action")!, place);
        officer.Notice.ShouldBe("The entry has moved.");
        officer.Page.QuerySelector(".agenda-edit .agenda-title")!.TextContent.Trim().ShouldBe("The body should meet twice a year.");
        await officer.Open(officer.Page.QuerySelector(".agenda-edit .agenda-title")!.GetAttribute("href")!);
        await officer.Send("translation-fr", ("Text", "L’organe devrait se réunir deux fois par an."));
        officer.Notice.ShouldBe("The translation is saved.");

        await officer.Open(Room);
        officer.Page.QuerySelector(".entry .row-sub")!.TextContent.ShouldBe("To: Body SOM · by 31 December 2030 · also in French");
        await officer.Send("table", ("CommentsUntil", "2030-06-27"), ("Languages", "fr"));
        officer.Notice!.ShouldContain("Tabled as ");
        await Becomes(MeetingStatus.InSession);
        await officer.Open(Room);
        await officer.Send("adopt");
        officer.Page.QuerySelector(".agenda-no")!.TextContent.ShouldBe("R.1");
        officer.Form("clear").ShouldBeNull("only those who preside clear the text");

        await chair.Open(Room);
        chair.Page.QuerySelector("#decide")!.CompareDocumentPosition(chair.Page.QuerySelector(".entry")!).HasFlag(AngleSharp.Dom.DocumentPositions.Preceding)
            .ShouldBeTrue("one decides under the text");
        await chair.Send("return", ("Comment", ""));
        chair.Page.QuerySelector(".error-summary")!.TextContent.ShouldContain("Say what was adopted otherwise.");
        await chair.Send("return", ("Comment", "It was three times a year."));
        chair.Notice!.ShouldStartWith("The text is back with the secretariat");
        chair.Form("clear").ShouldBeNull();
        await officer.Open("/");
        officer.Page.QuerySelector("main")!.TextContent.ShouldContain("Conclusions returned by a chair");
        await officer.Open(Room);
        officer.Page.QuerySelector(".alert-warning")!.TextContent.ShouldContain("It was three times a year.");
        await officer.Open(officer.Page.QuerySelectorAll("main a").First(a => a.TextContent.Trim() == "Put it right").GetAttribute("href")!);
        officer.Page.QuerySelectorAll("form.agenda-place").Length.ShouldBe(0, "which entries there are, and their order, stands");
        await officer.Open(officer.Page.QuerySelector(".agenda-edit .agenda-title")!.GetAttribute("href")!);
        (officer.Form("remove"), officer.Page.QuerySelector("#entry-Content-Kind")).ShouldBe((null, null));
        await officer.Send("entry", ("Content.Text", "The body should meet three times a year."));
        officer.Notice.ShouldBe("The entry is saved.");
        await officer.Open(Room);
        await officer.Send("ask-again");
        officer.Notice!.ShouldStartWith("Those who preside are asked again");
        await chair.Open(Room);
        chair.Page.QuerySelector(".entry")!.TextContent.ShouldContain("three times a year");
        await chair.Send("clear");
        chair.Notice!.ShouldStartWith("Thank you.");
        (await officer.Open(Room)).Form("issue").ShouldBeNull("the head issues");
        await head.Open(Room);
        await head.Send("issue");
        head.Notice!.ShouldContain("/CONC");

        await officer.Open("/outcomes?status=Open&kind=Recommendation");
        var row = officer.Page.QuerySelector("tbody th a")!;
        await officer.Open(row.GetAttribute("href")!);
        await officer.Send("report", ("Status", nameof(ImplementationStatus.InProgress)), ("Evidence", "The second meeting is announced for May."));
        officer.Notice.ShouldBe("The progress is on record.");
        (await chair.Open(row.GetAttribute("href")!)).Page.QuerySelector(".entry-text")!.TextContent.ShouldBe("The body should meet three times a year.");
        (chair.Form("report"), chair.Form("close")).ShouldBe((null, null));
        await head.Open(row.GetAttribute("href")!);
        await officer.Send("report", ("Evidence", "The meeting of May was held."));
        await head.Send("report", ("Evidence", "Heard of it too."));
        head.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        head.Page.QuerySelector("textarea[name=Evidence]")!.TextContent.Trim().ShouldBe("Heard of it too.");
        head.Page.QuerySelector(".meanwhile").ShouldBeNull("a note that is added replaces nothing on record");
        await officer.Send("close", ("Result", "The body met twice."), ("AcceptedBy", ""));
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Page.QuerySelector("#close-AcceptedBy-wrong")!.TextContent.ShouldContain("Say who of those who preside accepted it");
        await officer.Open(row.GetAttribute("href")!);
        officer.Page.QuerySelectorAll("#close-AcceptedBy input[checked]").Length.ShouldBe(2, "those who preside, unless one says otherwise");
        await officer.Send("close", ("Result", "The body met twice."));
        officer.Page.QuerySelector(".page-head .state")!.TextContent.ShouldBe("Closed");
        await officer.Open(officer.Page.QuerySelector(".page-head .actions a")!.GetAttribute("href")!);
        officer.Heading.ShouldStartWith("History of ");
        officer.Page.QuerySelectorAll("tbody th").Select(h => h.FirstChild!.TextContent.Trim()).First().ShouldBe("Close recommendation");
        await chair.Open(row.GetAttribute("href")!);
        chair.Page.QuerySelector(".page-head .actions a").ShouldBeNull();
    }
}

/// <summary>Silence on conclusions, and two people on one text.</summary>
public sealed class OutcomePagesSilenceTests(Stage stage) : OutcomePages(stage), IClassFixture<Stage>
{
    [Fact]
    public async Task Silence_is_drawn_up_by_an_officer_and_opened_by_a_chair()
    {
        using var officer = await Stage.As("officer");
        using var chair = await Stage.As("chair");
        await Becomes(MeetingStatus.Convened);
        await officer.Open(Room);
        await officer.Send("begin");
        await Add(officer, OutcomeKind.Decision, "The work plan is endorsed.");

        // Somebody else changes the entry meanwhile: both texts stand side by side, nothing is lost.
        using var other = await Stage.As("head");
        await officer.Open(officer.Page.QuerySelector(".agenda-edit .agenda-title")!.GetAttribute("href")!);
        await other.Open(officer.Path);
        await other.Send("entry", ("Content.Text", "The work plan 2031 is endorsed."));
        await officer.Send("entry", ("Content.Text", "The work plan 2032 is endorsed."));
        officer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        officer.Page.QuerySelector(".meanwhile")!.TextContent.ShouldContain("The work plan 2031 is endorsed.");
        officer.Page.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("The work plan 2032 is endorsed.");

        await officer.Open(Room);
        await officer.Send("table");
        await officer.Send("prepare", ("ExpiresOn", "yesterday"));
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Page.QuerySelector("#silence ~ details .wrong")!.TextContent.ShouldContain("Enter a date");
        var end = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(5));
        await officer.Send("prepare", ("ExpiresOn", end.ToString("yyyy-MM-dd", null)), ("ExpiresAt", "17:00"));
        officer.Notice.ShouldNotBeNull(officer.Refusal).ShouldContain("shorter than the usual ten working days");
        officer.Form("open").ShouldBeNull("a chair opens silence");
        officer.Form("revise")!.QuerySelector("button")!.ClassName!.Trim().ShouldBe("btn", "a revision is not what comes next");

        await chair.Open("/");
        chair.Page.QuerySelector($"#asked ~ .cards a[href='{Room}']").ShouldNotBeNull();
        await officer.Open("/");
        officer.Page.QuerySelector($"#waiting ~ .rows a[href='{Room}']")!.TextContent.ShouldBe("Silence procedure to be opened");
        await chair.Open(Room);
        chair.Page.QuerySelector("#next-step")!.TextContent.ShouldBe("Next: open the silence procedure");
        chair.Page.QuerySelector(".silence")!.TextContent.ShouldContain("It is shorter than the usual ten working days.");
        await chair.Send("open");
        chair.Notice!.ShouldStartWith("Silence is open.");
        await officer.Open("/");
        officer.Page.QuerySelector($"#waiting ~ .rows a[href='{Room}']")!.TextContent.ShouldStartWith("Silence until ");
        await officer.Open(Room);
        await officer.Send("note-1", ("ReceivedOn", "2030-01-01"), ("ReceivedTime", "09:00"),
            ("StatedBy", "Ministry"), ("Statement", ""));
        officer.Status.ShouldBe(HttpStatusCode.BadRequest);
        officer.Page.QuerySelector("input[name=StatedBy]")!.GetAttribute("value").ShouldBe("Ministry");
        await Stands(SilenceStatus.Broken, ConclusionsStatus.SilenceBroken);
        (await Lifecycle(officer)).ShouldBe(["Draft done", "Tabled done", "Silence broken off", "Adopted ahead", "Cleared ahead", "Issued ahead"]);
        await Stands(SilenceStatus.Broken, ConclusionsStatus.Adopted);
        (await Lifecycle(officer)).ShouldBe(["Draft done", "Tabled done", "Silence broken off", "Adopted now", "Cleared ahead", "Issued ahead"]);
    }

    private async Task<IEnumerable<string>> Lifecycle(Visitor visitor)
    {
        await visitor.Open(Room);
        return visitor.Page.QuerySelectorAll(".lifecycle > li").Select(l => $"{l.QuerySelector(".lifecycle-name")!.FirstChild!.TextContent} {l.ClassName}");
    }

    /// <summary>As the store has it when a state broke silence, and when the meeting adopted the text under a gavel after that.</summary>
    private Task Stands(SilenceStatus silence, ConclusionsStatus text) => Stage.Read(async db =>
    {
        var at = text is ConclusionsStatus.Adopted ? TimeProvider.System.GetUtcNow() : (DateTimeOffset?)null;
        var under = at is null ? null : "Chair";
        await db.SilenceProcedures.ExecuteUpdateAsync(p => p.SetProperty(x => x.Status, silence));
        return await db.Conclusions.ExecuteUpdateAsync(c => c.SetProperty(x => x.Status, text).SetProperty(x => x.AdoptedAt, at)
            .SetProperty(x => x.AdoptedUnder, under));
    });
}

public abstract class OutcomePages(Stage stage)
{
    protected Stage Stage => stage;

    protected string Room => $"/meetings/{stage.Scene.This.Meeting.Value}/outcome";

    protected Task Becomes(MeetingStatus status) => stage.Read(db =>
        db.Meetings.Where(m => m.Id == stage.Scene.This.Meeting).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, status)));

    /// <summary>How the form names somebody to whom an entry is addressed.</summary>
    protected static string Key(Visitor visitor, string name) => visitor.Page.QuerySelectorAll(".addressees label")
        .Single(l => l.TextContent.Trim() == name).QuerySelector("input")!.GetAttribute("value")!;

    protected async Task Add(Visitor officer, OutcomeKind kind, string text, params (string, string)[] more)
    {
        await officer.Open($"{Room}/edit");
        await officer.Send("add", [("Content.Kind", kind.ToString()), ("Content.Text", text), .. more]);
        officer.Notice.ShouldBe("The entry stands at the end.", officer.Refusal);
    }
}
