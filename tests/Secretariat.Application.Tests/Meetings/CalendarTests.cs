using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Meetings;

public sealed class CalendarTests(PostgresFixture postgres) : SliceTest(postgres)
{
    [Fact]
    public async Task A_meeting_whose_entry_cannot_be_written_does_not_hide_the_others()
    {
        var scene = Scene.At(Clock.GetUtcNow());
        await Given([.. scene.Rows]);
        var now = Clock.GetUtcNow();
        await Change(db => db.Database.ExecuteSqlAsync($"UPDATE meetings SET status = 'Announced', told_at = {now}"));
        foreach (var title in new[] { "Meeting of SOM", "Meeting of WG" }) (await Feed()).ShouldContain(title);

        await Change(db => db.Database.ExecuteSqlAsync(
            $"UPDATE meetings SET schedule_time_zone_id = 'Nowhere/City' WHERE id = {scene.This.Meeting.Value}"));

        var feed = await Feed();
        feed.ShouldContain("Meeting of WG");
        feed.ShouldNotContain("Meeting of SOM");
    }

    private async Task<string> Feed() => (await As(new Actor.Nobody()).Ask(new GetCalendar())).ShouldSucceed().Content;

    private async Task Change(Func<SecretariatDbContext, Task> act)
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<SecretariatDbContext>());
    }
}
