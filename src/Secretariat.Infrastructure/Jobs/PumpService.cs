using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Secretariat.Infrastructure.Jobs;

/// <summary>Keeps a pump going while the host runs: at once when nudged, and every two seconds for what another host or an earlier life left behind.</summary>
internal sealed partial class PumpService<TPump>(TPump pump, Nudges nudges, ILogger<TPump> log) : BackgroundService where TPump : IPump
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var nudge = nudges.Next;
            var wait = await Exhaust(stoppingToken) ? Task.WhenAny(nudge, Pause(stoppingToken)) : Pause(stoppingToken);
            await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task Pause(CancellationToken ct) => Task.Delay(Sweep, TimeProvider.System, ct);

    /// <summary>Works until nothing is due; false after an outage, which a nudge does not end.</summary>
    private async Task<bool> Exhaust(CancellationToken ct)
    {
        try
        {
            while (!ct.IsCancellationRequested && await pump.Step(ct)) { }
            return true;
        }
        catch (Exception e)
        {
            if (!ct.IsCancellationRequested) Interrupted(typeof(TPump).Name, e);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Pump} was interrupted and goes on with the next sweep")]
    private partial void Interrupted(string pump, Exception reason);
}
