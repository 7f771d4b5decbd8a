using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Invitations;
using Secretariat.Application.Participants;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;

namespace Secretariat.Application.Meetings;

/// <summary>Owes the mails by which people learn of a meeting and of each change to it, with the calendar entry as it stands then.</summary>
internal sealed class MeetingNews(
    ISecretariatDb db, IMailbox mailbox, MeetingCalendar calendar, LetterWriter writer, IPapers papers, IIssuedDocuments documents, ICountryNames countries,
    DialogueSettings dialogue)
{
    private static readonly string[] ConfirmedAreTold = ["registered", "entry"];
    private static readonly string[] NominatedAreTold = ["nominated"];

    /// <summary>Tells everybody who had been told of the meeting: all of them with the published entry, confirmed delegates with their own.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="sequence">The revision the news is about; with the address it makes the mail's key.</param>
    /// <param name="kind">Why the mail is written.</param>
    /// <param name="letter">Which letter says what has happened.</param>
    /// <param name="news">What it says besides, in the language of the occasion.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="ct">Cancels the queries.</param>
    /// <param name="letters">The letters that go with the mails, by address in lower case.</param>
    internal async Task Tell(
        MeetingId id, int sequence, MailKind kind, LetterKind letter, Action<Occasion, Dictionary<string, object>> news, DateTimeOffset at,
        CancellationToken ct, IReadOnlyDictionary<string, IssuedDocumentId>? letters = null)
    {
        if (await Find(id, ct) is not { Meeting.ToldAt: not null } occasion || IsOvertaken(occasion.Meeting, kind)) return;
        var told = await mailbox.Told(id, ct);
        var takenBack = await mailbox.TakenBack(id, ct);
        var readers = await db.ReadersOf(id, DateOnly.FromDateTime(at.UtcDateTime), ct);
        var key = $"meeting/{id.Value}/{sequence}/{kind}";
        foreach (var to in told.Where(t => t.Registration is null).Select(t => t.Recipient))
        {
            var reader = readers.Of(to.Email, null);
            var text = await Write(letter, reader.Language, occasion, (own, fields) =>
            {
                news(own, fields);
                Occasion.Put(fields, "salutation", reader.Salutation(own.Language));
                fields["entry"] = true;
            }, ct);
            Owe(occasion, $"{key}/{to.Email.ToLowerInvariant()}", kind, to, text,
                calendar.Published(occasion.For(reader.Language, countries), Times(takenBack, to), at), null,
                [.. letters?.TryGetValue(to.Email.ToLowerInvariant(), out var enclosed) is true ? [enclosed] : Array.Empty<IssuedDocumentId>()]);
        }

        foreach (var (delegateOf, participant, name) in await Delegates([.. told.Select(t => t.Registration).OfType<RegistrationId>()], ct))
        {
            var to = new Recipient(delegateOf.PrintedName, delegateOf.Email);
            var confirmed = delegateOf.ConfirmedAt is not null;
            var text = await Write(letter, delegateOf.Language, occasion, (own, fields) =>
            {
                news(own, fields);
                fields["salutation"] = Salutation.To(delegateOf.Honorific, delegateOf.NameIn(own.Language), own.Language);
                foreach (var said in confirmed ? ConfirmedAreTold : NominatedAreTold) fields[said] = true;
            }, ct);
            var own = occasion.For(delegateOf.Language, countries);
            var entry = confirmed ? calendar.Requested(own, delegateOf, own.InText(participant, name), Times(takenBack, to), at) : null;
            Owe(occasion, $"{key}/{delegateOf.Id.Value:N}", kind, to, text, entry, delegateOf.Id);
        }
    }

    /// <summary>Saves the date with those who will be invited: the focal points of participants that belong to the body. Each receives the announcement on
    /// paper in the language they are written to in; it is issued once for each of these languages.</summary>
    internal async Task SaveTheDate(MeetingId id, int sequence, DateTimeOffset at, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } occasion || IsOvertaken(occasion.Meeting, MailKind.MeetingChanged)) return;
        var announcements = new Dictionary<Language, IssuedDocumentId>();
        foreach (var (person, email, tag) in await FocalPoints(occasion, DateOnly.FromDateTime(at.UtcDateTime), ct))
        {
            var language = dialogue.LanguageFor(tag);
            var translated = occasion.In(language, countries);
            if (!announcements.TryGetValue(language, out var paper)) announcements[language] = paper = await Announcement(translated, at, ct);
            var text = await Write(LetterKind.SaveTheDate, tag, occasion,
                (own, fields) => fields["salutation"] = Salutation.To(person.Honorific, person.PrintedName, own.Language), ct);
            Owe(occasion, $"meeting/{id.Value}/{sequence}/announced/{email.ToLowerInvariant()}", MailKind.MeetingChanged,
                new Recipient(person.PrintedName, email), text, calendar.Published(translated, 0, at), null, paper);
        }
    }

    private async Task<IssuedDocumentId> Announcement(Occasion own, DateTimeOffset at, CancellationToken ct) => (await documents.Issue(new NewDocument(
        DocumentKind.SaveTheDate, own.Meeting.Id, null, Phrases.Fill(own.Phrases.SaveTheDate, own.Name),
        FileNames.Pdf("Save the date", own.Symbol, own.Language), own.Language.Tag, Distribution.Public,
        papers.SaveTheDate(new SaveTheDatePaper
        {
            Marks = new PaperMarks(DocumentIds.Of("save the date", $"{own.Meeting.Id.Value:N}", own.Language.Tag, at), own.Meeting.TodayAtVenue(at),
                Distribution.Public, Language: own.Language.Code, Remark: own.RemarkUnless(own.IsTitleTranslated)),
            Issuers = own.Issuers(),
            Meeting = own.OnPaper(),
            Contact = [own.Term(dialogue.Secretariat), dialogue.Email],
        }), at), ct)).Expect();

    private async Task<Letter> Write(
        LetterKind kind, string? reader, Occasion occasion, Action<Occasion, Dictionary<string, object>> complete, CancellationToken ct) =>
        (await writer.Write(kind, reader, language =>
        {
            var own = occasion.In(language, countries);
            var fields = own.NewsFields();
            complete(own, fields);
            return fields;
        }, ct)).Expect();

    /// <summary>
    /// Whether the meeting was cancelled before this could be told: its calendar entry would take the meeting back, and whoever has had that is told no more.
    /// </summary>
    private static bool IsOvertaken(Meeting meeting, MailKind kind) => meeting.Status is MeetingStatus.Cancelled && kind is not MailKind.MeetingCancelled;

    private async Task<Occasion?> Find(MeetingId id, CancellationToken ct) =>
        (await db.Occasion(id, dialogue, ct)).TryGet(out var occasion, out _) ? occasion : null;

    private void Owe(Occasion occasion, string key, MailKind kind, Recipient to, Letter letter, CalendarPart? entry, RegistrationId? registration,
        params IReadOnlyList<IssuedDocumentId> enclosures) =>
        mailbox.Owe(new OwedMail(key, kind, to, [], letter.Subject, letter.Text, enclosures, entry, occasion.Meeting.Id, null, registration));

    private static int Times(IReadOnlyDictionary<string, int> takenBack, Recipient to) => takenBack.GetValueOrDefault(to.Email.ToLowerInvariant());

    private async Task<IReadOnlyList<(Registration Delegate, Participant Participant, string Delegation)>> Delegates(
        List<RegistrationId> told, CancellationToken ct)
    {
        var found = await db.Registrations.AsNoTracking().Where(r => told.Contains(r.Id) && RegistrationLifecycle.OnTheList.Contains(r.Status))
            .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new { Delegate = r, d.ParticipantId, d.ParticipantInText }).ToListAsync(ct);
        var ids = found.Select(f => f.ParticipantId).Distinct().ToList();
        var participants = await db.Participants.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. found.Select(f => (f.Delegate, participants[f.ParticipantId], f.ParticipantInText))];
    }

    private async Task<IReadOnlyList<(Person Person, string Email, string Language)>> FocalPoints(Occasion occasion, DateOnly today, CancellationToken ct)
    {
        var (body, day) = (occasion.Body, occasion.Meeting.Schedule.FirstDay);
        var taking = await db.Participations.AsNoTracking().Active(day).Select(p => p.ParticipantId).ToListAsync(ct);
        var people = await db.FocalPoints.AsNoTracking().ServingOn(today).Where(f => taking.Contains(f.ParticipantId))
            .Join(db.People, f => f.PersonId, p => p.Id, (f, p) => new { f.ParticipantId, f.Email, Person = p }).ToListAsync(ct);
        var members = body.MembershipRule.Kind is MembershipKind.Listed
            ? body.Members.Where(m => m.Period.Contains(day)).Select(m => m.ParticipantId).ToHashSet() : null;
        var languages = await db.Participants.AsNoTracking().Where(p => taking.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Language, ct);
        return [.. people.Where(p => members?.Contains(p.ParticipantId) ?? true).DistinctBy(p => p.Email.ToLowerInvariant())
            .Select(p => (p.Person, p.Email, languages[p.ParticipantId]))];
    }
}
