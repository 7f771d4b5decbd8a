using MediatR;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Ports;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Pipeline;

/// <summary>Asks the meeting that a command concerns, and holds its state until the command is saved: nobody cancels it beside the act.</summary>
internal sealed class MeetingBehaviour<TRequest, TResponse>(ISecretariatDb db) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand, IMeetingBusiness where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (await Whereabouts.Find(db, request.Access.Scope, ct) is not { Meeting: { } meeting }) return TResponse.Fail(AccessErrors.NoSuchThing);
        var held = db.Meetings.FromSql($"SELECT * FROM meetings WHERE id = {meeting.Value} FOR SHARE");
        var status = await held.AsNoTracking().Select(m => m.Status).SingleAsync(ct);
        return status.WhyNot(request.Business) is { } refusal ? TResponse.Fail(refusal) : await next();
    }
}
