using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Secretariat.Domain.Mail;

namespace Secretariat.Infrastructure.Mail;

/// <summary>Hands mails to the mail server over one kept connection without Nagle's delay, which costs 40 ms a mail.</summary>
internal sealed class SmtpRelay(MailSettings settings) : IMailTransport, IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private Client? _client;

    public async Task<string> Send(OutgoingMail mail, byte[] message, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var client = await Connected(ct);
            using var stream = new MemoryStream(message, writable: false);
            using var mime = await MimeMessage.LoadAsync(stream, ct);
            return await Hand(client, mail, mime, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _one.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> Hand(Client client, OutgoingMail mail, MimeMessage mime, CancellationToken ct)
    {
        client.RefusedCopies.Clear();
        var recipients = mail.Copies.Prepend(mail.To).Select(r => new MailboxAddress(r.Name, r.Email)).ToList();
        try
        {
            client.Main = mail.To.Email;
            var answer = await client.SendAsync(mime, new MailboxAddress(settings.FromName, settings.From), recipients, ct);
            return client.RefusedCopies.Count == 0 ? answer : $"{answer} (no copy to {string.Join(", ", client.RefusedCopies)})";
        }
        catch (SmtpCommandException e) when ((int)e.StatusCode >= 500 && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            throw new MailRefusedException($"{(int)e.StatusCode} {e.Message}");
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or ServiceNotConnectedException)
        {
            Drop();
            throw;
        }
    }

    private async Task<Client> Connected(CancellationToken ct)
    {
        try
        {
            if (_client is { IsConnected: true } kept)
            {
                await kept.NoOpAsync(ct);
                return kept;
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or ServiceNotConnectedException)
        {
            Drop();
        }

        return await Connect(ct);
    }

    private async Task<Client> Connect(CancellationToken ct)
    {
        Drop();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var client = new Client { Timeout = 30_000 };
        try
        {
            await socket.ConnectAsync(settings.Host!, settings.Port, ct);
            await client.ConnectAsync(socket, settings.Host!, settings.Port, Security, ct);
            if (settings.User is { Length: > 0 } user) await client.AuthenticateAsync(user, settings.Password ?? "", ct);
            return _client = client;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            client.Dispose();
            socket.Dispose();
            throw new MailServerAwayException($"The mail server {settings.Host}:{settings.Port} takes no mail at present.", e);
        }
    }

    private SecureSocketOptions Security => settings.Security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        var other => throw new InvalidOperationException($"Unknown mail security {other}."),
    };

    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }

    /// <summary>A refused copy does not keep the mail from its recipient.</summary>
    private sealed class Client : SmtpClient
    {
        internal string Main { get; set; } = "";

        internal List<string> RefusedCopies { get; } = [];

        protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
        {
            if (mailbox.Address == Main) base.OnRecipientNotAccepted(message, mailbox, response);
            else RefusedCopies.Add(mailbox.Address);
        }
    }
}
