using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Runs;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Api.Tests.Shared;

/// <summary>The whole host with the scene on its stage, and with something of every kind that an address can name.</summary>
public class StagedHost(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly Dictionary<string, Actor.AccountHolder> _accounts = [];

    public HostFixture Host { get; private set; } = null!;

    public Scene Scene { get; } = Scene.At(TimeProvider.System.GetUtcNow());

    /// <summary>One id of every kind of thing that belongs to the dialogue as a whole, by the word before it in an address.</summary>
    public IReadOnlyDictionary<string, Guid> OfTheDialogue { get; private set; } = new Dictionary<string, Guid>();

    /// <summary>The items of both agendas and the sessions of both meetings, "this" before "other".</summary>
    public IReadOnlyDictionary<string, (Guid This, Guid Other)> Parts { get; private set; } = new Dictionary<string, (Guid, Guid)>();

    public async ValueTask InitializeAsync()
    {
        Host = new HostFixture(postgres) { Plant = Plant };
        await Host.InitializeAsync();
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        var now = TimeProvider.System.GetUtcNow();
        db.AddRange(Scene.Rows);
        foreach (var (part, actor) in Scene.Actors)
            if (actor is Actor.AccountHolder holder) _accounts[part] = holder;
        var stranger = Account.Open(AccountId.New(), "Without a part", "without.a.part@example.org", null, [], now);
        _accounts["stranger"] = new Actor.AccountHolder(stranger.Id, null, stranger.Name);
        var run = Run.Start(RunKind.SendReminders, "Reminders", null, 0, "Test", now);
        var mail = OutgoingMail.Owe("n", MailKind.Notice, new Recipient("n", "n@example.org"), [], "n", "n", [], null, new MailSubject(null, null, null),
            "example.org", now.AddYears(1));
        var (token, _) = AccessToken.Make(AccessTokenId.New(), _accounts["head"].Id, "Somebody else's", ["read"], now.AddDays(1), now);
        var session = AccountSession.Begin(AccountSessionId.New(), _accounts["head"].Id, SessionMeans.Password, "Somebody else's", "this machine", now);
        var view = SavedView.Save(SavedViewId.New(), _accounts["head"].Id, ListName.Mails, "Somebody else's", ListChoice.Of(ListName.Mails, []), [])
            .ShouldSucceed();
        var state = Scene.Rows.OfType<Participant>().First();
        var participation = Participation.Begin(state, ParticipationKind.Participating, new DateOnly(2000, 1, 1), null, null).ShouldSucceed();
        var mandate = Mandate.Propose("WG-X", Scene.This.Body, default, "Working group", null);
        db.AddRange(stranger, run, mail, token, view, session, participation, mandate);
        var (mine, others) = (Conclude(db, Scene.This, now), Conclude(db, Scene.Other, now));
        await db.SaveChangesAsync();
        var happened = Guid.CreateVersion7();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO outbox_events (id, stream, name, payload, occurred_at, caused_by, parked_at, attempts, next_attempt_at)
            VALUES ({happened}, 'Test/1', 'Test', {"{}"}::jsonb, {now}, 'Test', {now}, 8, {now})
            """);

        OfTheDialogue = new Dictionary<string, Guid>
        {
            ["access-tokens"] = token.Id.Value,
            ["views"] = view.Id.Value,
            ["sessions"] = session.Id.Value,
            ["accounts"] = _accounts["head"].Id.Value,
            ["mails"] = mail.Id.Value,
            ["runs"] = run.Id.Value,
            ["participants"] = state.Id.Value,
            ["participations"] = participation.Id.Value,
            ["office-terms"] = await db.OfficeTerms.Select(t => t.Id.Value).FirstAsync(),
            ["mandates"] = mandate.Id.Value,
            ["outbox"] = happened,
            ["people"] = await db.People.Select(p => p.Id.Value).FirstAsync(),
        };
        Parts = new Dictionary<string, (Guid, Guid)>
        {
            ["items"] = (await ItemOf(db, Scene.This), await ItemOf(db, Scene.Other)),
            ["sessions"] = (await SessionOf(db, Scene.This), await SessionOf(db, Scene.Other)),
            ["entries"] = (mine.Entry, others.Entry),
            ["outcomes"] = (mine.Outcome, others.Outcome),
            ["silence"] = (mine.Silence, others.Silence),
            ["compilations"] = (mine.Compilation, others.Compilation),
        };
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody with a personal link.</summary>
    public HttpClient By(Actor.LinkHolder holder) =>
        Bearing(Host.Services.GetRequiredService<ILinkSessions>().Write(holder.Id, TimeProvider.System.GetUtcNow().AddHours(1)));

    /// <summary>A program that acts for an account through a token of these scopes.</summary>
    public async Task<HttpClient> By(string account, params string[] scopes)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        var now = TimeProvider.System.GetUtcNow();
        var (token, text) = AccessToken.Make(AccessTokenId.New(), _accounts[account].Id, "Program", scopes, now.AddDays(1), now);
        db.Add(token);
        await db.SaveChangesAsync();
        return Bearing(text);
    }

    protected virtual void Plant(WebApplication app) { }

    /// <summary>
    /// Conclusions of a meeting with one recommendation, adopted, a silence procedure that was prepared on them before, and its papers being bound.
    /// </summary>
    private (Guid Entry, Guid Outcome, Guid Silence, Guid Compilation) Conclude(SecretariatDbContext db, Scene.Gathering gathering, DateTimeOffset now)
    {
        var (meeting, body) = (Scene.Rows.OfType<Meeting>().Single(m => m.Id == gathering.Meeting), Scene.Rows.OfType<Body>().Single(
            b => b.Id == gathering.Body));
        var conclusions = Conclusions.Begin(ConclusionsId.New(), meeting, body);
        var entry = conclusions.Add(new ConclusionContent(OutcomeKind.Recommendation, [new("en", "Act")], [new(null, null)]), null, body).ShouldSucceed();
        conclusions.Table(DocumentSymbol.Limited(meeting.Symbol("BP"), 1), IssuedDocumentId.New(), null, DateOnly.FromDateTime(now.UtcDateTime), now)
            .ShouldSucceed();
        var silence = SilenceProcedure.Prepare(conclusions, 1, now.AddYears(1), now).ShouldSucceed();
        var outcome = conclusions.Adopt("Chair", meeting.Symbol("BP"), now).ShouldSucceed()[0];
        var run = Run.Start(RunKind.SendReminders, "Papers", meeting.Id, 0, "Test", now);
        var compilation = Compilation.Begin(CompilationId.New(), meeting.Id, run.Id, [], "en", "Test", now);
        db.AddRange(conclusions, silence, outcome, run, compilation);
        return (entry.Value, outcome.Id.Value, silence.Id.Value, compilation.Id.Value);
    }

    private static async Task<Guid> ItemOf(SecretariatDbContext db, Scene.Gathering gathering) =>
        (await db.Agendas.AsNoTracking().SingleAsync(a => a.Id == gathering.Agenda)).Items[0].Id.Value;

    private static async Task<Guid> SessionOf(SecretariatDbContext db, Scene.Gathering gathering) =>
        (await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == gathering.Meeting)).Sessions[0].Id.Value;

    private HttpClient Bearing(string bearer)
    {
        var program = Host.Browser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return program;
    }
}

/// <summary>The same with one address that tells of things whoever asks: the planted offender.</summary>
public sealed class OffendedHost(PostgresFixture postgres) : StagedHost(postgres)
{
    public const string Offender = "/api/v1/meetings/{id:guid}/existence";

    protected override void Plant(WebApplication app) => app.MapGet(Offender, async (Guid id, SecretariatDbContext db) =>
        await db.Meetings.AnyAsync(m => (Guid)(object)m.Id == id) ? "There is one." : "There is none.").ExcludeFromDescription();
}
