using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Agendas;
using Secretariat.Application.Bodies;
using Secretariat.Application.History;
using Secretariat.Application.Meetings;
using Secretariat.Application.Participants;
using Secretariat.Application.People;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Host.Demo;

/// <summary>
/// A small dialogue to look around in: the history, fictitious addressees and focal points, a Chair and a Co-Chair who sign in, and the next
/// Senior Officials Meeting with a drafted agenda. Made once, and what is missing when the making was interrupted; the accounts' password is random and
/// kept beside the private data.
/// </summary>
internal sealed class DemoDialogue(IServiceProvider services, string dataFolder)
{
    private string PasswordFile => Path.Combine(dataFolder, "demo-password");

    /// <summary>The addresses of the demo accounts, with what they are.</summary>
    internal static IReadOnlyList<(string Email, string What)> Accounts =>
    [
        ("head@dialogue.example", "head of the secretariat"),
        ("officer@dialogue.example", "officer of the secretariat"),
        ("admin@dialogue.example", "administrator"),
        ("chair@tr.example", "exercises the office of Chair for Türkiye"),
        ("cochair@hu.example", "exercises the office of Co-Chair for Hungary"),
    ];

    /// <summary>Makes what is missing and answers with the password of the demo accounts.</summary>
    internal async Task<string> EnsureAsync(CancellationToken ct)
    {
        var password = await Password(ct);
        // The meeting and its agenda come last: by them the next start knows that everything is there.
        if (await Planned(ct) is { } planned)
        {
            if (!planned.HasAgenda) await Send(new DraftAgenda(planned.Meeting, AgendaSource.Usual), ct);
            return password;
        }

        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        await Send(new LoadHistory(), ct);
        await Address(today, ct);
        await Open("Head of Secretariat", Accounts[0].Email, null, password, ct, GrantedRole.HeadOfSecretariat);
        await Open("A. Officer", Accounts[1].Email, null, password, ct, GrantedRole.SecretariatOfficer);
        await Open("Administrator", Accounts[2].Email, null, password, ct, GrantedRole.Administrator);
        var chair = await Preside(Office.Chair, "TR", new PersonName("Işıl", "Örnekoğlu", "H.E."), Accounts[3].Email, ct);
        var coChair = await Preside(Office.CoChair, "HU", new PersonName("Győző", "Példaűri", "H.E."), Accounts[4].Email, ct);
        await Open("Işıl Örnekoğlu", Accounts[3].Email, chair, password, ct);
        await Open("Győző Példaűri", Accounts[4].Email, coChair, password, ct);
        await Plan(today, ct);
        return password;
    }

    private async Task<(MeetingId Meeting, bool HasAgenda)?> Planned(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ISecretariatDb>();
        var first = await db.Meetings.AsNoTracking().OrderBy(m => m.Id).FirstOrDefaultAsync(ct);
        return first is null ? null : (first.Id, await db.Agendas.AnyAsync(a => a.MeetingId == first.Id, ct));
    }

    private async Task<string> Password(CancellationToken ct)
    {
        if (File.Exists(PasswordFile)) return (await File.ReadAllTextAsync(PasswordFile, ct)).Trim();
        var password = $"demo dialogue {Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        await File.WriteAllTextAsync(PasswordFile, password + "\n", ct);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return password;
    }

    private async Task Address(DateOnly today, CancellationToken ct)
    {
        var participants = await Ask(new ListParticipants(new ParticipantFilter(today), new Page(Page.MaxSize)), ct);
        var table = DemoAddressees.Table(participants.Items.Select(p => (p.Code, p.Name, p.NameInText, p.Kind is ParticipantKind.State)));
        await Send(new ImportParticipants(table, today), ct);
    }

    private async Task<PersonId> Preside(Office office, string state, PersonName name, string email, CancellationToken ct)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if ((await Ask(new ListPeople(new Page(1), email), ct)).Items is [var known]) return new PersonId(known.Id);
        var person = await Send(new EnterPerson(name, "Director General for Migration", "Ministry of the Interior", email, "en"), ct);
        var term = (await Ask(new ListOfficeHolders(now, ListOfficeHolders.Process), ct)).Items.First(t => t.Office == office && t.HolderCode == state);
        await Send(new DesignateOfficePerson(new OfficeTermId(term.TermId), person, now, term.Version), ct);
        return person;
    }

    private async Task Open(string name, string email, PersonId? person, string password, CancellationToken ct, params GrantedRole[] roles)
    {
        var code = (await Ask(new ListAccounts(new Page(1), Search: email), ct)).Items is [var known]
            ? (await Send(new RenewPasswordCode(new AccountId(known.Id)), ct)).Code
            : (await Send(new OpenAccount(AccountId.New(), name, email, person, roles), ct)).PasswordCode;
        await Send(new SetPassword(email, code, password), ct);
    }

    private async Task Plan(DateOnly today, CancellationToken ct)
    {
        var body = new BodyId((await Ask(new GetStructure(today), ct)).Active.First(b => b.Code == "SOM").Id);
        var host = (await Ask(new ListParticipants(new ParticipantFilter(today) { Search = "Hungary" }, new Page()), ct)).Items[0];
        var day = today.AddMonths(6);
        while (day.DayOfWeek is not DayOfWeek.Wednesday) day = day.AddDays(1);
        var meeting = await Send(
            new PlanMeeting(
                body,
                [new WantedNumber(body, null)],
                new MeetingSetup(
                    "", new ParticipantId(host.Id), [new ConvenedBy(DemoLetterheads.Presidency, null)], ["en", "ru"],
                    new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 3, [ParticipationKind.Observer] = 2 },
                    AttributionRule.ChathamHouse),
                new PlannedDates(day, day.AddDays(1), new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Budapest"),
                new Venue("Sample Conference Centre", "1 Example Quay", "Budapest", "HU"),
                Modality.InPerson,
                null),
            ct);
        await Send(new DraftAgenda(meeting, AgendaSource.Usual), ct);
    }

    private Task<T> Send<T>(ICommand<T> command, CancellationToken ct) where T : notnull => AsSystem(sender => sender.Send(command, ct));

    private Task<T> Ask<T>(IQuery<T> query, CancellationToken ct) where T : notnull => AsSystem(sender => sender.Ask(query, ct));

    private async Task<T> AsSystem<T>(Func<ISender, Task<Result<T>>> act) where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser("demo dialogue"));
        var result = await act(scope.ServiceProvider.GetRequiredService<ISender>());
        return result.Error is null ? result.Value : throw new DemoFailedException($"The demo dialogue cannot be made: {result.Error.Message}");
    }
}
