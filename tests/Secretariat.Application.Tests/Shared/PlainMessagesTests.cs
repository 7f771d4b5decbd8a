using Secretariat.Application.Accounts;
using Secretariat.Application.Bodies;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Outcomes;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Shared;

public sealed class PlainMessagesTests(PostgresFixture postgres) : SliceTest(postgres)
{
    [Fact]
    public void What_is_wrong_with_a_field_is_said_once_and_in_the_words_of_its_form()
    {
        Wrong(new RequestPasswordCode("")).ShouldBe(["Email is needed."]);
        Wrong(new RequestPasswordCode("nobody")).ShouldBe(["Enter a mail address, such as name@ministry.example."]);
        Wrong(new UpdateProgress(new(Guid.NewGuid()), new(Guid.NewGuid()), 1, ImplementationStatus.Open, " "))
            .ShouldBe(["Say what shows it (evidence)."]);
        Wrong(Policies(AttendanceRule.MinimumShare, 0)).ShouldBe(["Percent must be between 1 and 100; it is 0."]);
        Wrong(Policies(AttendanceRule.MinimumShare, 101)).ShouldBe(["Percent must be between 1 and 100; it is 101."]);
        Wrong(Policies(AttendanceRule.AnySession, 101)).ShouldBe(["Percent must be between 0 and 100; it is 101."]);
    }

    private static SetBodyPolicies Policies(AttendanceRule rule, int percent) => new(new(Guid.NewGuid()), ApprovalPolicy.Any, rule, percent, [], 1);

    private IEnumerable<string> Wrong(object command) => Requirements.Unmet(command, Services).SelectMany(f => f.Value);
}
