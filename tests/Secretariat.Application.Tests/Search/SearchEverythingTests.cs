using Secretariat.Application.Access;
using Secretariat.Application.Search;
using Secretariat.Domain.History;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Search;

/// <summary>One field finds everything that one may see, and nothing else.</summary>
public sealed class SearchEverythingTests(PostgresFixture postgres) : SliceTest(postgres)
{
    private Scene _scene = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _scene = Scene.At(Clock.GetUtcNow());
        await Given([.. _scene.Rows]);
    }

    [Theory]
    [InlineData("turkiye", FoundKind.Participant, "Türkiye")]
    [InlineData("KOVACS anna", FoundKind.Delegate, "Anna KOVÁCS 1")]
    [InlineData("meeting wg", FoundKind.Meeting, "Meeting of WG")]
    [InlineData("body som", FoundKind.Body, "Body SOM")]
    [InlineData("chair of wg", FoundKind.Person, "Anna CHAIR OF WG")]
    [InlineData("co-chair wg", FoundKind.Office, "Body WG")]
    [InlineData("certificate", FoundKind.Paper, "Certificate")]
    public async Task The_secretariat_finds_things_by_part_of_their_name_whatever_its_case_and_marks(string text, FoundKind kind, string title) =>
        (await Hits("officer", text, kind)).Select(h => h.Title).ShouldContain(title);

    [Fact]
    public async Task Each_word_must_be_there()
    {
        (await Hits("officer", "anna kovács", FoundKind.Delegate)).ShouldNotBeEmpty();
        (await Hits("officer", "anna novak", FoundKind.Delegate)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    public async Task Signs_that_mean_something_to_the_store_mean_themselves(string text) =>
        (await As(Playing("officer")).Ask(new SearchEverything(text))).ShouldSucceed().Groups.ShouldBeEmpty();

    [Fact]
    public async Task A_certificate_is_found_by_its_serial()
    {
        var certificate = (Domain.Certificates.Certificate)_scene.Rows.First(r => r is Domain.Certificates.Certificate);

        (await Hits("officer", certificate.Serial.Text.ToLowerInvariant(), FoundKind.Certificate)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            h => h.Id.ShouldBe(certificate.Id.Value), h => h.Reference.ShouldBe(certificate.Serial.Text, "the list of certificates is asked for it"));
        (await Hits("officer", certificate.Serial.Text[^14..^2], FoundKind.Certificate)).Select(h => h.Id).ShouldContain(certificate.Id.Value);
        (await Hits("officer", certificate.Serial.Text[^3..], FoundKind.Certificate)).ShouldBeEmpty("too little to be meant as a serial");
        (await Hits("chair", certificate.Serial.Text, FoundKind.Certificate)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("34th", "34th Senior Officials Meeting")]
    [InlineData("oslo", "1st Meeting of the Working Group")]
    public async Task Meetings_of_the_past_are_found_by_number_and_town_with_the_year_under_which_the_history_tells_of_them(string text, string title)
    {
        await Given(
            Held(34, "34th Senior Officials Meeting", "2024-06", "Stockholm"), Held(1, "1st Meeting of the Working Group", "2019", "Oslo"));
        (await Hits("officer", text, FoundKind.PastMeeting)).ShouldHaveSingleItem().Title.ShouldBe(title);
        (await Hits("chair", text, FoundKind.PastMeeting)).ShouldHaveSingleItem().Year.ShouldNotBeNull();
    }

    private static HistoricMeeting Held(int ordinal, string title, string on, string city) => HistoricMeeting.Keep($"M{ordinal}", "SOM", null, ordinal, title,
        PartialDate.Parse(on).Value, SourceKind.External, Confidence.Stated, false, []).At(city, null, null, null, null, null);

    [Fact]
    public async Task Chairs_find_their_meetings_and_no_persons()
    {
        (await Hits("chair", "meeting", FoundKind.Meeting)).Select(h => h.Title).ShouldBe(["Meeting of SOM"]);
        (await Hits("officer", "meeting", FoundKind.Meeting)).Count.ShouldBe(2);
        foreach (var kind in new[] { FoundKind.Person, FoundKind.Delegate, FoundKind.Invitation })
        {
            (await Hits("chair", "a", kind)).ShouldBeEmpty();
            (await Hits("officer", "a", kind)).ShouldNotBeEmpty();
        }

        (await Hits("chair", "certificate", FoundKind.Paper)).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_than_a_glance_is_said_to_be_more()
    {
        for (var i = 0; i < 3; i++) await Given(Person.Enter(new PersonName("Zed", $"Sample {i}"), null, null, null, "en"));

        var few = (await As(Playing("officer")).Ask(new SearchEverything("zed", 2))).ShouldSucceed().Groups.Single();
        (few.Hits.Count, few.More).ShouldBe((2, true));
        var all = (await As(Playing("officer")).Ask(new SearchEverything("zed", 3))).ShouldSucceed().Groups.Single();
        (all.Hits.Count, all.More).ShouldBe((3, false));
    }

    private async Task<IReadOnlyList<Hit>> Hits(string part, string text, FoundKind kind) =>
        [.. (await As(Playing(part)).Ask(new SearchEverything(text))).ShouldSucceed().Groups.Where(g => g.Kind == kind).SelectMany(g => g.Hits)];

    private Actor Playing(string part) => _scene.Actors.Single(a => a.Part == part).Actor;
}
