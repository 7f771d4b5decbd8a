using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Agendas;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Outcomes;

namespace Secretariat.Application.Outcomes;

/// <summary>Asks the chairs to open the procedure, unless one of them has by now or its end was set anew.</summary>
internal sealed class WhenSilencePrepared(ISecretariatDb db, ChairNews news, ICountryNames countries, DialogueSettings dialogue) : IReactTo<SilencePrepared>
{
    public async Task React(SilencePrepared happened, DateTimeOffset at, CancellationToken ct)
    {
        var procedure = await db.SilenceProcedures.AsNoTracking().SingleAsync(p => p.Id == happened.SilenceProcedureId, ct);
        if (procedure.Status is not SilenceStatus.Prepared || procedure.ExpiresAt != happened.ExpiresAt) return;
        var occasion = (await db.Occasion(happened.MeetingId, dialogue, ct)).Expect();
        var ends = occasion.In(Language.Working, countries).PrintAtVenue(happened.ExpiresAt);
        await news.Write(happened.MeetingId, $"silence/{happened.SilenceProcedureId.Value:N}/prepared/{happened.ExpiresAt.ToUnixTimeSeconds()}",
            "Silence procedure for you to open",
            $"A silence procedure on the conclusions is ready for you to open. It ends on {ends}. Please read the text and open the procedure on it.", at, ct);
    }
}
