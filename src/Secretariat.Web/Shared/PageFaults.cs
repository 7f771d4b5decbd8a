using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Secretariat.Web.Portal;

namespace Secretariat.Web.Shared;

/// <summary>A kind page for every answer of the pages that would be bare: an unknown address, too many attempts, a fault of ours.</summary>
internal sealed partial class PageFaults(RequestDelegate next, ILogger<PageFaults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = e.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Failed(e, context.TraceIdentifier);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (context.Response.HasStarted || context.Response.StatusCode < 400 || context.Response.ContentLength > 0 || context.Response.ContentType is not null)
            return;
        if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed && (HttpMethods.IsGet(context.Request.Method)
            || HttpMethods.IsHead(context.Request.Method)) && ActAddresses.FormOf(context) is { } form)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = form;
            PageHeaders.Set(context);
            return;
        }

        var visit = Visit.ThatFailed(context);
        var (status, page) = context.Response.StatusCode switch
        {
            404 or 405 => (404, visit.NothingHere()),
            429 when visit.InPortal => (429, visit.Show<PortalAnswerPage>(new { Title = visit.Say.WaitTitle, Text = visit.Say.WaitText }, 429)),
            429 => (429, visit.Show<WaitPage>(status: 429)),
            var code when visit.InPortal => (code, visit.Show<PortalAnswerPage>(
                new { Title = visit.Say.FaultTitle, Text = visit.Say.FaultText, Trace = context.TraceIdentifier }, code)),
            var code => (code, visit.Show<FaultPage>(new { Status = code, Trace = context.TraceIdentifier }, code)),
        };
        context.Response.StatusCode = status;
        PageHeaders.Set(context);
        await page.ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed ({Trace})")]
    private partial void Failed(Exception fault, string trace);
}
