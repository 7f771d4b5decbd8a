using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Audit;
using Secretariat.Application.Bodies;
using Secretariat.Application.Participants;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Shared;
using Secretariat.Web.Portal;
using Conflict = Secretariat.Domain.Shared.Conflict;
using NotFound = Secretariat.Domain.Shared.NotFound;
using RazorPage = Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Secretariat.Web.App>;

namespace Secretariat.Web.Shared;

/// <summary>
/// One request to the pages: who comes, what they sent, and the ways to answer. Pages are shown for GET; what is sent by POST is carried out and
/// answered with the address to go on to, or with the same page, the refusal above the form and everything that was entered still in it.
/// </summary>
public sealed class Visit
{
    private readonly Dictionary<string, string[]> _faults = [];
    private readonly Dictionary<string, string[]> _placed = [];
    private readonly Dictionary<DateOnly, IReadOnlyList<ParticipantRow>> _participants = [];
    private readonly IFormCollection? _form;
    private readonly IQueryCollection _query;

    private Visit(HttpContext http, Myself? me, IFormCollection? form)
    {
        (Http, Me, _form, _query) = (http, me, form, http.Request.Query);
        Path = http.Request.Path.Value ?? "/";
        InPortal = PublicAddresses.IsPortal(http.Request.Path);
        Language = PortalLanguage.Of(http);
        if (InPortal && PortalLanguage.Asked(http) is { } chosen) PortalLanguage.Keep(http, chosen.Tag);
    }

    /// <summary>The request itself.</summary>
    public HttpContext Http { get; }

    /// <summary>Who is signed in; null for anybody else.</summary>
    public Myself? Me { get; }

    /// <summary>Whether the page is one of those for whoever comes by a personal link.</summary>
    public bool InPortal { get; }

    /// <summary>The language of the page.</summary>
    public Language Language { get; }

    /// <summary>What pages say in that language.</summary>
    public PortalTexts Say => PortalTexts.Of(Language);

    /// <summary>Why what was sent was refused; null where nothing was.</summary>
    public Error? Refusal { get; private set; }

    /// <summary>What was wrong at which field of the form that was sent.</summary>
    public IReadOnlyDictionary<string, string[]> FieldFaults =>
        Refusal is Invalid { Fields.Count: > 0 } invalid ? invalid.Fields : Refusal is not null ? _placed : new Dictionary<string, string[]>();

    /// <summary>Who changed the thing meanwhile, when that is why.</summary>
    public LastChange? Meanwhile { get; private set; }

    /// <summary>The name of the form that was sent; null when none was.</summary>
    public string? Sent => _form?["form"].ToString() is { Length: > 0 } name ? name : null;

    /// <summary>Set when whoever asked has gone.</summary>
    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>The present instant.</summary>
    public DateTimeOffset Now => Http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>The present day in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Whether somebody of the secretariat's staff is here.</summary>
    public bool IsSecretariat => Me?.Roles.Any(r => r is GrantedRole.SecretariatOfficer or GrantedRole.HeadOfSecretariat) is true;

    /// <summary>Whether the head of the secretariat is here.</summary>
    public bool IsHead => Me?.Roles.Contains(GrantedRole.HeadOfSecretariat) is true;

    /// <summary>Whether somebody is here who keeps accounts.</summary>
    public bool IsAdministrator => Me?.Roles.Contains(GrantedRole.Administrator) is true;

    /// <summary>Whether somebody is here who exercises the office of Chair or Co-Chair anywhere.</summary>
    public bool Presides => Me?.Offices.Any(o => o.Office is not Domain.Bodies.Office.Rapporteur) is true;

    /// <summary>Whether somebody of the secretariat, an administrator or somebody who presides is here, whose account has no second factor yet.</summary>
    public bool LacksSecondFactor => Me is { AccountId: not null, HasSecondFactor: false } && (Me.Roles.Count > 0 || Presides);

    /// <summary>The path of the present page, for links that change one part of its question. After a refusal it is that of the page shown again.</summary>
    public string Path { get; private set; }

    /// <summary>What whoever is here keeps of the list that is shown.</summary>
    public IReadOnlyList<ViewLine> Views { get; private set; } = [];

    private ISender Sender => Http.RequestServices.GetRequiredService<ISender>();

    /// <summary>Binds the request of a page: who is signed in is asked once, a form is read once.</summary>
    public static async ValueTask<Visit> BindAsync(HttpContext context)
    {
        var sender = context.RequestServices.GetRequiredService<ISender>();
        var me = context.User.Identity?.IsAuthenticated is true && (await sender.Ask(new WhoAmI(), context.RequestAborted)).TryGet(out var self, out _)
            ? self : null;
        return new Visit(context, me, context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null);
    }

