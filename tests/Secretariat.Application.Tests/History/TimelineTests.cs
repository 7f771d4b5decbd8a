using Secretariat.Application.Access;
using Secretariat.Application.History;
using Secretariat.Application.Tests.Invitations;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.History;

/// <summary>The history is told in parts of whole years, and in its parts nothing of it is lost.</summary>
public sealed class TimelineTests(PostgresFixture postgres) : HistoryTest(postgres)
{
    private const int Few = 30;

    [Fact]
    public async Task Its_parts_together_tell_what_the_whole_tells()
    {
        var whole = await Told(new TimelineFilter());
        whole.Entries.Count.ShouldBeGreaterThan(2 * Few);
        whole.Undated.ShouldNotBeEmpty();
        whole.Total.ShouldBe(whole.Entries.Count + whole.Undated.Count);

        var parts = new List<ProcessTimeline>();
        foreach (var part in whole.Years.Select(y => y.Year).ToList())
            if (parts.Count == 0 || parts[^1].Entries[^1].Year < part) parts.Add(await Told(new TimelineFilter(), new TimelinePart(part, Few)));

        parts.SelectMany(p => p.Entries).Select(Line).ShouldBe(whole.Entries.Select(Line));
        parts.SelectMany(p => p.Undated).Select(Line).ShouldBe(whole.Undated.Select(Line));
        parts.SkipLast(1).ShouldAllBe(p => p.Undated.Count == 0);
        parts.ShouldAllBe(p => p.Total == whole.Total && p.FirstYear == whole.FirstYear && p.LastYear == whole.LastYear);
        parts.ShouldAllBe(p => p.Entries.Count <= Few || p.Years.Count(y => y.IsTold) == 1);
    }

    [Fact]
    public async Task A_year_is_found_in_its_part_and_no_year_in_two()
    {
        var first = await Told(new TimelineFilter(), new TimelinePart(null, Few));
        first.Years[0].IsTold.ShouldBeTrue();
        var later = first.Years.First(y => !y.IsTold);

        var next = await Told(new TimelineFilter(), new TimelinePart(later.Year, Few));

        next.Years.Where(y => y.IsTold).ShouldAllBe(y => y.Part == later.Part);
        next.Entries[0].Year.ShouldBe(later.Year);
        first.Entries.ShouldAllBe(e => e.Year < later.Year);
    }

    private static string Line(TimelineEntry e) => $"{e.Date} {e.Kind} {e.Title} {string.Join(' ', e.Discrepancies ?? [])}";

    private async Task<ProcessTimeline> Told(TimelineFilter filter, TimelinePart? part = null) =>
        (await As(new Actor.Nobody()).Ask(new GetTimeline(filter, part))).ShouldSucceed();
}

/// <summary>What was announced since stands on the line with what was before.</summary>
public sealed class AnnouncedOnTheTimelineTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    [Fact]
    public async Task An_announced_meeting_counts_in_its_year_and_only_where_it_answers()
    {
        var told = (await Told(new TimelineFilter())).Entries.Where(e => e.MeetingId is not null).ToList();
        told.ShouldNotBeEmpty();
        var (year, body) = (told[0].Year!.Value, told[0].Body);

        (await Told(new TimelineFilter(), new TimelinePart(year, 1))).Entries.ShouldContain(e => e.MeetingId == told[0].MeetingId);
        (await Told(new TimelineFilter(year, year, TimelineKind.Meeting, body))).Entries.ShouldContain(e => e.MeetingId == told[0].MeetingId);
        (await Told(new TimelineFilter(Country: "SE", City: "Stockholm"))).Entries.ShouldContain(e => e.MeetingId == told[0].MeetingId);
        (await Told(new TimelineFilter(Country: "AT"))).Entries.ShouldBeEmpty();
        (await Told(new TimelineFilter(Until: year - 1))).Entries.ShouldNotContain(e => e.MeetingId != null);
        (await Told(new TimelineFilter(Kind: TimelineKind.Office))).Entries.ShouldNotContain(e => e.MeetingId != null);
        (await Told(new TimelineFilter(PublicationOnly: true))).Entries.ShouldNotContain(e => e.MeetingId != null);
    }

    private async Task<ProcessTimeline> Told(TimelineFilter filter, TimelinePart? part = null) =>
        (await As(new Actor.Nobody()).Ask(new GetTimeline(filter, part))).ShouldSucceed();
}
