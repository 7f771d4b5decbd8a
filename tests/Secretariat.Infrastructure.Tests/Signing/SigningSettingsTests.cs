using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Secretariat.Domain.Documents;
using Secretariat.Infrastructure.Signing;
using Secretariat.Testing.Signing;

namespace Secretariat.Infrastructure.Tests.Signing;

public sealed class SigningSettingsTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2024, 6, 27, 9, 0, 0, TimeSpan.Zero);

    private readonly KeyFolder _folder = new();
    private readonly Dictionary<string, string?> _settings = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_settings_nothing_is_signed()
    {
        var settings = Read();
        settings.Keys.ShouldBeEmpty();
        using var ring = Open();
        ring.At(Now).ShouldBeNull();
    }

    [Fact]
    public void The_password_may_lie_in_a_file()
    {
        _folder.Add(_settings, "Key", Now.AddYears(-1), Now.AddYears(1));
        _settings.Remove("Signing:Keys:0:Password");
        _settings["Signing:Keys:0:PasswordFile"] = _folder.Write("password", System.Text.Encoding.UTF8.GetBytes(TestAuthority.Password + "\n"));
        using var ring = Open();
        ring.At(Now)!.Value.Details.Subject.ShouldBe("CN=Key, O=Example");
    }

    [Fact]
    public void Of_two_keys_that_are_valid_the_one_that_began_last_signs()
    {
        _folder.Add(_settings, "Later", Now.AddDays(-1), Now.AddYears(1));
        _folder.Add(_settings, "Earlier", Now.AddYears(-1), Now.AddYears(2));
        using var ring = Open();
        ring.At(Now)!.Value.Details.Subject.ShouldBe("CN=Later, O=Example");
        ring.At(Now.AddDays(-2))!.Value.Details.Subject.ShouldBe("CN=Earlier, O=Example");
        ring.At(Now.AddYears(3)).ShouldBeNull();
        ring.EndedBefore(Now.AddYears(3)).ShouldBe(Now.AddYears(2));
    }

    [Fact]
    public void Kinds_are_named_as_papers_are()
    {
        _settings["Signing:Kinds:0"] = "agenda";
        Read().Kinds.ShouldBe([DocumentKind.Agenda]);
    }

    [Theory]
    [InlineData("Signing:Keys:0:Password", "wrong", "its password is wrong")]
    [InlineData("Signing:Keys:0:Path", "/nowhere/key.p12", "cannot be read")]
    [InlineData("Signing:Keys:0:Path", "", "Signing:Keys:0:Path is missing")]
    [InlineData("Signing:Kinds:0", "Poster", "Kinds of papers are")]
    [InlineData("Signing:Visible", "perhaps", "true or false")]
    [InlineData("Signing:TimeStamp:Server", "ftp://example.org", "no http or https address")]
    [InlineData("Signing:TimeStamp:TimeoutSeconds", "0", "from 1 to 300")]
    public void What_does_not_hold_together_is_refused_in_words(string setting, string value, string words)
    {
        _folder.Add(_settings, "Key", Now.AddYears(-1), Now.AddYears(1));
        Open().Dispose();
        _settings[setting] = value;
        Should.Throw<SigningSettingsException>(() => Open().Dispose()).Message.ShouldContain(words);
    }

    private SigningSettings Read() => SigningSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build());

    private KeyRing Open() => new(Read(), new FakeTimeProvider(Now), NullLogger<KeyRing>.Instance);
}
