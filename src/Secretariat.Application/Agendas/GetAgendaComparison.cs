using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Agendas;

/// <summary>What changed between two texts of an agenda, side by side on paper.</summary>
/// <param name="AgendaId">The agenda.</param>
/// <param name="Before">The number of the earlier edition.</param>
/// <param name="After">The number of the later edition; null for the text as it stands now.</param>
/// <param name="Language">The language of the paper; English when left out.</param>
public sealed record GetAgendaComparison(AgendaId AgendaId, int Before, int? After, string? Language = null) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToAgenda(AgendaId, [.. AccessRule.Secretariat, Role.Chair]);
}

internal sealed class GetAgendaComparisonValidator : AbstractValidator<GetAgendaComparison>
{
    public GetAgendaComparisonValidator() => RuleFor(q => q.Language!).IsLanguageOfPapers().When(q => q.Language is not null);
}

internal sealed class GetAgendaComparisonHandler(ISecretariatDb db, IPapers papers, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<GetAgendaComparison, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetAgendaComparison query, CancellationToken ct)
    {
        if (await db.Agendas.AsNoTracking().SingleOrDefaultAsync(a => a.Id == query.AgendaId, ct) is not { } agenda) return AccessErrors.NoSuchThing;
        if (!agenda.TextOf(query.Before).TryGet(out var before, out var refusal)) return refusal;
        if (!agenda.TextOf(query.After).TryGet(out var after, out refusal)) return refusal;
        if (!(await db.Occasion(agenda.MeetingId, dialogue, ct)).TryGet(out var occasion, out refusal)) return refusal;
        occasion = occasion.For(query.Language, countries);
        var phrases = occasion.Phrases;
        var changes = AgendaComparison.Compare(before, after);
        var paper = papers.AgendaComparison(new AgendaComparisonPaper
        {
            Marks = new PaperMarks(DocumentIds.Of("agenda comparison", $"{agenda.Id.Value:N} {query.Before}-{query.After} {agenda.ContentHash}",
                occasion.Language.Tag), occasion.Meeting.TodayAtVenue(clock.GetUtcNow()), Distribution.Limited, Language: occasion.Language.Code,
                Remark: occasion.RemarkUnless(occasion.IsTitleTranslated && changes.All(c => c.IsIn(phrases)))),
            Issuers = occasion.Issuers(),
            Meeting = occasion.OnPaper(),
            Before = Called(agenda, query.Before, phrases),
            After = Called(agenda, query.After, phrases),
            Changes = [.. changes.GroupBy(c => c.ItemId).Select(item => Changed([.. item], phrases))],
        });
        return FileAnswer.Pdf(FileNames.Pdf("Agenda comparison", occasion.Symbol, occasion.Language), paper.Bytes);
    }

    /// <summary>All that happened to one item, in one row: what it was and is stands beside it once.</summary>
    private static PaperChange Changed(IReadOnlyList<AgendaChange> changes, Phrases phrases)
    {
        var (before, after) = (changes[0].Before, changes[0].After);
        var moved = changes.Any(c => c.Kind is AgendaChangeKind.Moved);
        return new PaperChange(phrases.Language.Digits(after?.Number ?? before?.Number ?? ""),
            Alphabet.Capitalised(string.Join(phrases.Language.Comma, changes.Select(c => c.WordIn(phrases)))), Told(before), Told(after));

        string? Told(AgendaLine? line) => line is null ? null : moved ? changes[0].ToldWithNumber(line, phrases) : changes[0].Told(line, phrases);
    }

    private static string Called(Agenda agenda, int? number, Phrases phrases) => agenda.Editions.FirstOrDefault(e => e.Number == number) switch
    {
        { Symbol: { } symbol } => symbol,
        { Stage: AgendaStage.Adopted } => phrases.AgendaAsAdopted,
        _ => phrases.AgendaAsItStands,
    };
}
