using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.People;

/// <summary>Enters somebody who holds an office, serves as focal point or signs.</summary>
/// <param name="Name">Their name.</param>
/// <param name="FunctionalTitle">Their office.</param>
/// <param name="Institution">Their institution.</param>
/// <param name="Email">Their address.</param>
/// <param name="Language">The language of the name and of letters.</param>
public sealed record EnterPerson(
    PersonName Name, string? FunctionalTitle, string? Institution, string? Email, string Language) : ICommand<PersonId>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Secretariat);
}

internal sealed class EnterPersonValidator : AbstractValidator<EnterPerson>
{
    public EnterPersonValidator()
    {
        RuleFor(c => c.Name.FamilyName).NotBlank().MaximumLength(Person.MaxNameLength);
        RuleFor(c => c.Name.GivenNames).MaximumLength(Person.MaxNameLength);
        RuleFor(c => c.Name.Honorific).MaximumLength(40);
        RuleFor(c => c.Name.Rank).MaximumLength(100);
        RuleFor(c => c.FunctionalTitle).MaximumLength(300);
        RuleFor(c => c.Institution).MaximumLength(300);
        RuleFor(c => c.Email).IsMailAddress();
        RuleFor(c => c.Language).NotEmpty();
    }
}

internal sealed class EnterPersonHandler(ISecretariatDb db) : ICommandHandler<EnterPerson, PersonId>
{
    public Task<Result<PersonId>> Handle(EnterPerson command, CancellationToken ct)
    {
        var person = Person.Enter(command.Name, command.FunctionalTitle, command.Institution, command.Email, command.Language);
        db.People.Add(person);
        return Task.FromResult<Result<PersonId>>(person.Id);
    }
}
