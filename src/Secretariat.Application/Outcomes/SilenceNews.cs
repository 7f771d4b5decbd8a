using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Application.Outcomes;

/// <summary>Tells everybody who was told of the meeting of a silence procedure: that it is open, that it ends soon, how it ended.</summary>
internal sealed class SilenceNews(ISecretariatDb db, IMailbox mailbox, LetterWriter writer, InvitationMails invitations, ConclusionsPapers drafts,
    IPapers papers, IIssuedDocuments documents, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
{
    /// <summary>How long after its end a link still takes what is then too late.</summary>
    private static readonly TimeSpan LinkOutlives = TimeSpan.FromDays(30);

    /// <summary>Sends the note on the opening, to those who speak for participating states with a link of their own.</summary>
    internal async Task Opened(SilenceProcedureId id, DateTimeOffset at, CancellationToken ct)
    {
        var procedure = await db.SilenceProcedures.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        // A note that comes when all is over would announce what has passed; the note on the result says how it ended.
        if (procedure.Status is not SilenceStatus.Open) return;
        var occasion = (await db.Occasion(procedure.MeetingId, dialogue, ct)).Expect();
        var speakers = await Speakers(occasion, at, ct);
        await Tell(LetterKind.SilenceOpened, "opened", procedure, occasion, at, notes: true, (to, language, fields) =>
        {
            if (speakers.TryGetValue(to.Email.ToLowerInvariant(), out var invitation))
                fields["link"] = Link(procedure, occasion.Meeting, invitation, to, language, at);
        }, ct);
    }

    /// <summary>Reminds of the end.</summary>
    internal async Task Remind(SilenceProcedureId id, int step, DateTimeOffset at, CancellationToken ct)
    {
        var procedure = await db.SilenceProcedures.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        // A reminder that comes too late would ask for what can be done no more, and two at once are one too many.
        if (procedure.Status is not SilenceStatus.Open || clock.GetUtcNow() >= procedure.ExpiresAt || step < procedure.Reminders) return;
        var occasion = (await db.Occasion(procedure.MeetingId, dialogue, ct)).Expect();
        var speakers = await Speakers(occasion, at, ct);
        await Tell(LetterKind.SilenceReminder, $"reminder/{step}", procedure, occasion, at, notes: false, (to, _, fields) =>
        {
            if (speakers.ContainsKey(to.Email.ToLowerInvariant())) fields["by_link"] = true;
        }, ct);
    }

    /// <summary>Sends the note on the result.</summary>
    internal async Task Ended(SilenceProcedureId id, DateTimeOffset at, CancellationToken ct)
    {
        var procedure = await db.SilenceProcedures.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var occasion = (await db.Occasion(procedure.MeetingId, dialogue, ct)).Expect();
        await Tell(LetterKind.SilenceEnded, "ended", procedure, occasion, at, notes: true, (_, _, fields) =>
        {
            if (procedure.Status is SilenceStatus.Adopted) fields["adopted"] = true;
        }, ct);
    }

    private async Task Tell(LetterKind kind, string occasionOfMail, SilenceProcedure procedure, Occasion occasion, DateTimeOffset at, bool notes,
        Action<Recipient, Language, Dictionary<string, object>> complete, CancellationToken ct)
    {
        var readers = await db.ReadersOf(occasion.Meeting.Id, DateOnly.FromDateTime(at.UtcDateTime), ct);
        var told = (await mailbox.Told(occasion.Meeting.Id, ct)).ByAddress()
            .Select(t => (t.Recipient, t.Registration, Reader: readers.Of(t.Recipient.Email, t.Registration))).ToList();
        var papersByLanguage = new Dictionary<Language, IssuedDocumentId>();
        if (notes)
        {
            var text = await db.Conclusions.AsNoTracking().SingleAsync(c => c.Id == procedure.ConclusionsId, ct);
            foreach (var language in told.Select(t => dialogue.LanguageFor(t.Reader.Language)).Append(Language.Working).Distinct())
                papersByLanguage[language] = await Note(procedure, text, occasion, language, at, ct);
        }

        foreach (var (recipient, registration, reader) in told)
        {
            var letter = (await writer.Write(kind, reader.Language, language =>
            {
                var own = occasion.In(language, countries);
                var fields = own.FieldsFor(reader);
                fields["expires"] = own.PrintAtVenue(procedure.ExpiresAt);
                fields["expires_utc"] = ConclusionsPapers.Utc(procedure.ExpiresAt, language);
                complete(recipient, language, fields);
                return fields;
            }, ct)).Expect();
            mailbox.Owe(new OwedMail($"silence/{procedure.Id.Value:N}/{occasionOfMail}/{recipient.Email.ToLowerInvariant()}", MailKind.MeetingPaper, recipient,
                [], letter.Subject, letter.Text, notes ? [papersByLanguage[dialogue.LanguageFor(reader.Language)]] : [], null, occasion.Meeting.Id, null,
                registration));
        }
    }

    private async Task<IssuedDocumentId> Note(
        SilenceProcedure procedure, Conclusions text, Occasion occasion, Language language, DateTimeOffset at, CancellationToken ct)
    {
        var symbol = procedure.NoteSymbol(occasion.Meeting.Symbol(dialogue.SymbolPrefix)).Value;
        var paper = await drafts.Silence(procedure, text, occasion, symbol, language, at, ct);
        var file = procedure.EndedAt is null ? "Silence procedure" : "Result of the silence procedure";
        return (await documents.Issue(new NewDocument(DocumentKind.SilenceNote, occasion.Meeting.Id, symbol, paper.Title,
            FileNames.Pdf(file, symbol, language), language.Tag, Distribution.Limited, papers.MeetingDocument(paper), at), ct)).Expect();
    }

    /// <summary>Who speaks for a participating state, by address in lower case.</summary>
    private async Task<Dictionary<string, Invitation>> Speakers(Occasion occasion, DateTimeOffset at, CancellationToken ct)
    {
        var speakers = new Dictionary<string, Invitation>();
        var called = await db.Invitations.AsNoTracking().Where(i => i.MeetingId == occasion.Meeting.Id && i.DispatchedAt != null).ToListAsync(ct);
        var states = await db.ParticipatingStates([.. called.Select(i => i.ParticipantId)], DateOnly.FromDateTime(at.UtcDateTime), ct);
        foreach (var invitation in called.Where(i => i.IsOut && states.Contains(i.ParticipantId)))
        {
            foreach (var holder in await invitations.Holders(invitation, ct)) speakers.TryAdd(holder.To.Email.ToLowerInvariant(), invitation);
        }

        return speakers;
    }

    private string Link(SilenceProcedure procedure, Meeting meeting, Invitation invitation, Recipient to, Language language, DateTimeOffset at)
    {
        var (usual, needed) = (PersonalLink.ExpiryOf(LinkPurpose.Nominate, meeting, at), procedure.ExpiresAt + LinkOutlives);
        var (link, token) = PersonalLink.Make(LinkPurpose.Nominate, meeting.Id, invitation.DelegationId, null,
            $"Focal point of {invitation.ParticipantInText}", to.Email, usual > needed ? usual : needed, at);
        db.PersonalLinks.Add(link);
        return dialogue.AddressOfLink(token, language);
    }
}
