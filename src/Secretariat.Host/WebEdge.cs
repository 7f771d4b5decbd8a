using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.ResponseCompression;
using Secretariat.Api;
using Secretariat.Api.Shared;
using Secretariat.Application.Ports;
using Secretariat.Infrastructure;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Web;
using Serilog;
using Serilog.Events;

namespace Secretariat.Host;

/// <summary>Builds the web application that serves API and pages, for the serve command, the demo and the tests.</summary>
public static class WebEdge
{
    /// <summary>A host that is ready to start.</summary>
    /// <param name="settings">Settings that win over files and environment, such as the database that was opened.</param>
    /// <param name="urls">Where to listen, such as <c>http://127.0.0.1:0</c>.</param>
    /// <param name="configure">Changes the services last; the demo puts its own clock there.</param>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> settings, string urls, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls(urls);
        builder.Host.UseSerilog((context, log) => log
            .MinimumLevel.Is(context.Configuration.GetValue("Logging:Level", LogEventLevel.Information))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // A constraint that refuses is no fault; what is one reaches the log through the API's own line.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Hangfire", LogEventLevel.Error)
            // Told in one line by the command.
            .Filter.ByExcluding(written => Listening.Refusal(written.Exception) is not null)
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}"));
        builder.Services.AddSecretariat(builder.Configuration);
        builder.Services.AddSecretariatApi();
        builder.Services.AddSecretariatPages();
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/calendar"];
        });
        if (builder.Configuration.GetValue("Runtime:Background", true)) builder.Services.AddBackgroundWork(builder.Configuration, Composition.ConnectionString);
        configure?.Invoke(builder.Services);

        var app = builder.Build();

        // A key that cannot be opened is a matter for the start, not for the first paper.
        app.Services.GetRequiredService<IPaperSigner>();
        // Only for those who carry no proof of who they are: what is compressed beside a secret tells of it by its length (BREACH).
        app.UseWhen(static context => context.Request.Cookies.Count == 0 && context.Request.Headers.Authorization.Count == 0,
            static open => open.UseResponseCompression());
        app.UseSecretariatPages();
        app.UseSecretariatApi();
        app.UseSecretariatForms();
        app.MapSecretariatApi();
        app.MapSecretariatPages(new PageLimits(RateLimits.SignIns, RateLimits.Links, RateLimits.Verifications));
        app.UseScheduleDashboard("/schedule");
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        return app;
    }
}