    /// <summary>A visit of which nothing may be asked any more, such as one that failed.</summary>
    public static Visit ThatFailed(HttpContext context) => new(context, null, null);

    /// <summary>Asks the application.</summary>
    public Task<Result<T>> Ask<T>(IQuery<T> query) where T : notnull => Sender.Ask(query, Aborted);

    /// <summary>Asks for what is told once: a question that leaves a trace, and therefore comes by POST.</summary>
    public Task<Result<T>> Tell<T>(ICommand<T> command) where T : notnull => Sender.Send(command, Aborted);

    /// <summary>Whether whoever is here may make a request, by the same rule that will be asked when they do.</summary>
    public async Task<bool> May(IGuarded request) =>
        await Http.RequestServices.GetRequiredService<IAccessPolicy>()
            .Ask(request.Access, Http.RequestServices.GetRequiredService<ICurrentUser>().Actor, Aborted) is Verdict.Allowed;

    /// <summary>Which of some requests whoever is here may make, by name.</summary>
    public async Task<IReadOnlySet<string>> Rights(IReadOnlyDictionary<string, IGuarded> requests)
    {
        HashSet<string> may = [];
        foreach (var (name, request) in requests)
        {
            if (await May(request)) may.Add(name);
        }

        return may;
    }

    /// <summary>Which of some bodies whoever is here may open: a chair those they preside over, though the tree names all.</summary>
    public async Task<IReadOnlySet<Guid>> Opens(IEnumerable<Guid> bodies) =>
        (await Http.RequestServices.GetRequiredService<IAccessPolicy>().BodiesOf(Http.RequestServices.GetRequiredService<ICurrentUser>().Actor,
            new GetBody(default, Today).Access.Roles, [.. bodies.Distinct().Select(id => new BodyId(id))], Aborted)).Select(id => id.Value).ToHashSet();

    /// <summary>Who takes part on a day, for flags and choices; nobody for those who may not know.</summary>
    public async Task<IReadOnlyList<ParticipantRow>> Participants(DateOnly on) => _participants.TryGetValue(on, out var known) ? known
        : _participants[on] = (await Ask(new ListParticipants(new ParticipantFilter(on), new Page(Page.MaxSize)))).Match(p => p.Items, _ => []);

    /// <summary>Shows a page. After a refusal its status is that of the refusal.</summary>
    public IResult Show<TView>(object? values = null, int? status = null) where TView : IComponent =>
        new RazorPage(new Dictionary<string, object?>
        {
            [nameof(App.Visit)] = this,
            [nameof(App.View)] = typeof(TView),
            [nameof(App.Values)] = new RouteValueDictionary(values),
        })
        {
            StatusCode = status ?? (Refusal is null ? StatusCodes.Status200OK : StatusOf(Refusal)),
            PreventStreamingRendering = true,
        };

    /// <summary>Shows the page of a list, with the views that its reader keeps of it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="at">Its address, also where a form sent elsewhere was refused.</param>
    /// <param name="values">What the page shows.</param>
    public async Task<IResult> ShowList<TView>(ListName list, string at, object values) where TView : IComponent
    {
        Path = at;
        Views = (await Ask(new ListViews(list))).Match(v => v.Items, _ => []);
        return Show<TView>(values);
    }

    /// <summary>Answers a question that was refused: to the door, to the one page of what is not there, or to a page that says why.</summary>
    public IResult Refuse(Error refusal) => refusal switch
    {
        _ when IsNobody(refusal) => ToSignIn(),
        AccountErrors.SecondFactorNeeded => See("/account/second-factor"),
        NotFound or Forbidden => NothingHere(),
        _ when InPortal => Show<PortalAnswerPage>(new { Title = Say.NotDone, Text = Say.Explain(refusal) }, StatusOf(refusal)),
        _ => Show<RefusedPage>(new { Refusal = refusal }, StatusOf(refusal)),
    };

    /// <summary>The page of what is not there, or not for whoever asks.</summary>
    public IResult Missing() => Me is { OwesSecondFactor: true } ? See("/account/second-factor")
        : Me is null && HttpMethods.IsGet(Http.Request.Method) ? ToSignIn() : NothingHere();

    /// <summary>The same, whoever asks.</summary>
    public IResult NothingHere() => InPortal ? Show<PortalAnswerPage>(new { Title = Say.NotFoundTitle, Text = Say.NotFoundText }, StatusCodes.Status404NotFound)
        : Show<NotFoundPage>(status: StatusCodes.Status404NotFound);

