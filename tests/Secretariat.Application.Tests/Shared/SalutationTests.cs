using Secretariat.Application.Shared;
using Secretariat.Domain.Languages;

namespace Secretariat.Application.Tests.Shared;

public sealed class SalutationTests
{
    [Theory]
    [InlineData("en", "Ms.", "Anna BERG", "Dear Ms. BERG,")]
    [InlineData("en", "Mr.", "Jan VAN DER BERG", "Dear Mr. VAN DER BERG,")]
    [InlineData("en", "Ms.", "Anna B. BERG", "Dear Ms. BERG,")]
    [InlineData("en", null, "Anna BERG", "Dear Anna BERG,")]
    [InlineData("en", "Dr.", "Anna BERG", "Dear Dr. Anna BERG,")]
    [InlineData("en", "Ms.", "سامية النموذجي", "Dear Ms. سامية النموذجي,")]
    [InlineData("en", "H.E.", "Anna BERG", "Excellency,")]
    [InlineData("ru", "Mr.", "Иван ОБРАЗЦОВ", "Уважаемый господин ОБРАЗЦОВ,")]
    [InlineData("ru", "Г-жа", "Анна ПРИМЕРОВА", "Уважаемая госпожа ПРИМЕРОВА,")]
    [InlineData("ru", "Mrs.", "سامية النموذجي", "Уважаемая госпожа سامية النموذجي,")]
    [InlineData("ru", null, "Қарлығаш МЫСАЛОВА", "Уважаемый коллега,")]
    [InlineData("fr", "Ms.", "Anna BERG", "Madame,")]
    [InlineData("fr", "M.", "Jean EXEMPLE", "Monsieur,")]
    [InlineData("fr", null, "Anna BERG", "Madame, Monsieur,")]
    [InlineData("tr", "Ms.", "Anna BERG", "Sayın Anna BERG,")]
    [InlineData("tr", "H.E.", "Anna BERG", "Ekselans,")]
    [InlineData("ar", "Mr.", "سامر النموذجي", "السيد سامر النموذجي،")]
    [InlineData("ar", null, "سامر النموذجي", "تحية طيبة وبعد،")]
    public void One_person_is_addressed_as_one_by_their_form_of_address_and_family_name(string tag, string? honorific, string name, string greeting) =>
        Salutation.To(honorific, name, Language.Of(tag)).ShouldBe(greeting);

    [Theory]
    [InlineData("en", "Dear Colleague,", "Dear Sir or Madam,")]
    [InlineData("ru", "Уважаемый коллега,", "Уважаемые дамы и господа,")]
    public void A_letter_that_says_nothing_of_its_salutation_greets_a_colleague_or_an_office(string tag, string person, string office)
    {
        var phrases = Phrases.Of(Language.Of(tag));
        phrases.Salutation(null, isNamed: true).ShouldBe(person);
        phrases.Salutation(null, isNamed: false).ShouldBe(office);
    }
}
