using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Audit;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;

namespace Secretariat.Api.Audit;

internal sealed class AuditEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Operations");
        audit.MapGet("/", List).WithSummary("Shows who did what, when and why");
        audit.MapGet("/export", Export).WithSummary("The same, whole and oldest first, as CSV or JSON");
    }

    private static async Task<OkAnswer<PageOf<AuditedAct>>> List(
        ISender sender, [AsParameters] PageQuery<ListAudit> page, [AsParameters] AuditQuery filter, CancellationToken ct) =>
        (await sender.Ask(new ListAudit(filter.ToFilter(), page.ToPage()), ct)).ToOk();

    private static async Task<StreamedAnswer> Export(ISender sender, [AsParameters] AuditQuery filter, ExportFormat? format, CancellationToken ct) =>
        new(await sender.Ask(new ExportAudit(filter.ToFilter(), format ?? ExportFormat.Csv), ct));
}

/// <summary>Which entries of the audit are meant, from the query string.</summary>
internal sealed record AuditQuery(
    [property: FromQuery, Description("Done by, or on behalf of, whoever the audit names so.")] string? Actor,
    [property: FromQuery, Description("Acts whose name holds these words, such as ConveneMeeting or convene.")] string? Act,
    [property: FromQuery, Description("Done to a thing of this kind, such as meetings.")] string? SubjectKind,
    [property: FromQuery, Description("Done to this thing.")] Guid? Subject,
    [property: FromQuery, Description("Not before this instant.")] DateTimeOffset? Since,
    [property: FromQuery, Description("Before this instant.")] DateTimeOffset? Until,
    [property: FromQuery, Description("Done by somebody, and not by the system.")] bool? ByPeople)
{
    public AuditFilter ToFilter() => new(Actor, Act, SubjectKind, Subject, Since, Until, ByPeople: ByPeople is true);
}
