using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Testing;

/// <summary>
/// Lets a host play each request to its end — saved, sealed, every constraint asked — and takes it back once it is answered, so that thousands of requests
/// meet the same scene.
/// </summary>
public sealed class Rehearsal : IStartupFilter
{
    /// <summary>What broke after the answer was given, at the end of an act that had succeeded.</summary>
    public ConcurrentQueue<string> BrokeAtTheEnd { get; } = [];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            var db = context.RequestServices.GetRequiredService<SecretariatDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted);
            await rest(context);
            if (context.Response.StatusCode < 400) await End(context, db);
            await transaction.RollbackAsync();
        });
        next(app);
    };

    private async Task End(HttpContext context, SecretariatDbContext db)
    {
        try
        {
            await context.RequestServices.GetRequiredService<Saving>().Seal(context.RequestAborted);
            await db.Database.ExecuteSqlRawAsync("SET CONSTRAINTS ALL IMMEDIATE", context.RequestAborted);
        }
        catch (Exception e) when (e is not OperationCanceledException && ConstraintErrors.Explain(e) is null)
        {
            BrokeAtTheEnd.Enqueue($"{context.Request.Method} {context.Request.Path}: {e.Message}");
        }
    }
}
