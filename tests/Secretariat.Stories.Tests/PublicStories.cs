using Secretariat.Stories.Tests.Shared;

namespace Secretariat.Stories.Tests;

/// <summary>Story 36: the public looks at where and when the dialogue has met.</summary>
public sealed class PublicStories(Product product)
{
    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_36_Anybody_browses_the_archive_and_the_map(Window window) => product.Play(36, window, async story =>
    {
        var anybody = await story.Anybody();
        await anybody.Goes("/");
        await anybody.Sees("Next meetings", "History", "Map of meeting places");
        await anybody.Shows("the public door");

        await anybody.Follows("History");
        await anybody.Sees("History of the process", "1991");
        await anybody.Shows("the time line");
        await anybody.Follows("Table");
        await anybody.Sees("Berlin");
        await anybody.Shows("as a table");
        await anybody.Goes("/history?view=table&search=Koszalin");
        await anybody.Shows("one town of it");

        await anybody.Goes("/history/places");
        await anybody.Sees("Map of meeting places", "Countries and towns");
        await anybody.Shows("the map");
        await anybody.Follows("Listed");
        await anybody.Sees("Norway");
        await anybody.Shows("one layer of it");

        await anybody.Goes("/history/sources");
        await anybody.Sees("D07");
        await anybody.Shows("where sources disagree");
        await anybody.Goes("/calendar");
        await anybody.Sees("Ahead", "Subscribe");
        await anybody.Shows("the calendar");
    });
}
