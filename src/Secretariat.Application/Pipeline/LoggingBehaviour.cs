using MediatR;
using Microsoft.Extensions.Logging;
using Secretariat.Application.Access;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Pipeline;

/// <summary>Leaves one line per refused request: the name and the code, never the content, which may be personal data.</summary>
internal sealed partial class LoggingBehaviour<TRequest, TResponse>(ILogger<LoggingBehaviour<TRequest, TResponse>> log, ICurrentUser user)
    : IPipelineBehavior<TRequest, TResponse> where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();
        if (response.Error is { } error) Refused(typeof(TRequest).Name, error.Code, user.Actor.GetType().Name);
        return response;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Request} refused with {Code} to {Actor}")]
    private partial void Refused(string request, string code, string actor);
}
