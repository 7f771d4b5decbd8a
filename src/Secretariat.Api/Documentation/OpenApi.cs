using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Scalar.AspNetCore;
using Secretariat.Api.Shared;
using Secretariat.Application.Shared;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Secretariat.Api.Documentation;

/// <summary>The description of the API (OpenAPI 3.1): written from the endpoints, with examples and the codes of every refusal.</summary>
internal static class OpenApi
{
    private const string Cookie = "Session";
    private const string Bearer = "Token";

    public static IServiceCollection AddDescription(this IServiceCollection services) => services.AddOpenApi("v1", description =>
    {
        description.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        description.AddDocumentTransformer((document, _, _) => Introduce(document));
        description.AddOperationTransformer((operation, context, _) => Complete(operation, context));
    });

    /// <summary>The document at <c>/openapi/v1.json</c>, a page to read and try it at <c>/docs/api</c>, and an address for each code.</summary>
    public static void MapDescription(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference("/docs/api", page => page.WithTitle("Secretariat").DisableDefaultFonts().HideDeveloperTools().HideClientButton()
            .DisableAgent().DisableTelemetry().DisableMcp()).AllowAnonymous();
        app.MapGet("/problems/{code}", Explain).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Explain(string code) => Catalogue.Refusals.FirstOrDefault(e => e.Code == code) is { } error
        ? TypedResults.Json(new { code, status = Catalogue.StatusOf(error), title = Problems.TitleOf(Catalogue.StatusOf(error)), example = error.Message })
        : TypedResults.NotFound();

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo { Title = "Secretariat", Version = "v1", Description = Introduction() };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "secretariat_session",
                Description = "Begun by POST /api/v1/session (password) or POST /api/v1/links/exchange (personal link).",
            },
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An access token of an account (POST /api/v1/access-tokens), or the session that a personal link gave.",
            },
        };
        document.Security = [Needs(document, Cookie), Needs(document, Bearer)];
        return Task.CompletedTask;
    }

    private static OpenApiSecurityRequirement Needs(OpenApiDocument document, string scheme) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private static string Introduction()
    {
        var text = new StringBuilder("""
        The back office of an intergovernmental dialogue. Reads carry an `ETag`; edits need it back in `If-Match` (428 without, 412 when somebody was
        quicker).
        Acts with effects outside need an `Idempotency-Key`. Lists are paged by a cursor: send `next` of one page as `after` for the next;
        `sort` names the order. A parameter that an address does not know is refused.

        ## Problem codes
        Every refusal is a problem (RFC 9457) whose `type` is `/problems/{code}`; each operation names those it can answer with.
        What lies outside one's scope is answered exactly like what does not exist.

        | code | status | says, for example |
        |---|---|---|

        """);
        foreach (var error in Catalogue.Refusals)
            text.Append("| `").Append(error.Code).Append("` | ").Append(Catalogue.StatusOf(error)).Append(" | ").Append(error.Message).Append(" |\n");
        return text.ToString();
    }

    private static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
        var examples = new Examples(context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        foreach (var header in endpoint.OfType<NeedsHeader>()) Require(operation, header);
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In is ParameterLocation.Query))
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        if (OrdersOf(endpoint) is { } orders) Sort(operation, orders);
        if (context.Description.ParameterDescriptions.FirstOrDefault(p => p.Source == BindingSource.Body) is { Type: { } body }
            && operation.RequestBody?.Content?.TryGetValue("application/json", out var sent) is true)
            sent.Example = examples.Of(body);

        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (response is not OpenApiResponse answer) continue;
            answer.Description = int.TryParse(status, out var code) && code >= 400 ? Problems.TitleOf(code) : answer.Description;
            var type = context.Description.SupportedResponseTypes.FirstOrDefault(r => r.StatusCode.ToString(CultureInfo.InvariantCulture) == status)?.Type;
            if (type is null || type == typeof(void) || type == typeof(ProblemDetails)) continue;
            if (answer.Content?.TryGetValue("application/json", out var told) is true) told.Example = examples.Of(type);
            if (type.IsAssignableTo(typeof(IVersioned)))
                answer.Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Header("The version that was read.", "\"7\"") };
        }

        Refuse(operation, context.Document!, endpoint);
        if (endpoint.OfType<IAllowAnonymous>().Any()) operation.Security = [];
        return Task.CompletedTask;
    }

    /// <summary>The orders of the list that an endpoint gives page by page.</summary>
    private static IOrders? OrdersOf(IList<object> endpoint) => endpoint.OfType<MethodInfo>().SelectMany(m => m.GetParameters())
        .Select(p => p.ParameterType).FirstOrDefault(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(PageQuery<>))
        ?.GetProperty(nameof(IPaged.Orders))!.GetValue(null) as IOrders;

    private static void Sort(OpenApiOperation operation, IOrders orders) =>
        operation.Parameters!.OfType<OpenApiParameter>().Single(p => p.Name == "sort").Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = [.. orders.Names.Select(name => JsonValue.Create(name))],
            Default = orders.Usual,
        };

    private static void Require(OpenApiOperation operation, NeedsHeader header) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = header.Name,
        In = ParameterLocation.Header,
        Required = true,
        Description = header.Description,
        Example = header.Example,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });

    private static OpenApiHeader Header(string description, string example) =>
        new() { Description = description, Example = example, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    /// <summary>The refusals an operation may answer with, by status; operations with the same ones share their description.</summary>
    private static void Refuse(OpenApiOperation operation, OpenApiDocument document, IList<object> endpoint)
    {
        if (endpoint.OfType<MethodInfo>().FirstOrDefault() is not { } handler) return;
        operation.Responses ??= [];
        foreach (var kind in OperationRefusals.Of(handler, [.. endpoint]).GroupBy(Problems.StatusOf).OrderBy(g => g.Key))
            operation.Responses[kind.Key.ToString(CultureInfo.InvariantCulture)] =
                new OpenApiResponseReference(Shared(document, kind.Key, [.. kind.Select(e => e.Code)]), document);
    }

    private static string Shared(OpenApiDocument document, int status, IReadOnlyList<string> codes)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"Problem{status}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', codes))))[..8]}");
        var responses = (document.Components ??= new OpenApiComponents()).Responses ??= new Dictionary<string, IOpenApiResponse>();
        if (responses.ContainsKey(name)) return name;
        var response = new OpenApiResponse
        {
            Description = $"{Problems.TitleOf(status)}: {string.Join(", ", codes)}.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Problems.MediaType] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        AllOf = [new OpenApiSchemaReference("ProblemDetails", document)],
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. codes.Select(c => JsonValue.Create(Problems.TypeOf(c)))] },
                        },
                    },
                },
            },
        };
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            response.Headers = new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = Header("After how many seconds to try again.", "5") };
        responses[name] = response;
        return name;
    }
}
