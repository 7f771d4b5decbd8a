using Secretariat.Domain.Shared;

namespace Secretariat.Application.Pipeline;

/// <summary>What the request says is incomplete, or cannot be right; each field says why.</summary>
public sealed record InvalidRequest : Invalid
{
    /// <summary>Names the fields.</summary>
    public InvalidRequest(IReadOnlyDictionary<string, string[]> fields)
        : base("request.invalid", "Some entries are missing or cannot be right. Please correct them and send again.") => Fields = fields;
}
