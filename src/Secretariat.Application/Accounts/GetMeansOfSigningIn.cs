using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Accounts;

/// <summary>By which means the account that asks is signed in to.</summary>
public sealed record GetMeansOfSigningIn : IQuery<MeansOfSigningIn>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToOneself();
}

internal sealed class GetMeansOfSigningInHandler(ISignIns signIns, ICurrentUser user) : IQueryHandler<GetMeansOfSigningIn, MeansOfSigningIn>
{
    public async Task<Result<MeansOfSigningIn>> Handle(GetMeansOfSigningIn query, CancellationToken ct) =>
        await signIns.MeansOf(((Actor.AccountHolder)user.Actor).Id, ct);
}