    /// <summary>
    /// To the door, and back from there. A browser that comes from another site, such as a mail that is read in one, does not send the session along; it is
    /// asked to come once more from here, where it does.
    /// </summary>
    public IResult ToSignIn()
    {
        if (InPortal) return Show<PortalAnswerPage>(new { Title = Say.OverTitle, Text = Say.OverText }, StatusCodes.Status401Unauthorized);
        var to = $"/sign-in?return={Uri.EscapeDataString(Path + Http.Request.QueryString)}";
        return Http.Request.Headers["Sec-Fetch-Site"] == "cross-site" ? Show<OnwardPage>(new { To = to }) : See(to);
    }

    /// <summary>Carries out a command: on to where it leads, with a word of what was done, or back to the form with the reason why not.</summary>
    /// <param name="command">What was asked for.</param>
    /// <param name="then">Where to go on to.</param>
    /// <param name="done">What has been done, in a sentence.</param>
    /// <param name="otherwise">The page of the form.</param>
    /// <param name="subject">The thing that is changed, to tell who was quicker.</param>
    public async Task<IResult> Act<T>(ICommand<T> command, Func<T, string> then, Func<T, string> done, Func<Task<IResult>> otherwise, Guid? subject = null)
        where T : notnull
    {
        if (!(await Send(command)).TryGet(out var value, out var refusal)) return await Again(refusal, otherwise, subject);
        Notices.Leave(Http, done(value));
        return See(then(value));
    }

    /// <inheritdoc cref="Act{T}(ICommand{T}, Func{T, string}, Func{T, string}, Func{Task{IResult}}, Guid?)"/>
    public Task<IResult> Act<T>(ICommand<T> command, string then, string done, Func<Task<IResult>> otherwise, Guid? subject = null) where T : notnull =>
        Act(command, _ => then, _ => done, otherwise, subject);

    /// <summary>Carries out a command once, however often its form is sent; refuses what was not filled in as it should be.</summary>
    public async Task<Result<T>> Send<T>(ICommand<T> command) where T : notnull
    {
        if (_faults.Count > 0) return new InvalidRequest(Faults(command));
        if (Text("key") is { Length: > 0 } key) Http.RequestServices.GetRequiredService<IdempotencyKey>().Set(key);
        return await Sender.Send(command, Aborted);
    }

    /// <summary>All that is wrong with a form at once: what the page could not read, and what the command says of its other fields.</summary>
    private Dictionary<string, string[]> Faults(object command)
    {
        foreach (var (field, messages) in Requirements.Unmet(command, Http.RequestServices))
        {
            if (_form?.ContainsKey(field) is true) _faults.TryAdd(field, messages);
        }

        // In the order in which the form asks; what was not sent is a box that was not ticked, and those stand last.
        var asked = _form?.Keys.ToList() ?? [];
        return _faults.OrderBy(f => asked.IndexOf(f.Key) is >= 0 and var at ? at : int.MaxValue).ToDictionary();
    }

    /// <summary>Shows the page of a form again, with the reason.</summary>
    public async Task<IResult> Again(Error refusal, Func<Task<IResult>> otherwise, Guid? subject = null)
    {
        if (refusal is NotFound or AccountErrors.SecondFactorNeeded || IsNobody(refusal)) return Refuse(refusal);
        Refusal = refusal;
        if (refusal is StaleVersion && subject is { } thing && (await Ask(new GetLastChange(thing))).TryGet(out var change, out _)) Meanwhile = change;
        return await otherwise();
    }

    /// <summary>Says what is wrong with a field that the page itself has to read, such as a list of names.</summary>
    public void FaultAt(string field, string why) => _faults.TryAdd(field, [why]);

    /// <summary>Whether a field could be read so far.</summary>
    public bool WasRead(string field) => !_faults.ContainsKey(field);

    /// <summary>Says at which field a refusal lies that names none, such as a rule that stands against one text of two.</summary>
    public void PlaceAt(string field) => _placed[field] = [Refusal!.Message];

