using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Protocol;

/// <summary>Stickers with the names of the delegations that come, 24 to a sheet.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Copies">How many each of them gets; 24 fill a sheet of its own.</param>
/// <param name="Language">The language of the stickers; English when left out.</param>
public sealed record GetStickers(MeetingId MeetingId, int Copies = 24, string? Language = null) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class GetStickersValidator : AbstractValidator<GetStickers>
{
    public GetStickersValidator()
    {
        RuleFor(q => q.Copies).InclusiveBetween(1, 24);
        RuleFor(q => q.Language!).IsLanguageOfPapers().When(q => q.Language is not null);
    }
}

internal sealed class GetStickersHandler(ISecretariatDb db, IPapers papers, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<GetStickers, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetStickers query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        occasion = occasion.For(query.Language, countries);
        if (!(await db.NamesOfComing(occasion, ct)).TryGet(out var names, out refusal)) return refusal;
        var paper = papers.Stickers(new StickersPaper
        {
            Marks = occasion.Printed("stickers", Distribution.Limited, clock),
            Issuers = occasion.Issuers(),
            Meeting = occasion.OnPaper(),
            Delegations = names,
            Copies = query.Copies,
        });
        return FileAnswer.Pdf(FileNames.Pdf("Stickers", occasion.Symbol, occasion.Language), paper.Bytes);
    }
}
