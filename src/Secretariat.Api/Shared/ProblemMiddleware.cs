using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Shared;

/// <summary>Sees to it that every refusal of the API has a body that names what is wrong, and that a fault tells nothing of our inside.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    /// <summary>A restart of PostgreSQL takes a few seconds.</summary>
    private const string SecondsToWait = "5";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (RefusedRequestException e) when (!context.Response.HasStarted)
        {
            await Answer(context, e.Error);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Answer(context, Explain(e));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception e) when (!context.Response.HasStarted && context.RequestServices.GetService<IOutages>()?.IsOutage(e) is true)
        {
            Away(context.Request.Method, context.Request.Path, e.Message);
            await Answer(context, DoorErrors.StoreAway);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Fault(e, context.Request.Method, context.Request.Path);
            await Answer(context, DoorErrors.Fault);
        }

        if (!context.Response.HasStarted && context.Response is { ContentLength: null, ContentType: null } && Meaning(context.Response.StatusCode) is { } error)
            await Problems.From(error).ExecuteAsync(context);
    }

    private static Task Answer(HttpContext context, Error error)
    {
        context.Response.Clear();
        if (error == DoorErrors.StoreAway) context.Response.Headers.RetryAfter = SecondsToWait;
        return Problems.From(error).ExecuteAsync(context);
    }

    /// <summary>What a bare status means, where the framework refused without a word.</summary>
    private static Error? Meaning(int status) => status switch
    {
        StatusCodes.Status400BadRequest => DoorErrors.Unreadable(null, "The request cannot be read."),
        StatusCodes.Status401Unauthorized => new NotSignedIn(),
        StatusCodes.Status403Forbidden => new Forbidden(),
        StatusCodes.Status404NotFound => AccessErrors.NoSuchThing,
        StatusCodes.Status405MethodNotAllowed => DoorErrors.NoSuchMethod,
        StatusCodes.Status413PayloadTooLarge => DoorErrors.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => DoorErrors.NotJson,
        StatusCodes.Status429TooManyRequests => DoorErrors.TooManyAttempts,
        _ => null,
    };

    private static Error Explain(BadHttpRequestException e) => e switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => DoorErrors.TooLarge,
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => DoorErrors.NotJson,
        { InnerException: JsonException json } => Explain(json),
        _ => DoorErrors.Unreadable(null, Plain(e.Message)),
    };

    /// <summary>Names the field and what is wrong with it, without the names of our types.</summary>
    private static Invalid Explain(JsonException e)
    {
        var field = e.Path is null or "$" ? null : e.Path.StartsWith("$.", StringComparison.Ordinal) ? e.Path[2..] : e.Path;
        var message = e.Message;
        if (message.Contains("missing required properties", StringComparison.Ordinal)
            && message.IndexOf("including: ", StringComparison.Ordinal) is > 0 and var at)
            return DoorErrors.Unreadable(field, $"Missing: {message[(at + "including: ".Length)..].Replace("'", "", StringComparison.Ordinal).TrimEnd('.')}.");
        if (message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal))
            return DoorErrors.Unreadable(field, $"There is no such field: {field}.");
        if (message.Contains("duplicate property", StringComparison.OrdinalIgnoreCase)) return DoorErrors.Unreadable(field, $"Given twice: {field}.");
        if (e.InnerException is JsonException)
            return DoorErrors.Unreadable(field, $"The content is not valid JSON near line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}.");
        return DoorErrors.Unreadable(
            field, field is null ? "The content is not of the form this address takes." : $"This value is not one that {field} takes.");
    }

    /// <summary>Binding messages name the type of the parameter; senders know it by its name alone.</summary>
    private static string Plain(string message) =>
        message.StartsWith("Failed to bind parameter \"", StringComparison.Ordinal) && message.Split('"') is [_, var parameter, _, var value, ..]
            ? $"“{value}” is not a value that {Name(parameter)} takes."
            : message.StartsWith("Required parameter \"", StringComparison.Ordinal) && message.Split('"') is [_, var required, ..]
                ? $"Missing: {Name(required)}."
                : "The request cannot be read.";

    private static string Name(string parameter) => JsonNamingPolicy.CamelCase.ConvertName(parameter.Split(' ')[^1]);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is away at {Method} {Path}: {Why}")]
    private partial void Away(string method, PathString path, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "A fault at {Method} {Path}")]
    private partial void Fault(Exception exception, string method, PathString path);
}
