using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Shared;

/// <summary>A stored file with its SHA-256 as entity tag, always as a download; or the refusal.</summary>
internal sealed class StoredFileAnswer(Result<DocumentContent> result) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => result.Match(
        file => Results.File(file.Bytes, file.MediaType, file.FileName, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Sha256}\""))
            .ExecuteAsync(httpContext),
        error => Problems.From(error).ExecuteAsync(httpContext));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(FileContentResult), ["application/octet-stream"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(ProblemDetails), [Problems.MediaType]));
    }
}
