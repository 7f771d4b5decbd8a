using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>The forms in which the list of participants is had.</summary>
public enum ListForm
{
    /// <summary>Comma-separated values, for a spreadsheet.</summary>
    Csv,

    /// <summary>A draft of the paper, without symbol.</summary>
    Pdf,
}

/// <summary>The list of participants as a file, as it stands now; issuing it gives it its symbol.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Final">Everybody who attended, and not everybody accepted.</param>
/// <param name="Form">The form of the file.</param>
/// <param name="Language">The language of the paper; English when left out.</param>
public sealed record ExportListOfParticipants(MeetingId MeetingId, bool Final, ListForm Form, string? Language = null) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class ExportListOfParticipantsValidator : AbstractValidator<ExportListOfParticipants>
{
    public ExportListOfParticipantsValidator() => RuleFor(q => q.Language!).IsLanguageOfPapers().When(q => q.Language is not null);
}

internal sealed class ExportListOfParticipantsHandler(ISecretariatDb db, IPapers papers, ICountryNames countries, DialogueSettings dialogue,
    TimeProvider clock)
    : IQueryHandler<ExportListOfParticipants, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(ExportListOfParticipants query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        occasion = occasion.For(query.Language, countries);
        var list = await db.ListOfParticipants(occasion, query.Final, clock.GetUtcNow(), ct);
        return query.Form is ListForm.Csv
            ? new FileAnswer("list-of-participants.csv", "text/csv; charset=utf-8", list.AsCsv())
            : FileAnswer.Pdf("list-of-participants-draft.pdf", papers.ListOfParticipants(list.OnPaper(occasion, null)).Bytes);
    }
}
