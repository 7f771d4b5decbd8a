using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Mail;

/// <summary>Records that a mail which had been sent came back (RFC 3464).</summary>
/// <param name="Id">The mail.</param>
/// <param name="Answer">What the report says.</param>
public sealed record RecordMailBounce(MailId Id, string Answer) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class RecordMailBounceValidator : AbstractValidator<RecordMailBounce>
{
    public RecordMailBounceValidator() => RuleFor(r => r.Answer).NotEmpty().MaximumLength(2000);
}

internal sealed class RecordMailBounceHandler(ISecretariatDb db) : ICommandHandler<RecordMailBounce, Done>
{
    public async Task<Result<Done>> Handle(RecordMailBounce command, CancellationToken ct) =>
        (await db.OutgoingMails.Load(command.Id, null, ct)).TryGet(out var mail, out var refusal) ? mail.MarkBounced(command.Answer) : refusal;
}
