using Secretariat.Domain.Bodies;

namespace Secretariat.Application.Access;

/// <summary>What the policy answers.</summary>
public enum Verdict
{
    /// <summary>Go ahead.</summary>
    Allowed,

    /// <summary>The actor may know of the thing, but this act is not theirs.</summary>
    Denied,

    /// <summary>To this actor the thing does not exist; indistinguishable from one that never did.</summary>
    Hidden,

    /// <summary>Nobody is signed in.</summary>
    SignInNeeded,

    /// <summary>Whoever is signed in goes on with a second factor only, and has none yet.</summary>
    SecondFactorNeeded,
}

/// <summary>Decides who may do what; asked by the pipeline before each request, and by pages before they offer a button.</summary>
public interface IAccessPolicy
{
    /// <summary>Whether the actor may make a request with this access.</summary>
    Task<Verdict> Ask(AccessRule access, Actor actor, CancellationToken ct);

    /// <summary>In which of some bodies the actor has one of some roles: what <see cref="Ask"/> would answer for each of them, at the cost of one.</summary>
    Task<IReadOnlySet<BodyId>> BodiesOf(Actor actor, IReadOnlyCollection<Role> roles, IReadOnlyCollection<BodyId> bodies, CancellationToken ct);
}
