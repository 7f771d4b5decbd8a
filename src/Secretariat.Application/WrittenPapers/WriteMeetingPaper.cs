using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Application.WrittenPapers;

/// <summary>Writes the logistics note or the report of a meeting: these sections take the place of what stood there.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Kind">Which paper.</param>
/// <param name="Version">The version the actor saw; 0 where it is begun.</param>
/// <param name="Sections">Its sections in order.</param>
public sealed record WriteMeetingPaper(MeetingId MeetingId, WrittenPaperKind Kind, long Version, IReadOnlyList<PaperSection> Sections)
    : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => Kind.Business();
}

internal sealed class WriteMeetingPaperValidator : AbstractValidator<WriteMeetingPaper>
{
    public WriteMeetingPaperValidator()
    {
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Sections).NotEmpty().HasAtMost(60);
        RuleForEach(c => c.Sections).ChildRules(section =>
        {
            section.RuleFor(s => s.Topic).IsInEnum();
            section.RuleFor(s => s.Paragraphs).HasAtMost(200);
            section.RuleForEach(s => s.Paragraphs).Must(p => p.Texts.Count <= 5)
                .WithMessage("A paragraph stands in five languages at most.").ChildRules(p => p.RuleForEach(t => t.Texts).ChildRules(text =>
            {
                text.RuleFor(t => t.Language).IsLanguageOfPapers();
                text.RuleFor(t => t.Text).MaximumLength(WrittenParagraph.MaxTextLength);
            }));
            section.RuleForEach(s => s.Heading).ChildRules(text =>
            {
                text.RuleFor(t => t.Language).IsLanguageOfPapers();
                text.RuleFor(t => t.Text).MaximumLength(500);
            });
        });
    }
}

internal sealed class WriteMeetingPaperHandler(ISecretariatDb db) : ICommandHandler<WriteMeetingPaper, Done>
{
    public async Task<Result<Done>> Handle(WriteMeetingPaper command, CancellationToken ct)
    {
        var paper = await db.WrittenPapers.SingleOrDefaultAsync(p => p.MeetingId == command.MeetingId && p.Kind == command.Kind, ct);
        if (command.Version != (paper?.Version ?? 0)) return new StaleVersion(command.Version, paper?.Version ?? 0);
        if (paper is null) db.WrittenPapers.Add(paper = WrittenPaper.Begin(WrittenPaperId.New(), command.MeetingId, command.Kind));
        return paper.Write(command.Sections);
    }
}
