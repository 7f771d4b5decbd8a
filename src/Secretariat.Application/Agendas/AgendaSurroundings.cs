using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Bodies;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Agendas;

/// <summary>What use cases on an agenda read of its surroundings: the half-days of the meeting, who approves, its symbol.</summary>
internal static class AgendaSurroundings
{
    internal static async Task<IReadOnlyList<Sitting>> SittingsOf(this ISecretariatDb db, MeetingId id, CancellationToken ct) =>
        Sitting.Of(await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id, ct));

    /// <summary>Takes the agenda back from the chairs when it no longer fits into the half-days of the meeting as they are now.</summary>
    internal static async Task FitAgenda(this ISecretariatDb db, Meeting meeting, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Agendas.SingleOrDefaultAsync(a => a.MeetingId == meeting.Id, ct) is { } agenda) agenda.FitInto(Sitting.Of(meeting), now);
    }

    /// <summary>The offices that preside at the instant, and whose approval the body asks for.</summary>
    internal static async Task<(IReadOnlyList<PresidingOffice> Offices, ApprovalPolicy Policy)> WhoApproves(
        this ISecretariatDb db, BodyId body, DateTimeOffset at, CancellationToken ct) =>
        (await db.OfficesOver(body, at, ct), await db.Bodies.Where(b => b.Id == body).Select(b => b.ApprovalPolicy).SingleAsync(ct));

    internal static async Task<IReadOnlyList<PresidingOffice>> OfficesOver(this ISecretariatDb db, BodyId body, DateTimeOffset at, CancellationToken ct) =>
        [.. (await db.PresidingOver(body, at, ct)).Select(o => new PresidingOffice(o.TermId, o.Office, o.HolderId, o.PersonId))];

    /// <summary><c>BP/SOM.34/2024/1</c>, or <c>/1/Rev.n</c>.</summary>
    internal static DocumentSymbol AgendaSymbol(this Meeting meeting, string process, int revision) => DocumentSymbol.Agenda(meeting.Symbol(process), revision);
}

internal sealed class AgendaItemContentValidator : AbstractValidator<AgendaItemContent>
{
    public AgendaItemContentValidator()
    {
        RuleFor(i => i.Title).NotBlank().MaximumLength(AgendaItemContent.MaxTitleLength);
        RuleFor(i => i.Annotation).MaximumLength(AgendaItemContent.MaxAnnotationLength);
        RuleFor(i => i.Lead).MaximumLength(AgendaItemContent.MaxLeadLength);
        RuleFor(i => i.Minutes).InclusiveBetween(1, 1440);
        RuleFor(i => i.Time!.Day).InclusiveBetween(1, 31).When(i => i.Time is not null);
        RuleFor(i => i.Speakers).HasAtMost(50);
        RuleForEach(i => i.Speakers).NotEmpty().MaximumLength(300);
        RuleFor(i => i.Documents).HasAtMost(50);
        RuleForEach(i => i.Documents).NotEmpty().MaximumLength(120);
    }
}
