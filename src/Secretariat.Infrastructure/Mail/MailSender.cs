using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Mail;

/// <summary>
/// Sends one owed mail at a time and keeps its row locked while the mail server has it: killed in between, the mail is sent once more, byte for
/// byte the same and under the same Message-ID. Never lost; one copy too many at most.
/// </summary>
internal sealed partial class MailSender(IServiceScopeFactory scopes, IMailTransport transport, MailSettings settings, TimeProvider clock, Nudges nudges,
    ILogger<MailSender> log) : IPump
{
    public async Task<bool> Step(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<SecretariatDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Claim(db, ct) is not { } mail) return false;

        services.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(null));
        await Send(mail, db, services.GetRequiredService<IIssuedDocuments>(), ct);
        var saving = services.GetRequiredService<Saving>();
        await saving.Save("SendMail", null, always: true, ct);
        await saving.Seal(ct);
        await transaction.CommitAsync(ct);
        nudges.All();
        return true;
    }

    private async Task<OutgoingMail?> Claim(SecretariatDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var claimed = await db.Database.SqlQuery<Guid>($"""
            SELECT id FROM outgoing_mails WHERE status = 'Owed' AND next_attempt_at <= {now} ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """).ToListAsync(ct);
        return claimed is [var id] ? await db.OutgoingMails.FindAsync([new MailId(id)], ct) : null;
    }

    private async Task Send(OutgoingMail mail, SecretariatDbContext db, IIssuedDocuments documents, CancellationToken ct)
    {
        try
        {
            var bytes = await Envelope.Seal(mail, settings, documents, ct);
            var answer = await transport.Send(mail, bytes, ct);
            Require(mail.MarkSent(answer, clock.GetUtcNow()));
            db.Add(new SentMail { MailId = mail.Id, Message = bytes });
            Telemetry.Sent.Add(1);
        }
        catch (MailRefusedException e)
        {
            Require(mail.MarkBounced(e.Message));
            Telemetry.Bounced.Add(1);
        }
        catch (Exception e) when (e is not MailServerAwayException && !ct.IsCancellationRequested && !Outage.Is(e))
        {
            Deferred(mail.Id.Value, mail.Attempts + 1, e);
            mail.Defer(e.Message, clock.GetUtcNow());
            Telemetry.Deferred.Add(1);
        }
    }

    private static void Require(Domain.Shared.Result<Domain.Shared.Done> moved)
    {
        if (moved.Error is { } fault) throw new InvalidOperationException(fault.Message);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} could not be sent at attempt {Attempt}")]
    private partial void Deferred(Guid id, int attempt, Exception reason);

    private static class Telemetry
    {
        private static readonly Meter Meter = new("Secretariat.Mail");

        internal static readonly Counter<long> Sent = Meter.CreateCounter<long>("secretariat.mails.sent", "{mail}", "Mails the mail server took.");
        internal static readonly Counter<long> Bounced = Meter.CreateCounter<long>("secretariat.mails.bounced", "{mail}", "Mails refused for good.");
        internal static readonly Counter<long> Deferred = Meter.CreateCounter<long>(
            "secretariat.mails.deferred", "{mail}", "Attempts that came to nothing for now.");
    }
}
