using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Text;

/// <summary>Strings of what people type and of what hides among it: letters of many scripts, marks, joiners, controls, halves of pairs.</summary>
public sealed class Typed
{
    private static readonly string[] Parts =
    [
        "a", "E", "ł", "ß", "İ", "\u212A", "\u212B", "ά", "Ж", "ن", "م", "ی", "ה", "क", "\u0958", "ก", "한", "\u1100", "\u1161", "𐎀", "\U0001F468",
        "\u0301", "\u0307", "\u0323", "\u064E", "\u093C", "\u094D", "\u1AB0", "\u20D0", " ", "\u00A0", "\u2003", "\t", "\n", "\r\n", "\u2028", "\u0085",
        "\0", "\u0007", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202E", "\u2060", "\u2066", "\u2069", "\u061C", "\uFEFF",
        "\uD800", "\uDC00", "\uFFFF", "\uFDD0", "\U0001FFFE", "\uFFFD", "-", "’", ".", "1",
    ];

    public static Arbitrary<string> Strings() =>
        Gen.Elements(Parts).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
}

[Properties(Arbitrary = [typeof(Typed)], MaxTest = 2000)]
public sealed class CleanTextTests
{
    [Property]
    public bool To_clean_twice_is_to_clean_once(string typed) =>
        CleanText.Line(CleanText.Line(typed)) == CleanText.Line(typed) && CleanText.Text(CleanText.Text(typed)) == CleanText.Text(typed);

    [Property]
    public bool Clean_text_is_composed(string typed) =>
        CleanText.Line(typed).IsNormalized(NormalizationForm.FormC) && CleanText.Text(typed).IsNormalized(NormalizationForm.FormC);

    [Property]
    public bool A_line_has_no_controls_no_marks_of_direction_and_only_single_blanks_within(string typed)
    {
        var line = CleanText.Line(typed);
        return !line.Any(c => char.IsControl(c) || Directs(c)) && !line.Contains("  ", StringComparison.Ordinal) && line.Trim() == line
            && line.All(c => c == ' ' || !char.IsWhiteSpace(c));
    }

    [Property]
    public bool A_text_has_no_controls_but_its_lines_and_nothing_that_turns_it(string typed) =>
        !CleanText.Text(typed).Any(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));

    [Property]
    public bool Whatever_is_typed_can_be_searched_for_and_compared(string typed) =>
        Alphabet.Fold(typed) == Alphabet.Fold(CleanText.Line(typed)) && DelegateName.Fold(typed, "") == DelegateName.Fold("", typed);

    [Property]
    public bool What_is_plain_stays_as_it_is(NonNull<string> typed)
    {
        var plain = string.Join(' ', string.Concat(typed.Get.Where(c => c is '-' or '.' or '1' or 'a' or 'E' or 'ł' or 'Ж' or 'ن' or ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return CleanText.Line(plain) == plain && CleanText.Text(plain) == plain;
    }

    [Theory]
    [InlineData("می\u200cخواهم")]
    [InlineData("علی\u200cرضا نمونه")]
    [InlineData("ه\u200d")]
    [InlineData("क\u094d\u200dष")]
    [InlineData("ශ\u0dca\u200dරී")]
    public void The_joiners_that_shape_words_of_other_scripts_stay(string name) => CleanText.Line(name).ShouldBe(name.Normalize());

    [Theory]
    [InlineData("An\u200dna", "Anna")]
    [InlineData("\u200cAnna\u200d", "Anna")]
    [InlineData("\u202eannA\u202c", "annA")]
    [InlineData("ن\u200d\u200dم", "ن\u200dم")]
    [InlineData("\u200fعلی\u200e", "علی")]
    [InlineData("Anna\u00a0 \tBEISPIEL\r\n", "Anna BEISPIEL")]
    [InlineData("An\u0000na\ud800", "Anna")]
    [InlineData("An\uffffna\ufdd0", "Anna")]
    [InlineData("Ane\u0301", "Ané")]
    [InlineData("\u200e\u2066 \u200b", "")]
    public void What_hides_in_a_name_is_left_out(string typed, string clean) => CleanText.Line(typed).ShouldBe(clean);

    [Theory]
    [InlineData("\u200e \n", null)]
    [InlineData(" Two\u202e\r\nlines\t\u200e\u0007", "Two\nlines\t\u200e")]
    public void A_longer_text_keeps_its_lines_and_is_missing_where_it_says_nothing(string typed, string? kept) => CleanText.OptionalText(typed).ShouldBe(kept);

    [Fact]
    public void Names_and_titles_of_aggregates_pass_through_it()
    {
        const string dirty = "\u202eEva\u202c  Muster\u0007\u200e", clean = "Eva Muster";
        var person = Person.Enter(new PersonName(dirty, dirty, dirty, dirty), dirty, dirty, null, "en");
        new[] { person.GivenNames, person.FamilyName, person.Honorific, person.Rank, person.FunctionalTitle, person.Institution }.ShouldAllBe(t => t == clean);

        var state = Participant.Register(ParticipantKind.State, "ZZ", null, null, dirty, new DateOnly(2000, 1, 1), "en");
        state.NameOn(new DateOnly(2024, 1, 1)).ShouldBe(clean);
        var route = new AddresseeRoute(BodyLevel.Expert, AddresseeKind.Ministry, CorrespondenceForm.Letter, CorrespondenceChannel.Mail,
            [new CopyRecipient(dirty, "a@example.org")])
        { Honorific = dirty, Name = dirty, FunctionalTitle = dirty, Institution = dirty, AddressLines = [dirty, "\u200e"], City = dirty, Salutation = dirty };
        new[] { route.Honorific, route.Name, route.FunctionalTitle, route.Institution, route.AddressLines.ShouldHaveSingleItem(), route.City, route.Salutation,
            route.Copies[0].Name }.ShouldAllBe(t => t == clean);

        var body = Body.Found("ZZ", dirty, dirty, BodyKind.AdHoc, BodyLevel.Expert, null, false, new DateOnly(2000, 1, 1));
        (body.Name, body.ShortName).ShouldBe((clean, clean));
        Mandate.Propose("ZZ", body.Id, MandateKind.Thematic, dirty, null).NameOn(new DateOnly(2024, 1, 1)).ShouldBe(clean);
        new ConvenedBy(dirty, null).Name.ShouldBe(clean);
        new Venue(dirty, dirty, dirty, "ZZ").ShouldBe(new Venue(clean, "Eva  Muster\u200e", clean, "ZZ"));
        new CertificateHolder(dirty, dirty).ShouldBe(new CertificateHolder(clean, clean));
        new CertificateSignatory(dirty, dirty, dirty).ShouldBe(new CertificateSignatory(clean, clean, clean));
        new CertificateIssuer(dirty, dirty).ShouldBe(new CertificateIssuer(clean, clean));
    }

    private static bool Directs(char c) => c is '\u061c' or '\u200b' or '\u200e' or '\u200f' or '\ufeff' or (>= '\u202a' and <= '\u202e')
        or (>= '\u2066' and <= '\u2069');
}
