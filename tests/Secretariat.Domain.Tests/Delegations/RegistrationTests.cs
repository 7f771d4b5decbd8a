using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;

namespace Secretariat.Domain.Tests.Delegations;

public sealed class RegistrationTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Ayşe", "Yıldız", "tr", "Ayşe YILDIZ")]
    [InlineData("İpek", "Şimşir", "tr", "İpek ŞİMŞİR")]
    [InlineData("Łukasz", "Wójcik", "pl", "Łukasz WÓJCIK")]
    [InlineData("فاطمة", "الزهراء", "ar", "فاطمة الزهراء")]
    [InlineData("", "Nguyễn", "vi", "NGUYỄN")]
    public void The_family_name_takes_capitals_as_its_language_writes_them(string given, string family, string language, string printed) =>
        Named(given, family, language).PrintedName.ShouldBe(printed);

    [Fact]
    public void Names_are_stored_composed_and_without_stray_blanks() =>
        Named("  A\u0301na ", "Sa\u0308\u00A0 rk", "en").GivenNames.ShouldBe("Ána");

    [Fact]
    public void The_same_person_is_noticed_without_marks_case_and_order() =>
        DelegateName.Fold("Łukasz", "WÓJCIK").ShouldBe(DelegateName.Fold("Wojcik", "lukasz"));

    [Fact]
    public void A_delegate_corrects_the_function_but_not_after_leaving()
    {
        var registration = Named("Anna", "Berg", "en");
        registration.TakeSeat();
        registration.CorrectOwn("Head of Unit", null, "en", ParticipationModality.Remote).Error.ShouldBeOfType<RegistrationErrors.Closed>();
        registration.Accept(Now).Error.ShouldBeNull();
        registration.CorrectOwn("Head of Unit", null, "en", ParticipationModality.Remote).Error.ShouldBeNull();
        (registration.FunctionalTitle, registration.Modality, registration.FamilyName).ShouldBe(("Head of Unit", ParticipationModality.Remote, "Berg"));
        registration.Withdraw();
        registration.CorrectOwn("Minister", null, "en", ParticipationModality.Remote).Error.ShouldBeOfType<RegistrationErrors.Closed>();
    }

    [Theory]
    [InlineData("Цветана ПРИМЕРОВА", "ru")]
    [InlineData("Әлихан ҮЛГІБАЕВ", null)]
    [InlineData("Алихан УЛЬГИБАЕВ", "ru")]
    [InlineData("Ђурђа ПРИМЕРОВИЋ", null)]
    [InlineData("Dr. Огнян ОБРАЗЦОВ", "ru")]
    [InlineData("نور المثالي", "ar")]
    [InlineData("شیرین نمونه‌ای", "ar")]
    [InlineData("Ευτυχία ΠΑΡΑΔΕΙΓΜΑΤΙΔΟΥ", null)]
    [InlineData("Tsvetána PRIMÉROVA", null)]
    [InlineData("123", null)]
    [InlineData(null, null)]
    public void A_paper_in_the_letters_of_the_bearer_prints_the_name_as_they_write_it_and_every_other_that_of_the_passport(string? own, string? language)
    {
        var registration = Named("Tsvetana", "Primerova", "bg", own);

        foreach (var each in Language.All)
        {
            registration.NameIn(each).ShouldBe(each.Tag == language ? own : "Tsvetana PRIMEROVA", each.Tag);
            registration.OtherNameThanIn(each).ShouldBe(each.Tag == language ? "Tsvetana PRIMEROVA" : own, each.Tag);
        }
    }

    [Fact]
    public void A_name_given_in_other_letters_alone_prints_as_it_is()
    {
        var registration = Named("Цветана", "Примерова", "bg");
        Language.All.ShouldAllBe(l => registration.NameIn(l) == "Цветана ПРИМЕРОВА" && registration.OtherNameThanIn(l) == null);
    }

    [Fact]
    public void The_name_in_own_script_is_one_clean_line_or_none_and_does_not_make_two_persons_alike()
    {
        Named("Nour", "Al-Mithali", "ar", " \u202eنور \n المثالي ").NameInOwnScript.ShouldBe("نور المثالي");
        Named("Nour", "Al-Mithali", "ar", "\u200f ").NameInOwnScript.ShouldBeNull();
        Named("Nour", "Al-Mithali", "ar", "نور المثالي").FoldedName.ShouldBe(Named("Nour", "Al-Mithali", "ar").FoldedName);
    }

    [Fact]
    public void The_name_in_own_script_is_corrected_with_the_name_and_not_by_its_bearer_once_accepted()
    {
        var registration = Named("Nour", "Al-Mithali", "ar", "نور المثاليي");
        registration.TakeSeat();
        registration.Correct(registration.Details() with { NameInOwnScript = "نور المثالي" }).Error.ShouldBeNull();
        registration.NameInOwnScript.ShouldBe("نور المثالي");

        registration.Accept(Now).Error.ShouldBeNull();
        registration.CorrectOwn("Head of Unit", null, "en", ParticipationModality.Remote).Error.ShouldBeNull();
        registration.NameInOwnScript.ShouldBe("نور المثالي");
        registration.TakeEvents();
        registration.CorrectAccepted(registration.Details() with { NameInOwnScript = "نور النموذجية" }).Error.ShouldBeNull();
        registration.NameInOwnScript.ShouldBe("نور النموذجية");
        registration.TakeEvents().ShouldHaveSingleItem().ShouldBeOfType<RegistrationCorrected>();
    }

    [Fact]
    public void A_link_keeps_only_the_hash_of_its_256_bits_and_ends_when_it_expires_or_is_taken_back()
    {
        var (link, token) = PersonalLink.Make(LinkPurpose.Nominate, MeetingId.New(), DelegationId.New(), null, "Focal point of Austria", "fp@example.org",
            Now.AddDays(1), Now);
        token.Length.ShouldBe(43);
        link.TokenHash.ShouldBe(PersonalLink.HashOf(token));
        (link.WorksAt(Now), link.WorksAt(Now.AddDays(1))).ShouldBe((true, false));
        link.Revoke(Now);
        link.WorksAt(Now).ShouldBeFalse();
    }

    private static Registration Named(string given, string family, string language, string? own = null) => Registration.Nominate(RegistrationId.New(),
        Delegation.Form(DelegationId.New(), MeetingId.New(), ParticipantId.New(), "Austria", 3, false),
        new DelegateDetails(null, null, given, family, null, null, "a@example.org", language, DelegateRole.Adviser, ParticipationModality.InPerson,
            own), 1, false, "Focal point", Now).Value;
}
