using FluentValidation;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Takes the photograph of a delegate for the badge; it is sealed at once and destroyed thirty days after the meeting.</summary>
public sealed record KeepBadgePhoto(RegistrationId RegistrationId, byte[] Photo) : ICommand<Done>, IMeetingBusiness
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [.. AccessRule.Secretariat, Role.Delegate]);

    /// <inheritdoc />
    public MeetingBusiness Business => MeetingBusiness.Registrations;

    /// <inheritdoc />
    public override string ToString() => "KeepBadgePhoto (not shown)";
}

internal sealed class KeepBadgePhotoValidator : AbstractValidator<KeepBadgePhoto>
{
    public KeepBadgePhotoValidator() => RuleFor(c => c.Photo).NotEmpty();
}

internal sealed class KeepBadgePhotoHandler(ISecretariatDb db, ISecrets secrets, IPapers papers, TimeProvider clock) : ICommandHandler<KeepBadgePhoto, Done>
{
    public async Task<Result<Done>> Handle(KeepBadgePhoto command, CancellationToken ct)
    {
        if (!(await db.Registrations.Load(command.RegistrationId, null, ct)).TryGet(out var registration, out var refusal)) return refusal;
        if (!registration.IsLive) return new RegistrationErrors.Closed();
        if (command.Photo.Length > BadgePhoto.MaxBytes) return new BadgePhotoErrors.TooLarge(command.Photo.Length);
        if (papers.WhyNotPrintable(new PaperImage(command.Photo)) is { } why) return new BadgePhotoErrors.NotAPicture(why);

        var lastDay = (await db.Meetings.FindAsync([registration.MeetingId], ct))!.Schedule.LastDay;
        var sealedPhoto = secrets.Protect(SecretPurpose.BadgePhoto, command.Photo);
        if (await db.BadgePhotos.FindAsync([registration.Id], ct) is { } kept) kept.Replace(sealedPhoto, clock.GetUtcNow());
        else db.BadgePhotos.Add(BadgePhoto.Keep(registration.Id, registration.MeetingId, sealedPhoto, lastDay, clock.GetUtcNow()));
        return Done.Value;
    }
}
