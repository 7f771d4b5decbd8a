using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Secretariat.Stories.Tests.Shared;

/// <summary>Somebody before a browser: goes, sees, enters, presses, reads.</summary>
internal sealed class Person(Story story, IPage page) : IAsyncDisposable
{
    private ILocator Main => page.Locator("main");

    /// <summary>Where they are.</summary>
    public string Here => new Uri(page.Url).AbsolutePath;

    /// <summary>Goes to an address.</summary>
    public async Task Goes(string address) => (await page.GotoAsync(address))?.Status.ShouldBeLessThan(400, address);

    /// <summary>Goes to an address that is not theirs to see, and is told there is nothing.</summary>
    public async Task FindsNothingAt(string address) => (await page.GotoAsync(address))!.Status.ShouldBe(404, address);

    /// <summary>Follows a link.</summary>
    public Task Follows(string link, string? inRow = null) => Leads(() => One(AriaRole.Link, link, inRow).ClickAsync());

    /// <summary>Presses a button that sends something.</summary>
    public Task Presses(string button, string? inRow = null) => Leads(() => One(AriaRole.Button, button, inRow).ClickAsync());

    /// <summary>Presses a button that the page answers by itself.</summary>
    public Task Clicks(string button) => One(AriaRole.Button, button, null).ClickAsync();

    /// <summary>Opens what is folded away.</summary>
    public Task Opens(string summary, string? inRow = null) =>
        Row(inRow).Locator("summary").Filter(new() { HasTextRegex = Beginning(summary) }).First.ClickAsync();

    /// <summary>Writes into a field.</summary>
    public Task Enters(string label, string text, string? inRow = null) => Field(label, inRow).FillAsync(text);

