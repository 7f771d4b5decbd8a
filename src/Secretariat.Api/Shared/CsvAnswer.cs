using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Shared;

/// <summary>200 with a table to save (RFC 4180, UTF-8), or a refusal.</summary>
internal sealed class CsvAnswer(Result<CsvExport> result) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => result.Match(
        export =>
        {
            httpContext.Response.ContentType = "text/csv; charset=utf-8";
            httpContext.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = export.FileName }.ToString();
            return httpContext.Response.WriteAsync(export.Text, httpContext.RequestAborted);
        },
        error => Problems.From(error).ExecuteAsync(httpContext));

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/csv"]));
}
