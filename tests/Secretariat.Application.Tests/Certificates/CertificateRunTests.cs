using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Attendance;
using Secretariat.Application.Certificates;
using Secretariat.Application.Delegations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Runs;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Certificates;

/// <summary>
/// A run of certificates among whose holders are names that nobody bears: 25 of a hundred, or of 500 with SECRETARIAT_FULL=1.
/// </summary>
public sealed class CertificateRunTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
    private static readonly int Size = Environment.GetEnvironmentVariable("SECRETARIAT_FULL") == "1" ? 500 : 100;

    /// <summary>Names that are turned away where delegates are registered, with what is wrong with them.</summary>
    private static readonly (string Given, string Family, string Field)[] Refused =
    [
        (new(' ', 5000), "PRIMER", "givenNames"),
        ("Anna", new('W', 300), "familyName"),
        ("\u202E\u202C\u200B", "\u2066\u2069 \n", "familyName"),
        (string.Concat(Enumerable.Repeat("word ", 4000)), "PRIMER", "givenNames"),
        ("\uD800", "\uDC00", "familyName"),
    ];

    /// <summary>Names that come in, each once with a number to tell it from the next.</summary>
    private static readonly (string Given, string Family)[] Hostile =
    [
        (new('W', 200), new('M', 190)),
        ("\u202Eevil\u202C \u2067Ali\u2066", "\u200FPRIMER\u202A"),
        ("Anna\r\nBEISPIEL\n\n\tof \u2028 nowhere\u0007", "PRIMER"),
        ("Anna 👩‍👩‍👧‍👦🇭🇺", "BEISPIEL 🎉"),
        ("𓀀𓀁𓂀", "𐎠𐎡𐎢"),
        ("Z" + new string('\u0301', 150) + "algo", "PRIMER"),
        ("<b>Anna</b> &amp; \\(", ") %PDF- endstream endobj 9 0 obj <<"),
        ("عبد الرحمن (Abdul) 12", "משה PRIMER"),
        ("\uFFFE\uFFFF\uFDD0 Anna", "PRIMER \U0010FFFF"),
        (new string('ﷺ', 30), "PRIMER"),
    ];

    /// <summary>How many came in under an older version, which kept names of nothing but blanks.</summary>
    private const int Nameless = 10;

    [Fact]
    public async Task Of_a_run_with_hostile_names_the_others_are_made_as_without_them_and_each_of_these_is_made_or_named_with_the_reason()
    {
        var clean = await Register(Enumerable.Range(1, Size - Refused.Length - Hostile.Length - Nameless).Select(n => ($"Delegata {n}", "PRIMER")));
        foreach (var (given, family, field) in Refused)
            (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["SE"].Id, Named(given, family, 0)))).ShouldBeRefused<InvalidRequest>()
                .ShouldSatisfyAllConditions(e => e.Fields.Keys.ShouldContain(k => k.EndsWith(field, StringComparison.OrdinalIgnoreCase), field));
        var hostile = await Register(Hostile);
        var nameless = await Register(Enumerable.Range(1, Nameless).Select(n => ($"Sans {n}", "NOM")));
        await Read(db => db.Registrations.Where(r => nameless.Contains(r.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.GivenNames, "").SetProperty(r => r.FamilyName, "").SetProperty(r => r.Honorific, (string?)null)));
        await Attend([.. clean, .. hostile, .. nameless]);

        var begun = (await Head.Send(new IssueCertificates(Meeting.Id, Wording, []))).ShouldSucceed();
        var registered = clean.Count + hostile.Count + nameless.Count;
        begun.Certificates.ShouldBe(registered);
        await Work();

        var run = await Run(begun.RunId);
        (run.Status, run.Done, run.Failed, run.Waiting).ShouldBe((RunStatus.Finished, registered - Nameless, Nameless, 0));
        run.Failures.ShouldAllBe(f => f.ReasonCode == "certificate.incomplete" && f.Reason!.Contains("the name of its holder"));
        run.Failures.Select(f => f.Key).Order().ShouldBe(nameless.Select(id => $"certificate/{id.Value}/1").Order());
        await EachIsWhatTheSameModelGivesAlone(clean.Count + hostile.Count);

        foreach (var (id, n) in nameless.Select((id, n) => (id, n)))
            await Read(db => db.Registrations.Where(r => r.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(r => r.GivenNames, $"Sans {n}").SetProperty(r => r.FamilyName, "NOM")));
        (await Officer.Send(new RetryFailedSteps(begun.RunId))).ShouldSucceed();
        await Work();
        run = await Run(begun.RunId);
        (run.Status, run.Done, run.Failed).ShouldBe((RunStatus.Finished, registered, 0));
        await EachIsWhatTheSameModelGivesAlone(registered);
    }

    /// <summary>
    /// Serials, codes and dates are inputs of a paper: a clean run that is given those of this one makes these bytes. The papers are made anew, one after
    /// the other, from what is on record of each.
    /// </summary>
    private async Task EachIsWhatTheSameModelGivesAlone(int count)
    {
        var papers = Services.GetRequiredService<IPapers>();
        var dialogue = Services.GetRequiredService<DialogueSettings>();
        var certificates = await Read(db => db.Certificates.Where(c => c.MeetingId == Meeting.Id).ToListAsync());
        certificates.Count.ShouldBe(count);
        await using var scope = Services.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<IIssuedDocuments>();
        foreach (var certificate in certificates)
        {
            var marks = CertificatePress.MarksOf(certificate.Serial, Meeting.TodayAtVenue(certificate.IssuedAt));
            var alone = papers.Certificate(certificate.Content.OnPaper(marks, certificate.Serial, certificate.Code, dialogue)).Bytes;
            var stored = (await documents.Read(certificate.DocumentId, TestContext.Current.CancellationToken)).ShouldNotBeNull();
            stored.Bytes.AsSpan().SequenceEqual(alone).ShouldBeTrue(certificate.Content.Holder.PrintedName);
        }
    }

    private async Task<IReadOnlyList<RegistrationId>> Register(IEnumerable<(string Given, string Family)> names)
    {
        List<RegistrationId> registered = [];
        foreach (var (given, family) in names)
        {
            var id = (await Officer.Send(new RegisterWalkIn(Meeting.Id, await DelegationWithRoom(), Named(given, family, registered.Count)))).ShouldSucceed();
            (await Officer.Send(new AcceptNomination(id, await VersionOf(id)))).ShouldSucceed();
            (await Officer.Send(new ConfirmRegistration(id, null, await VersionOf(id), "Told at the desk"))).ShouldSucceed();
            registered.Add(id);
        }

        return registered;
    }

    private Task<long> VersionOf(RegistrationId id) => Read(db => db.Registrations.Where(r => r.Id == id).Select(r => r.Version).SingleAsync());

    private int _registered;

    /// <summary>Delegates by turns for each delegation, whose quota is widened when they are first named.</summary>
    private async Task<DelegationId> DelegationWithRoom()
    {
        var delegation = Delegations.Values.ElementAt(_registered % Delegations.Count).Id;
        if (_registered++ < Delegations.Count)
        {
            var version = await Read(db => db.Delegations.Where(d => d.Id == delegation).Select(d => d.Version).SingleAsync());
            (await Head.Send(new ChangeQuota(delegation, 200, "All are welcome", version))).ShouldSucceed();
        }

        return delegation;
    }

    private static DelegateDetails Named(string given, string family, int number) => new("Ms.", null, given, family, "Counsellor", "Ministry",
        $"d{number}@example.org", "en", DelegateRole.Adviser, ParticipationModality.InPerson);

    /// <summary>Everybody in the room on each day; the meeting ends, and its register is attested and locked.</summary>
    private async Task Attend(IReadOnlyList<RegistrationId> present)
    {
        foreach (var session in new[] { Sessions[0], Sessions[3] })
        {
            var entries = present.Select(who => new DeskEntry(
                AttendanceEventKind.CheckIn, session, who, null, Clock.GetUtcNow(), AttendanceMethod.Name, Guid.NewGuid(), "On the signed sheet")).ToList();
            (await TheSystem.Send(new BulkCheckIn(Meeting.Id, entries))).ShouldSucceed().Entries.ShouldAllBe(e => e.Refusal == null);
        }

        await Hold();
    }

    private Task<int> Work() => Services.GetRequiredService<Pumps>().RunUntilIdle(TestContext.Current.CancellationToken);

    private async Task<RunDetail> Run(RunId id) => (await Officer.Ask(new GetRun(id))).ShouldSucceed();
}
