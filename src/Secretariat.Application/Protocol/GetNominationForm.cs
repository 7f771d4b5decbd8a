using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Protocol;

/// <summary>The form by which a delegate is nominated on paper, for participants that do not use their link.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Language">The language of the form; English when left out.</param>
public sealed record GetNominationForm(MeetingId MeetingId, string? Language = null) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);
}

internal sealed class GetNominationFormValidator : AbstractValidator<GetNominationForm>
{
    public GetNominationFormValidator() => RuleFor(q => q.Language!).IsLanguageOfPapers().When(q => q.Language is not null);
}

internal sealed class GetNominationFormHandler(ISecretariatDb db, IPapers papers, ICountryNames countries, DialogueSettings dialogue, TimeProvider clock)
    : IQueryHandler<GetNominationForm, FileAnswer>
{
    /// <summary>Guests are invited by the secretariat; nobody nominates them.</summary>
    private static readonly DelegateRole[] Nominated = [.. Enum.GetValues<DelegateRole>().Where(r => r is not DelegateRole.Guest)];

    public async Task<Result<FileAnswer>> Handle(GetNominationForm query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        occasion = occasion.For(query.Language, countries);
        var phrases = occasion.Phrases;
        var paper = papers.NominationForm(new NominationFormPaper
        {
            Marks = occasion.Printed("nomination", Distribution.Limited, clock),
            Issuers = occasion.Issuers(),
            Meeting = occasion.OnPaper(),
            Roles = [.. Nominated.Select(phrases.Of)],
            Modalities = occasion.Meeting.Modality switch
            {
                Modality.Hybrid => [.. Enum.GetValues<ParticipationModality>().Select(phrases.Of)],
                // One way to take part is no choice.
                _ => [],
            },
            ReturnBy = occasion.NominateBy,
            ReturnTo = [occasion.Term(dialogue.Secretariat), dialogue.Email],
            PrivacyNote = Phrases.Fill(phrases.PrivacyOnForm, phrases.Code(dialogue.PrivacyNoticeVersion)),
        });
        return FileAnswer.Pdf(FileNames.Pdf("Nomination form", occasion.Symbol, occasion.Language), paper.Bytes);
    }
}
