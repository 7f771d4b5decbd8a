using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Web.Tests;

/// <summary>A delegate at the door.</summary>
internal sealed record Guest(RegistrationId Id, string Name, string Code);

/// <summary>A meeting whose morning session is under way, whatever the hour, with confirmed delegates at the door.</summary>
internal sealed record DeskScene(MeetingId MeetingId, IReadOnlyList<MeetingSessionId> Sessions, IReadOnlyList<Guest> Guests)
{
    private static readonly string[] States = ["Georgia", "Greece", "Kazakhstan", "Norway", "Poland", "Uzbekistan"];

    private static readonly string[] Given = ["Åsa", "Giorgi", "Şebnem", "Łucja", "Nikos", "Aigerim", "Jürgen", "Zoë", "Đorđe", "Ilgın"];

    private static readonly string[] Family = ["Öberg", "Kapanadze", "Yıldız", "Wójcik", "Georgiou", "Nurlanova", "Størset", "Müller", "Čolić"];

    private static int _scenes;

    public string Address => $"meetings/{MeetingId.Value}/desk";

    public static async Task<DeskScene> Set(Stage stage, int guests)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var scope = stage.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        var scene = Interlocked.Increment(ref _scenes);
        var states = await Participants(db);

        // A zone in which it is eleven in the morning.
        var east = 11 - now.UtcDateTime.Hour;
        var zone = east == 0 ? "Etc/GMT" : $"Etc/GMT{(east > 0 ? "-" : "+")}{Math.Abs(east)}";
        var day = VenueTime.DayOf(now, zone);
        var schedule = MeetingSchedule.Create(day, day.AddDays(1), new TimeOnly(9, 30), new TimeOnly(17, 0), zone).ShouldSucceed();
        var plan = new MeetingPlan(stage.Scene.This.Body, $"D{scene}", [], $"Meeting {scene} at the door", schedule,
            new Venue("Sample Conference Centre", "1 Example Quay", "Oslo", "NO"), Modality.InPerson, null, states[0].Id, [], ["en"],
            new Dictionary<ParticipationKind, int>(), AttributionRule.Attributable);
        var meeting = Meeting.Plan(MeetingId.New(), plan, []).ShouldSucceed();
        meeting.Announce(now).ShouldSucceed();
        meeting.Convene(true, true, now).ShouldSucceed();
        meeting.Open(true, null, now).ShouldSucceed();
        db.Add(meeting);
        var delegations = states.ConvertAll(s => Delegation.Form(DelegationId.New(), meeting.Id, s.Id, s.NameOn(day), 100, false));
        db.AddRange(delegations);
        List<Guest> seated = [];
        for (var i = 0; i < guests; i++)
        {
            var delegation = delegations[i % delegations.Count];
            var (given, family) = (Given[i % Given.Length], Family[i % Family.Length]);
            var registration = Registration.Nominate(RegistrationId.New(), delegation, new DelegateDetails(null, null, given, family, null, null,
                $"{i}.{scene}@delegate.example", "en", i < delegations.Count ? DelegateRole.Head : DelegateRole.Adviser,
                ParticipationModality.InPerson), (i / delegations.Count) + 1, false, "Focal point", now).ShouldSucceed();
            delegation.Seat(registration.Id, false).ShouldSucceed();
            registration.TakeSeat().ShouldSucceed();
            registration.Accept(now).ShouldSucceed();
            registration.Confirm(null, now).ShouldSucceed();
            db.Add(registration);
            seated.Add(new Guest(registration.Id, registration.PrintedName, registration.QrCode));
        }

        await db.SaveChangesAsync();
        return new DeskScene(meeting.Id, [.. meeting.Sessions.OrderBy(s => s.StartsAt).Select(s => s.Id)], seated);
    }

    /// <summary>What was noted at the session under way, in the order in which it happened.</summary>
    public Task<List<AttendanceEvent>> Noted(Stage stage) => stage.Read(db => db.AttendanceEvents.Where(e => e.SessionId == Sessions[0])
        .OrderBy(e => e.At).ThenBy(e => e.Position).ToListAsync());

    private static async Task<List<Participant>> Participants(SecretariatDbContext db)
    {
        string[] codes = ["GE", "GR", "KZ", "NO", "PL", "UZ"];
        if (await db.Participants.Where(p => codes.Contains(p.Code)).OrderBy(p => p.Code).ToListAsync() is { Count: > 0 } known) return known;
        List<Participant> registered = [.. States.Zip(codes, (name, code) => Participant.Register(ParticipantKind.State, code, null, null, name,
            new DateOnly(1995, 1, 1), "en"))];
        db.AddRange(registered);
        db.AddRange(registered.Select(p => Participation.Begin(p, ParticipationKind.Participating, new DateOnly(2000, 1, 1), "Decision", null)
            .ShouldSucceed()));
        await db.SaveChangesAsync();
        return registered;
    }
}
