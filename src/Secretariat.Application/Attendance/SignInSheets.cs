using System.Globalization;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Attendance;

/// <summary>Draws up the sheet that delegates sign on a day, in the order of the list of participants.</summary>
internal static class SignInSheets
{
    internal static async Task<SignInSheetPaper> SignInSheet(
        this ISecretariatDb db, Occasion occasion, DateOnly day, DialogueSettings dialogue, CancellationToken ct) => new()
        {
            Marks = new PaperMarks($"{occasion.Meeting.Symbol(occasion.Dialogue.SymbolPrefix)} {day:yyyy-MM-dd}", day, Distribution.Restricted),
            Issuers = occasion.Issuers(),
            Meeting = occasion.OnPaper(),
            Day = day,
            Sessions = [.. occasion.Meeting.Sessions.Where(s => s.Day == day).OrderBy(s => s.StartsAt)
            .Select(s => new SignInSession(s.Half is HalfDay.Morning ? "Morning" : "Afternoon", s.Starts, s.Ends))],
            Rows = [.. (await db.DelegationsInOrder(occasion.Meeting, dialogue, ct)).SelectMany(d => d.Members
            .Select(m => new SignInRow(SeatedDelegation.NameOf(m), d.Name, m.FunctionalTitle, m.Modality is ParticipationModality.Remote)))],
        };

    internal static string TitleOf(Occasion occasion, DateOnly day) => $"Sign-in sheet, {occasion.Meeting.NumberedTitle}, {Occasion.Print(day)}";

    internal static string FileNameOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"sign-in-sheet-{day:yyyy-MM-dd}.pdf");
}
