using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Agendas;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.People;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Web.Tests;

/// <summary>The whole host with a small dialogue in it, and accounts for every part that signs in. One per test class.</summary>
public sealed class Stage : IAsyncLifetime
{
    internal const string Password = "correct horse battery staple";

    private readonly HostFixture _host;

    public Stage(PostgresFixture postgres) => _host = new HostFixture(postgres)
    {
        // Offenders by which the guards prove that they can fail.
        Plant = app =>
        {
            app.MapGet("/planted/fault", string () => throw new InvalidOperationException("what nobody should read"));
            app.MapGet("/planted", (HttpContext context) =>
            {
                Secretariat.Web.Shared.PageHeaders.Set(context);
                return Results.Content("""
                    <!DOCTYPE html><html><head><title>Planted</title><style>h1 { color: #eee }</style></head>
                    <body><h1>Planted</h1><input name="unlabelled"><img src="/x.png"><script>document.title = 'ran'</script></body></html>
                    """, "text/html");
            });
        },
    };

    public Scene Scene { get; private set; } = null!;

    /// <summary>Whether the host is as on its first day, without a dialogue and without accounts.</summary>
    internal bool IsEmpty { get; init; }

    /// <summary>The accounts by the parts they are for.</summary>
    public Dictionary<string, AccountId> Accounts { get; } = [];

    public IServiceProvider Services => _host.Services;

    public Uri Address => _host.Address;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        if (IsEmpty) return;
        Scene = Scene.At(TimeProvider.System.GetUtcNow());
        await using (var scope = Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
            db.AddRange(Scene.Rows.Where(r => r is not Account));
            await db.SaveChangesAsync();
        }

        await Open("officer", null, GrantedRole.SecretariatOfficer);
        await Open("head", null, GrantedRole.HeadOfSecretariat);
        await Open("admin", null, GrantedRole.Administrator);
        await Open("chair", Scene.This.Chair);
        await Open("cochair", Scene.This.CoChair);
        await Open("chair2", Scene.Other.Chair);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>Sends a command as the machinery, to set the scene.</summary>
    public async Task<T> Given<T>(ICommand<T> command) where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(null));
        return (await scope.ServiceProvider.GetRequiredService<ISender>().Send(command)).ShouldSucceed();
    }

    /// <summary>Reads the store, untracked.</summary>
    public async Task<T> Read<T>(Func<SecretariatDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<SecretariatDbContext>());
    }

    /// <summary>Somebody with a browser without scripts; signed in, unless the part is <c>nobody</c>.</summary>
    public async Task<Visitor> As(string part)
    {
        var visitor = new Visitor(_host.Browser());
        if (part == "nobody") return visitor;
        await visitor.Open("/sign-in");
        await visitor.Send("sign-in", ("email", $"{part}@stage.example"), ("password", Password));
        visitor.Path.ShouldBe("/");
        return visitor;
    }

    public async Task<Agenda> Agenda() => await Read(db => db.Agendas.FindAsync(Scene.This.Agenda).AsTask()) ?? throw new InvalidOperationException();

    public async Task<Meeting> Meeting() => await Read(db => db.Meetings.FindAsync(Scene.This.Meeting).AsTask()) ?? throw new InvalidOperationException();

    /// <summary>Puts this meeting's agenda before its chairs.</summary>
    public async Task Submitted() => await Given(new SubmitAgenda(Scene.This.Agenda, (await Agenda()).Version));

    /// <summary>A browser that keeps its cookies, for what speaks with the API beside the pages.</summary>
    public HttpClient Browser() => _host.Browser();

    /// <summary>Opens an account with a password for a part.</summary>
    public async Task Open(string part, PersonId? person, params GrantedRole[] roles)
    {
        var email = $"{part}@stage.example";
        var opened = await Given(new OpenAccount(AccountId.New(), part, email, person, roles));
        await Given(new SetPassword(email, opened.PasswordCode, Password));
        Accounts[part] = new AccountId(opened.Id);
    }
}

