using Secretariat.Application.Certificates;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Protocol;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Application.Tests.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Protocol;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Protocol;

/// <summary>How the room of the meeting is set: Türkiye chairs alone, Sweden hosts with three, five other delegations send one each.</summary>
public sealed class RoomTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
    [Fact]
    public async Task Before_anybody_arranges_it_the_room_sits_by_English_names_with_who_presides_and_hosts_at_the_head()
    {
        var room = await Shown();
        room.Version.ShouldBe(0);
        room.HeadTable.ShouldBe(["Host (Sweden)", "Chair (Türkiye)", "Secretariat"]);
        Names(room).ShouldBe("the Netherlands, Sweden, Tajikistan, Turkmenistan, International Organization for Migration, Australia");
        room.Seats.Single(s => s.Name == "Sweden").Persons.ShouldBe(3);
        (await Officer.Ask(new GetSeatingPlan(Meeting.Id))).ShouldBeRefused<SeatingErrors.NotArranged>();
    }

    [Fact]
    public async Task The_order_begins_with_the_one_that_was_drawn_or_is_as_put_by_hand()
    {
        (await Officer.Send(Arrange(SeatingRule.AlphaFromDrawn, 0) with { DrawnId = await Id("TJ") })).ShouldSucceed();
        Names(await Shown()).ShouldStartWith("Tajikistan, Turkmenistan, the Netherlands, Sweden, International");
        (await Officer.Send(Arrange(SeatingRule.Custom, 1) with { Order = [await Id("AU"), await Id("TM")] })).ShouldSucceed();
        Names(await Shown()).ShouldStartWith("Australia, Turkmenistan, the Netherlands");

        var paper = await Text(await Officer.Ask(new GetSeatingPlan(Meeting.Id)));
        paper.ShouldContain("Great Hall");
        paper.ShouldContain("Order set by the secretariat");
        paper.ShouldContain("English, Turkish");
        paper.ShouldNotContain("Not yet translated");
        (await Text(await Officer.Ask(new GetSeatingPlan(Meeting.Id, "fr"))))
            .ShouldContain("Pas encore traduit", Case.Sensitive, "IOM has no French name here");
        (await Officer.Ask(new GetSeatingPlan(Meeting.Id, "ar"))).ShouldSucceed().FileName.ShouldBe("Seating plan BP-SOM.34-2024 ar.pdf");
    }

    [Fact]
    public async Task Who_saw_another_plan_is_told_and_of_many_first_plans_at_once_one_is_kept()
    {
        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Officer.Send(Arrange(SeatingRule.EnglishAlpha, 0)))));
        first.Count(a => a.Error is null).ShouldBe(1);
        first.Where(a => a.Error is not null).ShouldAllBe(a => a.Error is Conflict || a.Error is StaleVersion);
        (await Officer.Send(Arrange(SeatingRule.FrenchAlpha, 0))).ShouldBeRefused<StaleVersion>();
        (await Shown()).Version.ShouldBe(1);
    }

    [Fact]
    public async Task An_order_names_participants_there_are_and_booths_languages_there_are()
    {
        (await Officer.Send(Arrange(SeatingRule.AlphaFromDrawn, 0))).ShouldBeRefused<SeatingErrors.NobodyDrawn>();
        (await Officer.Send(Arrange(SeatingRule.AlphaFromDrawn, 0) with { DrawnId = ParticipantId.New() })).ShouldBeRefused<NotFound>();
        (await Officer.Send(Arrange(SeatingRule.Custom, 0) with { Order = [ParticipantId.New()] })).ShouldBeRefused<NotFound>();
        (await Officer.Send(Arrange(SeatingRule.EnglishAlpha, 0) with { Booths = ["klingon"] })).ShouldBeRefused<InvalidRequest>();
        (await Officer.Send(Arrange(SeatingRule.EnglishAlpha, 0) with { Room = " \u200f " })).ShouldBeRefused<InvalidRequest>();
    }

    [Fact]
    public async Task Whoever_takes_part_from_afar_needs_no_seat_no_plate_and_no_badge()
    {
        await Read(db => db.Registrations.Where(r => r.Id == Delegates["TJ"].Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Modality, ParticipationModality.Remote)));
        Names(await Shown()).ShouldNotContain("Tajikistan");
        (await Text(await Officer.Ask(new GetNameplates(Meeting.Id)))).ShouldNotContain("Tajikistan");
        (await Text(await Officer.Ask(new GetStickers(Meeting.Id, 1)))).ShouldNotContain("Tajikistan");
        (await Officer.Ask(new GetBadges(Meeting.Id, Registrations: [Delegates["SE"].Id, Delegates["TJ"].Id])))
            .ShouldBeRefused<ProtocolErrors.ComesFromAfar>().Names.ShouldBe(["Head OFTJ"]);
        (await Text(await Officer.Ask(new GetBadges(Meeting.Id)))).ShouldNotContain("OFTJ");
        (await Officer.Ask(new GetBadges(Meeting.Id, DelegationId: Delegations["TJ"].Id))).ShouldBeRefused<ProtocolErrors.NobodyComes>();
    }

    [Fact]
    public async Task Plates_stand_in_the_order_of_the_seats_in_two_languages_or_for_one_delegation_alone()
    {
        var plates = await Text(await Officer.Ask(new GetNameplates(Meeting.Id, Second: "fr")));
        plates.ShouldContain("Sweden · Suède");
        InOrder(plates, "Chair", "Présidence", "Netherlands", "Pays-Bas", "Tajikistan", "Tadjikistan", "Australie").ShouldBeTrue(plates);

        var one = (await Officer.Ask(new GetNameplates(Meeting.Id, Delegations["SE"].Id, WithPersons: true))).ShouldSucceed();
        (await PdfText.Of(one.Bytes)).ShouldContain("Mr. Head OFSE");
        (await PdfText.Of(one.Bytes)).ShouldNotContain("Tajikistan");
        (await Officer.Ask(new GetNameplates(Meeting.Id, DelegationId.New()))).ShouldBeRefused<NotFound>();
        (await Officer.Ask(new GetNameplates(Meeting.Id, Second: "de"))).ShouldBeRefused<InvalidRequest>();
    }

    [Fact]
    public async Task A_delegate_fetches_their_own_badge_once_accepted_when_coming_in_person()
    {
        var badge = await Text(await Officer.Ask(new GetOwnBadge(Delegates["TJ"].Id)));
        badge.ShouldContain("OFTJ");
        badge.ShouldNotContain("OFSE");

        await Read(db => db.Registrations.Where(r => r.Id == Delegates["TJ"].Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Modality, ParticipationModality.Remote)));
        (await Officer.Ask(new GetOwnBadge(Delegates["TJ"].Id))).ShouldBeRefused<NotFound>();
        await Read(db => db.Registrations.Where(r => r.Id == Delegates["SE"].Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RegistrationStatus.UnderReview)));
        (await Officer.Ask(new GetOwnBadge(Delegates["SE"].Id))).ShouldBeRefused<NotFound>();
    }

    [Fact]
    public async Task Badges_are_had_for_all_for_a_delegation_or_for_those_picked_and_nobody_elses()
    {
        var all = await Text(await Officer.Ask(new GetBadges(Meeting.Id)));
        Delegates.Values.ShouldAllBe(d => all.Contains(PdfText.Squeeze(d.FamilyName), StringComparison.Ordinal));
        var sweden = await Text(await Officer.Ask(new GetBadges(Meeting.Id, BadgeFormat.Card, Delegations["SE"].Id)));
        sweden.ShouldContain("ÖBERG");
        sweden.ShouldNotContain("OFTJ");
        var picked = await Text(await Officer.Ask(new GetBadges(Meeting.Id, BadgeFormat.Card, Registrations: [Delegates["TJ"].Id], Language: "fr")));
        picked.ShouldContain("OFTJ");
        picked.ShouldNotContain("OFSE");
        (await Officer.Ask(new GetBadges(Meeting.Id, Registrations: [Delegates["TJ"].Id, RegistrationId.New()]))).ShouldBeRefused<NotFound>();
    }

    [Theory]
    [InlineData("en", "CHAIR", "HEAD OF DELEGATION")]
    [InlineData("fr", "PRÉSIDENCE", "CHEF DE DÉLÉGATION")]
    public async Task Whoever_presides_wears_a_badge_that_says_so(string language, string chair, string head)
    {
        (await Badge("TR")).ShouldContain(PdfText.Squeeze(chair), Case.Sensitive, "Türkiye has named nobody, so that its head presides");
        (await Badge("SE")).ShouldNotContain(PdfText.Squeeze(chair));
        (await Badge("SE")).ShouldContain(PdfText.Squeeze(head));

        await Named("Somebody", "Else");
        (await Badge("TR")).ShouldNotContain(PdfText.Squeeze(chair));
        await Named(Delegates["TR"].GivenNames, Delegates["TR"].FamilyName);
        (await Badge("TR")).ShouldContain(PdfText.Squeeze(chair));

        Task Named(string given, string family) => Name(given, family, new DateTimeOffset(2006, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Task<string> Badge(string of) => BadgeOf(of, language);
    }

    [Fact]
    public async Task Whoever_comes_into_the_office_only_after_the_opening_wears_the_badge_of_the_chair_as_they_sign_its_certificates()
    {
        (await BadgeOf("TR")).ShouldContain("CHAIR", Case.Sensitive, "Türkiye has named nobody, so that its head presides");
        await Name("Somebody", "Else", Meeting.Schedule.OpensAt.AddHours(1));
        (await BadgeOf("TR")).ShouldNotContain("CHAIR");
        (await Officer.Ask(new PrepareCertificates(Meeting.Id))).ShouldSucceed().Attendance.Wording.Signatories.ShouldHaveSingleItem()
            .PrintedName.ShouldBe("Somebody ELSE");
    }

    private async Task Name(string given, string family, DateTimeOffset from)
    {
        var person = Person.Enter(new PersonName(given, family), null, null, null, "tr");
        await Given(person);
        await Read(async db =>
        {
            _ = (await db.OfficeTerms.AsTracking().SingleAsync()).ExerciseBy(person.Id, from).Value;
            return await db.SaveChangesAsync();
        });
    }

    private async Task<string> BadgeOf(string of, string language = "en") => PdfText.Squeeze(await Text(await Officer.Ask(
        new GetBadges(Meeting.Id, BadgeFormat.Card, Registrations: [Delegates[of].Id], Language: language))));

    [Theory]
    [InlineData("en", "Nomination form")]
    [InlineData("tr", "Delege bildirim formu")]
    public async Task The_nomination_form_is_blank_and_says_where_it_goes(string language, string says)
    {
        var form = await Text(await Officer.Ask(new GetNominationForm(Meeting.Id, language)));
        form.ShouldContain(says);
        form.ShouldContain("secretariat@example.org");
    }

    [Fact]
    public async Task A_folder_serves_everybody_or_one_delegation()
    {
        (await Text(await Officer.Ask(new GetFolderCovers(Meeting.Id)))).ShouldNotContain("Tajikistan");
        (await Text(await Officer.Ask(new GetFolderCovers(Meeting.Id, true)))).ShouldContain("Tajikistan");
    }

    [Fact]
    public async Task The_seats_of_a_concluded_meeting_are_arranged_no_more()
    {
        await Conclude();
        (await Officer.Send(Arrange(SeatingRule.EnglishAlpha, 0))).ShouldBeRefused<MeetingErrors.NotNow>();
    }

    [Fact]
    public async Task Of_many_who_arrange_the_seats_at_the_same_moment_one_succeeds_and_the_others_are_refused_by_name()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Officer.Send(Arrange(SeatingRule.EnglishAlpha, 0))));
        answers.Count(a => a.Error is null).ShouldBe(1);
        answers.Where(a => a.Error is not null).ShouldAllBe(a => a.Error is SeatingErrors.ArrangedMeanwhile || a.Error is StaleVersion);
        (await Read(db => db.SeatingPlans.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_found_nothing_arranged_the_second_to_save_is_told_that_it_was_arranged_meanwhile()
    {
        Task<Result<Done>[]> both;
        await using (var plans = await HeldTable.Hold(Database.AsSuperuser, "seating_plans", TestContext.Current.CancellationToken))
        {
            both = Task.WhenAll(Officer.Send(Arrange(SeatingRule.EnglishAlpha, 0)), Officer.Send(Arrange(SeatingRule.FrenchAlpha, 0)));
            await plans.Waited(by: 2, TestContext.Current.CancellationToken);
        }

        (await both).Where(a => a.Error is not null).ShouldHaveSingleItem().ShouldBeRefused<SeatingErrors.ArrangedMeanwhile>();
        (await Shown()).Version.ShouldBe(1);
    }

    private ArrangeSeating Arrange(SeatingRule rule, long version) =>
        new(Meeting.Id, "Great Hall", RoomShape.HollowSquare, rule, null, null, ["en", "tr"], version);

    private async Task<SeatingDetails> Shown() => (await Officer.Ask(new GetSeating(Meeting.Id))).ShouldSucceed();

    private Task<ParticipantId> Id(string code) => Read(db => db.Participants.Where(p => p.Code == code).Select(p => p.Id).SingleAsync());

    private static string Names(SeatingDetails room) => string.Join(", ", room.Seats.Select(s => s.Name));

    private static Task<string> Text(Result<FileAnswer> file) => PdfText.Of(file.ShouldSucceed().Bytes);

    private static bool InOrder(string text, params string[] words)
    {
        var at = -1;
        return Array.TrueForAll(words, word => (at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) >= 0);
    }
}
