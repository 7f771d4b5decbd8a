using System.Reflection;
using FluentValidation;
using FluentValidation.Resources;
using FluentValidation.Validators;
using Secretariat.Application.Accounts;
using Secretariat.Application.Bodies;
using Secretariat.Application.Delegations;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Participants;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
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
            .ShouldBe(["Say what shows it."]);
        Wrong(Policies(AttendanceRule.MinimumShare, 0)).ShouldBe(["Percent must be between 1 and 100; it is 0."]);
        Wrong(Policies(AttendanceRule.MinimumShare, 101)).ShouldBe(["Percent must be between 1 and 100; it is 101."]);
        Wrong(Policies(AttendanceRule.AnySession, 101)).ShouldBe(["Percent must be between 0 and 100; it is 101."]);
    }

    [Fact]
    public void A_field_tells_one_thing_at_a_time_and_a_list_of_each_of_its_entries()
    {
        Wrong(Register("", "")).ShouldBe(["Code is needed.", "Name is needed."]);
        Wrong(Register("Sweden", "Sweden")).ShouldBe(["Give the two letters of the state, such as SE."]);
        Wrong(Register("SE", "Sweden")).ShouldBeEmpty();
        var two = Requirements.Unmet(new NominateDelegates(new(Guid.NewGuid()), [Nobody, Nobody]), Services);
        two.Select(f => $"{f.Key}: {string.Join('|', f.Value)}").ShouldBe(
            ["Persons[0].FamilyName: Family name is needed.", "Persons[0].Email: Email is needed.",
                "Persons[1].FamilyName: Family name is needed.", "Persons[1].Email: Email is needed."], ignoreOrder: true);
    }

    [Fact]
    public void No_rule_of_any_request_speaks_in_the_words_of_its_library()
    {
        var validators = typeof(PlainWords).Assembly.GetTypes().Where(t => t is { IsAbstract: false, ContainsGenericParameters: false }
            && typeof(IValidator).IsAssignableFrom(t) && t.GetConstructor(Type.EmptyTypes) is not null)
            .Select(t => (IValidator)Activator.CreateInstance(t)!).ToList();
        validators.Count.ShouldBeGreaterThan(100);
        Sentences(validators).Count.ShouldBeGreaterThan(400);

        Sentences(validators).Where(s => Theirs.Contains(s.Words)).Select(s => s.Rule).ShouldBeEmpty();
        Sentences(validators).Where(s => s.Words == PlainWords.Odd).Select(s => s.Rule).ShouldBeEmpty("a rule of our own says what is wrong");
    }

    [Fact]
    public void Whatever_a_rule_of_the_library_is_called_it_is_spoken_of_in_our_words()
    {
        new LanguageManager().GetString("LengthValidator").ShouldBeOneOf([.. Theirs]);
        ValidatorOptions.Global.LanguageManager.GetString("LengthValidator").ShouldNotBeOneOf([.. Theirs]);
        RuleNames.Select(name => ValidatorOptions.Global.LanguageManager.GetString(name)).ShouldAllBe(words => words.StartsWith("{PropertyName} "));
    }

    /// <summary>The library's names of its rules.</summary>
    private static readonly string[] RuleNames = [.. typeof(IPropertyValidator).Assembly.GetTypes()
        .Where(t => t.IsClass && typeof(IPropertyValidator).IsAssignableFrom(t) && t.Name.Contains("Validator", StringComparison.Ordinal))
        .Select(t => t.Name.Split('`')[0]).Distinct()];

    /// <summary>What the library says by itself.</summary>
    private static readonly HashSet<string> Theirs = [.. RuleNames.Select(name => new LanguageManager { Culture = new("en") }.GetString(name))
        .Where(words => words.Length > 0)];

    /// <summary>What each rule of some validators, and of those inside them, says.</summary>
    private static List<(string Rule, string Words)> Sentences(IEnumerable<IValidator> validators) =>
        [.. from validator in validators
            from rule in validator.CreateDescriptor().Rules
            from part in rule.Components
            from sentence in part.Validator is IChildValidatorAdaptor
                ? Inside(part.Validator)
                : [(Rule: $"{validator.GetType().Name}: {rule.PropertyName}: {part.Validator.Name}", Words: part.GetUnformattedErrorMessage())]
            select sentence];

    /// <summary>Those inside; a validator that has a name of its own is walked by that name.</summary>
    private static List<(string Rule, string Words)> Inside(object adaptor) =>
        adaptor.GetType().GetField("_validator", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(adaptor) is IValidator inner
            && inner.GetType() is { IsGenericType: true } ? Sentences([inner]) : [];

    private static readonly DelegateDetails Nobody = new(null, null, "", "", null, null, "", null, DelegateRole.Adviser, ParticipationModality.InPerson);

    private static RegisterParticipant Register(string code, string name) =>
        new(ParticipantKind.State, code, null, null, name, new DateOnly(2026, 1, 1), "en");

    private static SetBodyPolicies Policies(AttendanceRule rule, int percent) => new(new(Guid.NewGuid()), ApprovalPolicy.Any, rule, percent, [], 1);

    private IEnumerable<string> Wrong(object command) => Requirements.Unmet(command, Services).SelectMany(f => f.Value);
}
