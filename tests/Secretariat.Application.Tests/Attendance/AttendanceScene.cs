using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Attendance;
using Secretariat.Application.Certificates;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Attendance;

/// <summary>
/// A meeting of two days at Stockholm, 27–28 June 2024, with seven delegations and twelve delegates; the clock stands at nine on the first morning.
/// </summary>
public abstract class AttendanceScene(PostgresFixture postgres) : SliceTest(postgres)
{
    protected static readonly DateOnly First = new(2024, 6, 27), Second = new(2024, 6, 28);

    protected static readonly CertificateWording Wording = new([new("Budapest Process"), new("Ministry of Justice", "Sweden")],
        [new("Ms. Anna BERG", "Director General", "Migration Agency"), new("Mr. Mehmet YILMAZ", "Chair", "Türkiye", true)],
        "This is to certify that", "attended and contributed to the success of", "attended remotely", "34th Senior Officials Meeting");

    private readonly HashSet<Guid> _followed = [];
    private readonly Dictionary<string, Participant> _participants = [];

    protected Meeting Meeting { get; private set; } = null!;

    protected Dictionary<string, Registration> Delegates { get; } = [];

    protected Dictionary<string, Delegation> Delegations { get; } = [];

    protected Acting Officer { get; private set; } = null!;

    protected Acting Head { get; private set; } = null!;

    protected MeetingSessionId[] Sessions => [.. Meeting.Sessions.OrderBy(s => s.StartsAt).Select(s => s.Id)];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.SetUtcNow(new DateTimeOffset(2024, 6, 27, 7, 0, 0, TimeSpan.Zero));
        Officer = As(await AccountOf("officer@example.org", GrantedRole.SecretariatOfficer));
        Head = As(await AccountOf("head@example.org", GrantedRole.HeadOfSecretariat));

        var body = Body.Found(
            "SOM", "Senior Officials Meeting", "SOM", BodyKind.SeniorOfficialsMeeting, BodyLevel.SeniorOfficial, null, false, new DateOnly(1993, 1, 1));
        await Given(body);
        foreach (var (code, name, kind) in new[]
        {
            ("SE", "Sweden", ParticipationKind.Participating), ("TR", "Türkiye", ParticipationKind.Participating),
                ("TM", "Turkmenistan", ParticipationKind.Participating),
            ("TJ", "Tajikistan", ParticipationKind.Participating), ("NL", "the Netherlands", ParticipationKind.Participating),
            ("AU", "Australia", ParticipationKind.Observer),
        })
            await Enter(Participant.Register(ParticipantKind.State, code, null, null, name, new DateOnly(1990, 1, 1), "en"), kind);
        await Enter(Participant.Register(ParticipantKind.Organisation, "IOM", null, null, "International Organization for Migration", new DateOnly(1990, 1, 1),
            "en"), ParticipationKind.Participating);
        await Given(OfficeTerm.Begin(Office.Chair, null, _participants["TR"], 1, new DateTimeOffset(2006, 1, 1, 0, 0, 0, TimeSpan.Zero), false, null).Value);

        var schedule = MeetingSchedule.Create(First, Second, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Stockholm").Value;
        var plan = new MeetingPlan(body.Id, "SOM", [new NumberInSeries(MeetingSeriesId.Of(body.Id), 34, "Senior Officials Meeting", "SOM")], "", schedule,
            new Venue("Clarion Hotel", "", "Stockholm", "SE"), Modality.Hybrid, null, _participants["SE"].Id, [], ["en"],
            new Dictionary<ParticipationKind, int>(),
            AttributionRule.Attributable);
        Meeting = Meeting.Plan(MeetingId.New(), plan, []).Value;
        _ = Meeting.Announce(Clock.GetUtcNow()).Value;
        _ = Meeting.Convene(true, true, Clock.GetUtcNow()).Value;
        _ = Meeting.Open(true, null, Clock.GetUtcNow()).Value;
        await Given(Meeting);

        foreach (var code in new[] { "TM", "SE", "NL", "TR", "IOM", "TJ", "AU" }) await Send(code);
        await Send("SE", "Åsa", "Öberg", DelegateRole.Adviser, 2);
        await Send("SE", "Erik", "Lind", DelegateRole.Adviser, 3, consents: false);
    }

    protected static CheckIn ByName(Registration who, MeetingSessionId session, MeetingId meeting, string? reason = null) =>
        new(meeting, session, who.Id, null, AttendanceMethod.Name, Guid.NewGuid(), reason);

    protected async Task<AtTheDesk> Enter(string who, int session) =>
        (await TheSystem.Send(ByName(Delegates[who], Sessions[session], Meeting.Id, "On the signed sheet"))).ShouldSucceed();

    /// <summary>Checks these in at one session of each day, concludes the meeting, attests both days and locks the register.</summary>
    protected async Task Hold(params string[] present)
    {
        foreach (var who in present)
        {
            await Enter(who, 0);
            await Enter(who, 3);
        }

        await Conclude();
        foreach (var day in new[] { First, Second }) (await Officer.Send(new AttestDay(Meeting.Id, day, await RegisterVersion()))).ShouldSucceed();
        (await Head.Send(new LockAttendance(Meeting.Id, await RegisterVersion()))).ShouldSucceed();
        await WhatFollows<AttendanceLocked>();
    }

