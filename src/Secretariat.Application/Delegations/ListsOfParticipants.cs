using System.Text;
using Secretariat.Application.Attendance;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Delegations;

namespace Secretariat.Application.Delegations;

/// <summary>Draws up the list of participants, and writes the same list as paper or table.</summary>
internal static class ListsOfParticipants
{
    /// <summary>The list in the language of the occasion; its order is the same in every language.</summary>
    internal static async Task<ListOfParticipants> ListOfParticipants(
        this ISecretariatDb db, Occasion occasion, bool final, DateTimeOffset now, CancellationToken ct)
    {
        var (meeting, phrases) = (occasion.Meeting, occasion.Phrases);
        var delegations = await db.DelegationsInOrder(meeting, occasion.Dialogue, ct, occasion);
        if (final)
        {
            var came = (await db.AttendanceOf(meeting, delegations.SelectMany(d => d.Members).Select(m => m.Id), ct)).Where(a => a.WasThere)
                .Select(a => a.RegistrationId).ToHashSet();
            delegations = [.. delegations.Select(d => d with { Members = [.. d.Members.Where(m => came.Contains(m.Id))] })];
        }

        var named = delegations.Select(d => d with { Members = [.. d.Members.Where(m => m.ConsentedAt is not null)] }).Where(d => d.Members.Count > 0).ToList();
        return new ListOfParticipants(meeting.Id, occasion.Name, occasion.Dates, final, now,
            [.. named.GroupBy(d => d.Section).Select(
                s => new ParticipantsSection(s.Key, phrases.Of(s.Key), [.. s.Select(d => d.Members.Select(m => Listed(d, m, occasion)).ToArray())]))],
            named.Sum(d => d.Members.Count), delegations.Sum(d => d.Members.Count) - named.Sum(d => d.Members.Count))
        {
            IsTranslated = named.TrueForAll(d => occasion.Knows(d.Participant) && d.Members.All(m => Speaks(m, occasion))),
        };
    }

    /// <summary>
    /// Functions and institutions stand as the staff have said them, else as they were nominated: in the language in which the delegate is written to.
    /// </summary>
    private static bool Speaks(Registration r, Occasion occasion) =>
        occasion.Says(r.FunctionalTitle, r.Language) && occasion.Says(r.Institution, r.Language);

    internal static ListOfParticipantsPaper OnPaper(this ListOfParticipants list, Occasion occasion, string? symbol)
    {
        var local = occasion.Meeting.ClockAtVenue(list.AsOf);
        return new ListOfParticipantsPaper
        {
            Marks = new PaperMarks(DocumentIds.Of("list of participants", symbol ?? $"draft {list.MeetingId.Value:N}", occasion.Language.Tag, list.AsOf),
                DateOnly.FromDateTime(local), IsDraft: symbol is null, Language: occasion.Language.Code, Remark: occasion.RemarkUnless(list.IsTranslated)),
            Issuers = occasion.Issuers(),
            Symbol = symbol,
            IsFinal = list.IsFinal,
            AsOf = local,
            TimeZone = occasion.Clock,
            Meeting = occasion.OnPaper(),
            Sections = [.. list.Sections.Select(s => new ListedSection(s.Heading, [.. s.Delegations.Select(d => new ListedDelegation(d[0].Delegation,
                [.. d.Select(p => new ListedPerson(p.Name, p.FunctionalTitle, p.Institution, p.Role, p.IsRemote))], d[0].Note))]))],
            LegalNote = occasion.Phrases.ListNote,
        };
    }

    /// <summary>The list as comma-separated values (RFC 4180, UTF-8 with mark). What a spreadsheet would take for a formula is written as text.</summary>
    internal static byte[] AsCsv(this ListOfParticipants list)
    {
        var text = new StringBuilder();
        WriteRow(text, "Section", "Delegation", "Note", "Name", "Role", "Function", "Institution", "Participation",
            "Name in own script");
        foreach (var section in list.Sections)
            foreach (var p in section.Delegations.SelectMany(d => d))
                WriteRow(text, section.Heading, p.Delegation, p.Note, p.Name, p.Role, p.FunctionalTitle, p.Institution,
                    p.IsRemote ? "Remote" : "In person", p.NameInOwnScript);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void WriteRow(StringBuilder text, params string?[] cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string? content)
    {
        var text = content is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{content}" : content ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n\t") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static ListedDelegate Listed(SeatedDelegation d, Registration r, Occasion occasion) =>
        new(d.Name, d.Note, SeatedDelegation.NameOf(r, occasion.Phrases), r.Role is DelegateRole.Adviser ? null : occasion.Phrases.Of(r.Role),
            occasion.Said(r.FunctionalTitle), occasion.Said(r.Institution), r.Modality is ParticipationModality.Remote,
            r.NameInOwnScript);
}
