using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>The invitations of a meeting as CSV, one line each, in protocol order.</summary>
public sealed record ExportInvitations(MeetingId MeetingId, InvitationFilter Filter) : IQuery<ExportedFile>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>A file to be downloaded.</summary>
public sealed record ExportedFile(string FileName, string MediaType, byte[] Bytes);

internal sealed class ExportInvitationsHandler(ISecretariatDb db) : IQueryHandler<ExportInvitations, ExportedFile>
{
    public async Task<Result<ExportedFile>> Handle(ExportInvitations query, CancellationToken ct)
    {
        var rows = await db.Invitations.AsNoTracking().Where(i => i.MeetingId == query.MeetingId).Matching(query.Filter).InOrder().ToListAsync(ct);
        var text = new StringBuilder();
        Write(text, "Participant", "Form", "Channel", "Addressee", "Institution", "Reference", "Revision", "Status", "Dispatched", "Answered", "Late");
        foreach (var i in rows)
            Write(text, i.Participant, $"{i.Form}", $"{i.Channel}", i.Addressee, i.Institution, i.Reference, $"{i.Revision}", $"{i.Status}",
                Print(i.DispatchedAt), Print(i.AnsweredAt),
                i.AnsweredLate ? "late" : "");
        return new ExportedFile("invitations.csv", "text/csv; charset=utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())]);
    }

    /// <summary>One record (RFC 4180).</summary>
    private static void Write(StringBuilder text, params string?[] cells) => text.AppendJoin(',', cells.Select(c => Quoted(AsText(c ?? "")))).Append("\r\n");

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>A cell that a spreadsheet would take for a formula is text.</summary>
    private static string AsText(string cell) => cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) ? "'" + cell : cell;

    private static string Print(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