    /// <summary>Chooses a file to send along.</summary>
    public Task Attaches(string label, string name, string text) =>
        Field(label, null).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });

    /// <summary>Chooses from a list.</summary>
    public Task Chooses(string label, string option, string? inRow = null) => Field(label, inRow).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Chooses the entry of a list that holds some words.</summary>
    public async Task ChoosesOneOf(string label, string words)
    {
        var option = await Field(label, null).Locator("option").Filter(new() { HasText = words }).First.GetAttributeAsync("value");
        await Field(label, null).SelectOptionAsync(option!);
    }

    /// <summary>Ticks a box.</summary>
    public Task Ticks(string label) => Main.GetByLabel(label).Filter(new() { Visible = true }).First.CheckAsync();

    /// <summary>Sees words on the page.</summary>
    public async Task Sees(params string[] words)
    {
        foreach (var word in words) await Expect(Main).ToContainTextAsync(word, new() { UseInnerText = true, IgnoreCase = true, Timeout = 10_000 });
    }

    /// <summary>Sees words in a row of the page.</summary>
    public Task SeesInRow(string row, string word) => Expect(Row(row)).ToContainTextAsync(word, new() { UseInnerText = true, IgnoreCase = true });

    /// <summary>Does not see words on the page.</summary>
    public Task DoesNotSee(string word) => Expect(Main).Not.ToContainTextAsync(word, new() { UseInnerText = true, IgnoreCase = true });

    /// <summary>Finds no such button.</summary>
    public Task FindsNoButton(string button) => Expect(Main.GetByRole(AriaRole.Button, new() { NameRegex = Beginning(button) })).ToHaveCountAsync(0);

    /// <summary>Loads the page again until it shows some words.</summary>
    public Task LooksAgainUntil(string words) => Product.Until($"“{words}” on {Here}", async () =>
    {
        if ((await Text()).Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        await page.ReloadAsync();
        return (await Text()).Contains(words, StringComparison.OrdinalIgnoreCase);
    });

    /// <summary>Follows the link of the first row of a table.</summary>
    public Task FollowsTheFirstRow() => Leads(() => Main.Locator("tbody tr a").First.ClickAsync());

    /// <summary>Whether a button is there to press.</summary>
    public async Task<bool> Offers(string button)
    {
        await page.ReloadAsync();
        return await Main.GetByRole(AriaRole.Button, new() { NameRegex = Beginning(button) }).CountAsync() > 0;
    }

    /// <summary>All that stands on the page.</summary>
    public async Task<string> Text() => Regex.Replace(await Main.InnerTextAsync(), @"\s+", " ");

    /// <summary>The numbers of the items of an agenda on the page, in their order; those of items under others are left out.</summary>
    public async Task<List<int>> Numbers() =>
        [.. (await Main.Locator(".agenda-no").AllInnerTextsAsync()).Select(t => t.Trim().TrimEnd('.')).Where(t => t.Length > 0 && !t.Contains('.'))
            .Select(t => int.Parse(t, CultureInfo.InvariantCulture))];

    /// <summary>What stands on the page and matches a pattern.</summary>
    public async Task<string> Learns(string pattern, string? inRow = null)
    {
        var found = Regex.Match(Regex.Replace(await RowSaying(pattern, inRow).InnerTextAsync(), @"\s+", " "), pattern);
        found.Success.ShouldBeTrue($"{pattern} on {Here}");
        return found.Groups[1].Value;
    }

    /// <summary>The words of a paper that a link leads to, or another link where the first is not there.</summary>
    public async Task<string> Reads(string link, string? inRow = null, string? orElse = null)
    {
        if (orElse is not null && await One(AriaRole.Link, link, inRow).CountAsync() == 0) link = orElse;
        var address = (await One(AriaRole.Link, link, inRow).GetAttributeAsync("href"))!;
        return await Words(await Fetch(address));
    }

    /// <summary>A text file that a link leads to.</summary>
    public async Task<string> Takes(string link, string? inRow = null)
    {
        var address = (await One(AriaRole.Link, link, inRow).GetAttributeAsync("href"))!;
        return System.Text.Encoding.UTF8.GetString(await Fetch(address));
    }

    /// <summary>The words of a paper that is drawn with the choices made.</summary>
    public async Task<string> Draws(string paper)
    {
        var address = await One(AriaRole.Button, "PDF", paper).EvaluateAsync<string>(
            "b => b.form.action + '?' + new URLSearchParams(new FormData(b.form)).toString()");
        return await Words(await Fetch(address));
    }

    /// <summary>A text file at an address.</summary>
    public async Task<string> Fetches(string address) => System.Text.Encoding.UTF8.GetString(await Fetch(address));

    /// <summary>Keeps a picture of the step.</summary>
    public Task Shows(string step) => story.Picture(page, step);

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    private async Task<byte[]> Fetch(string address)
    {
        var answer = await page.Context.APIRequest.GetAsync(new Uri(story.Product.Address, address).ToString());
        answer.Status.ShouldBe(200, address);
        return await answer.BodyAsync();
    }

    /// <summary>What a reader sees on the pages of a PDF.</summary>
    public static async Task<string> Words(byte[] pdf)
    {
        pdf.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        using var read = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var words = read.StandardOutput.ReadToEndAsync();
        await read.StandardInput.BaseStream.WriteAsync(pdf);
        read.StandardInput.Close();
        return Regex.Replace(await words, @"\s+", " ");
    }

    private ILocator Row(string? words) => words is null ? Main : Rows(words).Last;

    /// <summary>The innermost row with the words in which also stands what matches a pattern.</summary>
    private ILocator RowSaying(string pattern, string? words) =>
        words is null ? Main : Rows(words).Filter(new() { HasTextRegex = new Regex(pattern) }).Last;

    private ILocator Rows(string words) =>
        Main.Locator("tr, li, article, section, fieldset, form, details").Filter(new() { HasText = words, Visible = true });

    /// <summary>The first of its name: within the innermost row with the words that has one, for the forms of a row stand in one of their own below.</summary>
    private ILocator One(AriaRole role, string name, string? inRow)
    {
        var named = page.GetByRole(role, new() { NameRegex = Beginning(name) });
        return (inRow is null ? Main : Rows(inRow).Filter(new() { Has = named }).Last).GetByRole(role, new() { NameRegex = Beginning(name) })
            .Filter(new() { Visible = true }).First;
    }

    private ILocator Field(string label, string? inRow) =>
        Row(inRow).GetByLabel(new Regex($@"^\s*{Regex.Escape(label)}(\s*\(.*\))?\s*$")).Filter(new() { Visible = true }).First;

    private static Regex Beginning(string words) => new($@"^\s*{Regex.Escape(words)}");

    /// <summary>Does what leads to another page, and waits until it is there.</summary>
    private async Task Leads(Func<Task> act)
    {
        var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Note(object? sender, IFrame frame)
        {
            if (frame == page.MainFrame) there.TrySetResult();
        }

        page.FrameNavigated += Note;
        await act();
        await there.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.FrameNavigated -= Note;
        await page.WaitForLoadStateAsync(LoadState.Load);
    }
}
