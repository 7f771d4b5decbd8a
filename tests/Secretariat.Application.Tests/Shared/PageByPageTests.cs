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
using Secretariat.Application.Participants;
using Secretariat.Application.People;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Runs;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.History;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Shared;

/// <summary>Every list there is, turned over one row at a time; a new list without a line here makes this red.</summary>
public sealed class PageByPageTests(PostgresFixture postgres) : SliceTest(postgres)
{
    private readonly List<Type> _turned = [];

    [Fact]
    public async Task Every_list_read_one_row_at_a_time_shows_the_rows_of_the_whole_in_its_order()
    {
        var scene = await Furnished();
        var (meeting, owner) = (scene.This.Meeting, As(scene.Actors.Single(a => a.Part == "head").Actor));

        await Turn(page => new ListDocuments(meeting, page));
        await Turn(page => new ListCertificates(meeting, null, false, page));
        await Turn(page => new ListRegistrations(meeting, page));
        await Turn(page => new ListMeetings(page, null, null, null, null), owner);
        await Turn(page => new ListPeople(page));
        await Turn(page => new ListParticipants(new ParticipantFilter(new DateOnly(2024, 1, 1)), page));
        await Turn(page => new ListAccounts(page));
        await Turn(page => new ListAccessTokens(page), owner);
        await Turn(page => new ListMails(page));
        await Turn(page => new ListRuns(page));
        await Turn(page => new ListOutbox(page));
        await Turn(page => new ListAudit(new AuditFilter(), page));
        await Turn(page => new ListHistoricRecords("table", null, page));
        await Turn(async page =>
        {
            var list = (await TheSystem.Ask(new ListInvitations(meeting, page, new InvitationFilter()))).ShouldSucceed();
            return new PageOf<InvitationLine>(list.Items, list.Next);
        });

        _turned.ShouldBe(typeof(Page).Assembly.GetTypes().Where(IsList), ignoreOrder: true);
    }

    /// <summary>The scene with at least two rows in every list.</summary>
    private async Task<Scene> Furnished()
    {
        var (scene, now) = (Scene.At(Clock.GetUtcNow()), Clock.GetUtcNow());
        await Given([.. scene.Rows]);
        var head = (Actor.AccountHolder)scene.Actors.Single(a => a.Part == "head").Actor;
        var states = await Read(db => db.Participants.ToListAsync());
        foreach (var (n, state) in new[] { ("one", states[0]), ("two", states[1]) })
            await Given(
                Run.Start(RunKind.SendReminders, n, null, 0, "Test", now),
                HistoricRecord.Keep("table", n, "{}", SourceKind.Seed),
                AccessToken.Make(AccessTokenId.New(), head.Id, n, ["*"], now.AddDays(1), now).Token,
                Participation.Begin(state, ParticipationKind.Participating, new DateOnly(2000, 1, 1), null, null).ShouldSucceed(),
                OutgoingMail.Owe(n, MailKind.Notice, new Recipient(n, $"{n}@example.org"), [], n, n, [], null, new MailSubject(null, null, null),
                    "example.org", now));
        foreach (var certificate in scene.This.Delegations.Select(d => d.Certificate))
            (await TheSystem.Send(new RevokeCertificate(certificate, "Printed twice", 1))).ShouldSucceed();
        return scene;
    }

    private Task Turn<T>(Func<Page, IQuery<PageOf<T>>> list, Acting? reader = null)
    {
        _turned.Add(list(new Page()).GetType());
        return Turn(async page => (await (reader ?? TheSystem).Ask(list(page))).ShouldSucceed());
    }

    private static async Task Turn<T>(Func<Page, Task<PageOf<T>>> list)
    {
        var whole = await list(new Page());
        whole.Items.Count.ShouldBeGreaterThan(1, typeof(T).Name);
        var (rows, cursor) = (new List<T>(), (string?)null);
        do
        {
            var page = await list(new Page(1, cursor));
            rows.Add(page.Items.ShouldHaveSingleItem());
            cursor = page.Next;
        }
        while (cursor is not null && rows.Count < whole.Items.Count);

        cursor.ShouldBeNull(typeof(T).Name);
        rows.Select(Text).ShouldBe(whole.Items.Select(Text));
    }

    private static string Text<T>(T row) => System.Text.Json.JsonSerializer.Serialize(row);

    private static bool IsList(Type type) => type is { IsAbstract: false, IsInterface: false } && type.GetInterfaces().Any(i =>
        i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuery<>) && i.GetGenericArguments()[0] is { IsGenericType: true } answer
        && answer.GetGenericTypeDefinition() == typeof(PageOf<>));
}
