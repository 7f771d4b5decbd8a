using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Shared;

/// <summary>Turns what a use case answers into what is sent.</summary>
internal static class Answers
{
    /// <summary>200 with the value, and its version as ETag; or the refusal.</summary>
    public static OkAnswer<T> ToOk<T>(this Result<T> result) where T : notnull => new(result);

    /// <summary>201 with the value and the address of what was made; or the refusal.</summary>
    public static CreatedAnswer<T> ToCreated<T>(this Result<T> result, Func<T, string> location) where T : notnull => new(result, location);

    /// <summary>202 with the value and the address under which its progress is seen; or the refusal.</summary>
    public static AcceptedAnswer<T> ToAccepted<T>(this Result<T> result, Func<T, string> location) where T : notnull => new(result, location);

    /// <summary>204; or the refusal.</summary>
    public static NoContentAnswer ToNoContent(this Result<Done> result) => new(result.Error);

    internal static Task Send<T>(HttpContext context, int status, T value)
    {
        if (value is IVersioned versioned && ETags.Write(context, versioned.Version)) return Task.CompletedTask;
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, context.RequestAborted);
    }

    internal static void Document(EndpointBuilder endpoint, int status, Type? body)
    {
        endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, body ?? typeof(void), body is null ? [] : ["application/json"]));
        endpoint.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemDetails), [Problems.MediaType]));
    }
}

/// <summary>200 with a body, or a refusal.</summary>
internal sealed class OkAnswer<T>(Result<T> result) : IResult, IEndpointMetadataProvider where T : notnull
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        result.Match(value => Answers.Send(httpContext, StatusCodes.Status200OK, value), error => Problems.From(error).ExecuteAsync(httpContext));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Answers.Document(builder, StatusCodes.Status200OK, typeof(T));
}

/// <summary>201 with a body and its address, or a refusal.</summary>
internal sealed class CreatedAnswer<T>(Result<T> result, Func<T, string> location) : IResult, IEndpointMetadataProvider where T : notnull
{
    public Task ExecuteAsync(HttpContext httpContext) => result.Match(
        value =>
        {
            httpContext.Response.Headers.Location = location(value);
            return Answers.Send(httpContext, StatusCodes.Status201Created, value);
        },
        error => Problems.From(error).ExecuteAsync(httpContext));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Answers.Document(builder, StatusCodes.Status201Created, typeof(T));
}

/// <summary>202 with a body and the address of the progress, or a refusal.</summary>
internal sealed class AcceptedAnswer<T>(Result<T> result, Func<T, string> location) : IResult, IEndpointMetadataProvider where T : notnull
{
    public Task ExecuteAsync(HttpContext httpContext) => result.Match(
        value =>
        {
            httpContext.Response.Headers.Location = location(value);
            return Answers.Send(httpContext, StatusCodes.Status202Accepted, value);
        },
        error => Problems.From(error).ExecuteAsync(httpContext));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Answers.Document(builder, StatusCodes.Status202Accepted, typeof(T));
}

/// <summary>204, or a refusal.</summary>
internal sealed class NoContentAnswer(Error? error) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (error is not null) return Problems.From(error).ExecuteAsync(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Answers.Document(builder, StatusCodes.Status204NoContent, null);
}
