using Secretariat.Application.Access;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>Who stands behind an act: the person, also where the machinery carries on for them.</summary>
internal static class Cause
{
    internal static string Of(Actor actor) => actor is Actor.SystemUser { OnBehalfOf: { } person } ? person : actor.Name;

    /// <summary>A stable name for the actor as a sender of requests; two people of one name are two.</summary>
    internal static string Key(Actor actor) => actor switch
    {
        Actor.AccountHolder account => $"account/{account.Id.Value}",
        Actor.LinkHolder link => $"link/{link.Id.Value}",
        Actor.SystemUser => "system",
        _ => "public",
    };
}