    protected async Task Conclude()
    {
        Clock.SetUtcNow(new DateTimeOffset(2024, 6, 28, 15, 30, 0, TimeSpan.Zero));
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Infrastructure.Persistence.SecretariatDbContext>();
        _ = (await db.Meetings.SingleAsync(m => m.Id == Meeting.Id)).Conclude("It ended early", [], Clock.GetUtcNow()).Value;
        await db.SaveChangesAsync();
    }

    /// <summary>Sets a deadline of the meeting.</summary>
    protected async Task Due(DeadlineKind kind) => (await Officer.Send(new SetDeadline(Meeting.Id, await Read(db =>
        db.Meetings.Where(m => m.Id == Meeting.Id).Select(m => m.Version).SingleAsync()), kind, Second))).ShouldSucceed();

    /// <summary>When what a deadline was set for came about; null while it is open.</summary>
    protected async Task<DateTimeOffset?> Met(DeadlineKind kind) =>
        (await Read(db => db.Meetings.SingleAsync(m => m.Id == Meeting.Id))).Deadlines.Single(d => d.Kind == kind).DoneAt;

    protected Task<long> RegisterVersion() => Read(db => db.AttendanceRegisters.Where(r => r.MeetingId == Meeting.Id).Select(r => r.Version).SingleAsync());

    /// <summary>Issues what a run of certificates is to issue, step by step as its worker does.</summary>
    protected async Task<IReadOnlyList<Certificate>> Issue(CertificateWording? wording = null)
    {
        (await Head.Send(new IssueCertificates(Meeting.Id, wording ?? Wording, []))).ShouldSucceed();
        return await IssueWhatWaits();
    }

    /// <summary>Does the waiting steps of runs of certificates as their worker does.</summary>
    protected async Task<IReadOnlyList<Certificate>> IssueWhatWaits()
    {
        var steps = await Read(db => db.RunSteps.Where(s => s.MeetingId == Meeting.Id).ToListAsync());
        foreach (var step in steps) await TheSystem.Send(JsonSerializer.Deserialize<IssueCertificate>(step.Content)!);
        await WhatFollows<CertificateIssued>();
        return await Read(db => db.Certificates.Where(c => c.MeetingId == Meeting.Id).ToListAsync());
    }

    /// <summary>Lets the reactions to the events of a kind write what follows from them, each once.</summary>
    protected async Task WhatFollows<TEvent>() where TEvent : IDomainEvent
    {
        var name = typeof(TEvent).Name;
        var waiting = await Read(
            db => db.Database.SqlQuery<StoredEvent>($"SELECT id, payload::text AS payload FROM outbox_events WHERE name = {name}").ToListAsync());
        foreach (var stored in waiting.Where(e => _followed.Add(e.Id)))
        {
            await using var scope = Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(null));
            var reactions = scope.ServiceProvider.GetServices<IReactTo<TEvent>>();
            (await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Run(new Following(), async () =>
            {
                foreach (var reaction in reactions) await reaction.React(JsonSerializer.Deserialize<TEvent>(stored.Payload)!, Clock.GetUtcNow(), default);
                return (Result<Done>)Done.Value;
            }, default)).ShouldSucceed();
        }
    }

    private sealed record StoredEvent(Guid Id, string Payload);

    private sealed record Following : ICommand<Done>
    {
        public AccessRule Access => AccessRule.ToDialogue(Role.System);
    }

    private async Task<Actor> AccountOf(string email, GrantedRole role)
    {
        var account = Account.Open(AccountId.New(), email, email, null, [role], Clock.GetUtcNow());
        await Given(account);
        return new Actor.AccountHolder(account.Id, null, email);
    }

    private async Task Enter(Participant participant, ParticipationKind kind)
    {
        _participants[participant.Code] = participant;
        await Given(participant, Participation.Begin(participant, kind, new DateOnly(2000, 1, 1), null, null).Value);
    }

    private async Task Send(string code)
    {
        var participant = _participants[code];
        Delegations[code] = Delegation.Form(DelegationId.New(), Meeting.Id, participant.Id, participant.NameOn(First), 5, false);
        await Given(Delegations[code]);
        await Send(code, "Head", "of" + code, DelegateRole.Head, 1);
    }

    private async Task Send(string code, string given, string family, DelegateRole role, int position, bool consents = true)
    {
        var details = new DelegateDetails(
            "Mr.", null, given, family, "Director", "Ministry", $"{given}.{family}@example.org".ToLowerInvariant(), "en", role, ParticipationModality.InPerson);
        var registration = Registration.Nominate(RegistrationId.New(), Delegations[code], details, position, false, "Focal point", Clock.GetUtcNow()).Value;
        _ = registration.TakeSeat().Value;
        _ = registration.Accept(Clock.GetUtcNow()).Value;
        _ = registration.Confirm(consents ? "2026-1" : null, Clock.GetUtcNow()).Value;
        Delegates[role is DelegateRole.Head ? code : given] = registration;
        await Given(registration);
        await Read(db => db.Delegations.Where(d => d.Id == registration.DelegationId)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.SeatsTaken, d => d.SeatsTaken + 1)));
    }
}
