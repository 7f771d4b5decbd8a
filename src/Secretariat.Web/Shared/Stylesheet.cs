using System.Security.Cryptography;
using System.Text;

namespace Secretariat.Web.Shared;

/// <summary>The look of the plain pages, in the page itself and named to the browser by its hash, so that nothing else may style or run.</summary>
internal static class Stylesheet
{
    internal const string Text = """
        :root { color-scheme: light; }
        body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: #1a1f26; background: #f2f4f7; }
        header, main, footer { max-width: 42rem; margin: 0 auto; padding: 1rem 1.25rem; }
        header { color: #1f3a5f; font-weight: 700; }
        main { background: #fff; border-top: 3px solid #1f3a5f; padding-bottom: 2rem; }
        footer { color: #565e68; font-size: 0.9375rem; }
        h1 { font-size: 1.5rem; line-height: 1.25; color: #1f3a5f; }
        a { color: #1f3a5f; }
        a:focus-visible { outline: 3px solid #a98b4a; outline-offset: 2px; }
        .answer { border-left: 6px solid #565e68; padding: 0.5rem 1rem; background: #f2f4f7; }
        .answer strong { display: block; font-size: 1.25rem; }
        .valid { border-color: #1b6e3c; }
        .superseded { border-color: #8a5a00; }
        .revoked { border-color: #a11d1d; }
        dl { display: grid; grid-template-columns: minmax(6rem, auto) 1fr; gap: 0.25rem 1.25rem; }
        dt { color: #565e68; }
        dd { margin: 0; overflow-wrap: anywhere; }
        code { overflow-wrap: anywhere; }
        @media print { body { background: #fff; } }
        """;

    /// <summary>The Content-Security-Policy of every page.</summary>
    internal static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; img-src data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
