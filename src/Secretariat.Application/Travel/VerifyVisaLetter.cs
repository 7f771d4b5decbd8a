using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Travel;

/// <summary>A consulate with a letter in hand asks whether it is genuine and still holds.</summary>
public sealed record VerifyVisaLetter(string? Code) : IQuery<CheckedVisaLetter>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("A consulate checks a letter by its code; the answer shows nothing of the person.");
}

/// <summary>The answer.</summary>
/// <param name="Holds">Whether a letter bears this code, was not replaced, and its delegate is still one. Unknown codes are answered the same.</param>
/// <param name="Reference">The number of the letter.</param>
/// <param name="IssuedOn">Its date.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Dates">Its dates.</param>
public sealed record CheckedVisaLetter(bool Holds, string? Reference = null, DateOnly? IssuedOn = null, string? Meeting = null, string? Dates = null);

internal sealed class VerifyVisaLetterHandler(ISecretariatDb db) : IQueryHandler<VerifyVisaLetter, CheckedVisaLetter>
{
    /// <summary>What no letter bears: a malformed code is looked up like any other, so that it takes as long.</summary>
    private static readonly VerificationCode Impossible = VerificationCode.Read("-");

    public async Task<Result<CheckedVisaLetter>> Handle(VerifyVisaLetter query, CancellationToken ct)
    {
        var code = VerificationCode.Parse(query.Code) ?? Impossible;
        var found = await db.VisaLetters.AsNoTracking().Where(l => l.Code == code)
            .Join(db.Registrations, l => l.RegistrationId, r => r.Id, (l, r) => new { Letter = l, r.Status })
            .Join(db.Meetings, x => x.Letter.MeetingId, m => m.Id, (x, m) => new { x.Letter, x.Status, Meeting = m }).SingleOrDefaultAsync(ct);
        if (found is null || !found.Letter.HoldsFor(found.Status, found.Meeting.Status)) return new CheckedVisaLetter(false);
        return new CheckedVisaLetter(true, found.Letter.Reference, found.Letter.IssuedOn, found.Meeting.NumberedTitle, found.Meeting.Schedule.Dates);
    }
}
