using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Secretariat.Api.Shared;
using Secretariat.Application.Invitations;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Invitations;

/// <summary>A file made for the moment, or the refusal.</summary>
internal sealed class Download(Result<ExportedFile> result) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => result.Match(
        file =>
        {
            httpContext.Response.ContentType = file.MediaType;
            httpContext.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = file.FileName }.ToString();
            httpContext.Response.Headers.CacheControl = "no-store";
            return httpContext.Response.Body.WriteAsync(file.Bytes, httpContext.RequestAborted).AsTask();
        },
        error => Problems.From(error).ExecuteAsync(httpContext));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(void), ["application/pdf", "text/csv"]));
}
