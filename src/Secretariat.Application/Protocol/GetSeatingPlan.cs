using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Protocol;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Protocol;

/// <summary>The plan of the room with every seat, to be printed.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Language">The language of the paper; English when left out.</param>
public sealed record GetSeatingPlan(MeetingId MeetingId, string? Language = null) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);
}

internal sealed class GetSeatingPlanValidator : AbstractValidator<GetSeatingPlan>
{
    public GetSeatingPlanValidator() => RuleFor(q => q.Language!).IsLanguageOfPapers().When(q => q.Language is not null);
}

internal sealed class GetSeatingPlanHandler(ISecretariatDb db, IPapers papers, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<GetSeatingPlan, FileAnswer>
{
    /// <summary>What stands on the seat of the secretariat, which is no participant and has no code of its own.</summary>
    private const string SecretariatCode = "SEC";

    public async Task<Result<FileAnswer>> Handle(GetSeatingPlan query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        if (await db.SeatingPlans.AsNoTracking().SingleOrDefaultAsync(p => p.MeetingId == query.MeetingId, ct) is not { } plan)
            return new SeatingErrors.NotArranged();
        occasion = occasion.For(query.Language, countries);
        var room = await db.RoomOf(occasion, plan, countries, ct);
        var phrases = occasion.Phrases;
        var paper = papers.SeatingPlan(new SeatingPlanPaper
        {
            Marks = occasion.Printed($"seating {plan.Version}", Distribution.Limited, clock) with { Remark = occasion.RemarkUnless(room.IsNamedIn(occasion)) },
            Issuers = occasion.Issuers(),
            Meeting = occasion.OnPaper(),
            Room = plan.Room,
            Shape = plan.Shape,
            HeadTable = SeatingOrder.AroundTheCentre([.. room.HeadTable.Select(s => s.NameIn(occasion))]),
            Seats = [.. room.Seats.Select(d => d.Name)],
            Codes = [.. SeatingOrder.AroundTheCentre([.. room.HeadTable.Select(CodeOf)]), .. room.Seats.Select(d => d.Participant.Code)],
            Rule = await RuleOf(plan, occasion, ct),
            Booths = [.. plan.Booths.Select(phrases.NameOf)],
        });
        return FileAnswer.Pdf(FileNames.Pdf("Seating plan", occasion.Symbol, occasion.Language), paper.Bytes);
    }

    private static string? CodeOf(HeadSeat seat) => seat.Holder?.Code ?? (seat.Offices.Contains(HeadTableOffice.Secretariat) ? SecretariatCode : null);

    private async Task<string> RuleOf(SeatingPlan plan, Occasion occasion, CancellationToken ct) =>
        plan.DrawnId is { } drawn && await db.Participants.FindAsync([drawn], ct) is { } first
            ? Phrases.Fill(occasion.Phrases.SeatingFromDrawn, occasion.NameOf(first))
            : occasion.Phrases.Of(plan.Rule);
}
