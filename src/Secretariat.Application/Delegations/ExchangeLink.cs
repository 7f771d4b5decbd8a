using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Exchanges the token of a personal link for a session that reaches its delegation or registration and nothing else.</summary>
public sealed record ExchangeLink(string Token) : ICommand<ExchangedLink>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("The link itself, sent to one address and 256 bits long, says who may.");
}

/// <summary>What a link opens, and until when.</summary>
/// <param name="LinkId">The link.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="DelegationId">The delegation it reaches.</param>
/// <param name="RegistrationId">The one registration it reaches, when it is a delegate's.</param>
/// <param name="Holder">How the audit trail names whoever came in.</param>
/// <param name="Session">For programs: sent as Bearer, it acts as the link's holder. Browsers have the cookie instead.</param>
/// <param name="Until">When the session is over; it ends earlier when the link is taken back.</param>
public sealed record ExchangedLink(
    Guid LinkId, LinkPurpose Purpose, Guid MeetingId, Guid DelegationId, Guid? RegistrationId, string Holder, string Session, DateTimeOffset Until);

internal sealed class ExchangeLinkValidator : AbstractValidator<ExchangeLink>
{
    public ExchangeLinkValidator() => RuleFor(c => c.Token).NotEmpty().MaximumLength(200);
}

internal sealed class ExchangeLinkHandler(ISecretariatDb db, ILinkSessions sessions, TimeProvider clock) : ICommandHandler<ExchangeLink, ExchangedLink>
{
    public async Task<Result<ExchangedLink>> Handle(ExchangeLink command, CancellationToken ct)
    {
        var (hash, now) = (PersonalLink.HashOf(command.Token), clock.GetUtcNow());
        var link = await db.PersonalLinks.SingleOrDefaultAsync(l => l.TokenHash == hash, ct);
        if (link is null || !link.WorksAt(now)) return LinkUse.NoLonger;
        await db.Use(link, now, ct);
        var until = link.SessionUntil(now);
        return new ExchangedLink(link.Id.Value, link.Purpose, link.MeetingId.Value, link.DelegationId.Value, link.RegistrationId?.Value,
            link.HolderName, sessions.Write(link.Id, until), until);
    }
}
