using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Host.Tests.Shared;

/// <summary>
/// A dialogue in a real database, for tests that act on it through hosts of their own: one body with Chair and Co-Chair, as many organisations as wanted,
/// and a token for each part there is to play. Meetings are put into the state a test begins with, without playing all that led there.
/// </summary>
internal sealed class LiveDialogue : IAsyncDisposable
{
    private static readonly DateTimeOffset Since = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ServiceProvider _services;
    private readonly NpgsqlDataSource _database;
    private readonly Body _body = Domain.Bodies.Body.Found(
        "SOM", "Senior Officials Meeting", "SOM", BodyKind.SeniorOfficialsMeeting, BodyLevel.SeniorOfficial, null, false, new DateOnly(1993, 1, 1));
    private int _references;

    private LiveDialogue(ServiceProvider services, NpgsqlDataSource database) => (_services, _database) = (services, database);

    internal BodyId Body => _body.Id;

    internal IReadOnlyList<Participant> Organisations { get; private set; } = [];

    internal string Officer { get; private set; } = "";

    internal string Head { get; private set; } = "";

    internal string Chair { get; private set; } = "";

    /// <summary>Founds the dialogue in an empty database.</summary>
    internal static async Task<LiveDialogue> Found(string asApplication, string asSuperuser, int organisations)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Database:ConnectionString", asApplication)]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSecretariat(configuration);
        var dialogue = new LiveDialogue(services.BuildServiceProvider(), NpgsqlDataSource.Create(asSuperuser));
        await dialogue.Furnish(organisations);
        return dialogue;
    }

    /// <summary>A request as somebody, with an idempotency key of its own unless one is given.</summary>
    internal static HttpRequestMessage Post(string token, string path, object? body = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return request;
    }

    /// <summary>A meeting of the coming year with invitations to the first of the organisations, which await signature.</summary>
    internal async Task<Meeting> MeetingToInviteTo(int invitations)
    {
        var meeting = Plan(Today().AddDays(200));
        List<object> rows = [meeting];
        foreach (var organisation in Organisations.Take(invitations))
        {
            var (delegation, invitation) = Invite(meeting, organisation);
            rows.AddRange([delegation, invitation]);
        }

        await Given(rows);
        return meeting;
    }

    /// <summary>A delegation of three that has two seats taken and one free.</summary>
    internal async Task<Delegation> DelegationWithOneSeatLeft()
    {
        var meeting = Plan(Today().AddDays(200));
        var (delegation, invitation) = Invite(meeting, Organisations[0]);
        invitation.Sign(new Signature("Henri Head", "Head", null, null), $"BP/OUT/1999/{++_references:0000}", IssuedDocumentId.New(), Since).ShouldSucceed();
        invitation.DispatchByMail(Since).ShouldSucceed();
        var named = Enumerable.Range(1, 2).Select(i => Nominate(delegation, i)).ToList();
        foreach (var registration in named) delegation.Seat(registration.Id, asHead: false).ShouldSucceed().ShouldBeTrue();
        await Given([meeting, delegation, invitation, .. named]);
        return delegation;
    }

    /// <summary>An agenda that waits for the Chair, who presides beside the Co-Chair.</summary>
    internal async Task<Agenda> AgendaInReview()
    {
        var meeting = Plan(Today().AddDays(200));
        var agenda = Agenda.Draft(AgendaId.New(), meeting, [new OutlineEntry(0, new AgendaItemContent(AgendaItemKind.Discussion, "The way ahead"))]);
        agenda.Submit(Sitting.Of(meeting)).ShouldSucceed();
        await Given([meeting, agenda]);
        return agenda;
    }

    /// <summary>Conclusions that were adopted and wait for the Chair.</summary>
    internal async Task<Conclusions> ConclusionsToClear()
    {
        var meeting = Plan(Today().AddDays(-2));
        meeting.Convene(true, true, meeting.Schedule.OpensAt).ShouldSucceed();
        meeting.Open(true, null, meeting.Schedule.OpensAt).ShouldSucceed();
        meeting.Conclude(null, [], meeting.Schedule.ClosesAt).ShouldSucceed();
        var conclusions = Conclusions.Begin(ConclusionsId.New(), meeting, _body);
        conclusions.Add(new ConclusionContent(OutcomeKind.Paragraph, [new TextInLanguage("en", "The meeting took note of the way ahead.")], []), null, _body)
            .ShouldSucceed();
        var symbol = DocumentSymbol.Limited(meeting.Symbol("BP"), 1);
        conclusions.Table(symbol, IssuedDocumentId.New(), null, meeting.Schedule.FirstDay, meeting.Schedule.OpensAt).ShouldSucceed();
        conclusions.Adopt("Sweden", meeting.Symbol("BP"), meeting.Schedule.ClosesAt).ShouldSucceed();
        await Given([meeting, conclusions]);
        return conclusions;
    }

    /// <summary>A meeting that was held, its register locked, where so many delegates were seen.</summary>
    internal async Task<Meeting> MeetingToCertify(int delegates)
    {
        var meeting = Plan(Today().AddDays(-30));
        var then = meeting.Schedule.OpensAt;
        meeting.Convene(true, true, then).ShouldSucceed();
        meeting.Open(true, null, then).ShouldSucceed();
        meeting.Conclude(null, [], meeting.Schedule.ClosesAt).ShouldSucceed();
        var session = meeting.Sessions.Select(s => new SessionTimes(s.Id, s.Day, s.StartsAt, s.EndsAt)).First();
        var register = AttendanceRegister.Open(meeting.Id, [session.Day], then);
        List<object> rows = [meeting, register];
        for (var i = 0; i < delegates; i++)
        {
            var organisation = Organisations[i % Organisations.Count];
            var delegation = rows.OfType<Delegation>().FirstOrDefault(d => d.ParticipantId == organisation.Id);
            if (delegation is null)
            {
                delegation = Delegation.Form(DelegationId.New(), meeting.Id, organisation.Id, organisation.NameOn(session.Day), 10, false);
                rows.Add(delegation);
            }

            var registration = Nominate(delegation, i + 1);
            registration.Accept(then).ShouldSucceed();
            registration.Confirm("2026-1", then).ShouldSucceed();
            var entry = new Entry(session.Starts, AttendanceMethod.Name, "Officer", Guid.CreateVersion7());
            rows.AddRange([registration, register.CheckIn(new Entrant(registration.Id, true), session, entry, then).ShouldSucceed()]);
            registration.Conclude(attended: true).ShouldSucceed();
        }

        await Given(rows, then: () =>
        {
            register.AttestDay(session.Day, session.Starts, delegates, null, "Officer", session.Ends).ShouldSucceed();
            register.Lock([session.Day], session.Ends).ShouldSucceed();
        });
        return meeting;
    }

    /// <summary>Counts, as the superuser.</summary>
    internal async Task<long> Count(string sql, params object[] values)
    {
        await using var command = _database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Changes the database itself, as the superuser.</summary>
    internal async Task Execute(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads rows, as the superuser.</summary>
    internal async Task<List<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = _database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        List<T> rows = [];
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task Furnish(int organisations)
    {
        var chairing = Participant.Register(ParticipantKind.State, "TR", "TUR", "792", "Türkiye", new DateOnly(1990, 1, 1), "tr");
        var coChairing = Participant.Register(ParticipantKind.State, "HU", "HUN", "348", "Hungary", new DateOnly(1990, 1, 1), "hu");
        var person = Person.Enter(new PersonName("Işıl", "Örnekoğlu", "H.E."), "Director General", null, "chair@example.org", "tr");
        var other = Person.Enter(new PersonName("Győző", "Példaűri", "H.E."), "Director General", null, "cochair@example.org", "hu");
        var term = OfficeTerm.Begin(Office.Chair, null, chairing, 1, Since, false, null).ShouldSucceed();
        var otherTerm = OfficeTerm.Begin(Office.CoChair, null, coChairing, 1, Since, false, null).ShouldSucceed();
        term.ExerciseBy(person.Id, Since).ShouldSucceed();
        otherTerm.ExerciseBy(other.Id, Since).ShouldSucceed();
        var founded = new DateOnly(1990, 1, 1);
        Organisations = [.. Enumerable.Range(1, organisations).Select(i =>
            Participant.Register(ParticipantKind.Organisation, $"ORG{i:0000}", null, null, $"Organisation of Example {i:0000}", founded, "en"))];
        var takingPart = Organisations.Select(o => Participation.Begin(o, ParticipationKind.Participating, founded, null, null).ShouldSucceed());
        await Given([_body, chairing, coChairing, person, other, term, otherTerm, .. Organisations, .. takingPart]);
        Officer = await TokenOf("Olga Officer", null, GrantedRole.SecretariatOfficer);
        Head = await TokenOf("Henri Head", null, GrantedRole.HeadOfSecretariat);
        Chair = await TokenOf("Işıl Örnekoğlu", person.Id);
    }

    private async Task<string> TokenOf(string name, PersonId? person, params GrantedRole[] roles)
    {
        var now = TimeProvider.System.GetUtcNow();
        var account = Account.Open(AccountId.New(), name, $"{Guid.NewGuid():N}@example.org", person, roles, now);
        var (token, text) = AccessToken.Make(AccessTokenId.New(), account.Id, "test", [AccessToken.Read, AccessToken.Write], now.AddDays(1), now);
        await Given([account, token]);
        return text;
    }

    private Meeting Plan(DateOnly day)
    {
        var schedule = MeetingSchedule.Create(day, day, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Stockholm").ShouldSucceed();
        var plan = new MeetingPlan(
            _body.Id, "SOM", [], "Meeting on the way ahead", schedule, new Venue("Conference Centre", "Exempelgatan 12", "Stockholm", "SE"),
            Modality.InPerson, null, Organisations[0].Id, [new ConvenedBy("Chair", null)], ["en"],
            new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 3 }, AttributionRule.Attributable);
        var meeting = Meeting.Plan(MeetingId.New(), plan, []).ShouldSucceed();
        meeting.SetDeadline(DeadlineKind.Nominations, day.AddDays(-30)).ShouldSucceed();
        meeting.Announce(Since).ShouldSucceed();
        return meeting;
    }

    private static (Delegation Delegation, Invitation Invitation) Invite(Meeting meeting, Participant organisation)
    {
        var name = organisation.NameOn(meeting.Schedule.FirstDay);
        var delegation = Delegation.Form(DelegationId.New(), meeting.Id, organisation.Id, name, 3, false);
        var addressee = new Addressee(
            AddresseeKind.Organisation, "Ms.", "Sample Addressee", "Executive Head", name, "1 Example Avenue", "Vienna", "Dear Madam,", "en",
            $"office@{organisation.Code}.example");
        var invitation = Invitation.DrawUp(
            meeting.Id, organisation.Id, name, name, delegation.Id, CorrespondenceForm.Letter, CorrespondenceChannel.Mail, addressee).ShouldSucceed();
        delegation.CalledBy(invitation.Id, name);
        invitation.SubmitForSignature().ShouldSucceed();
        return (delegation, invitation);
    }

    private static Registration Nominate(Delegation delegation, int position)
    {
        var details = new DelegateDetails(
            "Mr.", null, "Stan", $"Specimen {position}", "Adviser", "Office", $"{position}.{delegation.Id.Value:N}@example.org", "en", DelegateRole.Adviser,
            ParticipationModality.InPerson);
        var registration = Registration.Nominate(RegistrationId.New(), delegation, details, position, false, "Focal point", Since).ShouldSucceed();
        registration.TakeSeat().ShouldSucceed();
        return registration;
    }

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private async Task Given(IReadOnlyList<object> rows, Action? then = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        if (then is null) return;
        then();
        await db.SaveChangesAsync();
    }
}
