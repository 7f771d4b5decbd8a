using System.Globalization;
using Hangfire;
using Hangfire.Dashboard;
using Hangfire.PostgreSql;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;

namespace Secretariat.Infrastructure.Jobs;

/// <summary>What time brings about: recurring commands and housekeeping. Hangfire remembers only when; what is owed stands in rows of our own.</summary>
public static class Schedule
{
    private const string Schema = "hangfire";

    /// <summary>Makes Hangfire's own tables, as the role that owns the schema, and opens them to the application's role.</summary>
    public static async Task InstallAsync(string ownerConnection, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(ct);
        PostgreSqlObjectsInstaller.Install(connection, Schema);
        await using var grant = new NpgsqlCommand($"""
            DO $grant$
            BEGIN
                IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'secretariat_app') THEN
                    GRANT USAGE ON SCHEMA {Schema} TO secretariat_app;
                    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {Schema} TO secretariat_app;
                    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {Schema} TO secretariat_app;
                END IF;
            END
            $grant$
            """, connection);
        await grant.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Adds the schedule and its worker.</summary>
    internal static IServiceCollection AddSchedule(this IServiceCollection services, Func<IServiceProvider, string> connectionString)
    {
        services.AddHangfire((provider, hangfire) => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UsePostgreSqlStorage(storage => storage.UseNpgsqlConnection(connectionString(provider)), new PostgreSqlStorageOptions
            {
                SchemaName = Schema,
                PrepareSchemaIfNecessary = false,
                // A host that was killed holds up the schedule for this long, instead of the ten minutes that are the default; less than the fifteen seconds
                // that Hangfire waits for a lock when the next host starts, which would not start otherwise.
                DistributedLockTimeout = TimeSpan.FromSeconds(10),
                InvisibilityTimeout = TimeSpan.FromMinutes(2),
                UseSlidingInvisibilityTimeout = true,
                QueuePollInterval = TimeSpan.FromSeconds(5),
                // On, it stranded jobs; see docs/decisions on the outbox.
                EnableLongPolling = false,
            }));
        services.AddHangfireServer(server => server.WorkerCount = 1);
        services.AddHostedService<ScheduleStarter>();
        services.AddTransient<ScheduledCommand>();
        services.AddTransient<Housekeeping>();
        return services;
    }

    /// <summary>Shows the schedule under <paramref name="path"/>, to administrators only, to look at; a host that keeps no time has nothing to show.</summary>
    public static IApplicationBuilder UseScheduleDashboard(this IApplicationBuilder app, string path)
    {
        if (app.ApplicationServices.GetService<JobStorage>() is null) return app;
        // The dashboard says by the culture of the request in which language it speaks, and here no request has one.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal), schedule => schedule.Use((context, next) =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
            return next(context);
        }));
        return app.UseHangfireDashboard(path, new DashboardOptions
        {
            Authorization = [],
            AsyncAuthorization = [new AdministratorsOnly()],
            IsReadOnlyFunc = _ => true,
            DisplayStorageConnectionString = false,
            DashboardTitle = "Secretariat schedule",
        });
    }

    private sealed class AdministratorsOnly : IDashboardAsyncAuthorizationFilter
    {
        public async Task<bool> AuthorizeAsync(DashboardContext context)
        {
            var services = context.GetHttpContext().RequestServices;
            var rule = AccessRule.ToDialogue(Role.Administrator);
            var actor = services.GetRequiredService<ICurrentUser>().Actor;
            return await services.GetRequiredService<IAccessPolicy>().Ask(rule, actor, context.GetHttpContext().RequestAborted) is Verdict.Allowed;
        }
    }

    /// <summary>Writes the schedule of this version when the host starts.</summary>
    private sealed class ScheduleStarter(IRecurringJobManager jobs, IEnumerable<RecurringCommand> commands) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            jobs.AddOrUpdate<Housekeeping>("housekeeping", work => work.Run(CancellationToken.None), "17 3 * * *");
            jobs.AddOrUpdate<Housekeeping>("sweep", work => work.Sweep(), Cron.Minutely());
            foreach (var command in commands)
                jobs.AddOrUpdate<ScheduledCommand>(command.Name, work => work.Send(command.Name, CancellationToken.None), command.Cron);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

/// <summary>Sends one recurring command as the system.</summary>
internal sealed class ScheduledCommand(IServiceScopeFactory scopes, IEnumerable<RecurringCommand> commands)
{
    public async Task Send(string name, CancellationToken ct)
    {
        if (commands.FirstOrDefault(c => c.Name == name) is not { } due) return;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(null));
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(due.Command(), ct);
    }
}