/// <summary>A person at a browser that runs no scripts: opens pages, fills in the forms that are on them, and goes where the answers lead.</summary>
public sealed class Visitor(HttpClient browser) : IDisposable
{
    private static readonly IBrowsingContext Parser = BrowsingContext.New(Configuration.Default);

    public HttpResponseMessage Answer { get; private set; } = null!;

    public string Html { get; private set; } = "";

    public IHtmlDocument Page { get; private set; } = null!;

    public string Path { get; private set; } = "";

    public HttpStatusCode Status => Answer.StatusCode;

    public string Heading => Page.QuerySelector("h1")!.TextContent.Trim();

    /// <summary>What was just done, as the page says.</summary>
    public string? Notice => Page.QuerySelector(".notice")?.TextContent.Trim();

    /// <summary>Why it was refused, as the page says.</summary>
    public string? Refusal => Page.QuerySelector(".error-summary")?.TextContent.Trim();

    public void Dispose() => browser.Dispose();

    public async Task<Visitor> Open(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        await Take(await browser.SendAsync(request, TestContext.Current.CancellationToken), path);
        return this;
    }

    public IHtmlFormElement? Form(string name) =>
        Page.QuerySelectorAll<IHtmlInputElement>("input[name=form]").FirstOrDefault(i => i.Value == name)?.Form as IHtmlFormElement;

    /// <summary>What the form would send as it stands, changed by what is entered.</summary>
    public Dictionary<string, string> Filled(string form, params (string Name, string Value)[] entries)
    {
        var element = Form(form) ?? throw new InvalidOperationException($"{Path} has no form {form}.");
        Dictionary<string, string> values = [];
        foreach (var field in element.QuerySelectorAll("input, select, textarea"))
        {
            var name = field.GetAttribute("name");
            var value = field switch
            {
                IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement text => text.Value,
                _ => null,
            };
            if (name is not null && value is not null) values[name] = value;
        }

        foreach (var (name, value) in entries) values[name] = value;
        return values;
    }

    /// <summary>Sends a form of the page, and follows where the answer leads.</summary>
    public Task Send(string form, params (string Name, string Value)[] entries) => Post(Form(form)!.GetAttribute("action")!, Filled(form, entries));

    /// <summary>Sends a form of the page with a file, and follows where the answer leads.</summary>
    public async Task Upload(string form, string field, byte[] file)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Filled(form).Where(v => v.Key != field)) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file), field, "file");
        var path = Form(form)!.GetAttribute("action")!;
        await Take(await browser.PostAsync(path, content, TestContext.Current.CancellationToken), path);
        if (Status is HttpStatusCode.SeeOther) await Open(Answer.Headers.Location!.ToString());
    }

    public Task Post(string path, Dictionary<string, string> values, bool follow = true) => PostEach(path, values, follow);

    /// <summary>Sends several values under one name, such as ticks.</summary>
    public async Task PostEach(string path, IEnumerable<KeyValuePair<string, string>> values, bool follow = true)
    {
        using var content = new FormUrlEncodedContent(values);
        await Take(await browser.PostAsync(path, content, TestContext.Current.CancellationToken), path);
        if (follow && Status is HttpStatusCode.SeeOther) await Open(Answer.Headers.Location!.ToString());
    }

    /// <summary>Sends what a form of this site or of another would, as the browser says.</summary>
    public async Task PostFrom(string site, string path, Dictionary<string, string> values)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(values) };
        request.Headers.Add("Sec-Fetch-Site", site);
        await Take(await browser.SendAsync(request, TestContext.Current.CancellationToken), path);
    }

    private async Task Take(HttpResponseMessage answer, string path)
    {
        (Answer, Path) = (answer, path);
        Html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Page = (IHtmlDocument)await Parser.OpenAsync(r => r.Content(Html), TestContext.Current.CancellationToken);
    }
}