    /// <summary>Sends the browser on, by GET.</summary>
    public IResult See(string address)
    {
        Http.Response.Headers.Location = address;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>A file, to be kept or shown by the reader's own program.</summary>
    public IResult File(byte[] bytes, string mediaType, string name) => TypedResults.File(bytes, mediaType, name);

    /// <summary>What the fields of the form that was sent are called on the page, as far as it has been drawn.</summary>
    public IDictionary<string, string> Labels { get; } = new Dictionary<string, string>();

    /// <summary>What is said at a field of what was wrong with it, by the name that the form has for it.</summary>
    public string Wrong(string field, IReadOnlyList<string> messages) =>
        InPortal ? Say.Wrong(field) : string.Join(" ", messages.Select(message => InWordsOfTheForm(field, message)));

    /// <summary>The same where the field itself is not in sight: the sentence says of what.</summary>
    public string WrongWith(string field, string message)
    {
        var (label, said) = (LabelOf(field), InWordsOfTheForm(field, message));
        return said.StartsWith(label, StringComparison.OrdinalIgnoreCase) ? said : $"{label}: {said}";
    }

    private string LabelOf(string field) => Labels.TryGetValue(field, out var label) ? label : Words.Spell(PartOf(field));

    /// <summary>"Name is needed." of the field that is called "Venue" becomes "Venue is needed."</summary>
    private string InWordsOfTheForm(string field, string message) =>
        Words.Spell(PartOf(field)) is var name && message.StartsWith($"{name} ", StringComparison.Ordinal)
            ? $"{LabelOf(field)}{message[name.Length..]}" : message;

    private static string PartOf(string field) => field[(field.LastIndexOf('.') + 1)..];

    // What was sent.

    /// <summary>A text that was entered, without what no text can hold; empty when it was not.</summary>
    public string Text(string field) => _form is null ? "" : Clean(_form[field]);

    /// <summary>The name under which a form tells what a field of it showed before anything was entered.</summary>
    public static string ShownAs(string field) => $"shown.{field}";

    /// <summary>A mark by which a text is known again, without the text itself.</summary>
    public static string MarkOf(string? text) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Clean(text).Trim())).AsSpan(0, 6));

    /// <summary>Whether what was sent of a field is what it showed.</summary>
    public bool WasLeftAlone(string field) => Text(ShownAs(field)) == MarkOf(Text(field));

    /// <summary>A text that was entered; null when it was left empty.</summary>
    public string? TextOrNull(string field) => Text(field).Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Everything entered under one name, such as ticks.</summary>
    public IReadOnlyList<string> Texts(string field) => _form is null ? [] : [.. _form[field].OfType<string>().Where(t => t.Length > 0).Select(t => Clean(t))];

    /// <summary>The lines of a text that was entered, without those left empty.</summary>
    public IReadOnlyList<string> Lines(string field) => Text(field).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A file that was sent along; of one that is too large only as much as shows that it is.</summary>
    public async Task<byte[]> SentFile(string field, int most)
    {
        if (_form?.Files[field] is not { } file) return [];
        await using var sent = file.OpenReadStream();
        var bytes = new byte[Math.Min(file.Length, most + 1L)];
        await sent.ReadExactlyAsync(bytes, Aborted);
        return bytes;
    }

    /// <summary>Whether a box was ticked.</summary>
    public bool Ticked(string field) => Text(field) == "true";

    /// <summary>A date that was entered; a fault of the form when it is none.</summary>
    public DateOnly Day(string field) => Read<DateOnly>(field, s => (DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture,
        DateTimeStyles.None, out var day), day), "Enter a date, such as 2027-05-26.");

    /// <summary>A date that was entered; null when it was left empty.</summary>
    public DateOnly? DayOrNull(string field) => TextOrNull(field) is null ? null : Day(field);

    /// <summary>A time that was entered.</summary>
    public TimeOnly Time(string field) => Read<TimeOnly>(field, s => (TimeOnly.TryParseExact(s, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture,
        DateTimeStyles.None, out var time), time), "Enter a time, such as 09:30.");

    /// <summary>A day and a time in UTC that were entered; the day's first moment when no time was.</summary>
    public DateTimeOffset Instant(string field) => new(Day(field), TextOrNull($"{field}.Time") is null ? TimeOnly.MinValue : Time($"{field}.Time"),
        TimeSpan.Zero);

    /// <summary>A whole number that was entered.</summary>
    public int Number(string field) =>
        Read<int>(field, s => (int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var n), n), "Enter a number.");

    /// <summary>A whole number that was entered; null when it was left empty.</summary>
    public int? NumberOrNull(string field) => TextOrNull(field) is null ? null : Number(field);

    /// <summary>What was chosen from a list.</summary>
    public Guid Id(string field) => Read<Guid>(field, s => (Guid.TryParse(s, out var id), id), "Choose one from the list.");

    /// <summary>What was chosen from a list; null when nothing was.</summary>
    public Guid? IdOrNull(string field) => TextOrNull(field) is null ? null : Id(field);

    /// <summary>What was chosen of a closed list.</summary>
    public TEnum Choice<TEnum>(string field) where TEnum : struct, Enum => Read<TEnum>(field,
        s => (Enum.TryParse<TEnum>(s, out var choice) && Enum.IsDefined(choice), choice), "Choose one from the list.");

    /// <summary>The version of the thing that the form was made from.</summary>
    public long Version => long.TryParse(Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private T Read<T>(string field, Func<string, (bool Ok, T Value)> parse, string otherwise)
    {
        var (ok, value) = parse(Text(field).Trim());
        if (ok) return value;
        _faults[field] = [otherwise];
        return default!;
    }

    // What was asked for in the address.

    /// <summary>A part of the question in the address; null when it is left out or empty.</summary>
    public string? Asked(string name) => Clean(_query[name]).Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Whether the address asks for nothing in particular, so that an empty list is one in which nothing is.</summary>
    public bool AsksForAll => _query.All(q => string.IsNullOrWhiteSpace(q.Value));

    /// <summary>What the address says of a list: its filters, order and columns; the rest of it is left aside.</summary>
    public ListChoice Choice(ListName list) => ListChoice.Of(list, _query.SelectMany(q => q.Value, (q, value) => (q.Key, Clean(value))));

    /// <summary>A number in the address.</summary>
    public int? AskedNumber(string name) => int.TryParse(Asked(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A yes or no in the address.</summary>
    public bool? AskedFlag(string name) => Asked(name) switch { "true" => true, "false" => false, _ => null };

    /// <summary>An id in the address.</summary>
    public Guid? AskedId(string name) => Guid.TryParse(Asked(name), out var id) ? id : null;

    /// <summary>A day in the address.</summary>
    public DateOnly? AskedDay(string name) =>
        DateOnly.TryParseExact(Asked(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && KnownDays.Contains(day)
            ? day : null;

    /// <summary>The day that a page of governance is told for; this one, when none is asked for.</summary>
    public DateOnly AsOf => AskedDay("asOf") ?? Today;

    /// <summary>An address within the governance of the dialogue, told for the same day as the present page.</summary>
    public string OnSameDay(string address) => AskedDay("asOf") is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{address}?asOf={day:yyyy-MM-dd}") : address;

    /// <summary>A choice in the address.</summary>
    public TEnum? AskedChoice<TEnum>(string name) where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(Asked(name), ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : null;

    /// <summary>The parts of an address that say where in a list a page begins or ends.</summary>
    public static readonly IReadOnlyList<string> PlacesInLists = ["after", "before"];

    /// <summary>The page of a list that was asked for; an order that the list does not have is left aside.</summary>
    public Page AskedPage<TList>(int size = 25) where TList : IPaged
    {
        var sort = Asked("sort") is { } wanted && TList.Orders.Names.Contains(wanted) ? wanted : null;
        return new Page(size, Asked("after"), sort, Asked("before"));
    }

    /// <summary>The present address with some parts of its question changed; null leaves a part out. What a list turns to begins at its first page.</summary>
    public string With(params (string Name, string? Value)[] changes) => At(Path, changes);

    /// <summary>Another address with the question of the present one, some parts of it changed.</summary>
    public string At(string path, params (string Name, string? Value)[] changes)
    {
        var parts = _query.Where(q => !PlacesInLists.Contains(q.Key)).ToDictionary(q => q.Key, q => q.Value.ToString());
        foreach (var (name, value) in changes)
        {
            if (value is null) parts.Remove(name);
            else parts[name] = value;
        }

        var query = string.Join('&', parts.Where(p => p.Value.Length > 0).Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static string Clean(StringValues text) =>
        text.ToString().Replace("\0", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Whether nobody is signed in, other than that signing in failed.</summary>
    private static bool IsNobody(Error refusal) => refusal.GetType() == typeof(NotSignedIn);

    private static int StatusOf(Error refusal) => refusal switch
    {
        Invalid => StatusCodes.Status400BadRequest,
        NotSignedIn => StatusCodes.Status401Unauthorized,
        Forbidden => StatusCodes.Status403Forbidden,
        NotFound => StatusCodes.Status404NotFound,
        Conflict => StatusCodes.Status409Conflict,
        StaleVersion => StatusCodes.Status412PreconditionFailed,
        Unprocessable => StatusCodes.Status422UnprocessableEntity,
        Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new InvalidOperationException($"{refusal.GetType().Name} is of no kind that has a status."),
    };
}
