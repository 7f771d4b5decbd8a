using System.Globalization;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Attendance;

/// <summary>Draws up the sheet that delegates sign on a day, and what was recorded of it, in the order of the list of participants and the language of the
/// occasion.</summary>
internal static class SignInSheets
{
    internal static async Task<SignInSheetPaper> SignInSheet(this ISecretariatDb db, Occasion occasion, DateOnly day, DialogueSettings dialogue,
        CancellationToken ct, Func<RegistrationId, IReadOnlyList<SignInMark>>? marks = null) => new()
        {
            Marks = new PaperMarks(DocumentIds.Of("sign-in sheet", SheetOf(occasion, day), occasion.Language.Tag), day, Distribution.Restricted,
                Language: occasion.Language.Code),
            Issuers = occasion.Issuers(),
            Meeting = occasion.OnPaper(),
            Day = day,
            Sessions = [.. occasion.Meeting.Sessions.Where(s => s.Day == day).OrderBy(s => s.StartsAt)
            .Select(s => new SignInSession(occasion.Phrases.Of(s.Half), s.Starts, s.Ends))],
            Rows = [.. (await db.DelegationsInOrder(occasion.Meeting, dialogue, ct, occasion)).SelectMany(d => d.Members.Select(m => new SignInRow(
                SeatedDelegation.NameOf(m, occasion.Phrases), d.Name, occasion.Said(m.FunctionalTitle),
                m.Modality is ParticipationModality.Remote, marks?.Invoke(m.Id))))],
        };

    /// <summary>The same sheet with what the register holds in place of signatures, as it is attested.</summary>
    internal static async Task<SignInSheetPaper> AttendanceRecord(
        this ISecretariatDb db, Occasion occasion, DateOnly day, IReadOnlyList<DelegateAttendance> attendance, SignInRecord record, DialogueSettings dialogue,
        CancellationToken ct)
    {
        var recorded = attendance.ToDictionary(
            a => a.RegistrationId, a => a.Sessions.Where(s => s.Day == day).Select(s => Mark(s.Presence, occasion.Meeting)).ToArray());
        var sheet = await db.SignInSheet(occasion, day, dialogue, ct, id => recorded[id]);
        var attested = $"{SheetOf(occasion, day)} {record.AttestedAt:O}";
        return sheet with { Record = record, Marks = sheet.Marks with { DocumentId = DocumentIds.Of("attendance record", attested, occasion.Language.Tag) } };
    }

    private static string SheetOf(Occasion occasion, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{occasion.Meeting.Id.Value:N} {day:yyyy-MM-dd}");

    private static SignInMark Mark(Presence presence, Meeting meeting) => new(
        presence.State switch
        {
            PresenceState.Present => PaperPresence.Present,
            PresenceState.Remote => PaperPresence.Remote,
            PresenceState.Excused => PaperPresence.Excused,
            _ => PaperPresence.Absent,
        },
        presence is { Attended: true, Since: { } since } ? TimeOnly.FromDateTime(meeting.ClockAtVenue(since)) : null);

    internal static string TitleOf(Occasion occasion, DateOnly day) => $"Sign-in sheet, {occasion.Meeting.NumberedTitle}, {occasion.Print(day)}";

    internal static string RecordOf(Occasion occasion, DateOnly day) => $"Attendance record, {occasion.Meeting.NumberedTitle}, {occasion.Print(day)}";

    internal static string RecordFileNameOf(DateOnly day) => FileNames.Pdf("Attendance record", Iso(day));

    internal static string FileNameOf(DateOnly day) => FileNames.Pdf("Sign-in sheet", Iso(day));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
