using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Documents;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;

namespace Secretariat.Application.Agendas;

/// <summary>Sends the provisional agenda, or its revision, to everybody who was told of the meeting, in their language where it has that version.</summary>
internal sealed class WhenAgendaIssued(
    ISecretariatDb db, IMailbox mailbox, LetterWriter writer, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock) : IReactTo<AgendaIssued>
{
    public async Task React(AgendaIssued happened, DateTimeOffset at, CancellationToken ct)
    {
        var occasion = (await db.Occasion(happened.MeetingId, dialogue, ct)).Expect();
        var readers = await db.ReadersOf(happened.MeetingId, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), ct);
        var versions = await db.IssuedDocuments.AsNoTracking().Where(d => d.Kind == DocumentKind.Agenda && d.Symbol == happened.Symbol)
            .ToDictionaryAsync(d => d.Language, d => d.Id, ct);
        foreach (var (recipient, registration) in (await mailbox.Told(happened.MeetingId, ct)).ByAddress())
        {
            var reader = readers.Of(recipient.Email, registration);
            var version = dialogue.LanguageFor(reader.Language).Tag is var tag && versions.ContainsKey(tag) ? tag : Language.Working.Tag;
            var letter = (await writer.Write(LetterKind.AgendaIssued, reader.Language, language =>
            {
                var own = occasion.In(language, countries);
                var fields = own.FieldsFor(reader);
                fields["symbol"] = own.MarkedIn(happened.Symbol, version);
                if (happened.Version > 0) fields["revision"] = language.Number(happened.Version);
                return fields;
            }, ct)).Expect();
            mailbox.Owe(new OwedMail($"agenda/{happened.AgendaId.Value}/issued/{happened.Version}/{recipient.Email.ToLowerInvariant()}",
                MailKind.MeetingPaper, recipient, [], letter.Subject, letter.Text,
                [versions.GetValueOrDefault(version, happened.DocumentId)], null, happened.MeetingId, null, registration));
        }
    }
}
