using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Secretariat.Domain.Shared;
using ProblemHttpResult = Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult;

namespace Secretariat.Api.Shared;

/// <summary>Turns named refusals into problem details (RFC 9457), once for the whole API.</summary>
internal static class Problems
{
    /// <summary>The media type of every refusal.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The refusal as an answer.</summary>
    public static ProblemHttpResult From(Error error) => TypedResults.Problem(Describe(error));

    /// <summary>The refusal as the record that is sent.</summary>
    public static ProblemDetails Describe(Error error)
    {
        var status = StatusOf(error);
        var problem = new ProblemDetails { Type = TypeOf(error.Code), Title = TitleOf(status), Status = status, Detail = error.Message };
        if (error is Invalid { Fields.Count: > 0 } invalid) problem.Extensions["errors"] = invalid.Fields.ToDictionary(f => OnTheWire(f.Key), f => f.Value);
        if (error.Subjects.Count > 0) problem.Extensions["subjects"] = error.Subjects;
        if (error is StaleVersion stale) problem.Extensions["version"] = stale.Actual;
        if (Activity.Current is { } activity) problem.Extensions["traceId"] = activity.TraceId.ToString();
        return problem;
    }

    /// <summary>The address that names a kind of problem, and explains it to whoever opens it.</summary>
    public static string TypeOf(string code) => $"/problems/{code}";

    /// <summary>The status with which a kind of refusal is answered.</summary>
    public static int StatusOf(Error error) => error switch
    {
        HttpRefusal e => e.Status,
        Invalid => StatusCodes.Status400BadRequest,
        NotSignedIn => StatusCodes.Status401Unauthorized,
        Forbidden => StatusCodes.Status403Forbidden,
        NotFound => StatusCodes.Status404NotFound,
        Conflict => StatusCodes.Status409Conflict,
        StaleVersion => StatusCodes.Status412PreconditionFailed,
        Unprocessable => StatusCodes.Status422UnprocessableEntity,
        Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new InvalidOperationException($"{error.GetType().Name} is of no kind that has a status."),
    };

    internal static string TitleOf(int status) => status switch
    {
        400 => "The request is not complete, or not correct",
        401 => "Not signed in",
        403 => "Not yours to do",
        404 => "Not found",
        405 => "Not a method of this address",
        409 => "A rule, or somebody quicker, stands against it",
        412 => "Changed since you read it",
        413 => "Too large",
        415 => "Not a content type of this address",
        422 => "The content does not hold together",
        428 => "Say which version you saw",
        429 => "Too many attempts",
        503 => "Away for a moment",
        _ => "Something went wrong on our side",
    };

    /// <summary>A field as the sender wrote it: <c>Items[0].StartsAt</c> becomes <c>items[0].startsAt</c>.</summary>
    private static string OnTheWire(string field) => string.Join('.', field.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}

/// <summary>A refusal by the door itself, before any use case is asked.</summary>
internal sealed record HttpRefusal(int Status, string Code, string Message) : Error(Code, Message);
