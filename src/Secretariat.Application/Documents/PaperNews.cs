using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Documents;

/// <summary>Sends a paper of a meeting to everybody who was told of it, in their language where it has that version.</summary>
internal sealed class PaperNews(ISecretariatDb db, IMailbox mailbox, LetterWriter writer, ICountryNames countries, DialogueSettings dialogue)
{
    /// <param name="meeting">The meeting.</param>
    /// <param name="kind">What kind of paper it is.</param>
    /// <param name="symbol">Its symbol; with the address it makes the mail's key.</param>
    /// <param name="at">When it was issued.</param>
    /// <param name="comments">By when comments are asked for.</param>
    /// <param name="ct">Cancels the queries.</param>
    internal async Task Send(
        MeetingId meeting, DocumentKind kind, string symbol, DateTimeOffset at, DateOnly? comments, CancellationToken ct)
    {
        var occasion = (await db.Occasion(meeting, dialogue, ct)).Expect();
        var readers = await db.ReadersOf(meeting, DateOnly.FromDateTime(at.UtcDateTime), ct);
        var versions = await db.IssuedDocuments.AsNoTracking().Where(d => d.MeetingId == meeting && d.Kind == kind && d.Symbol == symbol)
            .ToDictionaryAsync(d => d.Language, d => new { d.Id, d.Title, d.Language }, ct);
        foreach (var (recipient, registration) in (await mailbox.Told(meeting, ct)).ByAddress())
        {
            var reader = readers.Of(recipient.Email, registration);
            var version = versions.GetValueOrDefault(dialogue.LanguageFor(reader.Language).Tag) ?? versions[Language.Working.Tag];
            var letter = (await writer.Write(LetterKind.PaperIssued, reader.Language, language =>
            {
                var own = occasion.In(language, countries);
                var fields = own.FieldsFor(reader);
                fields["paper"] = own.TitleIn(kind, version.Title, version.Language);
                fields["symbol"] = own.MarkedIn(symbol, version.Language);
                if (comments is { } day) fields["comments_until"] = language.Day(day);
                return fields;
            }, ct)).Expect();
            mailbox.Owe(new OwedMail($"paper/{symbol}/{recipient.Email.ToLowerInvariant()}", MailKind.MeetingPaper, recipient, [], letter.Subject,
                letter.Text, [version.Id], null, meeting, null, registration));
        }
    }
}
