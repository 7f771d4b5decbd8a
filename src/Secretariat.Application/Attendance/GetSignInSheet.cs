using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Attendance;

/// <summary>The sheet of one day, to be printed and signed.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Day">The day.</param>
/// <param name="Language">The language of the sheet; English when left out.</param>
public sealed record GetSignInSheet(MeetingId MeetingId, DateOnly Day, string? Language = null) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class GetSignInSheetValidator : AbstractValidator<GetSignInSheet>
{
    public GetSignInSheetValidator() => RuleFor(q => q.Language!).IsLanguageOfPapers().When(q => q.Language is not null);
}

internal sealed class GetSignInSheetHandler(ISecretariatDb db, IPapers papers, ICountryNames countries, DialogueSettings dialogue)
    : IQueryHandler<GetSignInSheet, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetSignInSheet query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        if (occasion.Meeting.Sessions.All(s => s.Day != query.Day)) return new AttendanceErrors.NoSuchDay(query.Day);
        var own = occasion.For(query.Language, countries);
        return FileAnswer.Pdf(SignInSheets.FileNameOf(query.Day), papers.SignInSheet(await db.SignInSheet(own, query.Day, dialogue, ct)).Bytes);
    }
}
