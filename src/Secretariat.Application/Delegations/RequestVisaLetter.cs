using System.Text.Json;
using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Asks for a visa letter, for which alone passport data is taken; it is sealed at once and destroyed thirty days after the meeting.</summary>
public sealed record RequestVisaLetter(RegistrationId RegistrationId, Passport Passport, long Version) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [.. AccessRule.Secretariat, Role.FocalPoint, Role.Delegate]);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Registrations;
}

/// <summary>A passport as it reads.</summary>
/// <param name="Name">The name as printed in it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Nationality">The nationality.</param>
/// <param name="IssuedOn">Issued on.</param>
/// <param name="ExpiresOn">Valid until.</param>
/// <param name="BornOn">Date of birth.</param>
/// <param name="BornIn">Place of birth.</param>
public sealed record Passport(string Name, string Number, string Nationality, DateOnly IssuedOn, DateOnly ExpiresOn, DateOnly BornOn, string BornIn)
{
    /// <inheritdoc />
    public override string ToString() => "Passport (not shown)";
}

internal sealed class RequestVisaLetterValidator : AbstractValidator<RequestVisaLetter>
{
    public RequestVisaLetterValidator() => RuleFor(c => c.Passport).ChildRules(passport =>
    {
        passport.RuleFor(p => p.Name).NotBlank().MaximumLength(200);
        passport.RuleFor(p => p.Number).NotEmpty().MaximumLength(40);
        passport.RuleFor(p => p.Nationality).NotEmpty().MaximumLength(100);
        passport.RuleFor(p => p.BornIn).NotEmpty().MaximumLength(200);
        passport.RuleFor(p => p.ExpiresOn).GreaterThan(p => p.IssuedOn).WithMessage("The passport must expire after the day it was issued.");
        passport.RuleFor(p => p.BornOn).LessThan(p => p.IssuedOn).WithMessage("The date of birth must be before the day the passport was issued.");
    });
}

internal sealed class RequestVisaLetterHandler(ISecretariatDb db, ISecrets secrets, TimeProvider clock) : ICommandHandler<RequestVisaLetter, Done>
{
    public async Task<Result<Done>> Handle(RequestVisaLetter command, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(command.RegistrationId, command.Version, ct)).TryGet(out var registration, out var refusal)) return refusal;
        if (!registration.RequestVisaLetter().TryGet(out _, out refusal)) return refusal;
        var lastDay = (await db.Meetings.FindAsync([registration.MeetingId], ct))!.Schedule.LastDay;
        if (command.Passport.ExpiresOn < lastDay) return new RegistrationErrors.PassportExpires(command.Passport.ExpiresOn);

        var sealedData = secrets.Protect(SecretPurpose.TravelDocument, JsonSerializer.SerializeToUtf8Bytes(command.Passport));
        if (await db.TravelDocuments.FindAsync([registration.Id], ct) is { } kept) kept.Replace(sealedData, lastDay, clock.GetUtcNow());
        else db.TravelDocuments.Add(TravelDocument.Keep(registration.Id, registration.MeetingId, sealedData, lastDay, clock.GetUtcNow()));
        return Done.Value;
    }
}
