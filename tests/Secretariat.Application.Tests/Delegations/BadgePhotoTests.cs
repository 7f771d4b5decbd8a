using Secretariat.Application.Delegations;
using Secretariat.Application.Protocol;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Delegations;

/// <summary>Photographs for badges: taken if they can be printed, sealed, printed, and gone thirty days after the meeting.</summary>
public sealed class BadgePhotoTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_photograph_is_sealed_and_printed_on_the_badge_of_its_bearer_alone()
    {
        var (ofSweden, ofTajikistan) = (await Badges("SE"), await Badges("TJ"));
        (await Officer.Send(new KeepBadgePhoto(Delegates["SE"].Id, Pixel))).ShouldSucceed();
        (await Read(db => db.BadgePhotos.SingleAsync())).Sealed.AsSpan().IndexOf(Pixel.AsSpan(0, 8)).ShouldBe(-1);
        Pictures(await Badges("SE")).ShouldBe(Pictures(ofSweden) + 1);
        (await Badges("TJ")).ShouldBe(ofTajikistan);

        (await Officer.Send(new KeepBadgePhoto(Delegates["SE"].Id, Pixel))).ShouldSucceed();
        (await Officer.Send(new DestroyBadgePhoto(Delegates["SE"].Id))).ShouldSucceed();
        (await Officer.Send(new DestroyBadgePhoto(Delegates["SE"].Id))).ShouldSucceed();
        (await Badges("SE")).ShouldBe(ofSweden);
    }

    [Fact]
    public async Task What_is_no_picture_or_too_large_is_refused_by_name()
    {
        (await Officer.Send(new KeepBadgePhoto(Delegates["SE"].Id, "%PDF-1.7 a letter"u8.ToArray())))
            .ShouldBeRefused<BadgePhotoErrors.NotAPicture>().Message.ShouldStartWith("The picture is neither PNG nor JPEG.");
        (await Officer.Send(new KeepBadgePhoto(Delegates["SE"].Id, Pixel[..40]))).ShouldBeRefused<BadgePhotoErrors.NotAPicture>();
        (await Officer.Send(new KeepBadgePhoto(Delegates["SE"].Id, [.. Pixel, .. new byte[BadgePhoto.MaxBytes]]))).ShouldBeRefused<BadgePhotoErrors.TooLarge>();
        (await Read(db => db.BadgePhotos.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_destroyed_thirty_days_after_the_meeting_and_not_before()
    {
        (await Officer.Send(new KeepBadgePhoto(Delegates["SE"].Id, Pixel))).ShouldSucceed();
        Clock.SetUtcNow(new DateTimeOffset(Second.AddDays(30), new TimeOnly(12, 0), TimeSpan.Zero));
        (await TheSystem.Send(new PurgeTravelDocuments())).ShouldSucceed();
        (await Read(db => db.BadgePhotos.AnyAsync())).ShouldBeTrue();
        Clock.SetUtcNow(new DateTimeOffset(Second.AddDays(31), new TimeOnly(12, 0), TimeSpan.Zero));
        (await TheSystem.Send(new PurgeTravelDocuments())).ShouldSucceed();
        (await Read(db => db.BadgePhotos.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_destroyed_when_the_delegate_leaves()
    {
        (await Officer.Send(new KeepBadgePhoto(Delegates["SE"].Id, Pixel))).ShouldSucceed();
        (await Officer.Send(new WithdrawDelegate(Delegates["SE"].Id, "Will not come", await Version("SE")))).ShouldSucceed();
        await WhatFollows<DelegateWithdrawn>();
        (await Read(db => db.BadgePhotos.AnyAsync())).ShouldBeFalse();
    }

    private Task<long> Version(string who) => Read(db => db.Registrations.Where(r => r.Id == Delegates[who].Id).Select(r => r.Version).SingleAsync());

    private async Task<byte[]> Badges(string who) =>
        (await Officer.Ask(new GetBadges(Meeting.Id, Registrations: [Delegates[who].Id]))).ShouldSucceed().Bytes;

    private static int Pictures(byte[] pdf)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        return document.GetPages().Sum(p => p.GetImages().Count());
    }
}
