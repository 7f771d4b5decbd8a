using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Secretariat.Application.Ports;
using Secretariat.Infrastructure.Audit;
using Secretariat.Infrastructure.Calendars;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Infrastructure.Mail;
using Secretariat.Infrastructure.Names;
using Secretariat.Infrastructure.Numbers;
using Secretariat.Infrastructure.Outbox;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Infrastructure.Runs;
using Secretariat.Infrastructure.Signing;
using Secretariat.Infrastructure.Storage;

namespace Secretariat.Infrastructure;

/// <summary>Registers what carries acts on: mail, papers, runs, numbers, the audit.</summary>
public static class RuntimeServices
{
    /// <summary>Adds everything that use cases and the unit of work need; nothing runs by itself.</summary>
    public static IServiceCollection AddRuntime(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(MailSettings.Read(configuration));
        services.AddSingleton<Nudges>();
        services.AddSingleton<ICountryNames, CountryNames>();
        services.AddSingleton<ICountryZones, CountryZones>();
        services.AddSingleton<ICalendars, CalendarWriter>();
        services.AddScoped<CalendarSequences>();
        services.AddScoped<Mailbox>();
        services.AddScoped<IMailbox>(provider => provider.GetRequiredService<Mailbox>());
        services.AddScoped<IIssuedDocuments, IssuedDocuments>();
        services.AddScoped<ICompilationFiles, CompilationFiles>();
        services.AddSingleton(_ => SigningSettings.Read(configuration));
        services.AddSingleton<KeyRing>();
        services.AddSingleton<TimeStampServer>();
        services.AddSingleton<IPaperSigner, PaperSigner>();
        services.AddScoped<IOutbox, OutboxReader>();
        services.AddScoped<IAuditReader, AuditReader>();
        services.AddScoped<INumbers, RunningNumbers>();
        services.AddScoped<IPresence, Presence>();
        services.AddScoped<IRuns, RunStarter>();
        services.AddScoped<IRunSteps, RunSteps>();
        services.AddHealthChecks().AddCheck<DatabaseReady>("database", tags: ["ready"]);
        services.AddScoped<AuditTrail>();
        services.AddScoped<AnsweredKeys>();
        services.AddScoped<Saving>();
        services.AddSingleton<OutboxDrain>();
        services.AddSingleton<RunWorker>();
        services.AddSingleton<MailSender>();
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<MailSettings>() is { Host.Length: > 0 } settings ? new SmtpRelay(settings)
                : new PickupFolder(provider.GetRequiredService<MailSettings>()));
        services.AddSingleton(provider => new Pumps(
            provider.GetRequiredService<OutboxDrain>(), provider.GetRequiredService<RunWorker>(), provider.GetRequiredService<MailSender>()));
        return services;
    }

    /// <summary>Adds the work that goes on by itself in a host: drain, runs, sender, and the schedule.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration"><c>Runtime:RunWorkers</c> says how many steps of runs are done side by side, <c>Runtime:Schedule</c> whether this host keeps
    /// time.</param>
    /// <param name="connectionString">Opens the database as the application's role.</param>
    public static IServiceCollection AddBackgroundWork(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, string> connectionString)
    {
        services.AddHostedService<PumpService<OutboxDrain>>();
        services.AddHostedService<PumpService<MailSender>>();
        for (var i = 0; i < configuration.GetValue("Runtime:RunWorkers", 2); i++)
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<PumpService<RunWorker>>(provider));

        if (configuration.GetValue("Runtime:Schedule", true)) services.AddSchedule(connectionString);
        return services;
    }
}
