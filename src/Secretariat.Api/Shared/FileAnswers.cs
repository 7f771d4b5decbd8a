using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Shared;

/// <summary>200 with a file, or a refusal.</summary>
internal sealed class FileContentAnswer(Result<FileAnswer> result) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => result.Match(
        file => TypedResults.File(file.Bytes, file.MediaType, file.FileName).ExecuteAsync(httpContext),
        error => Problems.From(error).ExecuteAsync(httpContext));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(byte[]), ["application/octet-stream"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemDetails), [Problems.MediaType]));
    }
}

/// <summary>Turns files into answers.</summary>
internal static class FileAnswers
{
    /// <summary>200 with the file; or the refusal.</summary>
    public static FileContentAnswer ToFile(this Result<FileAnswer> result) => new(result);
}
