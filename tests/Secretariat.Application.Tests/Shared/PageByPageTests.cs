using System.Reflection;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Audit;
using Secretariat.Application.Certificates;
using Secretariat.Application.Delegations;
using Secretariat.Application.Documents;
using Secretariat.Application.History;
using Secretariat.Application.Invitations;
using Secretariat.Application.Mail;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outbox;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Participants;
using Secretariat.Application.People;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Runs;
using Secretariat.Application.Shared;
using Secretariat.Application.Terms;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.History;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Domain.Terms;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Shared;

/// <summary>Every list there is, turned over one row at a time in each of its orders; a new list without a line here makes this red.</summary>
public sealed class PageByPageTests(PostgresFixture postgres) : SliceTest(postgres)
{
    private readonly List<Type> _turned = [];

    [Fact]
    public async Task Every_list_read_one_row_at_a_time_shows_each_row_once_in_each_of_its_orders()
    {
        var scene = await Furnished();
        var (meeting, owner) = (scene.This.Meeting, As(scene.Actors.Single(a => a.Part == "head").Actor));

        await Turn(ListDocuments.Orders, page => new ListDocuments(meeting, page));
        await Turn(ListCompilations.Orders, page => new ListCompilations(meeting, page));
        await Turn(ListCertificates.Orders, page => new ListCertificates(meeting, null, false, page));
        await Turn(ListRegistrations.Orders, page => new ListRegistrations(meeting, page));
        await Turn(ListMeetings.Orders, page => new ListMeetings(page, null, null, null, null), owner);
        await Turn(ListPeople.Orders, page => new ListPeople(page));
        await Turn(ListParticipants.Orders, page => new ListParticipants(new ParticipantFilter(new DateOnly(2024, 1, 1)), page));
        await Turn(ListAccounts.Orders, page => new ListAccounts(page));
        await Turn(ListSessions.Orders, page => new ListSessions(page), owner);
        await Turn(ListAccessTokens.Orders, page => new ListAccessTokens(page), owner);
        await Turn(ListMails.Orders, page => new ListMails(page));
        await Turn(ListRuns.Orders, page => new ListRuns(page));
        await Turn(ListOutbox.Orders, page => new ListOutbox(page));
        await Turn(ListAudit.Orders, page => new ListAudit(new AuditFilter(), page));
        await Turn(ListHistory.Orders, page => new ListHistory(KindOfThing.Participant, scene.Rows.OfType<Participant>().First().Id.Value, page));
        await Turn(ListHistoricRecords.Orders, page => new ListHistoricRecords("sources", null, page));
        await Turn(ListOutcomes.Orders, page => new ListOutcomes(page, new OutcomeFilter(meeting)));
        await Turn(ListTerms.Orders, page => new ListTerms(page));
        _turned.Add(typeof(ListInvitations));
        await Turn(ListInvitations.Orders, async page =>
            (await TheSystem.Ask(new ListInvitations(meeting, page, new InvitationFilter()))).Match<Result<PageOf<InvitationLine>>>(
                list => list.Rows, error => error));

        _turned.ShouldBe(typeof(Page).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IPaged)) && !t.IsInterface), ignoreOrder: true);
        _turned.ShouldBe(typeof(Page).Assembly.GetTypes().Where(t => typeof(IGuarded).IsAssignableFrom(t) && t.GetProperty("Page") is not null),
            ignoreOrder: true);
    }

    [Fact]
    public async Task States_stand_in_the_order_of_English_and_not_of_code_points()
    {
        foreach (var (code, name) in new[] { ("TJ", "Tajikistan"), ("TR", "Türkiye"), ("TM", "Turkmenistan"), ("NL", "the Netherlands"), ("ZZ", "Åland") })
        {
            var state = Participant.Register(ParticipantKind.State, code, null, null, name, new DateOnly(1995, 1, 1), "en");
            await Given(state, Participation.Begin(state, ParticipationKind.Participating, new DateOnly(2000, 1, 1), null, null).ShouldSucceed());
        }

        async Task<IEnumerable<string>> Names(string sort) => (await TheSystem.Ask(
            new ListParticipants(new ParticipantFilter(new DateOnly(2024, 1, 1)), new Page(Sort: sort)))).ShouldSucceed().Items.Select(r => r.Name);
        string[] english = ["Åland", "the Netherlands", "Tajikistan", "Türkiye", "Turkmenistan"];
        (await Names("sortName")).ShouldBe(english);
        (await Names("-sortName")).ShouldBe(english.Reverse());
        (await Names("code")).ShouldBe(["the Netherlands", "Tajikistan", "Turkmenistan", "Türkiye", "Åland"]);
    }

    [Fact]
    public async Task An_order_that_a_list_does_not_know_is_refused_naming_those_it_knows()
    {
        var refusal = (await TheSystem.Ask(new ListPeople(new Page(Sort: "shoeSize")))).ShouldBeRefused<PageErrors.SortUnknown>();
        refusal.Message.ShouldContain("“shoeSize”");
        refusal.Message.ShouldContain("-familyName");
        refusal.Fields.Keys.ShouldBe(["sort"]);
        (await TheSystem.Ask(new ListPeople(new Page(Sort: "--familyName")))).ShouldBeRefused<PageErrors.SortUnknown>();
    }

    [Fact]
    public async Task A_cursor_holds_for_the_order_in_which_it_was_given()
    {
        await People("Ada", "Ben");
        var first = (await TheSystem.Ask(new ListPeople(new Page(1)))).ShouldSucceed();
        (await TheSystem.Ask(new ListPeople(new Page(1, first.Next)))).ShouldSucceed().Items.ShouldHaveSingleItem().GivenNames.ShouldBe("Ben");
        (await TheSystem.Ask(new ListPeople(new Page(1, first.Next, "familyName")))).ShouldSucceed();
        (await TheSystem.Ask(new ListPeople(new Page(1, first.Next, "-familyName")))).ShouldBeRefused<PageErrors.CursorOfAnotherSort>();
        (await TheSystem.Ask(new ListPeople(new Page(1, Sort: "-familyName", Before: first.Next)))).ShouldBeRefused<PageErrors.CursorOfAnotherSort>()
            .Fields.Keys.ShouldBe(["before"]);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[\"familyName\"]")]
    [InlineData("[\"familyName\",\"Kovács\",\"Anna\",\"not an id\"]")]
    [InlineData("[\"familyName\",null,\"Anna\",\"0190f0c1-7a00-7000-8000-000000000001\"]")]
    [InlineData("[\"familyName\",\"\\u0000\",\"Anna\",\"0190f0c1-7a00-7000-8000-000000000001\"]")]
    [InlineData("[\"familyName\",\"\\ud800\",\"Anna\",\"0190f0c1-7a00-7000-8000-000000000001\"]")]
    [InlineData("[\"-owedAt\",\"2024-04-03T09:00:00+00:00\",\"0190f0c1-7a00-7000-8000-000000000001\"]")]
    public async Task A_cursor_that_the_list_did_not_give_is_refused(string made)
    {
        (await TheSystem.Ask(new ListPeople(new Page(1, made)))).ShouldBeRefused<PageErrors.CursorUnknown>();
        var told = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(made));
        (await TheSystem.Ask(new ListPeople(new Page(1, told)))).ShouldBeRefused<PageErrors.CursorUnknown>();
        (await TheSystem.Ask(new ListPeople(new Page(1, Before: told)))).ShouldBeRefused<PageErrors.CursorUnknown>().Fields.Keys.ShouldBe(["before"]);
    }

    /// <remarks>Many equals and many without a value, in every order and by pages of every size: the place of a row must not depend on chance.</remarks>
    [Fact]
    public async Task Equals_and_rows_without_a_value_are_shown_once_whatever_the_size_of_the_page()
    {
        string?[] institutions = ["Ministry", null, "Ministry", "Agency", null, "ministry", "Ägypten-Referat", null, "Ministry"];
        await Given([.. institutions.Select((institution, i) =>
            (object)Person.Enter(new PersonName(i % 2 == 0 ? "Anna" : "Ben", i % 3 == 0 ? "Kovács" : "Kovacs"), null, institution, null, "en"))]);

        foreach (var sort in ListPeople.Orders.Names)
        {
            var whole = (await TheSystem.Ask(new ListPeople(new Page(Sort: sort)))).ShouldSucceed().Items;
            if (sort.EndsWith("institution")) whole.SkipWhile(p => p.Institution is not null).Select(p => p.Institution).ShouldBe([null, null, null], sort);
            for (var size = 1; size <= institutions.Length; size++)
                (await Walked(size, page => TheSystem.Ask(new ListPeople(page with { Sort = sort })))).Select(p => p.Id).ShouldBe(whole.Select(p
                    => p.Id), sort);
        }
    }

    private Task People(params string[] given) =>
        Given([.. given.Select(name => (object)Person.Enter(new PersonName(name, name), null, null, null, "en"))]);

    /// <summary>The scene with at least two rows in every list.</summary>
    private async Task<Scene> Furnished()
    {
        var (scene, now) = (Scene.At(Clock.GetUtcNow()), Clock.GetUtcNow());
        await Given([.. scene.Rows]);
        var head = (Actor.AccountHolder)scene.Actors.Single(a => a.Part == "head").Actor;
        var states = await Read(db => db.Participants.ToListAsync());
        foreach (var (n, state) in new[] { ("one", states[0]), ("two", states[1]) })
        {
            var run = Run.Start(RunKind.SendReminders, n, null, 0, "Test", now);
            await Given(
                run,
                Compilation.Begin(CompilationId.New(), scene.This.Meeting, run.Id, [], "en", "Test", now),
                HistoricRecord.Keep("sources", n, "{}", SourceKind.Seed),
                Term.Say(TermId.New(), n, [new("fr", n)]).ShouldSucceed(),
                AccessToken.Make(AccessTokenId.New(), head.Id, n, ["*"], now.AddDays(1), now).Token,
                AccountSession.Begin(AccountSessionId.New(), head.Id, SessionMeans.Password, n, "this machine", now),
                Participation.Begin(state, ParticipationKind.Participating, new DateOnly(2000, 1, 1), null, null).ShouldSucceed(),
                OutgoingMail.Owe(n, MailKind.Notice, new Recipient(n, $"{n}@example.org"), [], n, n, [], null, new MailSubject(null, null, null),
                    "example.org", now));
        }

        var (body, held) = (await Read(db => db.Bodies.SingleAsync(b => b.Id == scene.This.Body)), await Read(db =>
            db.Meetings.SingleAsync(m => m.Id == scene.This.Meeting)));
        var conclusions = Conclusions.Begin(ConclusionsId.New(), held, body);
        foreach (var day in new DateOnly?[] { null, new(2031, 1, 1) })
            conclusions.Add(new ConclusionContent(OutcomeKind.Recommendation, [new("en", "Act")], [new(null, null)], day), null, body).ShouldSucceed();
        conclusions.Table(DocumentSymbol.Limited(held.Symbol("BP"), 1), IssuedDocumentId.New(), null, DateOnly.FromDateTime(now.UtcDateTime), now)
            .ShouldSucceed();
        await Given([.. conclusions.Adopt("Chair", held.Symbol("BP"), now).ShouldSucceed()]);
        foreach (var certificate in scene.This.Delegations.Select(d => d.Certificate))
            (await TheSystem.Send(new RevokeCertificate(certificate, "Printed twice", 1))).ShouldSucceed();
        foreach (var kind in new[] { DeadlineKind.Nominations, DeadlineKind.Invitations })
        {
            var version = await Read(db => db.Meetings.Where(m => m.Id == scene.This.Meeting).Select(m => m.Version).SingleAsync());
            (await TheSystem.Send(new SetDeadline(scene.This.Meeting, version, kind, DateOnly.FromDateTime(now.UtcDateTime).AddDays(9)))).ShouldSucceed();
        }

        var participant = scene.Rows.OfType<Participant>().First().Id;
        foreach (var language in new[] { "fr", "ru" })
        {
            var version = await Read(db => db.Participants.Where(p => p.Id == participant).Select(p => p.Version).SingleAsync());
            (await TheSystem.Send(new WriteToParticipantIn(participant, language, version))).ShouldSucceed();
        }

        return scene;
    }

    private Task Turn<T>(IOrders orders, Func<Page, IQuery<PageOf<T>>> list, Acting? reader = null)
    {
        _turned.Add(list(new Page()).GetType());
        return Turn(orders, page => (reader ?? TheSystem).Ask(list(page)));
    }

    private static async Task Turn<T>(IOrders orders, Func<Page, Task<Result<PageOf<T>>>> list)
    {
        orders.Names.ShouldContain(orders.Usual);
        (await list(new Page())).ShouldSucceed().Items.Select(Text).ShouldBe(
            (await list(new Page(Sort: orders.Usual))).ShouldSucceed().Items.Select(Text), typeof(T).Name);
        foreach (var sort in orders.Names)
        {
            var whole = (await list(new Page(Sort: sort))).ShouldSucceed().Items;
            whole.Count.ShouldBeGreaterThan(1, typeof(T).Name);
            whole.Select(Text).Distinct().Count().ShouldBe(whole.Count, typeof(T).Name);
            ShouldBeInOrder(whole, sort);
            (await Walked(1, page => list(page with { Sort = sort }))).Select(Text).ShouldBe(whole.Select(Text), $"{typeof(T).Name} by {sort}");
        }
    }

    private static async Task<IReadOnlyList<T>> Walked<T>(int size, Func<Page, Task<Result<PageOf<T>>>> list)
    {
        var (rows, cursor) = (new List<T>(), (string?)null);
        do
        {
            var page = (await list(new Page(size, cursor))).ShouldSucceed();
            page.Items.Count.ShouldBeInRange(1, size);
            (page.Previous is null).ShouldBe(rows.Count == 0);
            if (page.Previous is { } back)
            {
                var before = (await list(new Page(size, Before: back))).ShouldSucceed();
                before.Items.Select(Text).ShouldBe(rows.TakeLast(size).Select(Text));
                before.Next.ShouldBe(cursor);
                (before.Previous is null).ShouldBe(rows.Count == size);
            }

            rows.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null && rows.Count < 1000);
        cursor.ShouldBeNull();
        return rows;
    }

    /// <summary>The field that gives the order rises, or falls; rows without it stand last.</summary>
    private static void ShouldBeInOrder<T>(IReadOnlyList<T> rows, string sort)
    {
        var field = sort.TrimStart('-');
        if (ByFamilyName.Contains((typeof(T), field))) return;
        var property = typeof(T).GetProperty(field, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)
            .ShouldNotBeNull($"{typeof(T).Name}.{field}");
        var values = rows.Select(r => property.GetValue(r)).ToList();
        var held = values.TakeWhile(v => v is not null).ToList();
        values.Skip(held.Count).ShouldAllBe(v => v == null);
        (InOrderBy(Alphabet.English) || InOrderBy(StringComparer.Ordinal)).ShouldBeTrue($"{typeof(T).Name} by {sort}: {string.Join(", ", values)}");

        bool InOrderBy(IComparer<string> texts)
        {
            var rising = held.Order(Comparer<object?>.Create((a, b) => a is string text ? texts.Compare(text, (string)b!)
                : Comparer<object>.Default.Compare(a, b)));
            return held.SequenceEqual(sort.StartsWith('-') ? rising.Reverse() : rising);
        }
    }

    /// <summary>Orders of persons by family name, which their rows show within the printed name.</summary>
    private static readonly (Type, string)[] ByFamilyName = [(typeof(CertificateRow), "holder"), (typeof(RegistrationLine), "name")];

    private static string Text<T>(T row) => System.Text.Json.JsonSerializer.Serialize(row);
}
