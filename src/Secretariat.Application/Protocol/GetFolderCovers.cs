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

/// <summary>Covers of folders, one for each delegation that comes, or one that serves everybody.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ForEach">Whether each delegation has a cover with its name.</param>
/// <param name="Language">The language of the covers; English when left out.</param>
public sealed record GetFolderCovers(MeetingId MeetingId, bool ForEach = false, string? Language = null) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class GetFolderCoversValidator : AbstractValidator<GetFolderCovers>
{
    public GetFolderCoversValidator() => RuleFor(q => q.Language!).IsLanguageOfPapers().When(q => q.Language is not null);
}

internal sealed class GetFolderCoversHandler(ISecretariatDb db, IPapers papers, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<GetFolderCovers, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(GetFolderCovers query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        occasion = occasion.For(query.Language, countries);
        string[] owners = [];
        if (query.ForEach && !(await db.NamesOfComing(occasion, ct)).TryGet(out owners!, out refusal)) return refusal;
        var paper = papers.FolderCovers(new FolderCoversPaper
        {
            Marks = occasion.Printed("folders", Distribution.Limited, clock),
            Issuers = occasion.Issuers(),
            Meeting = occasion.OnPaper(),
            Delegations = owners,
        });
        return FileAnswer.Pdf(FileNames.Pdf("Folder covers", occasion.Symbol, occasion.Language), paper.Bytes);
    }
}
