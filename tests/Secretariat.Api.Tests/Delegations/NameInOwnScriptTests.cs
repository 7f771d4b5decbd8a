using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Api.Tests.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Api.Tests.Delegations;

/// <summary>A program gives and reads the name of a delegate in both forms.</summary>
public sealed class NameInOwnScriptTests(StagedHost stage) : IClassFixture<StagedHost>
{
    [Fact]
    public async Task A_person_has_the_name_of_the_passport_and_one_in_own_script_and_whatever_was_left_out_is_none()
    {
        using var program = await stage.By("officer", "read", "write");
        var own = stage.Scene.This.Delegations[0].Registrations[0];
        await using (var scope = stage.Host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
            await db.Meetings.Where(m => m.Id == stage.Scene.This.Meeting)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MeetingStatus.Convened), TestContext.Current.CancellationToken);
            await db.Registrations.Where(r => r.Id == own)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RegistrationStatus.Accepted), TestContext.Current.CancellationToken);
        }

        await Correct("Цветана ПРИМЕРОВА");
        (await Details()).ShouldBe(("Tsvetana PRIMEROVA", "Tsvetana", "Цветана ПРИМЕРОВА"));
        await Correct(null);
        (await Details()).ShouldBe(("Tsvetana PRIMEROVA", "Tsvetana", null));

        async Task Correct(string? nameInOwnScript)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/registrations/{own.Value}/delegate")
            {
                Content = JsonContent.Create(new
                {
                    person = new { givenNames = "Tsvetana", familyName = "Primerova", email = "tsvetana@example.org", role = "alternate", nameInOwnScript },
                    reason = "Seen in the passport",
                }),
            };
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{(long)(await Read())["version"]!}\"");
            var answer = await program.SendAsync(request, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        async Task<(string?, string?, string?)> Details() => await Read() is var one
            ? ((string?)one["name"], (string?)one["details"]!["givenNames"], (string?)one["details"]!["nameInOwnScript"]) : default;

        async Task<JsonNode> Read() =>
            (await program.GetFromJsonAsync<JsonNode>($"/api/v1/registrations/{own.Value}", TestContext.Current.CancellationToken))!;
    }
}
