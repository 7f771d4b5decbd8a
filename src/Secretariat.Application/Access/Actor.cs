using Secretariat.Domain.Accounts;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.People;

namespace Secretariat.Application.Access;

/// <summary>Who acts. There is no "null means the system": each kind is named.</summary>
public abstract record Actor
{
    private Actor() { }

    /// <summary>The name that the audit trail keeps.</summary>
    public abstract string Name { get; }

    /// <summary>Somebody unknown, such as a person checking a certificate.</summary>
    public sealed record Nobody : Actor
    {
        /// <inheritdoc />
        public override string Name => "Public";
    }

    /// <summary>Somebody signed in with an account.</summary>
    /// <param name="Id">The account.</param>
    /// <param name="PersonId">The person behind it, through whom offices are exercised.</param>
    /// <param name="DisplayName">How the audit trail names them.</param>
    public sealed record AccountHolder(AccountId Id, PersonId? PersonId, string DisplayName) : Actor
    {
        /// <summary>The session they act in; null for a program.</summary>
        public AccountSessionId? Session { get; init; }

        /// <summary>Whether the account asks for a second factor.</summary>
        public bool HasSecondFactor { get; init; }

        /// <summary>Whether they may do nothing but set up a second factor.</summary>
        public bool OwesSecondFactor { get; init; }

        /// <summary>What the access token was made for, when a program acts through one.</summary>
        public TokenLimits? Token { get; init; }

        /// <inheritdoc />
        public override string Name => DisplayName;
    }

    /// <summary>Somebody who came in by a personal link; it opens one delegation, or one registration in it.</summary>
    /// <param name="Id">The link.</param>
    /// <param name="DelegationId">The delegation it works for.</param>
    /// <param name="RegistrationId">The one registration it works for, when it is a delegate's link.</param>
    /// <param name="DisplayName">How the audit trail names them, such as "Focal point of Austria".</param>
    public sealed record LinkHolder(PersonalLinkId Id, DelegationId DelegationId, RegistrationId? RegistrationId, string DisplayName) : Actor
    {
        /// <inheritdoc />
        public override string Name => DisplayName;
    }

    /// <summary>The machinery, when it carries on what somebody began or what a date brings about.</summary>
    /// <param name="OnBehalfOf">The name of whoever began it; null for what time alone brings about.</param>
    public sealed record SystemUser(string? OnBehalfOf) : Actor
    {
        /// <inheritdoc />
        public override string Name => "Secretariat system";
    }
}

/// <summary>Who acts in the present scope of work: set once where the work comes in, read everywhere.</summary>
public interface ICurrentUser
{
    /// <summary>Who acts; nobody until somebody is named.</summary>
    Actor Actor { get; }

    /// <summary>Names who acts, where a request, a job or a command line begins.</summary>
    void Become(Actor actor);
}

/// <summary>The one holder of the present actor in a scope of work.</summary>
public sealed class CurrentUser : ICurrentUser
{
    /// <inheritdoc />
    public Actor Actor { get; private set; } = new Actor.Nobody();

    /// <inheritdoc />
    public void Become(Actor actor) => Actor = actor;
}
