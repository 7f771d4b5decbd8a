namespace Secretariat.Domain.Shared;

/// <summary>
/// Names a refusal that an act meets only when it is saved: a constraint of the store holds a rule over things that no single aggregate sees.
/// </summary>
/// <param name="errors">The class that keeps the refusals of the aggregate.</param>
/// <param name="name">The name of the refusal in it.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor, AllowMultiple = true)]
public sealed class RefusedWhenSavedAttribute(Type errors, string name) : Attribute
{
    /// <summary>The class that keeps the refusals of the aggregate.</summary>
    public Type Errors => errors;

    /// <summary>The name of the refusal in it.</summary>
    public string Name => name;
}
