namespace Secretariat.Application.Shared;

/// <summary>How this installation lets people in. Set in configuration under <c>SignIn</c>.</summary>
public sealed record SignInSettings
{
    /// <summary>Whether the secretariat and those who chair go on with a second factor only; else they are asked to set one up.</summary>
    public bool SecondFactorRequired { get; init; }

    /// <summary>The sign-in of the organisation, by OpenID Connect; off where no authority is named.</summary>
    public OidcSettings Oidc { get; init; } = new();
}

/// <summary>
/// How the organisation's own sign-in is reached. Set in configuration under <c>SignIn:Oidc</c>; the secret is read where it is used, and nowhere else.
/// </summary>
public sealed record OidcSettings
{
    /// <summary>By which the host knows this way of signing in.</summary>
    public const string Scheme = "Organisation";

    /// <summary>The issuer, such as <c>https://login.example.org/realms/staff</c>.</summary>
    public string Authority { get; init; } = "";

    /// <summary>What this installation is called there.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>What the button at the door calls it.</summary>
    public string Name { get; init; } = "your organisation";

    /// <summary>Whether it is used.</summary>
    public bool IsOn => Authority.Length > 0 && ClientId.Length > 0;
}
