using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;
using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;

namespace Secretariat.Infrastructure.Mail;

/// <summary>Turns an owed mail into the message that is sent: always the same bytes for the same mail.</summary>
internal static partial class Envelope
{
    internal static async Task<byte[]> Seal(OutgoingMail mail, MailSettings settings, IIssuedDocuments documents, CancellationToken ct)
    {
        using var message = new MimeMessage { MessageId = mail.MessageId, Date = mail.OwedAt, Subject = OneLine(mail.Subject) };
        message.From.Add(new MailboxAddress(settings.FromName, settings.From));
        message.To.Add(Address(mail.To));
        message.Cc.AddRange(mail.Copies.Select(Address));
        // Out-of-office replies to a secretariat's circulars help nobody (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");

        var body = new Multipart("mixed") { Boundary = Boundary(mail, "mixed") };
        body.Add(Alternatives(mail));
        if (mail.Calendar is { } calendar) body.Add(Attachment("invite.ics", "text/calendar", Encoding.UTF8.GetBytes(calendar.Content)));
        foreach (var id in mail.Enclosures)
        {
            var paper = await documents.Read(id, ct) ?? throw new InvalidOperationException($"The enclosed paper {id.Value} does not exist.");
            body.Add(Attachment(paper.FileName, paper.MediaType, paper.Bytes));
        }

        message.Body = body;
        using var stream = new MemoryStream();
        await message.WriteToAsync(FormatOptions.Default, stream, ct);
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

    private static string Boundary(OutgoingMail mail, string part) => string.Create(CultureInfo.InvariantCulture, $"=-{mail.Id.Value:N}-{part}");

    private static string Html(string text)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(p => $"<p dir=\"auto\">{Linked(p.Trim('\n'))}</p>");
        return $"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head>\n<body style=\"font-family: sans-serif\">\n{string.Join('\n', paragraphs)}\n</body></html>\n";
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
