using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Who is on record as a speaker, moderator or rapporteur, in the order of the agenda, with who and what else comes into question.</summary>
public sealed record ListContributions(MeetingId MeetingId) : IQuery<MeetingContributions>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

/// <summary>The contributions to a meeting.</summary>
/// <param name="Contributions">Those on record.</param>
/// <param name="Items">The items of the agenda that can be contributed to.</param>
/// <param name="Delegates">The delegates who can be put on record, by delegation.</param>
public sealed record MeetingContributions(
    IReadOnlyList<ContributionRow> Contributions, IReadOnlyList<ItemToSpeakOn> Items, IReadOnlyList<PossibleSpeaker> Delegates);

/// <summary>A contribution on record.</summary>
public sealed record ContributionRow(RegistrationId RegistrationId, string Name, string Delegation, AgendaItemId ItemId, string Item, ContributionPart Part);

/// <summary>An item, with its number before its title.</summary>
public sealed record ItemToSpeakOn(AgendaItemId Id, string Title);

/// <summary>A delegate.</summary>
public sealed record PossibleSpeaker(RegistrationId RegistrationId, string Name, string Delegation);

internal sealed class ListContributionsHandler(ISecretariatDb db) : IQueryHandler<ListContributions, MeetingContributions>
{
    public async Task<Result<MeetingContributions>> Handle(ListContributions query, CancellationToken ct)
    {
        var agenda = await db.Agendas.AsNoTracking().SingleOrDefaultAsync(a => a.MeetingId == query.MeetingId, ct);
        var items = (agenda?.Lines() ?? []).Where(l => AgendaItem.Counts(l.Kind)).Select(l => new ItemToSpeakOn(l.Id, $"{l.Number} {l.Title}")).ToList();
        var delegates = (await db.Registrations.AsNoTracking()
                .Where(r => r.MeetingId == query.MeetingId && RegistrationLifecycle.OnTheList.Contains(r.Status))
                .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new { Registration = r, d.ParticipantName })
                .ToListAsync(ct))
            .OrderBy(d => Alphabet.SortText(d.ParticipantName), Alphabet.English).ThenBy(d => d.Registration.Position).ToList();
        return new MeetingContributions(
            [.. items.SelectMany(item => delegates.SelectMany(d => d.Registration.Contributions.Where(c => c.ItemId == item.Id)
                .Select(c => new ContributionRow(d.Registration.Id, d.Registration.PrintedName, d.ParticipantName, item.Id, item.Title, c.Part))))],
            items,
            [.. delegates.Where(d => d.Registration.Status is not RegistrationStatus.NoShow)
                .Select(d => new PossibleSpeaker(d.Registration.Id, d.Registration.PrintedName, d.ParticipantName))]);
    }
}
