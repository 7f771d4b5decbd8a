using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;
using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Infrastructure.Mail;

/// <summary>
/// Turns an owed mail into the message that is sent: always the same bytes for the same mail, in lines that end in CRLF and hold nothing but ASCII
/// (RFC 5322, RFC 2045 to 2047, RFC 2231), so that no server on the way has a reason to change them.
/// </summary>
internal static partial class Envelope
{
    /// <summary>The longest line a server must let through unharmed (RFC 5322 §2.1.1: should be no longer than).</summary>
    private const int LineLength = 78;

    private static readonly FormatOptions OnTheWire = Wire();

    internal static async Task<byte[]> Seal(OutgoingMail mail, MailSettings settings, IIssuedDocuments documents, CancellationToken ct)
    {
        using var message = new MimeMessage { MessageId = mail.MessageId, Date = mail.OwedAt, Subject = OneLine(mail.Subject) };
        message.From.Add(new MailboxAddress(settings.FromName, settings.From));
        message.To.Add(Address(mail.To));
        message.Cc.AddRange(mail.Copies.Select(Address));
        message.ReplyTo.Add(new MailboxAddress(settings.FromName, settings.ReplyTo));
        // What one person is told of one meeting reads as one conversation, whose beginning nobody sent (RFC 5322 §3.6.4).
        if (mail.MeetingId is { } meeting) message.References.Add(Conversation(meeting, mail.To, settings));
        // Out-of-office replies to a secretariat's circulars help nobody (RFC 3834; the second is Exchange's word for it).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply");

        var body = new Multipart("mixed") { Boundary = Boundary(mail, "mixed") };
        body.Add(Alternatives(mail));
        if (mail.Calendar is { } calendar) body.Add(Entry(calendar));
        foreach (var id in mail.Enclosures)
        {
            var paper = await documents.Read(id, ct) ?? throw new InvalidOperationException($"The enclosed paper {id.Value} does not exist.");
            body.Add(Attachment(paper.FileName, paper.MediaType, paper.Bytes));
        }

        message.Body = body;
        message.Prepare(EncodingConstraint.SevenBit, LineLength);
        using var stream = new MemoryStream();
        await message.WriteToAsync(OnTheWire, stream, ct);
        return stream.ToArray();
    }

    private static MultipartAlternative Alternatives(OutgoingMail mail)
    {
        var alternatives = new MultipartAlternative
        {
            Boundary = Boundary(mail, "alternative"),
        };
        alternatives.Add(new TextPart(TextFormat.Plain) { Text = mail.Text });
        alternatives.Add(new TextPart(TextFormat.Html) { Text = Html(mail.Text) });
        if (mail.Calendar is { } calendar)
        {
            var part = new TextPart("calendar") { Text = calendar.Content };
            part.ContentType.Parameters.Add("method", calendar.Method);
            alternatives.Add(part);
        }

        return alternatives;
    }

    private static MimePart Entry(CalendarPart calendar)
    {
        var name = calendar.Method switch
        {
            "REQUEST" => "invite.ics",
            "CANCEL" => "cancelled.ics",
            _ => "meeting.ics",
        };
        var part = Attachment(name, "text/calendar", Encoding.UTF8.GetBytes(calendar.Content));
        part.ContentType.Charset = "utf-8";
        part.ContentType.Parameters.Add("method", calendar.Method);
        return part;
    }

    private static MimePart Attachment(string name, string mediaType, byte[] bytes) => new(ContentType.Parse(mediaType))
    {
        Content = new MimeContent(new MemoryStream(bytes, writable: false)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        ContentTransferEncoding = ContentEncoding.Base64,
        FileName = name,
    };

    private static MailboxAddress Address(Recipient recipient) => new(OneLine(recipient.Name), recipient.Email);

    /// <summary>A line break in a name or subject would begin a header of its own.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Conversation(MeetingId meeting, Recipient to, MailSettings settings)
    {
        var name = SHA256.HashData(Encoding.UTF8.GetBytes($"{meeting.Value:N} {to.Email.ToLowerInvariant()}"));
        return $"{Convert.ToHexStringLower(name.AsSpan(0, 16))}@{settings.Domain}";
    }

    private static FormatOptions Wire()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        options.EnsureNewLine = true;
        return options;
    }

    private static string Boundary(OutgoingMail mail, string part) => string.Create(CultureInfo.InvariantCulture, $"=-{mail.Id.Value:N}-{part}");

    private static string Html(string text)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(p => $"<p dir=\"auto\">{Linked(p.Trim('\n'))}</p>");
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head>\n<body style=\"font-family: sans-serif\">\n"
            + $"{string.Join('\n', paragraphs)}\n</body></html>\n";
    }

    private static string Linked(string text)
    {
        var html = new StringBuilder();
        var from = 0;
        foreach (Match link in Links().Matches(text))
        {
            var address = WebUtility.HtmlEncode(link.Value);
            html.Append(WebUtility.HtmlEncode(text[from..link.Index])).Append(CultureInfo.InvariantCulture, $"<a href=\"{address}\">{address}</a>");
            from = link.Index + link.Length;
        }

        return html.Append(WebUtility.HtmlEncode(text[from..])).Replace("\n", "<br>\n").ToString();
    }

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:)]")]
    private static partial Regex Links();
}
