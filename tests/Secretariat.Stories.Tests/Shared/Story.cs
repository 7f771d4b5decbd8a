using System.Collections.Concurrent;
using Microsoft.Playwright;
using Secretariat.Web.Tests;

namespace Secretariat.Stories.Tests.Shared;

/// <summary>One story of the study, told by the persons in it; each step leaves a picture in <c>artifacts/stories</c>.</summary>
internal sealed class Story(Product product, int number, Window window) : IAsyncDisposable
{
    private static readonly string Pictures = Path.Combine(Root(), "artifacts", "stories");
    private static readonly ConcurrentDictionary<string, bool> Examined = [];
    private readonly List<Person> _persons = [];

    /// <summary>The product it is played on.</summary>
    public Product Product => product;

    /// <summary>What happened before it.</summary>
    public Dialogue Dialogue => product.Dialogue;

    /// <summary>What its meeting is called, which no other is.</summary>
    public string Title { get; } = $"Meeting of story {number} ({window})";

    /// <summary>What tells its people and things from those of other stories.</summary>
    public string Mark { get; } = $"s{number}w{window.Width}{(window.Scripts ? "" : "n")}";

    /// <summary>Pictures taken.</summary>
    public int Steps { get; private set; }

    /// <summary>What kept somebody out.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Somebody with a browser of their own.</summary>
    public async Task<Person> Anybody()
    {
        var context = await product.Browser.NewContextAsync(new()
        {
            BaseURL = product.Address.ToString(),
            ViewportSize = new() { Width = window.Width, Height = window.Height },
            JavaScriptEnabled = window.Scripts,
        });
        context.SetDefaultTimeout(20_000);
        var person = new Person(this, await context.NewPageAsync());
        _persons.Add(person);
        return person;
    }

    /// <summary>Somebody who signs in with an account.</summary>
    public async Task<Person> SignsIn(string email)
    {
        var person = await Anybody();
        await person.Goes("/sign-in");
        await person.Enters("E-mail address", email);
        await person.Enters("Password", product.Password);
        await person.Presses("Sign in");
        return person;
    }

    /// <summary>Somebody who opens the personal link in a mail; without scripts it is pasted.</summary>
    public async Task<Person> OpensLink(string link)
    {
        var person = await Anybody();
        await person.Goes(link);
        if (!window.Scripts) await person.Enters("Link from your message", link);
        await person.Shows("personal link");
        await person.Presses("Continue");
        return person;
    }

    /// <summary>Keeps a picture of what somebody sees, and looks whether anything keeps others from using the page.</summary>
    internal async Task Picture(IPage page, string step)
    {
        var folder = Path.Combine(Pictures, window.ToString().Replace(' ', '-'));
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{number:00}-{++Steps:00}-{step.Replace(' ', '-')}.png"), FullPage = true });
        // A page built of the same parts was examined before; in full every step is.
        if (!window.Scripts || (!IsFull && !Examined.TryAdd($"{window} {await page.EvaluateAsync<string>(Parts)}", true))) return;
        Faults.AddRange((await Chromium.Faults(page)).Select(f => $"{number} in {window}, {step}, {new Uri(page.Url).AbsolutePath}: {f}"));
    }

    /// <summary>Keeps what everybody saw last, when the story came to a halt.</summary>
    internal async Task Stopped()
    {
        foreach (var person in _persons) await person.Shows("halt");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _persons) await person.DisposeAsync();
    }

    private static bool IsFull => Environment.GetEnvironmentVariable("SECRETARIAT_FULL") == "1";

    private const string Parts = "() => location.pathname.replace(/[0-9a-f-]{36}/g, '*') + ' ' + [...new Set([...document.querySelectorAll('main *')]"
        + ".map(e => `${e.tagName}.${e.className}`))].sort().join(' ')";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.GetFiles("Secretariat.sln").Length == 0) folder = folder.Parent!;
        return folder.FullName;
    }
}
