using Secretariat.Application.Attendance;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Attendance;

public sealed class AttendanceTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
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
    public async Task A_scan_at_another_time_of_day_needs_a_reason()
    {
        (await Officer.Send(ByName(Delegates["TR"], Sessions[3], Meeting.Id))).ShouldBeRefused<AttendanceErrors.OutsideSession>();
        (await Officer.Send(ByName(Delegates["TR"], Sessions[3], Meeting.Id, "Signed the sheet"))).ShouldSucceed().State.ShouldBe(PresenceState.Present);
    }

    [Fact]
    public async Task Codes_sessions_and_registrations_of_elsewhere_are_not_found()
    {
        (await Officer.Send(new CheckIn(Meeting.Id, Sessions[0], null, "made up", AttendanceMethod.Qr, Guid.NewGuid(), null))).ShouldBeRefused<NotFound>();
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
        once.Entries[2].Refusal.ShouldBe("not_found");

        var again = (await Officer.Send(new BulkCheckIn(Meeting.Id, queue))).ShouldSucceed();
        again.Landed.ShouldBe(0);
        (await Read(db => db.AttendanceEvents.CountAsync())).ShouldBe(3);
        var desk = (await Officer.Ask(new GetDesk(Meeting.Id, Sessions[0], null))).ShouldSucceed();
        desk.Delegates.Single(d => d.RegistrationId == Delegates["TR"].Id).State.ShouldBe(PresenceState.Expected);
        desk.Counts.ShouldBe(new DeskCounts(9, 1, 0, 0, 8));
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
            INSERT INTO attendance_events SELECT gen_random_uuid(), register_id, meeting_id, registration_id, session_id, day, kind, establishes, at, recorded_at, position, method, "by",
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
    public async Task Who_seems_to_be_named_already_is_entered_at_the_desk_only_when_meant()
    {
        var again = new DelegateDetails(null, null, "ASA", "Oberg", null, null, "other@example.org", "en", DelegateRole.Adviser, ParticipationModality.InPerson);
        (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["SE"].Id, again))).ShouldBeRefused<DelegationErrors.PossibleDuplicate>();
        (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["SE"].Id, again with { Language = "not a language" }, true))).ShouldBeRefused<Invalid>();
        (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["SE"].Id, again with { Rank = new string('x', 201) }, true))).ShouldBeRefused<Invalid>();
        (await Officer.Send(new RegisterWalkIn(Meeting.Id, Delegations["SE"].Id, again, true))).ShouldSucceed();
    }

    [Fact]
    public async Task An_attested_day_keeps_its_sheet_and_takes_no_more_entries()
    {
        await Enter("TR", 0);
        await Enter("SE", 1);
        var version = await RegisterVersion();
        var attested = (await Officer.Send(new AttestDay(Meeting.Id, First, version))).ShouldSucceed();
        attested.Present.ShouldBe(2);
        (await Read(db => db.IssuedDocuments.SingleAsync(d => d.Id == attested.SheetId))).Pages.ShouldBeGreaterThan(0);

        (await Officer.Send(new AttestDay(Meeting.Id, Second, version))).ShouldBeRefused<StaleVersion>();
        (await Officer.Send(ByName(Delegates["NL"], Sessions[0], Meeting.Id))).ShouldBeRefused<AttendanceErrors.DayClosed>();
        (await Officer.Send(ByName(Delegates["NL"], Sessions[3], Meeting.Id, "Came early"))).ShouldSucceed();
    }

    [Fact]
    public async Task Only_the_head_of_secretariat_locks_and_only_once_the_meeting_is_over_and_every_day_attested()
    {
        await Enter("TR", 0);
        (await Officer.Send(new LockAttendance(Meeting.Id, await RegisterVersion()))).ShouldBeRefused<Forbidden>();
        (await Head.Send(new LockAttendance(Meeting.Id, await RegisterVersion()))).ShouldBeRefused<AttendanceErrors.MeetingNotConcluded>();
        await Conclude();
        (await Head.Send(new LockAttendance(Meeting.Id, await RegisterVersion())))
            .ShouldBeRefused<AttendanceErrors.NotAttested>().Days.ShouldBe([First, Second]);
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
        (await Head.Send(Correction("", "Sheet, line 4"))).ShouldBeRefused<Invalid>();
        (await Head.Send(Correction("Was there", "Sheet, line 4"))).ShouldSucceed();
        await WhatFollows<AttendanceCorrected>();
        (await Read(db => db.Registrations.SingleAsync(r => r.Id == Delegates["NL"].Id))).Status.ShouldBe(RegistrationStatus.Attended);
        (await Read(db => db.AttendanceEvents.SingleAsync(e => e.Kind == AttendanceEventKind.Correction))).Evidence.ShouldBe("Sheet, line 4");
        (await Officer.Ask(new GetAttendance(Meeting.Id))).ShouldSucceed().Days[0].Status.ShouldBe(AttendanceDayStatus.Corrected);
    }

    [Fact]
    public async Task Nobody_slips_in_beside_an_attestation()
    {
        await Enter("TR", 0);
        var version = await RegisterVersion();
        var entries = Delegates.Values.Select(d => Officer.Send(ByName(d, Sessions[0], Meeting.Id))).ToList();
        var attestation = await Officer.Send(new AttestDay(Meeting.Id, First, version));
        await Task.WhenAll(entries);
        var present = (await Officer.Ask(new GetAttendance(Meeting.Id))).ShouldSucceed().Days[0].Attended;
        attestation.ShouldSucceed().Present.ShouldBe(present);
    }
}
