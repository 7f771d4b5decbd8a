using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Participants;

public sealed class CountryCodeTests
{
    [Fact]
    public void Codes_are_those_that_ISO_3166_1_assigns()
    {
        CountryCodes.Count.ShouldBe(249);
        foreach (var code in new[] { "SE", "TR", "AQ", "XK", "ZZ", "SU", "se", "" })
            CountryCodes.IsAssigned(code).ShouldBe(code is "SE" or "TR" or "AQ", code);
    }
}
