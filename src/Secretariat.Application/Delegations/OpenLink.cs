using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>
/// What a personal link opens, for a browser's session. It is a question and leaves no trace: programs that read mail before its addressee follow links,
/// run scripts and press buttons that stand alone. The link counts as used with the first act of its holder.
/// </summary>
/// <param name="Token">The token at the end of the link.</param>
public sealed record OpenLink(string Token) : IQuery<OpenedLink>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.Anyone("The link itself, sent to one address and 256 bits long, says who may.");

    /// <inheritdoc />
    public override string ToString() => "OpenLink (token not shown)";
}

/// <summary>What a link opens, until when, and in which language its holder is written to.</summary>
public sealed record OpenedLink(PersonalLinkId LinkId, DateTimeOffset Until, string Language);

internal sealed class OpenLinkValidator : AbstractValidator<OpenLink>
{
    public OpenLinkValidator() => RuleFor(c => c.Token).NotEmpty().MaximumLength(200);
}

internal sealed class OpenLinkHandler(ISecretariatDb db, TimeProvider clock) : IQueryHandler<OpenLink, OpenedLink>
{
    public async Task<Result<OpenedLink>> Handle(OpenLink query, CancellationToken ct)
    {
        var (hash, now) = (PersonalLink.HashOf(query.Token), clock.GetUtcNow());
        var link = await db.PersonalLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, ct);
        if (link is null || !link.WorksAt(now)) return LinkUse.NoLonger;
        return new OpenedLink(link.Id, link.SessionUntil(now), await Language(link, ct) ?? "en");
    }

    /// <summary>A delegate's own language; for whoever speaks for a delegation the one it was invited in.</summary>
    private async Task<string?> Language(PersonalLink link, CancellationToken ct) => link.RegistrationId is { } registration
        ? await db.Registrations.Where(r => r.Id == registration).Select(r => r.Language).SingleOrDefaultAsync(ct)
        : await (from d in db.Delegations where d.Id == link.DelegationId join i in db.Invitations on d.InvitationId equals i.Id select i.Addressee.Language)
            .SingleOrDefaultAsync(ct);
}
