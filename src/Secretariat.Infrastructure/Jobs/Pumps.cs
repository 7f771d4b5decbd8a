using Secretariat.Infrastructure.Mail;
using Secretariat.Infrastructure.Outbox;
using Secretariat.Infrastructure.Runs;

namespace Secretariat.Infrastructure.Jobs;

/// <summary>Carries everything owed to its end in the calling thread, for tests and the demonstration, where nothing runs by itself.</summary>
public sealed class Pumps
{
    private readonly IPump[] _pumps;

    internal Pumps(OutboxDrain drain, RunWorker runs, MailSender sender) => _pumps = [drain, runs, sender];

    /// <summary>Works until nothing is due at the present moment.</summary>
    /// <returns>How many pieces of work were done.</returns>
    public async Task<int> RunUntilIdle(CancellationToken ct = default)
    {
        for (var done = 0; ;)
        {
            var before = done;
            foreach (var pump in _pumps)
                while (await pump.Step(ct)) done++;

            if (done == before) return done;
        }
    }
}
