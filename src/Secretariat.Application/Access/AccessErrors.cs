using Secretariat.Domain.Shared;

namespace Secretariat.Application.Access;

/// <summary>Refusals of the access policy.</summary>
public static class AccessErrors
{
    /// <summary>One answer for what is unknown and for what lies outside the actor's scope, so that neither can be told from the other.</summary>
    public static readonly NotFound NoSuchThing = new("not_found", "There is nothing here under this address, or it is not open to you.");
}
