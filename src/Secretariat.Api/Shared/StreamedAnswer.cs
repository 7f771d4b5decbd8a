using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Shared;

/// <summary>200 with a file that is sent while it is read, or a refusal.</summary>
internal sealed class StreamedAnswer(Result<StreamedExport> result) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        result.Match(export => Send(httpContext, export), error => Problems.From(error).ExecuteAsync(httpContext));

    private static async Task Send(HttpContext context, StreamedExport export)
    {
        context.Response.ContentType = $"{export.MediaType}; charset=utf-8";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = export.FileName }.ToString();
        await foreach (var piece in export.Pieces.WithCancellation(context.RequestAborted)) await context.Response.WriteAsync(piece, context.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/csv", "application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemDetails), [Problems.MediaType]));
    }
}
