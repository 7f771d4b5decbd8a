using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Who takes part on a day, usually in English alphabetical order, under the names of that day.</summary>
/// <param name="Filter">Which of them.</param>
/// <param name="Page">Which page.</param>
public sealed record ListParticipants(ParticipantFilter Filter, Page Page) : IQuery<PageOf<ParticipantRow>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Readers);

    /// <inheritdoc />
    public static IOrders Orders => ListParticipantsHandler.Orders;
}

/// <summary>Which participants are meant.</summary>
/// <param name="On">The day.</param>
public sealed record ParticipantFilter(DateOnly On)
{
    /// <summary>States or organisations only.</summary>
    public ParticipantKind? Kind { get; init; }

    /// <summary>Only those who take part in this way; without it, participating ones and observers.</summary>
    public ParticipationKind? As { get; init; }

    /// <summary>Only members, on that day, of the group with this code.</summary>
    public string? Group { get; init; }

    /// <summary>Only those with this in a name or code; case and marks do not matter.</summary>
    public string? Search { get; init; }

    /// <summary>Only what a source states, nothing concluded.</summary>
    public bool Strict { get; init; }
}

/// <summary>One participant on a day.</summary>
public sealed record ParticipantRow(
    Guid Id, string Code, string? Alpha3, string Name, string NameInText, string SortName, ParticipantKind Kind, string? FlagCode,
    ParticipationKind TakesPartAs, string From, string Until, Confidence Confidence);

internal sealed class ListParticipantsHandler(ISecretariatDb db) : IQueryHandler<ListParticipants, PageOf<ParticipantRow>>
{
    internal static readonly Orders<ParticipantQueries.Named> Orders = Orders<ParticipantQueries.Named>.Usually("sortName", r => r.Participant.Id)
        .By("sortName", r => r.SortText).By("code", r => r.Participant.Code);

    public Task<Result<PageOf<ParticipantRow>>> Handle(ListParticipants query, CancellationToken ct) =>
        Orders.Read(db.ParticipantsOn(query.Filter), query.Page, ParticipantQueries.Row, ct);
}

/// <summary>The query behind the list and its export.</summary>
internal static class ParticipantQueries
{
    internal static IQueryable<Named> ParticipantsOn(this ISecretariatDb db, ParticipantFilter filter)
    {
        var on = filter.On;
        var taking = filter.As is { } kind ? db.Participations.InForce(on).Where(p => p.Kind == kind) : db.Participations.Active(on);
        if (filter.Strict) taking = taking.Strictly();
        var participants = db.Participants.AsQueryable();
        if (filter.Kind is { } sort) participants = participants.Where(p => p.Kind == sort);
        if (filter.Group is { Length: > 0 } group)
            participants = participants.Where(p => db.CountryGroups.Where(g => g.Code == group).SelectMany(g => g.Members)
                .Any(m => m.ParticipantId == p.Id && (m.From == null || m.From <= on) && (m.Until == null || m.Until >= on)));
        if (filter.Search is { Length: > 0 } search)
        {
            var (folded, code) = (Alphabet.Fold(search.Trim()), search.Trim().ToUpperInvariant());
            participants = participants.Where(p => p.Code == code || p.Alpha3 == code || p.Designations.Any(d => d.SearchText.Contains(folded)));
        }

        return participants.AsNoTracking()
            .SelectMany(
                p => p.Designations.Where(d => d.Kind == DesignationKind.Short && d.Language == "en"
                    && (d.ValidFrom == null || d.ValidFrom <= on) && (d.ValidTo == null || d.ValidTo >= on)),
                (p, d) => new
                {
                    Participant = p,
                    d.Text,
                    d.SortText,
                    InText = p.Designations.Where(i => i.Kind == DesignationKind.InText && i.Language == "en"
                        && (i.ValidFrom == null || i.ValidFrom <= on) && (i.ValidTo == null || i.ValidTo >= on)).Select(i => i.Text).FirstOrDefault(),
                })
            .Join(taking, n => n.Participant.Id, t => t.ParticipantId,
                (n, t) => new Named { Participant = n.Participant, Text = n.Text, InText = n.InText, SortText = n.SortText, Taking = t });
    }

    internal static readonly Expression<Func<Named, ParticipantRow>> Row = r => new ParticipantRow(
        r.Participant.Id.Value, r.Participant.Code, r.Participant.Alpha3, r.Text, r.InText ?? r.Text, r.SortText, r.Participant.Kind, r.Participant.FlagCode,
        r.Taking.Kind, r.Taking.Period.From.Edtf, r.Taking.Period.Until.Edtf, r.Taking.Confidence);

    internal sealed class Named
    {
        public required Participant Participant { get; init; }

        public required string Text { get; init; }

        public required string? InText { get; init; }

        public required string SortText { get; init; }

        public required Participation Taking { get; init; }
    }
}
