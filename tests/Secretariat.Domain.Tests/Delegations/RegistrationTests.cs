using Secretariat.Domain.Delegations;
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

    private static Registration Named(string given, string family, string language) => Registration.Nominate(RegistrationId.New(),
        Delegation.Form(DelegationId.New(), MeetingId.New(), ParticipantId.New(), "Austria", 3, false),
        new DelegateDetails(null, null, given, family, null, null, "a@example.org", language, DelegateRole.Adviser, ParticipationModality.InPerson), 1,
            false, "Focal point", Now).Value;
}
