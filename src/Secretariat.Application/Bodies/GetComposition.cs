using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Participants;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Application.Terms;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Bodies;

/// <summary>Who makes up a body on a day, on paper: those who preside, and its members (study 3.18).</summary>
/// <param name="BodyId">The body.</param>
/// <param name="On">The day.</param>
/// <param name="Language">The language of the paper; English when left out.</param>
public sealed record GetComposition(BodyId BodyId, DateOnly On, string? Language = null) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToBody(BodyId, AccessRule.Readers);
}

internal sealed class GetCompositionValidator : AbstractValidator<GetComposition>
{
    public GetCompositionValidator() => RuleFor(q => q.Language!).IsLanguageOfPapers().When(q => q.Language is not null);
}

internal sealed class GetCompositionHandler(ISecretariatDb db, IPapers papers, ICountryNames countries, DialogueSettings dialogue)
    : IQueryHandler<GetComposition, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetComposition query, CancellationToken ct)
    {
        var body = await db.Bodies.AsNoTracking().SingleOrDefaultAsync(b => b.Id == query.BodyId, ct);
        if (body is null) return AccessErrors.NoSuchThing;
        if (!body.Period.Contains(query.On)) return new BodyErrors.NotOnThatDay(body.Name, query.On);
        var names = new NamesOnDay(query.On, dialogue.LanguageFor(query.Language), countries, await db.WithTerms(dialogue, ct));
        var mandate = (await db.Mandates.AsNoTracking().Where(m => m.BodyId == body.Id).ToListAsync(ct)).Find(m => m.InForceOn(query.On));
        var charge = mandate?.Scope ?? body.Function;
        var (presiding, holdersKnown) = await Presiding(body, names, ct);
        var (members, membersKnown) = await Members(body, names, ct);
        var translated = names.Says(body.Name) && names.Says(charge) && holdersKnown && membersKnown;
        var paper = papers.Composition(new CompositionPaper
        {
            Marks = new PaperMarks(DocumentIds.Of("composition", $"{body.Id.Value:N} {query.On:yyyy-MM-dd}", names.Language.Tag),
                query.On, Distribution.Limited, Language: names.Language.Code, Remark: translated ? null : names.Phrases.NotTranslated),
            Issuers = [new PaperIssuer(names.Term(dialogue.Name), names.Term(dialogue.Secretariat), dialogue.ContactLines)],
            Body = names.Term(body.Name),
            Mandate = charge is null ? null : names.Term(charge),
            On = query.On,
            Parts = [presiding, .. members],
            Contact = [dialogue.Email],
        });
        return FileAnswer.Pdf(FileNames.Pdf($"Composition of {body.ShortName}", $"{query.On:yyyy-MM-dd}", names.Language), paper.Bytes);
    }

    private async Task<(CompositionPart Part, bool AllKnown)> Presiding(Body body, NamesOnDay names, CancellationToken ct)
    {
        var at = ListOfficeHolders.EndOf(names.Day);
        var presiding = await db.PresidingOver(body.Id, at, ct);
        var ids = presiding.Select(o => o.TermId).ToList();
        var terms = await db.OfficeTerms.AsNoTracking().Where(t => ids.Contains(t.Id)
            || (t.BodyId == body.Id && t.Office == Office.Rapporteur && t.From <= at && (t.Until == null || t.Until > at))).ToListAsync(ct);
        var states = await States(terms.Select(t => t.HolderId), ct);
        var persons = terms.Select(t => t.ExercisedBy(at)).OfType<Domain.People.PersonId>().ToList();
        var people = await db.People.AsNoTracking().Where(p => persons.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p, ct);
        return (new CompositionPart(names.Phrases.OfficesHeld, [.. terms.OrderBy(t => t.Office).ThenBy(t => t.Seat).Select(t => new CompositionMember(
            names.Of(states[t.HolderId]), names.Phrases.Of(t.Office), names.Since(t.Stated),
            t.ExercisedBy(at) is { } person ? names.Phrases.Styled(people[person].Style, people[person].PrintedName) : null))]),
            states.Values.All(names.Knows));
    }

    /// <summary>Those on its list where it has one; else everybody who takes part, by the sections of protocol.</summary>
    private async Task<(IEnumerable<CompositionPart> Parts, bool AllKnown)> Members(Body body, NamesOnDay names, CancellationToken ct)
    {
        var rules = new ProtocolRules(false, dialogue.RegionalOrganisations, dialogue.SecretariatOrganisations);
        var participations = await db.Participations.AsNoTracking().Active(names.Day).ToListAsync(ct);
        var since = body.MembershipRule.Kind is MembershipKind.Listed
            ? body.Members.Where(m => m.Period.Contains(names.Day)).GroupBy(m => m.ParticipantId).ToDictionary(m => m.Key, m => m.First().Period)
            : participations.GroupBy(p => p.ParticipantId).ToDictionary(p => p.Key, p => p.MinBy(x => x.Kind)!.Period);
        var kinds = participations.GroupBy(p => p.ParticipantId).ToDictionary(p => p.Key, p => p.Min(x => x.Kind));
        var states = await States(since.Keys, ct);
        var parts = states.Values.Select(p => (Participant: p, Standing: new ProtocolStanding(
                p.Code, p.Kind, kinds.TryGetValue(p.Id, out var kind) ? kind : null, p.SortNameOn(names.Day), null)))
            .InProtocolOrder(p => p.Standing, rules).GroupBy(p => ProtocolOrder.SectionOf(p.Standing, rules))
            .Select(section => new CompositionPart(names.Phrases.Of(section.Key),
                [.. section.Select(p => new CompositionMember(names.Of(p.Participant), null, names.Since(since[p.Participant.Id])))]));
        return (parts, states.Values.All(names.Knows));
    }

    private Task<Dictionary<ParticipantId, Participant>> States(IEnumerable<ParticipantId> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        return db.Participants.AsNoTracking().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
    }
}
