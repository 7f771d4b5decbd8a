using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Participants;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Shared;

public sealed class SoundnessTests(PostgresFixture postgres) : SliceTest(postgres)
{
    private static readonly MeetingSetup Setup = new("Title", null, [new ConvenedBy("Sweden", null)], ["en", "fr-BE"],
        new Dictionary<ParticipationKind, int> { [ParticipationKind.Observer] = 1 }, AttributionRule.Attributable);

    private static readonly PlannedDates Dates = new(
        new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28), new TimeOnly(9, 0), new TimeOnly(17, 0), "Europe/Vienna");

    [Fact]
    public void What_everybody_means_is_sound() => Soundness.Refuse(Plan(Setup, Dates)).ShouldBeNull();

    [Fact]
    public void Nothing_in_a_list_is_named_with_its_place()
    {
        FieldOf(Plan(Setup with { Convenors = [new ConvenedBy("Sweden", null), null!] }, Dates)).ShouldBe("Setup.Convenors[1]");
        FieldOf(Plan(Setup with { Languages = ["en", null!] }, Dates)).ShouldBe("Setup.Languages[1]");
        FieldOf(Plan(Setup, Dates) with { Numbers = [null!] }).ShouldBe("Numbers[0]");
    }

    [Fact]
    public void A_list_that_may_have_gaps_may_have_them() => Soundness.Refuse(new Gaps(["a", null])).ShouldBeNull();

    [Theory]
    [InlineData("1899-12-31", false)]
    [InlineData("1900-01-01", true)]
    [InlineData("2200-12-31", true)]
    [InlineData("2201-01-01", false)]
    [InlineData("9999-12-30", false)]
    public void Days_are_those_that_anything_can_be_about(string day, bool sound)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (Soundness.Refuse(Plan(Setup, Dates with { LastDay = on })) is null).ShouldBe(sound);
        (Soundness.Refuse(on, "day") is null).ShouldBe(sound);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("sr-Latn-RS", true)]
    [InlineData("EN", false)]
    [InlineData("not a language", false)]
    [InlineData("en-abcdefgh", false)]
    [InlineData("xx", false)]
    public void Languages_are_those_that_are_known_under_their_own_tag(string tag, bool sound)
    {
        (Soundness.Refuse(Plan(Setup with { Languages = [tag] }, Dates)) is null).ShouldBe(sound);
        (Soundness.Refuse(new RenameParticipant(ParticipantId.New(), "A", tag, Dates.FirstDay, 1)) is null).ShouldBe(sound);
    }

    [Fact]
    public async Task No_request_comes_past_it()
    {
        var refused = (await TheSystem.Send(new BeginParticipation(ParticipantId.New(), ParticipationKind.Observer, DateOnly.MinValue, null)))
            .ShouldBeRefused<InvalidRequest>();
        refused.Fields.Keys.ShouldBe(["From"]);
        (await TheSystem.Send(new BeginParticipation(ParticipantId.New(), ParticipationKind.Observer, Dates.FirstDay, null))).ShouldBeRefused<NotFound>();
    }

    private sealed record Gaps(IReadOnlyList<string?> Texts) : IGuarded
    {
        public AccessRule Access => AccessRule.Anyone("A test.");
    }

    private static PlanMeeting Plan(MeetingSetup setup, PlannedDates dates) =>
        new(new BodyId(Guid.CreateVersion7()), [new WantedNumber(new BodyId(Guid.CreateVersion7()), 1)], setup, dates, null, Modality.Remote, null);

    private static string FieldOf(IGuarded request) => Soundness.Refuse(request)!.Fields.Keys.Single();
}
