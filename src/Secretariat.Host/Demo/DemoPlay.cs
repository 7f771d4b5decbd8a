using System.Globalization;
using System.Text.Json.Nodes;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.History;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.People;

namespace Secretariat.Host.Demo;

/// <summary>
/// One whole meeting, the 34th Senior Officials Meeting in Stockholm on 27 June 2024, played through the public API by its different actors.
/// Each step says what it proves and fails the play when it does not.
/// </summary>
internal sealed partial class DemoPlay(DemoStage stage, TextWriter screen)
{
    private static readonly DateOnly MeetingDay = new(2024, 6, 27);
    private static readonly DateTimeOffset Beginning = new(2024, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, JsonNode> _participants = [];
    private int _step;
    private DemoApi _head = null!;
    private DemoApi _officer = null!;
    private DemoApi _chair = null!;
    private DemoApi _coChair = null!;
    private string _body = "";
    private string _meeting = "";

    /// <summary>When the play begins.</summary>
    internal static DateTimeOffset Start => Beginning;

    /// <summary>Plays everything, in order.</summary>
    internal async Task PlayAsync()
    {
        await PrepareTheDialogue();
        await SayTheTerms();
        await PlanTheMeeting();
        await AnnounceOnPaper();
        await AgreeTheAgenda();
        await AnnotateTheAgenda();
        await Invite();
        await Nominate();
        await Register();
        await SetTheRoom();
        await HelpToTravel();
        await CirculateTheDraft();
        await Hold();
        await FileTheAgenda();
        await WriteItDown();
        await Certify();
        await CertifySpeakers();
        await BindThePapers();
        await CallOffTheNext();
        await InviteJointly();
        await InviteMinisters();
        await HoldAHybridMeeting();
        await GiveUpTheNext();
        await CheckThePapers();
        await CloseTheBooks();
    }

    private async Task<JsonNode> Import(string table, string from)
    {
        var import = await _head.Post("participants/import", new { text = table, from });
        Expect(import!["errors"]!.AsArray().Count == 0, $"Addressees were refused: {import["errors"]}");
        return import;
    }

    private static (string Code, string Name, string InText, bool IsState) Described(JsonNode participant) =>
        ((string)participant["code"]!, (string)participant["name"]!, (string)participant["nameInText"]!, IsState(participant));

    private static string InstitutionOf(JsonNode participant) =>
        IsState(participant) ? DemoTerms.Interior : (string)participant["name"]!;

    private static bool IsState(JsonNode participant) => (string?)participant["kind"] == "state";

    private void Step(string what, string proves) =>
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{++_step,3}  {what,-46} {proves}"));

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds) throw new DemoFailedException(otherwise);
    }

    private static string Id(JsonNode? node) => node switch
    {
        JsonObject wrapped => (string)(wrapped["value"] ?? wrapped["id"] ?? wrapped["Value"])!,
        JsonValue plain => plain.ToString(),
        _ => throw new DemoFailedException("An answer had no id."),
    };

    private static long Version(JsonNode node) => (long)node["version"]!;

    private static async Task<List<JsonNode>> All(DemoApi who, string path)
    {
        List<JsonNode> rows = [];
        string? after = null;
        do
        {
            var page = await who.Get($"{path}{(path.Contains('?') ? '&' : '?')}size=200{(after is null ? "" : "&after=" + Uri.EscapeDataString(after))}");
            rows.AddRange(page["items"]!.AsArray().Select(row => row!));
            after = (string?)page["next"];
        }
        while (after is not null);
        return rows;
    }

    private async Task PrepareTheDialogue()
    {
        await using (var scope = stage.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser("demo"));
            var loaded = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new LoadHistory());
            Expect(loaded.Error is null, $"The history does not load: {loaded.Error?.Message}");
            Step("Load the history of the dialogue", $"{loaded.Value.Records} sourced rows, {loaded.Value.Facts} facts");
            var again = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new LoadHistory());
            Expect(again.Error is null && again.Value is { Records: 0, Facts: 0 }, "A second load of the history changed something.");
        }

        _head = await Account("Head of Secretariat", "head@dialogue.example", null, GrantedRole.HeadOfSecretariat);
        _officer = await Account("A. Officer", "officer@dialogue.example", null, GrantedRole.SecretariatOfficer);

        foreach (var row in await All(_officer, $"participants?on={MeetingDay:yyyy-MM-dd}")) _participants[(string)row["code"]!] = row;
        var names = _participants.Values.Select(p => (string)p["name"]!).ToList();
        var (tajikistan, turkiye, turkmenistan) = (names.IndexOf("Tajikistan"), names.IndexOf("Türkiye"), names.IndexOf("Turkmenistan"));
        Expect(tajikistan >= 0 && tajikistan < turkiye && turkiye < turkmenistan, "The alphabet is wrong: Tajikistan, Türkiye, Turkmenistan.");
        Step("Ask who takes part on 27 June 2024", $"{_participants.Count} participants, Tajikistan before Türkiye before Turkmenistan");

        var import = await Import(DemoAddressees.Table(_participants.Values.Select(Described)), "2024-02-01");
        Step("Import focal points and addressees", $"{import["lines"]} lines: ministries of foreign affairs by note verbale, others by letter");

        _chair = await Presiding("TR", "Işıl", "Örnekoğlu", "chair@tr.example", "chair");
        _coChair = await Presiding("HU", "Győző", "Példaűri", "cochair@hu.example", "coChair");
        Step("Say who exercises the offices", "chair for Türkiye, co-chair for Hungary; their right follows from the office, nobody granted it");
    }

    private async Task SayTheTerms()
    {
        foreach (var (english, french, russian, turkish, arabic) in DemoTerms.All)
        {
            var wordings = new[] { ("fr", french), ("ru", russian), ("tr", turkish), ("ar", arabic) }.Select(w => new { language = w.Item1, text = w.Item2 });
            await _officer.Put("terms/wordings", new { english, wordings }, 0);
        }

        Step("Say themes, functions and reasons", $"{DemoTerms.All.Count} terms in French, Russian, Turkish and Arabic, before any paper prints them");
    }

    /// <summary>Opens an account as <c>user add</c> does, sets its password with the code, signs in, and takes a token for the months to come.</summary>
    private async Task<DemoApi> Account(string name, string email, string? person, params GrantedRole[] roles)
    {
        string code;
        await using (var scope = stage.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser("demo"));
            var opened = await scope.ServiceProvider.GetRequiredService<ISender>()
                .Send(new OpenAccount(AccountId.New(), name, email, person is null ? null : new PersonId(Guid.Parse(person)), roles));
            Expect(opened.Error is null, $"The account of {name} does not open: {opened.Error?.Message}");
            code = opened.Value.PasswordCode;
        }

        var actor = stage.Actor(name);
        var password = "a long phrase for " + email;
        await actor.Put("session/password", new { email, code, password });
        await actor.Post("session", new { email, password });
        var token = await actor.Post("access-tokens", new { name = "demo", scopes = new[] { "write", "read" }, days = 366 });
        actor.Use((string)token!["token"]!);
        return actor;
    }

    private async Task<DemoApi> Presiding(string state, string given, string family, string email, string office)
    {
        var person = Id((await _officer.Post("people", new
        {
            givenNames = given,
            familyName = family,
            honorific = "H.E.",
            functionalTitle = "Director General for Migration",
            institution = DemoTerms.Interior,
            email,
            language = state.ToLowerInvariant(),
        }))!["id"]);
        var terms = (await _officer.Get($"office-terms?on={MeetingDay:yyyy-MM-dd}"))["items"]!.AsArray();
        var term = terms.FirstOrDefault(t => (string?)t!["office"] == office && (string?)t["holderCode"] == state && (string?)t["bodyCode"] == "PROCESS")
            ?? throw new DemoFailedException($"{state} holds no office of {office} of the process.");
        await _head.Post($"office-terms/{Id(term["termId"])}/person", new { personId = person, from = Beginning }, Version(term));
        return await Account($"{given} {family}", email, person);
    }
}
