using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Invitations;
using Secretariat.Application.Participants;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Application.Travel;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>
/// Writes to each participant that has an invitation, in its form, by its signatory and with a number of its own, that the meeting is put off or given up. What
/// was formally called is formally called off.
/// </summary>
internal sealed class NewsLetters(ISecretariatDb db, LetterWriter writer, LetterPapers letters, IPapers papers,
    IIssuedDocuments documents, INumbers numbers, ICountryNames countries, DialogueSettings dialogue)
{
    private const string Postponed = "Postponement";

    /// <summary>Issues the letters in alphabetical order.</summary>
    /// <returns>Which letter goes with the mail to which address, in lower case.</returns>
    internal async Task<IReadOnlyDictionary<string, IssuedDocumentId>> Write(
        MeetingId meeting, LetterKind kind, string reason, DateTimeOffset at, CancellationToken ct)
    {
        var occasion = (await db.Occasion(meeting, dialogue, ct)).Expect();
        // What was cancelled before the letters were written is told by those that cancel it.
        if (kind is LetterKind.PostponementLetter && occasion.Meeting.Status is MeetingStatus.Cancelled) return new Dictionary<string, IssuedDocumentId>();
        var today = dialogue.TodayAtSecretariat(at);
        var points = await db.FocalPoints.AsNoTracking().ServingOn(today).Select(f => new { f.ParticipantId, f.Email }).ToListAsync(ct);
        var byAddress = new Dictionary<string, IssuedDocumentId>();
        var called = await db.Invitations.AsNoTracking().Where(i => i.MeetingId == meeting && i.DispatchedAt != null)
            .OrderBy(i => EF.Functions.Collate(i.SortName, Alphabet.Collation)).ToListAsync(ct);
        foreach (var invitation in called.Where(i => i.IsOut))
        {
            var letter = await Issue(invitation, occasion, kind, reason, today, at, ct);
            var addresses = invitation.Addressee.Copies.Select(c => c.Email).Prepend(invitation.Addressee.Email)
                .Concat(points.Where(p => p.ParticipantId == invitation.ParticipantId).Select(p => p.Email));
            foreach (var address in addresses.OfType<string>()) byAddress.TryAdd(address.ToLowerInvariant(), letter);
        }

        return byAddress;
    }

    private async Task<IssuedDocumentId> Issue(
        Invitation invitation, Occasion occasion, LetterKind kind, string reason, DateOnly today, DateTimeOffset at, CancellationToken ct)
    {
        var own = occasion.For(invitation.Addressee.Language, countries);
        var participant = (await db.Participants.FindAsync([invitation.ParticipantId], ct))!;
        var isNote = invitation.Form is CorrespondenceForm.NoteVerbale;
        var reference = await numbers.NextReference(dialogue, today.Year, ct);
        var fields = own.Fields(invitation, participant, 0);
        Occasion.Put(fields, "invitation", invitation.PrintedReference);
        Occasion.Put(fields, "invited_on", own.Print(dialogue.TodayAtSecretariat(invitation.SignedAt!.Value)));
        Occasion.Put(fields, "reason", (own.Says(reason) ? own.Language : Language.Working).Sentence(own.Term(reason)));
        if (kind is LetterKind.CancellationLetter && await Postponement(invitation, ct) is { } earlier)
        {
            Occasion.Put(fields, "postponement", earlier.Reference);
            Occasion.Put(fields, "postponed_on", own.Print(dialogue.TodayAtSecretariat(earlier.At)));
        }

        if (isNote) fields["note"] = true;
        if (invitation.CoSignature is not null) fields["jointly"] = true;
        if (own.Meeting is { FormerFirstDay: { } first, FormerLastDay: { } last })
        {
            Occasion.Put(fields, "former_dates", own.Language.Days(first, last));
            Occasion.Put(fields, "on_former_dates", own.Language.On(first, last));
        }
        else if (own.Meeting.PostponedFrom is not null) fields["postponed"] = true;
        var paper = isNote ? await Note(invitation, own, kind, fields, reason, reference, today, ct) : (await letters.Write(
            new LetterToWrite(kind, InvitationPapers.To(invitation.Addressee, own), InvitationPapers.SalutationOf(invitation.Addressee, own),
                invitation.Signature!, reference, today)
            {
                Fields = fields,
                CoSignature = invitation.CoSignature,
                Distribution = Distribution.Limited,
                NamesMeeting = false,
                Remark = own.RemarkUnless(own.Says(reason)),
            }, own, ct)).Expect();
        var name = kind is LetterKind.CancellationLetter ? "Cancellation" : Postponed;
        return (await documents.Issue(new NewDocument(isNote ? DocumentKind.NoteVerbale : DocumentKind.Letter, invitation.MeetingId, reference,
            $"{name} of the {occasion.Meeting.NumberedTitle}, to {invitation.ParticipantInText}",
            FileNames.Pdf($"{name}, {invitation.ParticipantName}", reference), own.Language.Tag, Distribution.Personal, paper, at)
        {
            DelegationId = invitation.DelegationId,
        }, ct)).Expect();
    }

    /// <summary>The last letter or note by which a participant was told that the meeting is put off.</summary>
    private async Task<(string Reference, DateTimeOffset At)?> Postponement(Invitation invitation, CancellationToken ct) =>
        await db.IssuedDocuments.AsNoTracking()
            .Where(d => d.MeetingId == invitation.MeetingId && d.DelegationId == invitation.DelegationId && d.Symbol != null
                && (d.Kind == DocumentKind.Letter || d.Kind == DocumentKind.NoteVerbale) && d.Title.StartsWith(Postponed))
            .OrderByDescending(d => d.IssuedAt).Select(d => new { d.Symbol, d.IssuedAt }).FirstOrDefaultAsync(ct) is { } found
            ? (found.Symbol!, found.IssuedAt) : null;

    private async Task<Paper> Note(Invitation invitation, Occasion own, LetterKind kind, Dictionary<string, object> fields, string reason, string reference,
        DateOnly today, CancellationToken ct)
    {
        var text = LetterWriter.Fill(await writer.Find(kind, own.Language.Code, ct), fields).Expect();
        var marks = new PaperMarks(DocumentIds.Of($"{kind}", reference, own.Language.Tag), today, Distribution.Limited, Language: own.Language.Code,
            Remark: text.Mark ?? own.RemarkUnless(own.Says(reason)));
        return papers.NoteVerbale(InvitationPapers.Note(invitation, own, text, marks, reference, []) with { Meeting = null });
    }
}
