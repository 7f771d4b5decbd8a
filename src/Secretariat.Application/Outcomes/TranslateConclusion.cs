using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Outcomes;

/// <summary>Puts in or corrects the translation of an entry, also after adoption; what a chair has cleared is cleared anew.</summary>
public sealed record TranslateConclusion(MeetingId MeetingId, long Version, ConclusionId ConclusionId, string Language, string Text)
    : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Conclusions;
}

internal sealed class TranslateConclusionValidator : AbstractValidator<TranslateConclusion>
{
    public TranslateConclusionValidator()
    {
        RuleFor(c => c.Language).IsLanguageOfPapers();
        RuleFor(c => c.Text).NotBlank().MaximumLength(ConclusionContent.MaxTextLength);
    }
}

internal sealed class TranslateConclusionHandler(ISecretariatDb db) : ICommandHandler<TranslateConclusion, Done>
{
    public async Task<Result<Done>> Handle(TranslateConclusion command, CancellationToken ct)
    {
        if (!(await db.ConclusionsOf(command.MeetingId, command.Version, ct)).TryGet(out var conclusions, out var refusal)) return refusal;
        if (!conclusions.Translate(command.ConclusionId, command.Language, command.Text).TryGet(out _, out refusal)) return refusal;
        await db.TellTheRegister(conclusions, ct);
        return Done.Value;
    }
}
