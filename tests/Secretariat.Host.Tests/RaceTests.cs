using System.Globalization;
using System.Net;
using Secretariat.Host.Tests.Shared;
using Secretariat.Pdf.Signing;

namespace Secretariat.Host.Tests;

/// <summary>Two hosts on one database, and forty requests for what only one may have: one effect, everybody else a conflict, and nothing breaks.</summary>
public sealed class RaceTests(TwoHosts stage) : IClassFixture<TwoHosts>
{
    private static readonly int Rounds = Sizes.Of(5, 50);
    private static readonly int Letters = Sizes.Of(3, 5);

    private readonly LiveDialogue _dialogue = stage.Dialogue;

    [Fact]
    public async Task The_last_seat_of_a_delegation_goes_to_one()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            var delegation = await _dialogue.DelegationWithOneSeatLeft();
            var answers = await Race.Run(contestant => Send(contestant, LiveDialogue.Post(_dialogue.Officer, $"delegations/{delegation.Id.Value}/delegates", new
            {
                persons = new[] { new { givenNames = "Late", familyName = $"Comer {contestant}", email = $"late.{contestant}@example.org", role = "adviser" } },
                confirmed = true,
            })));
            var (named, taken) = (
                await _dialogue.Count("SELECT count(*) FROM registrations WHERE delegation_id = $1 AND family_name LIKE 'Comer%'", delegation.Id.Value),
                await _dialogue.Count("SELECT seats_taken::bigint FROM delegations WHERE id = $1", delegation.Id.Value));
            Judge(round, answers, named);
            taken.ShouldBe(3);
        }
    }

    [Fact]
    public async Task A_number_in_a_series_of_meetings_is_given_once()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            var ordinal = 100 + round;
            var answers = await RaceForNumber(ordinal);
            Judge(round, answers, await Bearing(ordinal));
        }
    }

    /// <remarks>The planted fault: the hosts ask before they give a number, and without the constraint that is all that keeps two from having it.</remarks>
    [Fact]
    public async Task Without_its_constraint_in_the_database_the_same_race_gives_a_number_twice()
    {
        var definitions = await _dialogue.Rows(
            "SELECT indexdef FROM pg_indexes WHERE indexname = 'ux_meeting_ordinals_number'", row => row.GetString(0));
        await _dialogue.Execute("DROP INDEX ux_meeting_ordinals_number");
        IReadOnlyList<string> faults = [];
        for (var ordinal = 1001; ordinal <= 1010 && faults.Count == 0; ordinal++) faults = Race.Faults(await RaceForNumber(ordinal), await Bearing(ordinal));
        await _dialogue.Execute("DELETE FROM meeting_ordinals WHERE ordinal > 1000");
        await _dialogue.Execute(definitions.Single());
        faults.ShouldContain(fault => fault.StartsWith("it was done"));
    }

    [Fact]
    public async Task A_chair_approves_an_agenda_once()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            var agenda = await _dialogue.AgendaInReview();
            var answers = await Race.Run(contestant => Send(
                contestant, LiveDialogue.Post(_dialogue.Chair, $"agendas/{agenda.Id.Value}/approvals", new { contentHash = agenda.ContentHash })));
            Judge(round, answers, await _dialogue.Count("SELECT count(*) FROM agenda_approvals WHERE agenda_id = $1", agenda.Id.Value));
            (await _dialogue.Count("SELECT count(*) FROM agendas WHERE id = $1 AND status = 'InReview'", agenda.Id.Value))
                .ShouldBe(1, "The Co-Chair has not approved.");
        }
    }

    [Fact]
    public async Task A_chair_clears_adopted_conclusions_or_returns_them_and_only_once()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            var conclusions = await _dialogue.ConclusionsToClear();
            var (path, contentHash) = ($"meetings/{conclusions.MeetingId.Value}/conclusions", conclusions.ContentHash);
            var answers = await Race.Run(contestant => Send(contestant, contestant % 4 < 2
                ? LiveDialogue.Post(_dialogue.Chair, $"{path}/clearance", new { contentHash })
                : LiveDialogue.Post(_dialogue.Chair, $"{path}/return", new { contentHash, comment = "Another text was adopted." })));
            var (returned, cleared) = (
                await _dialogue.Count("SELECT count(*) FROM conclusion_returns WHERE conclusions_id = $1", conclusions.Id.Value),
                await _dialogue.Count("SELECT count(*) FROM conclusions WHERE id = $1 AND status = 'Cleared'", conclusions.Id.Value));
            Judge(round, answers, returned + cleared);
        }
    }

    [Fact]
    public async Task Invitations_are_signed_once_under_numbers_without_a_gap_and_sent_once()
    {
        List<Guid> meetings = [];
        for (var round = 1; round <= Rounds; round++)
        {
            var meeting = (await _dialogue.MeetingToInviteTo(Letters)).Id.Value;
            meetings.Add(meeting);
            var answers = await Race.Run(contestant => Send(
                contestant, LiveDialogue.Post(_dialogue.Head, $"meetings/{meeting}/invitations/signature", Signature)));
            Judge(round, answers, await RunsOf(meeting, "SignInvitations"));
        }

        await Settled();
        (await _dialogue.Count("SELECT count(*) FROM invitations WHERE status = 'Signed' AND meeting_id = ANY($1)", meetings)).ShouldBe(Rounds * Letters);
        var year = TimeProvider.System.GetUtcNow().Year;
        var references = await _dialogue.Rows(
            $"SELECT reference FROM invitations WHERE reference LIKE 'BP/OUT/{year}/%' ORDER BY reference", row => row.GetString(0));
        references.Count.ShouldBeGreaterThanOrEqualTo(Rounds * Letters);
        references.ShouldBe(Enumerable.Range(1, references.Count).Select(n => string.Create(CultureInfo.InvariantCulture, $"BP/OUT/{year}/{n:0000}")));

        for (var round = 1; round <= Rounds; round++)
        {
            var meeting = meetings[round - 1];
            var answers = await Race.Run(contestant => Send(
                contestant, LiveDialogue.Post(_dialogue.Officer, $"meetings/{meeting}/invitations/dispatch", new { })));
            Judge(round, answers, await RunsOf(meeting, "SendInvitations"));
        }

        await Settled();
        (await _dialogue.Count("SELECT count(*) FROM outgoing_mails WHERE status = 'Sent' AND meeting_id = ANY($1)", meetings)).ShouldBe(Rounds * Letters);
        await EachIsSigned("InvitationLetter", Rounds * Letters);
        stage.Mails.GetFiles("*.eml").Length.ShouldBe((int)await _dialogue.Count("SELECT count(*) FROM outgoing_mails"));
    }

    [Fact]
    public async Task A_request_that_is_repeated_under_its_key_acts_once_and_is_answered_alike_each_time()
    {
        List<Guid> meetings = [];
        for (var round = 1; round <= Rounds; round++)
        {
            var meeting = (await _dialogue.MeetingToInviteTo(1)).Id.Value;
            meetings.Add(meeting);
            (await Send(round, LiveDialogue.Post(_dialogue.Head, $"meetings/{meeting}/invitations/signature", Signature))).ShouldBe(HttpStatusCode.Accepted);
            await Settled();
            var (key, runs) = (Guid.NewGuid().ToString(), new string[Race.Contestants]);
            var answers = await Race.Run(async contestant =>
            {
                using var response = await Host(contestant).SendAsync(
                    LiveDialogue.Post(_dialogue.Officer, $"meetings/{meeting}/invitations/dispatch", new { }, key));
                runs[contestant] = await response.Content.ReadAsStringAsync();
                return response.StatusCode;
            });
            answers.ShouldAllBe(a => a == HttpStatusCode.Accepted, $"Round {round}");
            runs.Distinct().ShouldHaveSingleItem();
            (await RunsOf(meeting, "SendInvitations")).ShouldBe(1);
        }

        await Settled();
        (await _dialogue.Count("SELECT count(*) FROM outgoing_mails WHERE meeting_id = ANY($1)", meetings)).ShouldBe(Rounds);
    }

    /// <remarks>Who comes second is told which run it is, or that nobody is left when every certificate is issued already.</remarks>
    [Fact]
    public async Task Certificates_are_issued_once()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            var meeting = (await _dialogue.MeetingToCertify(delegates: 2)).Id.Value;
            var answers = await Race.Run(contestant => Send(
                contestant, LiveDialogue.Post(_dialogue.Head, $"meetings/{meeting}/certificates", new { })));
            answers.Count(a => a is HttpStatusCode.Accepted).ShouldBe(1);
            answers.Count(a => a is HttpStatusCode.Conflict).ShouldBe(Race.Contestants - 1);
            Judge(round, answers, await RunsOf(meeting, "IssueCertificates"));
        }

        await Settled();
        (await _dialogue.Count("SELECT count(*) FROM certificates WHERE status = 'Issued'")).ShouldBe(Rounds * 2);
        (await _dialogue.Count("SELECT count(DISTINCT registration_id) FROM certificates")).ShouldBe(Rounds * 2);
        await EachIsSigned("Certificate", Rounds * 2);
    }

    private Task<IReadOnlyList<HttpStatusCode>> RaceForNumber(int ordinal)
    {
        var meeting = new
        {
            bodyId = _dialogue.Body.Value,
            numbers = new[] { new { series = _dialogue.Body.Value, ordinal } },
            setup = new { title = "", languages = new[] { "en" }, quotas = new Dictionary<string, int> { ["participating"] = 1 } },
            dates = new { firstDay = "2030-09-02", lastDay = "2030-09-02", opens = "09:00:00", closes = "17:30:00", timeZoneId = "Europe/Stockholm" },
            modality = "remote",
        };
        return Race.Run(contestant => Send(contestant, LiveDialogue.Post(_dialogue.Officer, "meetings", meeting)));
    }

    private Task<long> Bearing(int ordinal) => _dialogue.Count("SELECT count(*) FROM meeting_ordinals WHERE ordinal = $1", ordinal);

    private static object Signature => new { signatoryName = "Henri Head", signatoryTitle = "Head of the Secretariat" };

    private HttpClient Host(int contestant) => stage.Hosts[contestant % stage.Hosts.Count].Client;

    private async Task<HttpStatusCode> Send(int contestant, HttpRequestMessage request)
    {
        using var response = await Host(contestant).SendAsync(request);
        return response.StatusCode;
    }

    private void Judge(int round, IReadOnlyList<HttpStatusCode> answers, long effects) =>
        Race.Faults(answers, effects).ShouldBeEmpty($"Round {round}\n{string.Join('\n', stage.Hosts.Select(h => h.Output))}");

    private Task<long> RunsOf(Guid meeting, string kind) => _dialogue.Count("SELECT count(*) FROM runs WHERE meeting_id = $1 AND kind = $2", meeting, kind);

    /// <summary>Papers of a kind are stored once each, signed by the one key, and intact.</summary>
    private async Task EachIsSigned(string kind, int least)
    {
        var papers = await _dialogue.Rows(
            $"SELECT c.bytes FROM issued_documents AS d JOIN document_contents AS c ON c.document_id = d.id WHERE d.kind = '{kind}'", row => (byte[])row[0]);
        papers.Count.ShouldBeGreaterThanOrEqualTo(least);
        papers.ShouldAllBe(paper => SignatureCheck.Of(paper).Finding == SignatureFinding.Intact);
        (await _dialogue.Count("SELECT count(*) FROM issued_documents WHERE kind = $1 AND signed_with IS NULL", kind)).ShouldBe(0);
        (await _dialogue.Count("SELECT count(*) FROM signing_keys")).ShouldBe(1);
    }

    /// <summary>Waits until nothing is owed any more.</summary>
    private Task Settled() => Waiting.Until("everything owed to be done", TimeSpan.FromMinutes(2), async () => await _dialogue.Count(Waiting.Owed) == 0);
}
