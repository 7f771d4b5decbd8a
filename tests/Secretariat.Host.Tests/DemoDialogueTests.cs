using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.History;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Accounts;
using Secretariat.Host.Demo;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Host.Tests;

public sealed class DemoDialogueTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_first_start_that_was_interrupted_is_taken_up_and_the_next_one_finds_everything_there()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var host = new HostFixture(postgres);
        await host.InitializeAsync();
        var folder = Directory.CreateTempSubdirectory("secretariat-demo-");
        await Send(host.Services, new LoadHistory());
        await Send(host.Services, new OpenAccount(AccountId.New(), "Head of Secretariat", DemoDialogue.Accounts[0].Email, null,
            [GrantedRole.HeadOfSecretariat]));
        var demo = new DemoDialogue(host.Services, folder.FullName);

        var password = await demo.EnsureAsync(ct);
        var made = await Count();

        (await demo.EnsureAsync(ct)).ShouldBe(password);
        (await Count()).ShouldBe(made);
        made.ShouldBe((DemoDialogue.Accounts.Count, 1, 1));
        folder.Delete(recursive: true);

        async Task<(int Accounts, int Meetings, int Agendas)> Count()
        {
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
            return (await db.Accounts.CountAsync(ct), await db.Meetings.CountAsync(ct), await db.Agendas.CountAsync(ct));
        }
    }

    private static async Task Send<T>(IServiceProvider services, ICommand<T> command) where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(null));
        (await scope.ServiceProvider.GetRequiredService<ISender>().Send(command)).ShouldSucceed();
    }
}
