namespace Secretariat.Application.Shared;

/// <summary>
/// An answer about one aggregate, which therefore says in which version it was read: the API sends it as <c>ETag</c>, a form as a hidden field.
/// </summary>
public interface IVersioned
{
    /// <summary>The version of the aggregate that was read.</summary>
    long Version { get; }
}
