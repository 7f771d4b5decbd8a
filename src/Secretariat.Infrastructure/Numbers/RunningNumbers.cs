using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Ports;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Numbers;

internal sealed class RunningNumbers(SecretariatDbContext db) : INumbers
{
    public async Task<long> Next(string series, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A number is given only within the transaction that uses it.");
        var given = await db.Database.SqlQuery<long>($"""
            INSERT INTO number_series AS s (series, last) VALUES ({series}, 1)
            ON CONFLICT (series) DO UPDATE SET last = s.last + 1
            RETURNING last
            """).ToListAsync(ct);
        return given.Single();
    }
}
