using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>Says who a participant is written to through, for bodies of one level; the route before it is replaced.</summary>
/// <param name="ParticipantId">Who.</param>
/// <param name="Route">The addressee, form, channel and copies.</param>
/// <param name="Version">The version the actor saw.</param>
public sealed record SetAddresseeRoute(ParticipantId ParticipantId, AddresseeRoute Route, long Version) : ICommand<Done>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class SetAddresseeRouteValidator : AbstractValidator<SetAddresseeRoute>
{
    public SetAddresseeRouteValidator()
    {
        RuleFor(c => c.Route.Institution).NotBlank().WithMessage("Name the ministry, mission or organisation.").MaximumLength(300);
        RuleFor(c => c.Route.Honorific).MaximumLength(100);
        RuleFor(c => c.Route.Name).MaximumLength(300);
        RuleFor(c => c.Route.FunctionalTitle).MaximumLength(300);
        RuleFor(c => c.Route.City).MaximumLength(200);
        RuleFor(c => c.Route.Salutation).MaximumLength(200);
        RuleFor(c => c.Route.Language).NotEmpty().When(c => c.Route.Language is not null);
        RuleFor(c => c.Route.Email).NotEmpty().WithMessage("What goes by mail needs an e-mail address.")
            .When(c => c.Route.Channel is CorrespondenceChannel.Mail);
        RuleFor(c => c.Route.Email).IsMailAddress();
        RuleFor(c => c.Route.AddressLines).Must(lines => lines.Count <= 10).WithMessage("An address has at most ten lines.");
        RuleForEach(c => c.Route.AddressLines).NotEmpty().MaximumLength(300);
        RuleFor(c => c.Route.Copies).Must(copies => copies.Count <= 20).WithMessage("Name at most twenty who are sent a copy.");
        RuleForEach(c => c.Route.Copies).ChildRules(copy =>
        {
            copy.RuleFor(r => r.Name).NotEmpty().MaximumLength(300);
            copy.RuleFor(r => r.Email).NotEmpty().IsMailAddress();
        });
    }
}

internal sealed class SetAddresseeRouteHandler(ISecretariatDb db) : ICommandHandler<SetAddresseeRoute, Done>
{
    public async Task<Result<Done>> Handle(SetAddresseeRoute command, CancellationToken ct)
    {
        if (!(await db.Participants.Load(command.ParticipantId, command.Version, ct)).TryGet(out var participant, out var refusal)) return refusal;
        return participant.Address(command.Route);
    }
}
