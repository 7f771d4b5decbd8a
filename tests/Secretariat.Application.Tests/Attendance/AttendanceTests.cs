using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Attendance;
using Secretariat.Application.Certificates;
using Secretariat.Application.Delegations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Tests.Certificates;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Attendance;

public sealed class AttendanceTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
    /// <summary>Half an hour into the last session of the first day.</summary>
    private static readonly DateTimeOffset Afternoon = new(2024, 6, 27, 12, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_name_that_a_device_gave_to_another_entry_is_refused_and_the_same_entry_sent_twice_is_not()
    {
        var entry = ByName(Delegates["SE"], Sessions[0], Meeting.Id);
        (await Officer.Send(entry)).ShouldSucceed().Changed.ShouldBeTrue();
        (await Officer.Send(entry)).ShouldSucceed().Changed.ShouldBeFalse();

        (await Officer.Send(entry with { RegistrationId = Delegates["TR"].Id })).ShouldBeRefused<AttendanceErrors.EntryOfAnother>();
        (await Officer.Send(entry with { SessionId = Sessions[1] })).ShouldBeRefused<AttendanceErrors.EntryOfAnother>();
        var queue = (await Officer.Send(new BulkCheckIn(Meeting.Id, [new DeskEntry(AttendanceEventKind.CheckIn, Sessions[0], Delegates["NL"].Id, null,
            Clock.GetUtcNow(), AttendanceMethod.Name, entry.ClientEventId)]))).ShouldSucceed();
        queue.Entries.Single().Refusal.ShouldBe("attendance.entry_of_another");
    }

    [Fact]
    public async Task A_delegate_is_checked_in_by_the_code_on_the_badge_and_a_second_scan_changes_nothing()
    {
        var code = Delegates["TR"].QrCode;
        var first = (await Officer.Send(new CheckIn(Meeting.Id, Sessions[0], null, code, AttendanceMethod.Qr, Guid.NewGuid(), null))).ShouldSucceed();
        first.ShouldBe(new AtTheDesk(Delegates["TR"].Id, "Mr. Head OFTR", "Türkiye", PresenceState.Present, Clock.GetUtcNow(), true));

        var second = (await Officer.Send(new CheckIn(Meeting.Id, Sessions[0], null, code, AttendanceMethod.Qr, Guid.NewGuid(), null))).ShouldSucceed();
        second.ShouldBe(first with { Changed = false });
        (await Read(db => db.AttendanceEvents.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_code_that_is_another_delegates_than_the_one_named_lets_neither_in()
    {
        var code = Delegates["TR"].QrCode;
        (await Officer.Send(new CheckIn(Meeting.Id, Sessions[0], Delegates["SE"].Id, code, AttendanceMethod.Qr, Guid.NewGuid(), null)))
            .ShouldBeRefused<AttendanceErrors.CodeOfAnother>();
        (await Read(db => db.AttendanceEvents.CountAsync())).ShouldBe(0);
        (await Officer.Send(new CheckIn(Meeting.Id, Sessions[0], Delegates["TR"].Id, code, AttendanceMethod.Qr, Guid.NewGuid(), null))).ShouldSucceed();
    }

    [Fact]
    public async Task A_scan_at_another_time_of_day_needs_a_reason()
    {
        (await Officer.Send(ByName(Delegates["TR"], Sessions[3], Meeting.Id))).ShouldBeRefused<AttendanceErrors.OutsideSession>();
        (await Officer.Send(ByName(Delegates["TR"], Sessions[3], Meeting.Id, "Signed the sheet"))).ShouldSucceed().State.ShouldBe(PresenceState.Present);
    }

    [Fact]
    public async Task Codes_sessions_and_registrations_of_elsewhere_are_not_found()
    {
        (await Officer.Send(new CheckIn(Meeting.Id, Sessions[0], null, "made up", AttendanceMethod.Qr, Guid.NewGuid(), null)))
            .ShouldBeRefused<AttendanceErrors.UnknownCode>();
        (await Officer.Send(new CheckIn(Meeting.Id, MeetingSessionId.New(), Delegates["TR"].Id, null, AttendanceMethod.Name, Guid.NewGuid(), null)))
            .ShouldBeRefused<NotFound>();
        (await Officer.Send(new CheckIn(MeetingId.New(), Sessions[0], Delegates["TR"].Id, null, AttendanceMethod.Name, Guid.NewGuid(), null)))
            .ShouldBeRefused<NotFound>();
        (await Officer.Send(ByName(Delegates["TR"], Sessions[0], Meeting.Id))).ShouldSucceed();
    }

    [Fact]
    public async Task An_undo_takes_the_entry_back_and_keeps_both()
    {
        await Enter("TR", 0);
        (await Officer.Send(new UndoCheckIn(Meeting.Id, Sessions[0], Delegates["TR"].Id, null, AttendanceMethod.Desk, Guid.NewGuid(), null)))
            .ShouldSucceed().State.ShouldBe(PresenceState.Expected);
        (await Read(db => db.AttendanceEvents.CountAsync())).ShouldBe(2);
        (await Officer.Send(new UndoCheckIn(Meeting.Id, Sessions[0], Delegates["TR"].Id, null, AttendanceMethod.Desk, Guid.NewGuid(), null)))
            .ShouldBeRefused<AttendanceErrors.NothingToUndo>();
    }

    [Fact]
    public async Task An_offline_queue_lands_once_in_its_order_and_a_bad_entry_does_not_stop_the_rest()
    {
        var at = Clock.GetUtcNow();
        DeskEntry[] queue =
        [
            new(AttendanceEventKind.CheckIn, Sessions[0], Delegates["TR"].Id, null, at, AttendanceMethod.Qr, Guid.NewGuid()),
            new(AttendanceEventKind.Undo, Sessions[0], Delegates["TR"].Id, null, at, AttendanceMethod.Desk, Guid.NewGuid()),
            new(AttendanceEventKind.CheckIn, Sessions[0], null, "unknown", at, AttendanceMethod.Qr, Guid.NewGuid()),
            new(AttendanceEventKind.CheckIn, Sessions[0], null, Delegates["SE"].QrCode, at, AttendanceMethod.Qr, Guid.NewGuid()),
            new(AttendanceEventKind.CheckIn, Sessions[0], Delegates["SE"].Id, null, at, AttendanceMethod.Name, Guid.NewGuid()),
        ];
        var once = (await Officer.Send(new BulkCheckIn(Meeting.Id, queue))).ShouldSucceed();
        (once.Landed, once.WithoutEffect, once.Refused).ShouldBe((3, 1, 1));
        once.Entries[2].Refusal.ShouldBe("attendance.unknown_code");

        var again = (await Officer.Send(new BulkCheckIn(Meeting.Id, queue))).ShouldSucceed();
        again.Landed.ShouldBe(0);
        (await Read(db => db.AttendanceEvents.CountAsync())).ShouldBe(3);
        var desk = (await Officer.Ask(new GetDesk(Meeting.Id, Sessions[0], null))).ShouldSucceed();
        desk.Delegates.Single(d => d.RegistrationId == Delegates["TR"].Id).State.ShouldBe(PresenceState.Expected);
        desk.Counts.ShouldBe(new DeskCounts(9, 1, 0, 0, 8));
    }

    [Fact]
    public async Task What_two_devices_noted_without_network_counts_in_the_order_in_which_it_happened()
    {
        var (at, later) = (Clock.GetUtcNow(), Clock.GetUtcNow().AddMinutes(12));
        DeskEntry Noted(AttendanceEventKind kind, int minute) =>
            new(kind, Sessions[0], Delegates["TR"].Id, null, at.AddMinutes(minute), AttendanceMethod.Desk, Guid.NewGuid());
        Clock.SetUtcNow(later);
        (await Officer.Send(new BulkCheckIn(Meeting.Id, [Noted(AttendanceEventKind.CheckIn, 3)]))).ShouldSucceed().Landed.ShouldBe(1);
        var first = (await Officer.Send(new BulkCheckIn(Meeting.Id, [Noted(AttendanceEventKind.CheckIn, 1), Noted(AttendanceEventKind.Undo, 2)])))
            .ShouldSucceed();

        first.Refused.ShouldBe(0);
        var desk = (await Officer.Ask(new GetDesk(Meeting.Id, Sessions[0], null))).ShouldSucceed();
        var seen = desk.Delegates.Single(d => d.RegistrationId == Delegates["TR"].Id);
        (seen.State, seen.Since).ShouldBe((PresenceState.Present, at.AddMinutes(3)));
        desk.Latest.Select(n => (n.Kind, n.At, n.By)).ShouldBe(
        [
            (AttendanceEventKind.CheckIn, at.AddMinutes(3), "officer@example.org"), (AttendanceEventKind.Undo, at.AddMinutes(2), "officer@example.org"),
            (AttendanceEventKind.CheckIn, at.AddMinutes(1), "officer@example.org"),
        ]);

        (await Officer.Send(new UndoCheckIn(Meeting.Id, Sessions[0], Delegates["TR"].Id, null, AttendanceMethod.Desk, Guid.NewGuid(), null)))
            .ShouldSucceed().State.ShouldBe(PresenceState.Expected);
    }

    [Fact]
    public async Task The_version_of_a_desk_is_another_once_anything_on_it_is()
    {
        var before = (await Officer.Ask(new GetDesk(Meeting.Id, Sessions[0], null))).ShouldSucceed();
        (await Officer.Ask(new GetDesk(Meeting.Id, Sessions[0], null))).ShouldSucceed().Version.ShouldBe(before.Version);
        await Enter("TR", 0);

        (await Officer.Ask(new GetDesk(Meeting.Id, Sessions[0], null))).ShouldSucceed().Version.ShouldNotBe(before.Version);
    }

    [Fact]
    public async Task A_badge_is_found_by_its_code_and_recognised_by_its_digest()
    {
        var code = Delegates["TR"].QrCode;
        var found = (await Officer.Ask(new GetDesk(Meeting.Id, Sessions[0], code))).ShouldSucceed().Delegates.ShouldHaveSingleItem();
        found.RegistrationId.ShouldBe(Delegates["TR"].Id);
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(code))).ShouldStartWith(found.CodeDigest);
        found.CodeDigest.Length.ShouldBe(32);
    }

    [Fact]
    public async Task The_store_takes_an_entry_of_a_device_once_and_lets_nobody_change_it()
    {
        await Enter("TR", 0);
        (await Should.ThrowAsync<Npgsql.PostgresException>(
            () => Read(db => db.Database.ExecuteSqlAsync($"UPDATE attendance_events SET kind = 'Undo'")))).MessageText
            .ShouldBe("attendance events are never changed");
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => Read(db => db.Database.ExecuteSqlAsync($"DELETE FROM attendance_events")))).MessageText
            .ShouldBe("attendance events are never changed");
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => Read(db => db.Database.ExecuteSqlAsync($"""
            INSERT INTO attendance_events
            SELECT gen_random_uuid(), register_id, meeting_id, registration_id, session_id, day, kind, establishes, at, recorded_at, position, method, "by",
                reason, evidence, client_event_id, version FROM attendance_events
            """)))).ConstraintName.ShouldBe("ux_attendance_events_client");
    }

    [Fact]
    public async Task The_desk_finds_delegates_with_or_without_the_marks_of_their_names()
    {
        var found = (await Officer.Ask(new GetDesk(Meeting.Id, null, "asa oberg"))).ShouldSucceed();
        found.SessionId.ShouldBe(Sessions[0]);
        found.Delegates.ShouldHaveSingleItem().Name.ShouldBe("Mr. Åsa ÖBERG");
        found.Counts.OnTheList.ShouldBe(9);
    }

    [Fact]
    public async Task A_walk_in_is_under_review_and_takes_no_seat_before_an_officer_accepts()
    {
        var details = new DelegateDetails(
            "Ms.", null, "Maja", "Late", "Adviser", null, "maja@example.org", "en", DelegateRole.Adviser, ParticipationModality.InPerson);
        var id = (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["NL"].Id, details))).ShouldSucceed();
        var registration = await Read(db => db.Registrations.SingleAsync(r => r.Id == id));
        (registration.Status, registration.WalkIn).ShouldBe((RegistrationStatus.UnderReview, true));
        (await Officer.Send(ByName(registration, Sessions[0], Meeting.Id))).ShouldBeRefused<AttendanceErrors.NotConfirmed>();
        (await Officer.Send(new RegisterWalkIn(Meeting.Id, DelegationId.New(), details))).ShouldBeRefused<NotFound>();
    }

    [Fact]
    public async Task Whoever_has_not_confirmed_is_confirmed_for_and_let_in_by_one_entry_which_lands_once()
    {
        var (anna, berta) = (Delegates["SE"].Id, Delegates["NL"].Id);
        await Read(db => db.Registrations.Where(r => r.Id == anna || r.Id == berta).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Status, RegistrationStatus.Accepted).SetProperty(x => x.ConsentedAt, (DateTimeOffset?)null)));
        var entry = new DeskEntry(AttendanceEventKind.CheckIn, Sessions[0], anna, null, Clock.GetUtcNow(), AttendanceMethod.Name, Guid.NewGuid());
        (await Officer.Send(new BulkCheckIn(Meeting.Id, [entry]))).ShouldSucceed().Entries[0].Refusal.ShouldBe("attendance.not_confirmed");
        (await Officer.Send(new BulkCheckIn(Meeting.Id, [entry with { Confirms = true }]))).ShouldSucceed().Entries[0].Refusal
            .ShouldBe("attendance.reason_needed");
        (await Status(anna)).ShouldBe(RegistrationStatus.Accepted, "who is not let in is not confirmed for either");

        var meant = entry with { Confirms = true, Reason = "Told at the desk" };
        (await Officer.Send(new BulkCheckIn(Meeting.Id, [meant]))).ShouldSucceed().Landed.ShouldBe(1);
        (await Officer.Send(new BulkCheckIn(Meeting.Id, [meant]))).ShouldSucceed().WithoutEffect.ShouldBe(1);
        (await Officer.Send(new CheckIn(Meeting.Id, Sessions[0], berta, null, AttendanceMethod.Name, Guid.NewGuid(), "Passport seen", true))).ShouldSucceed()
            .State.ShouldBe(PresenceState.Present);

        (await Status(anna), await Status(berta)).ShouldBe((RegistrationStatus.Confirmed, RegistrationStatus.Confirmed));
        (await Read(db => db.AttendanceEvents.OrderBy(e => e.RecordedAt).ThenBy(e => e.Reason).Select(e => e.Reason).ToListAsync()))
            .ShouldBe(["Told at the desk", "Passport seen"], ignoreOrder: true);
        (await Read(db => db.Registrations.Where(r => r.Id == anna).Select(r => r.ConsentedAt).SingleAsync())).ShouldBeNull("nobody consents for another");
        (await Read(db => db.Registrations.Where(r => r.Id == Delegates["TR"].Id).Select(r => r.Status).SingleAsync())).ShouldBe(RegistrationStatus.Confirmed);

        Task<RegistrationStatus> Status(RegistrationId id) => Read(db => db.Registrations.Where(r => r.Id == id).Select(r => r.Status).SingleAsync());
    }

    [Fact]
    public async Task At_a_sitting_that_is_not_under_way_the_word_is_no_reason_and_a_reason_goes_with_it()
    {
        var anna = Delegates["SE"].Id;
        await Read(db => db.Registrations.Where(r => r.Id == anna).ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.Accepted)));
        var ahead = new DeskEntry(AttendanceEventKind.CheckIn, Sessions[3], anna, null, Clock.GetUtcNow(), AttendanceMethod.Name, Guid.NewGuid(),
            Confirms: true, Word: "Passport seen");
        (await Refusal(ahead with { Word = null, Reason = "Passport seen" })).ShouldBe("attendance.outside_session");
        (await Refusal(ahead)).ShouldBe("attendance.outside_session");
        (await Refusal(ahead with { Reason = "Leaves early" })).ShouldBeNull();
        (await Read(db => db.AttendanceEvents.SingleAsync())).Reason.ShouldBe("Passport seen; Leaves early");
        (await Officer.Send(new BulkCheckIn(Meeting.Id, [ahead with { Word = new string('w', DeskEntry.LongestWord + 1) }])))
            .ShouldBeRefused<InvalidRequest>();

        async Task<string?> Refusal(DeskEntry entry) => (await Officer.Send(new BulkCheckIn(Meeting.Id, [entry]))).ShouldSucceed().Entries[0].Refusal;
    }

    [Fact]
    public async Task Two_desks_that_confirm_for_the_same_delegate_at_one_moment_let_them_in_once()
    {
        var anna = Delegates["SE"].Id;
        await Read(db => db.Registrations.Where(r => r.Id == anna).ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.Accepted)));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            Officer.Send(new CheckIn(Meeting.Id, Sessions[0], anna, null, AttendanceMethod.Name, Guid.NewGuid(), "Told at the desk", true))));

        both.ShouldContain(a => a.Error == null);
        both.Where(a => a.Error is not null).ShouldAllBe(a => a.Error is StaleVersion || a.Error is Conflict);
        (await Read(db => db.Registrations.Where(r => r.Id == anna).Select(r => r.Status).SingleAsync())).ShouldBe(RegistrationStatus.Confirmed);
        (await Officer.Ask(new GetDesk(Meeting.Id, Sessions[0], null))).ShouldSucceed().Counts.Present.ShouldBe(1);
        (await Read(db => db.AttendanceEvents.CountAsync(e => e.RegistrationId == anna))).ShouldBe(1);
    }

    [Fact]
    public async Task The_word_on_which_somebody_is_confirmed_for_opens_no_sitting_that_is_not_under_way()
    {
        var anna = Delegates["SE"].Id;
        await Read(db => db.Registrations.Where(r => r.Id == anna).ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, RegistrationStatus.Accepted)));

        (await Officer.Send(new CheckIn(Meeting.Id, Sessions[1], anna, null, AttendanceMethod.Name, Guid.NewGuid(), "Told at the desk", true)))
            .ShouldBeRefused<AttendanceErrors.OutsideSession>();

        (await Read(db => db.Registrations.Where(r => r.Id == anna).Select(r => r.Status).SingleAsync())).ShouldBe(RegistrationStatus.Accepted);
        (await Officer.Send(new CheckIn(Meeting.Id, Sessions[0], anna, null, AttendanceMethod.Name, Guid.NewGuid(), "Told at the desk", true)))
            .ShouldSucceed();
    }

    [Fact]
    public async Task A_list_of_participants_that_would_name_nobody_is_not_issued()
    {
        await Read(db => db.Registrations.ExecuteUpdateAsync(r => r.SetProperty(x => x.ConsentedAt, (DateTimeOffset?)null)));
        (await Officer.Send(new IssueListOfParticipants(Meeting.Id, false))).ShouldBeRefused<AttendanceErrors.ListNamesNobody>();
        (await Read(db => db.IssuedDocuments.CountAsync(d => d.Kind == DocumentKind.ListOfParticipants))).ShouldBe(0);

        await Read(db => db.Registrations.Where(r => r.Id == Delegates["SE"].Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.ConsentedAt, Clock.GetUtcNow())));
        (await Officer.Send(new IssueListOfParticipants(Meeting.Id, false))).ShouldSucceed().Delegates.ShouldBe(1);
    }

    [Fact]
    public async Task Who_seems_to_be_named_already_is_entered_at_the_desk_only_when_meant()
    {
        var again = new DelegateDetails(
            null, null, "ASA", "Oberg", null, null, "other@example.org", "en", DelegateRole.Adviser, ParticipationModality.InPerson);
        (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["SE"].Id, again))).ShouldBeRefused<DelegationErrors.PossibleDuplicate>();
        (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["SE"].Id, again with { Language = "not a language" }, true)))
            .ShouldBeRefused<InvalidRequest>();
        (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["SE"].Id, again with { Rank = new string('x', 201) }, true)))
            .ShouldBeRefused<InvalidRequest>();
        (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["SE"].Id, again, true))).ShouldSucceed();
    }

    [Fact]
    public async Task An_attested_day_keeps_its_sheet_and_takes_no_more_entries()
    {
        await Enter("TR", 0);
        await Enter("SE", 1);
        var version = await RegisterVersion();
        (await Officer.Send(new AttestDay(Meeting.Id, First, version))).ShouldBeRefused<AttendanceErrors.DayNotOver>();
        Clock.SetUtcNow(Afternoon);
        var attested = (await Officer.Send(new AttestDay(Meeting.Id, First, version))).ShouldSucceed();
        attested.Present.ShouldBe(2);
        (await Read(db => db.IssuedDocuments.SingleAsync(d => d.Id == attested.SheetId))).Pages.ShouldBeGreaterThan(0);

        (await Officer.Send(new AttestDay(Meeting.Id, Second, version))).ShouldBeRefused<StaleVersion>();
        (await Officer.Send(ByName(Delegates["NL"], Sessions[1], Meeting.Id))).ShouldBeRefused<AttendanceErrors.DayClosed>();
        (await Officer.Send(ByName(Delegates["NL"], Sessions[3], Meeting.Id, "Came early"))).ShouldSucceed();
    }

    [Fact]
    public async Task The_paper_of_an_attested_day_shows_what_was_recorded_and_the_form_before_it_does_not()
    {
        await Enter("TR", 0);
        (await Officer.Send(new ExcuseDelegate(Meeting.Id, Sessions[0], Delegates["TJ"].Id, null, AttendanceMethod.Desk, Guid.NewGuid(), "Ill")))
            .ShouldSucceed();
        var form = (await Officer.Ask(new GetSignInSheet(Meeting.Id, First))).ShouldSucceed();
        var unsigned = await PdfText.Of(form.Bytes);
        unsigned.ShouldContain("Signature");
        unsigned.ShouldNotContain("Present");
        var turkish = await PdfText.Of((await Officer.Ask(new GetSignInSheet(Meeting.Id, First, "tr"))).ShouldSucceed().Bytes);
        turkish.ShouldContain("Öğleden sonra");
        turkish.ShouldContain("Hollanda");

        Clock.SetUtcNow(Afternoon);
        var attested = (await Officer.Send(new AttestDay(Meeting.Id, First, await RegisterVersion()))).ShouldSucceed();
        await using var scope = Services.CreateAsyncScope();
        var paper = await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Read(attested.SheetId, TestContext.Current.CancellationToken);
        var text = await PdfText.Of(paper!.Bytes);
        foreach (var said in new[] { "Attendance record", "Present 09:00", "Excused", "Absent", "officer@example.org, 27 June 2024, 14:30", "Took part: 1" })
            text.ShouldContain(said);
        text.ShouldNotContain("Signature");
    }

    [Fact]
    public async Task An_attested_day_is_reopened_with_a_reason_until_the_register_is_locked()
    {
        await Enter("TR", 0);
        Clock.SetUtcNow(Afternoon);
        (await Officer.Send(new AttestDay(Meeting.Id, First, await RegisterVersion()))).ShouldSucceed();
        var version = await RegisterVersion();
        (await Officer.Send(new ReopenDay(Meeting.Id, First, " ", version))).ShouldBeRefused<InvalidRequest>();
        (await Officer.Send(new ReopenDay(Meeting.Id, First, "A page was forgotten", version))).ShouldSucceed();
        (await Officer.Send(new ReopenDay(Meeting.Id, First, "A page was forgotten", version))).ShouldBeRefused<StaleVersion>();
        (await Officer.Send(ByName(Delegates["NL"], Sessions[1], Meeting.Id))).ShouldSucceed();
        await Conclude();
        foreach (var day in new[] { First, Second }) (await Officer.Send(new AttestDay(Meeting.Id, day, await RegisterVersion()))).ShouldSucceed();
        (await Officer.Ask(new GetAttendance(Meeting.Id))).ShouldSucceed().Days[0].AttestedPresent.ShouldBe(2);
        (await Head.Send(new LockAttendance(Meeting.Id, await RegisterVersion()))).ShouldSucceed();
        (await Head.Send(new ReopenDay(Meeting.Id, First, "Too late", await RegisterVersion()))).ShouldBeRefused<AttendanceErrors.CannotMove>();
        (await Read(db => db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM audit.entries e WHERE e::text LIKE '%A page was forgotten%'")
            .SingleAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_head_of_secretariat_locks_and_only_once_the_meeting_is_over_and_every_day_attested()
    {
        await Enter("TR", 0);
        (await Officer.Send(new LockAttendance(Meeting.Id, await RegisterVersion()))).ShouldBeRefused<Forbidden>();
        (await Head.Send(new LockAttendance(Meeting.Id, await RegisterVersion()))).ShouldBeRefused<MeetingErrors.NotNow>();
        await Conclude();
        (await Head.Send(new LockAttendance(Meeting.Id, await RegisterVersion())))
            .ShouldBeRefused<AttendanceErrors.NotAttested>().Days.ShouldBe([First, Second]);
    }

    [Fact]
    public async Task Of_a_meeting_closed_on_its_first_day_only_what_was_held_is_attested_though_somebody_was_entered_for_the_second_by_mistake()
    {
        await Enter("TR", 0);
        await Enter("SE", 2);
        Clock.SetUtcNow(Afternoon);
        var version = await Read(db => db.Meetings.Where(m => m.Id == Meeting.Id).Select(m => m.Version).SingleAsync());
        (await Officer.Send(new CloseMeeting(Meeting.Id, version, "All was said"))).ShouldSucceed();
        (await Officer.Send(new AttestDay(Meeting.Id, First, await RegisterVersion()))).ShouldSucceed();
        (await Officer.Ask(new GetAttendance(Meeting.Id))).ShouldSucceed().Days.Select(d => d.Day).ShouldBe([First, Second]);
        (await Head.Send(new LockAttendance(Meeting.Id, await RegisterVersion()))).ShouldBeRefused<AttendanceErrors.NotAttested>().Days.ShouldBe([Second]);

        (await Officer.Send(new UndoCheckIn(Meeting.Id, Sessions[2], Delegates["SE"].Id, null, AttendanceMethod.Desk, Guid.NewGuid(), "By mistake")))
            .ShouldSucceed();

        (await Officer.Ask(new GetAttendance(Meeting.Id))).ShouldSucceed().Days.Select(d => d.Day).ShouldBe([First]);
        (await Head.Send(new LockAttendance(Meeting.Id, await RegisterVersion()))).ShouldSucceed();
        (await Read(db => db.Meetings.SingleAsync(m => m.Id == Meeting.Id))).Sessions.ShouldAllBe(s => s.Day == First);
    }

    [Fact]
    public async Task A_locked_register_tells_who_came_and_lists_who_did_not_in_the_order_of_the_list()
    {
        await Hold("TR", "SE", "Åsa");
        (await Read(db => db.Registrations.Where(r => r.Status == RegistrationStatus.Attended).CountAsync())).ShouldBe(3);
        (await Read(db => db.Registrations.Where(r => r.Status == RegistrationStatus.NoShow).CountAsync())).ShouldBe(6);
        (await Officer.Ask(new ListNoShows(Meeting.Id))).ShouldSucceed().Select(n => n.Delegation)
            .ShouldBe(["Sweden", "the Netherlands", "Tajikistan", "Turkmenistan", "International Organization for Migration", "Australia"]);
        var overview = (await Officer.Ask(new GetAttendance(Meeting.Id))).ShouldSucceed();
        overview.IsLocked.ShouldBeTrue();
        overview.Days[0].Sessions[0].Present.ShouldBe(3);
        overview.Days.Select(d => d.Attended).ShouldBe([3, 3]);
    }

    [Fact]
    public async Task A_correction_after_the_lock_is_kept_with_reason_and_evidence()
    {
        await Hold("TR");
        var version = await RegisterVersion();
        CorrectAttendance Correction(string? reason, string evidence) =>
            new(Meeting.Id, Sessions[0], Delegates["NL"].Id, PresenceState.Present, reason, evidence, version);
        (await Officer.Send(Correction("Was there", "Sheet, line 4"))).ShouldBeRefused<Forbidden>();
        (await Head.Send(Correction("", "Sheet, line 4"))).ShouldBeRefused<InvalidRequest>();
        (await Head.Send(Correction("Was there", "Sheet, line 4"))).ShouldSucceed();
        await WhatFollows<AttendanceCorrected>();
        (await Read(db => db.Registrations.SingleAsync(r => r.Id == Delegates["NL"].Id))).Status.ShouldBe(RegistrationStatus.Attended);
        (await Read(db => db.AttendanceEvents.SingleAsync(e => e.Kind == AttendanceEventKind.Correction))).Evidence.ShouldBe("Sheet, line 4");
        (await Officer.Ask(new GetAttendance(Meeting.Id))).ShouldSucceed().Days[0].Status.ShouldBe(AttendanceDayStatus.Corrected);
    }

    [Fact]
    public async Task Of_two_heads_who_correct_the_register_at_the_same_moment_one_is_told_that_it_has_changed()
    {
        await Hold("TR");
        var version = await RegisterVersion();
        var both = await Task.WhenAll(new[] { PresenceState.Present, PresenceState.Excused }.Select(state =>
            Head.Send(new CorrectAttendance(Meeting.Id, Sessions[0], Delegates["NL"].Id, state, "Was there", "Sheet, line 4", version))));
        (both.Where(a => a.Error is not null).ShouldHaveSingleItem().Error is StaleVersion or Conflict).ShouldBeTrue();
        (await Read(db => db.AttendanceEvents.CountAsync(e => e.Kind == AttendanceEventKind.Correction))).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_was_seen_is_not_withdrawn_unless_the_entry_was_a_mistake()
    {
        await Enter("TR", 0);
        (await Officer.Send(new WithdrawDelegate(Delegates["TR"].Id, "Left", 1))).ShouldBeRefused<RegistrationErrors.WasThere>().Names.ShouldBe(["Head OFTR"]);
        (await Officer.Send(new UndoCheckIn(Meeting.Id, Sessions[0], Delegates["TR"].Id, null, AttendanceMethod.Desk, Guid.NewGuid(), null))).ShouldSucceed();
        (await Officer.Send(new WithdrawDelegate(Delegates["TR"].Id, "Never came", 1))).ShouldSucceed();
    }

    [Fact]
    public async Task Lists_plans_attestations_and_statistics_mean_the_same_by_having_been_there()
    {
        await Enter("NL", 0);
        (await Officer.Send(new UndoCheckIn(Meeting.Id, Sessions[0], Delegates["NL"].Id, null, AttendanceMethod.Desk, Guid.NewGuid(), null))).ShouldSucceed();
        (await Officer.Send(new WithdrawDelegate(Delegates["NL"].Id, "Never came", 1))).ShouldSucceed();
        (await Officer.Send(new ExcuseDelegate(Meeting.Id, Sessions[0], Delegates["TJ"].Id, null, AttendanceMethod.Desk, Guid.NewGuid(), "Ill")))
            .ShouldSucceed();
        string[] came = ["TR", "SE", "Erik"];
        await Hold(came);

        var overview = (await Officer.Ask(new GetAttendance(Meeting.Id))).ShouldSucceed();
        overview.Days.ShouldAllBe(d => d.AttestedPresent == came.Length && d.Attended == came.Length);
        var list = (await Officer.Send(new IssueListOfParticipants(Meeting.Id, true))).ShouldSucceed();
        (list.Delegates, list.NotNamed).ShouldBe((2, 1));
        var plan = (await Officer.Ask(new PrepareCertificates(Meeting.Id))).ShouldSucceed().Attendance;
        plan.Eligible.Select(e => e.RegistrationId).ShouldBe(came.Select(c => Delegates[c].Id), ignoreOrder: true);
        (await Read(db => db.Registrations.Where(r => r.Status == RegistrationStatus.Attended).Select(r => r.Id).ToListAsync()))
            .ShouldBe(came.Select(c => Delegates[c].Id), ignoreOrder: true);
        (await Officer.Ask(new ListNoShows(Meeting.Id))).ShouldSucceed().Select(n => n.RegistrationId)
            .ShouldBe(Delegates.Values.Select(d => d.Id).Except([.. came.Append("NL").Select(c => Delegates[c].Id)]), ignoreOrder: true);
    }

    [Fact]
    public async Task The_list_is_final_once_the_attendance_is_locked()
    {
        await Enter("TR", 0);
        (await Officer.Send(new IssueListOfParticipants(Meeting.Id, true))).ShouldBeRefused<MeetingErrors.NotNow>();
        await Conclude();
        (await Officer.Send(new IssueListOfParticipants(Meeting.Id, true))).ShouldBeRefused<AttendanceErrors.ListNotFinalYet>();
    }

    [Fact]
    public async Task Nobody_slips_in_beside_an_attestation()
    {
        await Enter("TR", 0);
        Clock.SetUtcNow(Afternoon);
        var version = await RegisterVersion();
        var entries = Delegates.Values.Select(d => Officer.Send(ByName(d, Sessions[1], Meeting.Id))).ToList();
        var attestation = await Officer.Send(new AttestDay(Meeting.Id, First, version));
        await Task.WhenAll(entries);
        var present = (await Officer.Ask(new GetAttendance(Meeting.Id))).ShouldSucceed().Days[0].Attended;
        attestation.ShouldSucceed().Present.ShouldBe(present);
    }
}
