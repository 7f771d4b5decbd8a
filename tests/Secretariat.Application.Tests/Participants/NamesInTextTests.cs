using System.Globalization;
using Secretariat.Application.Invitations;
using Secretariat.Application.Participants;
using Secretariat.Application.Tests.History;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Participants;

/// <summary>How letters call each of the participants of the historic set that are invited to a meeting of 2024.</summary>
public sealed class NamesInTextTests(PostgresFixture postgres) : HistoryTest(postgres)
{
    private static readonly DateOnly Day = new(2024, 6, 27);

    /// <summary>The plain name, as lists have it, and the name within a sentence.</summary>
    private static readonly (string Plain, string InText)[] Facts =
    [
        .. "Albania|Armenia|Australia|Austria|Azerbaijan".Split('|').Select(Same),
        ("Bali Process", "the Bali Process"),
        .. "Bangladesh|Belgium|Bosnia and Herzegovina|Bulgaria|Croatia|Cyprus".Split('|').Select(Same),
        ("Czech Republic", "the Czech Republic"),
        .. "Denmark|Estonia".Split('|').Select(Same),
        ("European Union", "the European Union"),
        .. "Finland|France|Georgia|Germany|Greece|Hungary".Split('|').Select(Same),
        ("Intergovernmental Consultations on Migration, Asylum and Refugees", "the Intergovernmental Consultations on Migration, Asylum and Refugees"),
        ("International Organization for Migration", "the International Organization for Migration"),
        .. ("Iraq|Ireland|Italy|Kazakhstan|Kyrgyzstan|Latvia|Liechtenstein|Lithuania|Luxembourg|Malta|Moldova|Montenegro").Split('|').Select(Same),
        ("Netherlands", "the Netherlands"),
        .. "North Macedonia|Norway".Split('|').Select(Same),
        ("Organization of the Black Sea Economic Cooperation", "the Organization of the Black Sea Economic Cooperation"),
        .. ("Pakistan|Poland|Portugal|Romania|Serbia|Slovakia|Slovenia|Spain|Sweden|Switzerland|Tajikistan|Türkiye|Turkmenistan|Ukraine").Split('|')
            .Select(Same),
        ("United Kingdom", "the United Kingdom"),
        ("United Nations Office on Drugs and Crime", "the United Nations Office on Drugs and Crime"),
        ("United States", "the United States"),
        .. "Uzbekistan".Split('|').Select(Same),
    ];

    private static (string, string) Same(string name) => (name, name);

    [Fact]
    public async Task Lists_have_the_plain_name_and_sentences_the_name_with_its_article()
    {
        Facts.Length.ShouldBe(58);
        (await Participants(new ParticipantFilter(Day))).Select(p => (p.Name, p.NameInText)).ShouldBe(Facts);
    }

    [Theory]
    [InlineData("ICMPD", "2024-06-27", "the International Centre for Migration Policy Development")]
    [InlineData("EC", "1991-10-30", "the European Communities")]
    [InlineData("SUHH", "1991-10-30", "the Soviet Union")]
    [InlineData("MK", "2010-01-01", "the former Yugoslav Republic of Macedonia")]
    [InlineData("MK", "2020-01-01", "North Macedonia")]
    [InlineData("TR", "2020-01-01", "Turkey")]
    public async Task Those_of_other_days_are_called_as_they_were(string code, string day, string called)
    {
        var id = await IdOf(code);
        var participant = await Read(db => db.Participants.SingleAsync(p => p.Id == id));
        participant.NameInTextOn(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(called);
    }

    [Fact]
    public async Task A_letter_to_each_of_them_reads_right_within_a_sentence_and_at_its_start()
    {
        var body = Body.Found("XX", "Round Table", "XX", BodyKind.AdHoc, BodyLevel.Expert, null, false, new DateOnly(2000, 1, 1));
        var host = await IdOf("NL");
        var schedule = MeetingSchedule.Create(Day, Day, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Amsterdam").ShouldSucceed();
        var plan = new MeetingPlan(body.Id, "XX", [], "Round Table", schedule, new Venue("Sample Hall", "", "The Hague", "NL"), Modality.InPerson, null, host,
            [], ["en"], new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 2, [ParticipationKind.Observer] = 1 },
            AttributionRule.Attributable);
        var meeting = Meeting.Plan(MeetingId.New(), plan, []).ShouldSucceed();
        meeting.SetDeadline(DeadlineKind.Nominations, new DateOnly(2024, 5, 30)).ShouldSucceed();
        meeting.Announce(Clock.GetUtcNow()).ShouldSucceed();
        await Given(body, meeting);
        foreach (var p in await Read(db => db.Participants.ToListAsync()))
            (await TheSystem.Send(new SetAddresseeRoute(p.Id, new AddresseeRoute(BodyLevel.Expert, AddresseeKind.Other, CorrespondenceForm.Letter,
                CorrespondenceChannel.Mail, [])
            { Institution = "Sample Institution", Name = "Sample Addressee", Email = "sample@example.org" }, p.Version))).ShouldSucceed();
        (await TheSystem.Send(new GenerateInvitations(meeting.Id))).ShouldSucceed().DrawnUp.ShouldBe(58);

        var letters = new List<string>();
        foreach (var invitation in await Read(db => db.Invitations.OrderBy(i => i.SortName).ToListAsync()))
            letters.Add((await TheSystem.Ask(new PreviewLetterText(LetterKind.InvitationLetter, "en", "Reply of {{participant}}",
                "I have the honour to invite {{participant}}{{#host}} at the invitation of {{host}}{{/host}}. {{participant}} may reply.\n\n"
                    + "{{#place}}{{place}} awaits it. {{/place}}{{host}} is the host.", invitation.Id))).ShouldSucceed() is var letter
                ? $"{letter.Subject}: {letter.Body}" : "");

        letters.ShouldBe(Facts.Select(f => $"Reply of {f.InText}: I have the honour to invite {f.InText} at the invitation of the Netherlands. "
            + $"{char.ToUpperInvariant(f.InText[0])}{f.InText[1..]} may reply.\n\nThe Hague, Netherlands awaits it. The Netherlands is the host."),
            ignoreOrder: true);
    }
}
