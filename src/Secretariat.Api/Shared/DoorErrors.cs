using Microsoft.AspNetCore.Http;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Shared;

/// <summary>A parameter that its address does not know, such as a misspelt filter that would else be silently left out.</summary>
internal sealed record UnknownParameter : Invalid
{
    /// <summary>Names the parameter and those there are.</summary>
    public UnknownParameter(string name, IReadOnlyList<string> known) : base(
        "request.parameter_unknown",
        $"This address knows no parameter “{name}”; it knows {(known.Count == 0 ? "none" : string.Join(", ", known))}.") =>
        Fields = new Dictionary<string, string[]> { [name] = [Message] };
}

/// <summary>What the door refuses before any use case is asked: requests that cannot be read, or lack a header they need.</summary>
internal static class DoorErrors
{
    public static readonly HttpRefusal NoSuchMethod =
        new(StatusCodes.Status405MethodNotAllowed, "http.method_not_allowed", "This address knows other methods only; the Allow header names them.");

    public static readonly HttpRefusal TooLarge =
        new(StatusCodes.Status413PayloadTooLarge, "http.too_large", "The request is larger than this address takes.");

    public static readonly HttpRefusal NotJson =
        new(StatusCodes.Status415UnsupportedMediaType, "http.not_json", "Send the content as application/json.");

    public static readonly HttpRefusal TooManyAttempts =
        new(StatusCodes.Status429TooManyRequests, "http.too_many_attempts",
            "Too many attempts in a short time. Wait as long as the Retry-After header says, then try again.");

    public static readonly HttpRefusal VersionNeeded =
        new(StatusCodes.Status428PreconditionRequired, "version.needed", "Say which version you saw: send its ETag in an If-Match header.");

    public static readonly HttpRefusal StoreAway =
        new(StatusCodes.Status503ServiceUnavailable, "http.store_away",
            "The database is away for a moment. Send the request again after as long as the Retry-After header says, with the same Idempotency-Key.");

    public static readonly HttpRefusal Fault =
        new(StatusCodes.Status500InternalServerError, "fault", "This is our fault, not yours. Nothing was changed; the trace id helps us to find out why.");

    public static readonly Invalid VersionMalformed =
        new("version.malformed", "If-Match takes one strong ETag as it was given to you, such as \"7\" with its quotation marks.");

    public static readonly Invalid KeyMissing =
        new("idempotency.key_missing", "Send an Idempotency-Key header, any text of yours that is new for each act, so that a repeated request acts once.");

    public static readonly Invalid KeyMalformed =
        new("idempotency.key_malformed", "The Idempotency-Key is 1 to 200 visible ASCII characters.");

    public static readonly Forbidden ForeignOrigin =
        new("http.foreign_origin", "This request was sent from a page of another site, so it is not carried out.");

    /// <summary>The request cannot be read.</summary>
    /// <param name="field">The field it concerns, where that is known.</param>
    /// <param name="what">What is wrong, for a person.</param>
    public static Invalid Unreadable(string? field, string what) => new UnreadableRequest(field, what);
}

/// <summary>The address or the content cannot be read.</summary>
internal sealed record UnreadableRequest : Invalid
{
    /// <summary>Says what is wrong, and with which field where that is known.</summary>
    public UnreadableRequest(string? field, string what) : base("request.unreadable", what) =>
        Fields = field is null ? new Dictionary<string, string[]>() : new Dictionary<string, string[]> { [field] = [what] };
}
