using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Secretariat.Application.Access;

namespace Secretariat.Api.Shared;

/// <summary>Names who acts, once per request. A session whose account, password, token or link no longer holds counts as nobody.</summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ICurrentUser user, IActors actors)
    {
        if (context.User.Identity?.IsAuthenticated is true)
        {
            var actor = await actors.Recognise(context.User, context.RequestAborted);
            if (actor is Actor.Nobody) context.User = new ClaimsPrincipal(new ClaimsIdentity());
            user.Become(actor);
        }

        await next(context);
    }
}
