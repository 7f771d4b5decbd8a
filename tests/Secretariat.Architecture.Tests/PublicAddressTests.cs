namespace Secretariat.Architecture.Tests;

/// <summary>Addresses that leave the house are formed in one place, so that none leads nowhere.</summary>
public sealed class PublicAddressTests
{
    private const string OnePlace = "PublicAddresses.cs";

    [Fact]
    public void Only_one_place_forms_addresses_that_leave_the_house()
    {
        var sources = Repository.Sources("Secretariat.Application").Concat(Repository.Sources("Secretariat.Infrastructure"))
            .Concat(Repository.Sources("Secretariat.Documents")).ToDictionary(f => f.FullName, f => File.ReadAllText(f.FullName));

        sources.Keys.ShouldContain(name => name.EndsWith(OnePlace, StringComparison.Ordinal));
        Forming(sources).ShouldBeEmpty();
    }

    [Fact]
    public void An_address_formed_elsewhere_would_be_found() =>
        Forming(new Dictionary<string, string>
        {
            ["a/LetterWriter.cs"] = "var link = $\"{dialogue.PublicAddress}/link#{token}\";",
            ["a/Shared/PublicAddresses.cs"] = "dialogue.PublicAddress.TrimEnd('/')",
            ["a/Shared/DialogueSettings.cs"] = "public string PublicAddress { get; init; }",
        }).ShouldBe(["a/LetterWriter.cs"]);

    private static IEnumerable<string> Forming(IReadOnlyDictionary<string, string> sources) => sources
        .Where(s => s.Value.Contains(".PublicAddress", StringComparison.Ordinal) && !s.Key.EndsWith(OnePlace, StringComparison.Ordinal)).Select(s => s.Key);
}
