using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Outcomes;
using Secretariat.Web.Portal;

namespace Secretariat.Web.Tests;

/// <summary>The portal speaks five languages, and in each of them says everything.</summary>
public sealed partial class PortalTextsTests
{
    /// <summary>What the portal sends, by the addresses of its twins.</summary>
    private static readonly (string Method, string Path)[] Acts =
    [
        ("post", "/invitations/{id}/reply"), ("post", "/delegations/{id}/delegates"), ("put", "/delegations/{id}/delegates/{registrationId}"),
        ("post", "/delegations/{id}/delegates/{registrationId}/substitution"), ("post", "/registrations/{id}/withdrawal"),
        ("post", "/registrations/{id}/confirmation"), ("post", "/registrations/{id}/consent"), ("put", "/registrations/{id}"),
        ("put", "/registrations/{id}/visa-letter"),
        ("post", "/certificates/{id}/name-correction-request"), ("post", "/delegations/{id}/silence/{silence}/objections"), ("post", "/links"),
        ("post", "/links/exchange"),
    ];

    /// <summary>Refusals that have a page of their own, or that only programs, holders of accounts and those who write letter texts can cause.</summary>
    private static readonly string[] Elsewhere = ["access.", "fault", "not_found", "http.", "token.", "letter_text.", "idempotency.key_m", "version.malformed",
        "account.second_factor_needed", "version.needed", "request.parameter_unknown", "request.unreadable"];

    public static TheoryData<string> Tags => [.. Language.All.Select(l => l.Tag)];

    [Theory, MemberData(nameof(Tags))]
    public void Every_text_is_there_in_every_language_and_takes_the_same_values(string tag) => Faults(Own(tag), Own("en")).ShouldBeEmpty();

    [Fact]
    public void A_missing_text_and_a_missing_value_would_be_found() =>
        Faults(new() { ["A"] = "um {0}", ["B"] = "x" }, new() { ["A"] = "at {0} on {1}", ["B"] = "y", ["C"] = "z" })
            .ShouldBe(["A: takes other values", "C: missing"]);

    [Theory, MemberData(nameof(Tags))]
    public void Every_name_in_the_code_has_its_text_and_every_state_its_word(string tag)
    {
        var texts = PortalTexts.Of(Language.Of(tag));
        string[] said =
        [
            .. typeof(PortalTexts).GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => (string)p.GetValue(texts)!),
            .. Enum.GetValues<RegistrationStatus>().Select(texts.Of), .. Enum.GetValues<CertificateStatus>().Select(texts.Of),
            .. Enum.GetValues<SilenceStatus>().Select(texts.Of),
        ];
        said.ShouldAllBe(text => text.Length > 0);
    }

    [Fact]
    public void No_translation_is_the_english_text()
    {
        var english = Own("en");
        foreach (var tag in Language.All.Select(l => l.Tag).Where(t => t != "en"))
            Own(tag).Where(t => t.Value == english[t.Key]).Select(t => $"{tag} {t.Key}").ShouldBeSubsetOf(
                ["fr PaperNoteVerbale", "fr Languages", "fr Documents"]);
    }

    [Fact]
    public void Every_refusal_that_the_portal_can_meet_has_a_text()
    {
        var codes = Acts.SelectMany(CodesOf).Distinct().Where(c => !Array.Exists(Elsewhere, e => c.StartsWith(e, StringComparison.Ordinal))).ToList();

        codes.Count.ShouldBeGreaterThan(20);
        codes.Where(c => !PortalTexts.Of(Language.Working).Knows(c)).ShouldBeEmpty();
        PortalTexts.Of(Language.Working).Knows("agenda.overlap").ShouldBeFalse("else nothing would ever be missing");
    }

    private static List<string> Faults(Dictionary<string, string> own, Dictionary<string, string> english) =>
    [
        .. own.Where(t => english.TryGetValue(t.Key, out var e) && !Places(t.Value).SequenceEqual(Places(e))).Select(t => $"{t.Key}: takes other values"),
        .. english.Keys.Except(own.Keys).Select(k => $"{k}: missing"), .. own.Keys.Except(english.Keys).Select(k => $"{k}: not in English"),
    ];

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order();

    /// <summary>The texts of one file alone, without what another language would lend.</summary>
    private static Dictionary<string, string> Own(string tag)
    {
        var culture = tag == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(tag);
        using var set = new ResourceManager(typeof(PortalTexts)).GetResourceSet(culture, true, false)!;
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    private static IEnumerable<string> CodesOf((string Method, string Path) act)
    {
        using var description = JsonDocument.Parse(File.ReadAllText(Path.Combine(Here(), "..", "..", "docs", "openapi.json")));
        var answers = description.RootElement.GetProperty("paths").GetProperty($"/api/v1{act.Path}").GetProperty(act.Method).GetProperty("responses");
        return [.. answers.EnumerateObject().Select(a => a.Value.TryGetProperty("$ref", out var named)
                ? description.RootElement.GetProperty("components").GetProperty("responses").GetProperty(named.GetString()!.Split('/')[^1]) : a.Value)
            .SelectMany(a => Problem().Matches(a.GetRawText()).Select(m => m.Groups[1].Value))];
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("/problems/([a-z_.]+)\"")]
    private static partial Regex Problem();
}
