using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Npgsql;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Infrastructure.Mail;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Infrastructure.Tests.Mail;

public sealed class MailSenderTests(PostgresFixture postgres) : SliceTest(postgres)
{
    private readonly SmtpSink _sink = new();

    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton(new MailSettings { Host = "127.0.0.1", Port = _sink.Port, Security = MailSecurity.None });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _sink.DisposeAsync();
    }

    private Task<int> Send() => Services.GetRequiredService<Pumps>().RunUntilIdle(TestContext.Current.CancellationToken);

    private async Task Owe(params OwedMail[] mails)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var mail in mails) scope.ServiceProvider.GetRequiredService<IMailbox>().Owe(mail);
        await scope.ServiceProvider.GetRequiredService<Saving>().Save("Test", null, true, default);
        await transaction.CommitAsync();
    }

    private static OwedMail Mail(string key, string to = "ana@a.example", params Recipient[] copies) =>
        new(key, MailKind.Notice, new Recipient("Ána Ž", to), copies, "Приглашение — Invitation", "Dear Ana,\n\nsee https://a.example/l?x=1&y=<2>.\n", [],
            null, null, null, null);

    private Task<List<OutgoingMail>> Mails() => Read(db => db.OutgoingMails.OrderBy(m => m.Key).ToListAsync());

    private static bool IsPlain(string message) => message.All(c => c is (>= ' ' and <= '~') or '\t' or '\r' or '\n');

    private static string MessageIdOf(string message) => Regex.Match(message, "Message-Id: <([^>]+)>", RegexOptions.IgnoreCase).Groups[1].Value;

    [Fact]
    public async Task The_same_key_twice_is_one_mail()
    {
        await Owe(Mail("k"), Mail("k"));
        await Owe(Mail("k"));

        await Send();

        _sink.Taken.Count.ShouldBe(1);
        (await Mails()).ShouldHaveSingleItem().Status.ShouldBe(MailStatus.Sent);
    }

    [Fact]
    public async Task What_was_sent_is_kept_byte_for_byte_with_calendar_and_enclosure()
    {
        IssuedDocumentId paper;
        await using (var scope = Services.CreateAsyncScope())
        {
            paper = (await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Issue(
                new NewDocument(DocumentKind.Letter, null, "BP/OUT/2024/0001", "Letter", "приглашение.pdf", "en", Distribution.Personal,
                    new Paper([1, 2, 3], "letter/1", 1, []), Clock.GetUtcNow()), TestContext.Current.CancellationToken)).ShouldSucceed();
            await scope.ServiceProvider.GetRequiredService<SecretariatDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await Owe(Mail("k", copies: new Recipient("Ben", "ben@a.example")) with
        {
            Enclosures = [paper],
            Calendar = new CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"),
        });
        await Send();

        var kept = await Read(db => db.Set<SentMail>().SingleAsync());
        var message = await MimeMessage.LoadAsync(new MemoryStream(kept.Message), TestContext.Current.CancellationToken);
        MessageIdOf(_sink.Taken.Single()).ShouldBe(message.MessageId);
        message.Subject.ShouldBe("Приглашение — Invitation");
        message.Cc.Mailboxes.Single().Address.ShouldBe("ben@a.example");
        message.TextBody.ShouldNotBeNull().ShouldContain("see https://a.example/l?x=1&y=<2>.");
        message.HtmlBody.ShouldNotBeNull().ShouldContain("<a href=\"https://a.example/l?x=1&amp;y=\">");
        message.BodyParts.OfType<TextPart>().Single(p => p.ContentType.MimeType == "text/calendar" && !p.IsAttachment)
            .ContentType.Parameters["method"].ShouldBe("REQUEST");
        message.Attachments.Select(a => a.ContentDisposition?.FileName).ShouldBe(["invite.ics", "приглашение.pdf"]);
        message.Date.ShouldBe(Clock.GetUtcNow());
    }

    [Fact]
    public async Task What_the_server_takes_is_what_was_kept_in_ASCII_lines_of_a_length_every_server_lets_through()
    {
        var meeting = new MeetingId(Guid.CreateVersion7());
        await Owe(
            Mail("1") with
            {
                MeetingId = meeting,
                Text = $"Dear Ана,\n\n{string.Concat(Enumerable.Repeat("долгая строка без конца ", 30))}\n\nFrom the secretariat.",
            },
            Mail("2") with { MeetingId = meeting },
            Mail("3", "ben@a.example") with
            {
                MeetingId = meeting,
                Calendar = new CalendarPart("PUBLISH", "BEGIN:VCALENDAR\r\nSUMMARY:été\r\nEND:VCALENDAR\r\n"),
            });

        await Send();

        var kept = (await Read(db => db.Set<SentMail>().Select(m => m.Message).ToListAsync())).Select(Encoding.Latin1.GetString).ToList();
        _sink.Taken.Order(StringComparer.Ordinal).ShouldBe(kept.Order(StringComparer.Ordinal));
        kept.ShouldAllBe(message => IsPlain(message));
        IsPlain("é").ShouldBeFalse();
        kept.ShouldAllBe(message => !message.Replace("\r\n", "").Contains('\n') && !message.Replace("\r\n", "").Contains('\r'));
        kept.ShouldAllBe(message => message.EndsWith("\r\n"));
        kept.SelectMany(message => message.Split("\r\n")).ShouldAllBe(line => line.Length <= 78);
        kept.ShouldAllBe(message => message.Contains("Auto-Submitted: auto-generated\r\n") && message.Contains("\r\nReply-To: ")
            && !message.Contains("\nList-") && !message.Contains("\nPrecedence:"));
    }

    [Fact]
    public async Task What_one_person_is_told_of_one_meeting_is_one_conversation()
    {
        var (meeting, other) = (new MeetingId(Guid.CreateVersion7()), new MeetingId(Guid.CreateVersion7()));
        await Owe(Mail("1") with { MeetingId = meeting }, Mail("2", "ANA@a.example") with { MeetingId = meeting }, Mail("3") with { MeetingId = other },
            Mail("4", "ben@a.example") with { MeetingId = meeting }, Mail("5"));

        await Send();

        var threads = new List<string?>();
        foreach (var mail in await Mails())
        {
            var kept = await Read(db => db.Set<SentMail>().SingleAsync(m => m.MailId == mail.Id));
            var message = await MimeMessage.LoadAsync(new MemoryStream(kept.Message), TestContext.Current.CancellationToken);
            threads.Add(message.References.SingleOrDefault());
        }

        threads[1].ShouldBe(threads[0].ShouldNotBeNull());
        threads.Take(4).Distinct().Count().ShouldBe(3);
        threads[4].ShouldBeNull();
    }

    [Fact]
    public async Task A_recipient_refused_for_good_bounces_and_a_busy_server_is_tried_again()
    {
        _sink.Rcpt = line => line.Contains("gone") ? "550 5.1.1 No such mailbox" : line.Contains("busy") ? "451 4.3.0 Try later" : "250 Ok";
        await Owe(Mail("1", "gone@a.example"), Mail("2", "busy@a.example"), Mail("3"));

        await Send();

        var mails = await Mails();
        mails.Select(m => m.Status).ShouldBe([MailStatus.Bounced, MailStatus.Owed, MailStatus.Sent]);
        mails[0].LastAnswer.ShouldNotBeNull().ShouldContain("No such mailbox");
        mails[1].Attempts.ShouldBe(1);
        (await Read(db => db.OutboxEvents.Select(e => e.Name).ToListAsync())).ShouldBe(["MailBounced", "MailSent"], ignoreOrder: true);

        _sink.Rcpt = _ => "250 Ok";
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Send();
        (await Mails()).Count(m => m.Status is MailStatus.Sent).ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_copy_does_not_keep_the_mail_from_its_recipient()
    {
        _sink.Rcpt = line => line.Contains("gone") ? "550 5.1.1 No such mailbox" : "250 Ok";
        await Owe(Mail("k", copies: new Recipient("Gone", "gone@a.example")));

        await Send();

        var mail = (await Mails()).Single();
        mail.Status.ShouldBe(MailStatus.Sent);
        mail.LastAnswer.ShouldNotBeNull().ShouldContain("no copy to gone@a.example");
    }

    [Fact]
    public async Task A_mail_server_that_is_away_counts_against_no_mail()
    {
        await Owe(Mail("k"));
        await _sink.DisposeAsync();

        await Should.ThrowAsync<MailServerAwayException>(Send);

        var mail = (await Mails()).Single();
        (mail.Status, mail.Attempts).ShouldBe((MailStatus.Owed, 0));
    }

    [Fact]
    public async Task Killed_between_the_servers_yes_and_the_commit_a_mail_goes_out_once_more_under_the_same_Message_ID()
    {
        await Owe(Mail("k"));
        _sink.BeforeAcknowledging = async () =>
        {
            await using var connection = new NpgsqlConnection(Database.AsSuperuser);
            await connection.OpenAsync();
            await using var kill = new NpgsqlCommand(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'secretariat_app'", connection);
            await kill.ExecuteNonQueryAsync();
        };
        await Should.ThrowAsync<Exception>(Send);
        (await Mails()).Single().Status.ShouldBe(MailStatus.Owed);

        _sink.BeforeAcknowledging = () => Task.CompletedTask;
        await Send();

        _sink.Taken.Count.ShouldBe(2);
        _sink.Taken.Distinct().Count().ShouldBe(1);
        (await Mails()).Single().Status.ShouldBe(MailStatus.Sent);
    }

    [Fact]
    public async Task Three_senders_send_each_mail_once_over_kept_connections()
    {
        await Owe([.. Enumerable.Range(0, 90).Select(i => Mail($"k{i:00}", $"r{i}@a.example"))]);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(Send)));

        _sink.Taken.Select(MessageIdOf).Distinct().Count().ShouldBe(90);
        _sink.Taken.Count.ShouldBe(90);
        _sink.Connections.ShouldBe(1);
    }
}
