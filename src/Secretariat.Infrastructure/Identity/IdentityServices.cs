using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Identity;

/// <summary>Registers how people and programs are recognised.</summary>
public static class IdentityServices
{
    private const string Either = "Secretariat";
    private const string Token = "Token";

    /// <summary>Adds accounts that sign in, sessions in a cookie, access tokens, and the keys that protect them, all in the one database.</summary>
    public static IServiceCollection AddIdentityAndAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("SignIn").Get<SignInSettings>() ?? new SignInSettings();
        services.AddSingleton(settings);
        services.AddDataProtection().SetApplicationName("Secretariat").PersistKeysToDbContext<SecretariatDbContext>();
        services.AddIdentityCore<SignIn>(Rules).AddUserStore<UserOnlyStore<SignIn, SecretariatDbContext, Guid>>().AddDefaultTokenProviders();
        services.AddScoped<ISignIns, SignIns>();
        services.AddScoped<IActors, Actors>();
        services.AddScoped<ISessions, SessionRegister>();
        services.AddScoped<ISetUp, SetUp>();
        services.AddHttpContextAccessor();
        services.AddScoped<IPasskeyHandler<SignIn>, PasskeyHandler<SignIn>>();
        services.AddScoped<IPasskeys, Passkeys>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A passkey stands for password and second factor: the device asks its owner, and offers it without an address being typed.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ValidateOrigin = context => ValueTask.FromResult(IsOurs(context));
        });
        services.AddSingleton<LinkSessions>();
        services.AddSingleton<ILinkSessions>(provider => provider.GetRequiredService<LinkSessions>());
        services.AddSingleton<ISecrets, Secrets>();
        services.AddAuthorization();
        var authentication = services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector =
                context => PublicAddresses.IsPortal(context.Request.Path) ? SessionSchemes.PersonalLink
                    : TokenScheme.Concerns(context.Request) ? Token : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(InCookie)
            .AddCookie(SessionSchemes.PersonalLink, LinkSession)
            .AddScheme<AuthenticationSchemeOptions, TokenScheme>(Token, null);
        if (settings.Oidc.IsOn) OrganisationSignIn.Add(authentication, settings.Oidc, configuration.GetSection("SignIn:Oidc"));
        return services;
    }

    /// <summary>Long passwords without rules of composition (<see cref="PasswordRules"/> says the rest), and a pause after five failures.</summary>
    private static void Rules(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = "";
        identity.Password.RequiredLength = PasswordRules.ShortestLength;
        identity.Password.RequiredUniqueChars = PasswordRules.FewestDifferent;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    /// <summary>A session lives in a cookie that scripts cannot read and other sites cannot send. Refusals are answers; nobody is redirected.</summary>
    private static void InCookie(CookieAuthenticationOptions session)
    {
        session.Cookie.Name = "secretariat_session";
        session.Cookie.HttpOnly = true;
        session.Cookie.SameSite = SameSiteMode.Strict;
        session.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        session.ExpireTimeSpan = AccountSession.Rest;
        session.SlidingExpiration = true;
        session.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        session.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>A session by personal link stands beside that of an account: its cookie goes to the portal alone, and ends when the link said so.</summary>
    private static void LinkSession(CookieAuthenticationOptions session)
    {
        InCookie(session);
        session.Cookie.Name = "secretariat_link";
        session.Cookie.Path = PublicAddresses.Portal;
        session.SlidingExpiration = false;
    }

    /// <summary>
    /// Whether a passkey answered a page of this site. The usual way compares with the header Origin, which a page that tells nobody where it comes from
    /// sends as null; the name by which this host was asked says the same.
    /// </summary>
    private static bool IsOurs(PasskeyOriginValidationContext context) => !context.CrossOrigin
        && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin) && (origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback)
        && string.Equals(origin.Authority, context.HttpContext.Request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
