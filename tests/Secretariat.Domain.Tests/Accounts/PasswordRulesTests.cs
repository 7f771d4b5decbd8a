using Secretariat.Domain.Accounts;

namespace Secretariat.Domain.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly string[] Known = ["Anna Novak", "anna.novak@ministry.example", "Budapest Process", "Secretariat of the Budapest Process"];
    private static readonly string[] Common = ["password", "dragon", "qwertyuiop", "letmein"];

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("lamp river seven clouds")]
    [InlineData("drei Äpfel und ein Dach")]
    [InlineData("мост горит над рекой")]
    [InlineData("kV9#mQ2$xL7!")]
    [InlineData("budapest tram with no tickets")]
    public void Several_words_or_many_characters_are_good_without_figures_capitals_or_marks(string password) => Refusal(password).ShouldBeNull();

    [Theory]
    [InlineData("short words")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abababababab")]
    public void What_is_short_or_says_the_same_over_and_over_is_weak(string password) => Refusal(password).ShouldBeOfType<AccountErrors.PasswordTooWeak>();

    [Theory]
    [InlineData("Password1234")]
    [InlineData("1234password!")]
    [InlineData("p4ssw0rd2026!")]
    [InlineData("dragondragon")]
    [InlineData("letmeinletmein")]
    [InlineData("QWERTYUIOP12")]
    [InlineData("abcdefghijklm")]
    [InlineData("123456789012")]
    public void What_is_tried_first_stays_so_whatever_stands_round_it(string password) => Refusal(password).ShouldBeOfType<AccountErrors.PasswordCommon>();

    [Theory]
    [InlineData("anna.novak.1")]
    [InlineData("BudapestProcess1")]
    [InlineData("secretariat-2026")]
    [InlineData("Novak+ministry!")]
    public void What_everybody_knows_of_its_holder_is_no_password(string password) => Refusal(password).ShouldBeOfType<AccountErrors.PasswordTelling>();

    private static object? Refusal(string password) => PasswordRules.Refusal(password, Known, Common.Contains);
}
