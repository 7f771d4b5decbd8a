using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Accounts;

internal sealed class SessionPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page("/sign-in", Door);
        pages.MapPost("/sign-in", SignIn).WithMetadata(new Limited(limits => limits.SignIns));
        pages.MapPost("/sign-in/passkey", SignInWithPasskey).WithMetadata(new Limited(limits => limits.SignIns));
        pages.MapPost("/sign-out", SignOut);
    }

    /// <summary>Whether an address lies within the site: only there does signing in lead on.</summary>
    internal static bool IsWithin(string? address) => address is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !address.Any(char.IsControl)
        && Uri.TryCreate(address, UriKind.Relative, out _);

    /// <summary>Begins a session for somebody who has just shown who they are.</summary>
    internal static async Task Begin(Visit visit, SignedIn signedIn) => await Carry(visit.Http, await visit.Http.RequestServices.GetRequiredService<ISessions>()
        .Begin(signedIn, visit.Http.Request.Headers.UserAgent, visit.Http.Connection.RemoteIpAddress, visit.Aborted));

    /// <summary>Lets the session go on whose holder has just changed how they sign in; every other one is over.</summary>
    internal static async Task Continue(Visit visit)
    {
        if (visit.Http.RequestServices.GetRequiredService<ICurrentUser>().Actor is not Actor.AccountHolder { Session: { } session } holder) return;
        await Carry(visit.Http, await visit.Http.RequestServices.GetRequiredService<ISessions>().Continue(holder.Id, session, visit.Aborted));
    }

    /// <summary>Where signing in leads.</summary>
    internal static string Onward(string? address) => IsWithin(address) ? address! : "/";

    private static async Task<IResult> Door(Visit visit) => visit.Me is null ? await Show(visit, null) : visit.See(Onward(visit.Asked("return")));

    private static async Task<IResult> SignIn(Visit visit, ISignIns signIns)
    {
        var proof = visit.TextOrNull("proof") is { } kept ? Open(visit, kept) : null;
        var (email, password) = proof ?? (visit.Text("email"), visit.Text("password"));
        if (visit.TextOrNull("proof") is not null && proof is null) return await visit.Again(new TooLate(), () => Show(visit, null));
        if (Missing(email, password) is { } incomplete) return await visit.Again(incomplete, () => Show(visit, null));

        var code = visit.TextOrNull("code");
        if (!(await signIns.Check(email, password, code, visit.Aborted)).TryGet(out var signedIn, out var refusal))
        {
            var second = refusal is AccountErrors.CodeNeeded or AccountErrors.CodeWrong;
            if (refusal is AccountErrors.CodeNeeded && code is null && proof is null) return await Show(visit, Seal(visit, email, password));
            return await visit.Again(Plainly(refusal), () => Show(visit, second ? Seal(visit, email, password) : null));
        }

        await Begin(visit, signedIn);
        return visit.See(Onward(visit.Text("return")));
    }

    private static async Task<IResult> SignInWithPasskey(Visit visit, IPasskeys passkeys)
    {
        if (!(await passkeys.Check(new PasskeyAnswer(visit.Text("credential"), visit.Text("state")), visit.Aborted)).TryGet(out var signedIn, out var refusal))
            return await visit.Again(refusal, () => Show(visit, null));
        await Begin(visit, signedIn);
        return visit.See(Onward(visit.Text("return")));
    }

    private static async Task<IResult> SignOut(Visit visit, ICurrentUser user, ISessions sessions)
    {
        if (user.Actor is Actor.AccountHolder { Session: { } session }) await sessions.End(session, visit.Aborted);
        await visit.Http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        // What a desk kept on the machine, for working without network, goes with whoever kept it.
        visit.Http.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        Notices.Leave(visit.Http, "You are signed out.");
        return visit.See("/sign-in");
    }

    private static async Task<IResult> Show(Visit visit, string? proof) => visit.Show<SignInPage>(new
    {
        Return = visit.Text("return") is { Length: > 0 } sent ? sent : visit.Asked("return") ?? "",
        Proof = proof,
        Passkey = proof is null ? await visit.Http.RequestServices.GetRequiredService<IPasskeys>().Ask() : null,
    });

    /// <summary>What is answered from here on is for whoever carries the new cookie, the forms of the page too.</summary>
    private static async Task Carry(HttpContext context, IReadOnlyList<Claim> claims)
    {
        context.User = new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, context.User);
    }

    private static Error Plainly(Error refusal) => refusal is AccountErrors.CodeNeeded
        ? Field(refusal.Code, "code", "Enter the six digits that your authenticator shows, or a recovery code.")
        : refusal is AccountErrors.CodeWrong ? Field(refusal.Code, "code", refusal.Message) : refusal;

    private static Invalid? Missing(string email, string password) => (email.Trim().Length, password.Length) switch
    {
        (0, _) => Field("sign_in.incomplete", "email", "Enter the address of your account."),
        (_, 0) => Field("sign_in.incomplete", "password", "Enter your password."),
        _ => null,
    };

    internal static Invalid Field(string code, string field, string message) =>
        new(code, message) { Fields = new Dictionary<string, string[]> { [field] = [message] } };

    /// <summary>Address and password wait, sealed and for five minutes, while the second factor is fetched: they never stand in a page as they are.</summary>
    private static string Seal(Visit visit, string email, string password) => Sealer(visit).Protect($"{email}\n{password}", TimeSpan.FromMinutes(5));

    private static (string Email, string Password)? Open(Visit visit, string sealedText)
    {
        try
        {
            return Sealer(visit).Unprotect(sealedText).Split('\n', 2) is [var email, var password] ? (email, password) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Sealer(Visit visit) =>
        visit.Http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Secretariat.SignIn.v1").ToTimeLimitedDataProtector();

    private sealed record TooLate() : Conflict("sign_in.too_late", "The digits came too late. Please begin again with your password.");
}
