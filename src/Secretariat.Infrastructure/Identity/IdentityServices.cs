using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Identity;

/// <summary>Registers how people and programs are recognised.</summary>
public static class IdentityServices
{
    private const string Either = "Secretariat";
    private const string Token = "Token";

    /// <summary>Adds accounts that sign in, sessions in a cookie, access tokens, and the keys that protect them, all in the one database.</summary>
    public static IServiceCollection AddIdentityAndAccess(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Secretariat").PersistKeysToDbContext<SecretariatDbContext>();
        services.AddIdentityCore<SignIn>(Rules).AddUserStore<UserOnlyStore<SignIn, SecretariatDbContext, Guid>>().AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(codes => codes.TokenLifespan = TimeSpan.FromDays(7));
        services.AddScoped<ISignIns, SignIns>();
        services.AddScoped<IActors, Actors>();
        services.AddSingleton<LinkSessions>();
        services.AddSingleton<ILinkSessions>(provider => provider.GetRequiredService<LinkSessions>());
        services.AddSingleton<ISecrets, Secrets>();
        services.AddAuthorization();
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector =
                context => TokenScheme.Concerns(context.Request) ? Token : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(Session)
            .AddScheme<AuthenticationSchemeOptions, TokenScheme>(Token, null);
        return services;
    }

    /// <summary>Long passwords without rules of composition (NIST SP 800-63B §5.1.1), and a pause after five failures.</summary>
    private static void Rules(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = "";
        identity.Password.RequiredLength = 12;
        identity.Password.RequiredUniqueChars = 5;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    /// <summary>A session lives in a cookie that scripts cannot read and other sites cannot send. Refusals are answers; nobody is redirected.</summary>
    private static void Session(CookieAuthenticationOptions session)
    {
        session.Cookie.Name = "secretariat_session";
        session.Cookie.HttpOnly = true;
        session.Cookie.SameSite = SameSiteMode.Strict;
        session.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        session.ExpireTimeSpan = TimeSpan.FromHours(8);
        session.SlidingExpiration = true;
        session.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        session.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
