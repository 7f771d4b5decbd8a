using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Secretariat.Api.Shared;

/// <summary>Versions as entity tags (RFC 9110 §8.8.3): <c>ETag: "7"</c>.</summary>
internal static class ETags
{
    /// <summary>Writes the tag; true when the reader has this version already and was answered 304.</summary>
    public static bool Write(HttpContext context, long version)
    {
        var tag = Of(version);
        context.Response.Headers.ETag = tag;
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Headers.IfNoneMatch != tag) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>The tag of what tells the same, although not letter by letter (RFC 9110 §8.8.1).</summary>
    public static string Weak(string tag) => $"W/\"{tag}\"";

    /// <summary>The one weak tag that a reader has; null where it has none, or several.</summary>
    public static string? Known(HttpRequest request) => request.Headers.IfNoneMatch is [['W', '/', '"', .. var tag, '"']] ? tag : null;

    /// <summary>The tag of a version.</summary>
    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}

/// <summary>The version that the sender of an edit saw, from <c>If-Match</c> (RFC 9110 §13.1.1): missing is answered 428, malformed 400.</summary>
/// <remarks>Take it as a parameter of the endpoint and hand it to the command, where it is a <see cref="long"/>.</remarks>
internal readonly record struct IfMatch(long Version) : IEndpointParameterMetadataProvider
{
    public static implicit operator long(IfMatch match) => match.Version;

    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0) throw new RefusedRequestException(DoorErrors.VersionNeeded);
        if (header is [['"', .. var digits, '"']] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return ValueTask.FromResult(new IfMatch(version));
        throw new RefusedRequestException(DoorErrors.VersionMalformed);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new NeedsHeader("If-Match", "The ETag of the version you saw.", "\"7\""));
        foreach (var status in new[] { StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired })
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [Problems.MediaType]));
    }
}

/// <summary>A header that an endpoint cannot do without, for its documentation.</summary>
internal sealed record NeedsHeader(string Name, string Description, string Example);
