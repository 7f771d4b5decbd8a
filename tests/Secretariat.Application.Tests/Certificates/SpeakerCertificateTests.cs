using Secretariat.Application.Access;
using Secretariat.Application.Attendance;
using Secretariat.Application.Certificates;
using Secretariat.Application.Delegations;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Certificates;

/// <summary>Certificates of participation as speaker: who is put on record, who earns one, what it says and how it is checked.</summary>
public sealed class SpeakerCertificateTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
    private AgendaItemId _results;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var agenda = Agenda.Draft(AgendaId.New(), Meeting, []);
        _ = agenda.AddItem(null, null, new AgendaItemContent(AgendaItemKind.Opening, "Opening"), [], Clock.GetUtcNow()).Value;
        _results = agenda.AddItem(null, null, new AgendaItemContent(AgendaItemKind.Presentation, "Results of the projects"), [], Clock.GetUtcNow()).Value;
        _ = agenda.AddItem(null, null, new AgendaItemContent(AgendaItemKind.Break, "Coffee"), [], Clock.GetUtcNow()).Value;
        await Given(agenda);
    }

    [Fact]
    public async Task A_speaker_who_was_seen_once_is_certified_whatever_share_of_the_sessions_the_body_asks_for()
    {
        await Speaks("NL");
        await Enter("NL", 0);
        await Hold("TR");
        var plan = (await Officer.Ask(new PrepareCertificates(Meeting.Id))).ShouldSucceed().Speakers;
        (plan.Policy, plan.Eligible.ShouldHaveSingleItem().Delegation).ShouldBe(("at least one sitting", "the Netherlands"));
        plan.Wording.Attestation.ShouldBe("took an active part in the");
        (await Officer.Ask(new PrepareCertificates(Meeting.Id))).ShouldSucceed().Attendance.Eligible.ShouldHaveSingleItem().Delegation.ShouldBe("Türkiye");

        var certificate = (await IssueToSpeakers()).ShouldHaveSingleItem();
        (certificate.Kind, certificate.RegistrationId).ShouldBe((CertificateKind.Speaker, Delegates["NL"].Id));
        var text = PdfText.Squeeze(await PdfText.Of((await Officer.Ask(new DownloadCertificate(certificate.Id))).ShouldSucceed().Bytes));
        foreach (var expected in new[] { "CERTIFICATE", "of participation as speaker", "Mr. Head OFNL", "Speaker: item 2, “Results of the projects”" })
            text.ShouldContain(PdfText.Squeeze(expected));
    }

    [Fact]
    public async Task A_speaker_who_was_not_seen_is_excepted_with_the_reason()
    {
        await Speaks("NL");
        await Hold("TR");
        var plan = (await Officer.Ask(new PrepareCertificates(Meeting.Id))).ShouldSucceed().Speakers;
        plan.Exceptions.ShouldHaveSingleItem().Reason.ShouldBe("No sitting was attended.");
        (await Head.Send(new IssueCertificates(Meeting.Id, null, [], CertificateKind.Speaker))).ShouldBeRefused<CertificateErrors.Incomplete>();
        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, [], CertificateKind.Speaker))).ShouldBeRefused<CertificateErrors.NobodyToCertify>();
        (await Head.Send(new IssueCertificate(Meeting.Id, Delegates["NL"].Id, Wording, CertificateKind.Speaker)))
            .ShouldBeRefused<AttendanceErrors.PolicyNotMet>();
    }

    [Fact]
    public async Task Who_attended_and_spoke_holds_one_of_each_kind_and_no_second_of_either()
    {
        await Speaks("TR");
        await Hold("TR");
        await Issue();
        (await IssueToSpeakers()).Select(c => c.Kind).ShouldBe([CertificateKind.Attendance, CertificateKind.Speaker], ignoreOrder: true);
        foreach (var kind in Enum.GetValues<CertificateKind>())
            (await Head.Send(new IssueCertificate(Meeting.Id, Delegates["TR"].Id, Wording, kind))).ShouldBeRefused<CertificateErrors.AlreadyIssued>();
        var twice = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Head.Send(new IssueCertificate(Meeting.Id, Delegates["TR"].Id, Wording, CertificateKind.Speaker))));
        twice.ShouldAllBe(r => r.Error is CertificateErrors.AlreadyIssued);
    }

    [Fact]
    public async Task Nobody_is_certified_as_a_speaker_who_is_not_on_record_as_one()
    {
        await Hold("TR", "SE");
        (await Head.Send(new IssueCertificate(Meeting.Id, Delegates["TR"].Id, Wording, CertificateKind.Speaker)))
            .ShouldBeRefused<CertificateErrors.Incomplete>();
        (await Officer.Ask(new PrepareCertificates(Meeting.Id))).ShouldSucceed().Speakers.Eligible.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_public_learns_of_what_kind_it_is_and_what_its_holder_spoke_on()
    {
        await Speaks("TR");
        await Hold("TR");
        var certificate = (await IssueToSpeakers()).ShouldHaveSingleItem();
        var face = (await As(new Actor.Nobody()).Ask(new VerifyCertificate(certificate.Code.Printed))).ShouldSucceed().Certificate.ShouldNotBeNull();
        (face.Kind, face.Contributions.ShouldHaveSingleItem()).ShouldBe((CertificateKind.Speaker, "Speaker: item 2, “Results of the projects”"));
    }

    [Fact]
    public async Task A_correction_of_the_attendance_revokes_what_is_no_longer_earned_and_leaves_the_rest()
    {
        await Speaks("TR");
        await Hold("TR");
        await Issue();
        await IssueToSpeakers();
        await Correct(3);
        (await Standing()).ShouldBe([(CertificateKind.Attendance, CertificateStatus.Revoked), (CertificateKind.Speaker, CertificateStatus.Issued)]);
        await Correct(0);
        (await Standing()).ShouldBe([(CertificateKind.Attendance, CertificateStatus.Revoked), (CertificateKind.Speaker, CertificateStatus.Revoked)]);
    }

    [Fact]
    public async Task A_contribution_is_on_record_once_however_often_it_is_sent_and_can_be_taken_back()
    {
        await Speaks("TR");
        await Speaks("TR");
        await Speaks("TR", ContributionPart.Moderator);
        var listed = (await Officer.Ask(new ListContributions(Meeting.Id))).ShouldSucceed();
        listed.Contributions.Select(c => (c.Delegation, c.Item, c.Part)).ShouldBe(
            [("Türkiye", "2 Results of the projects", ContributionPart.Speaker), ("Türkiye", "2 Results of the projects", ContributionPart.Moderator)]);
        listed.Items.Select(i => i.Title).ShouldBe(["1 Opening", "2 Results of the projects"]);

        (await Officer.Send(new WithdrawContribution(Delegates["TR"].Id, _results, ContributionPart.Speaker))).ShouldSucceed();
        (await Officer.Send(new WithdrawContribution(Delegates["TR"].Id, _results, ContributionPart.Speaker))).ShouldSucceed();
        (await Officer.Ask(new ListContributions(Meeting.Id))).ShouldSucceed().Contributions.ShouldHaveSingleItem().Part.ShouldBe(ContributionPart.Moderator);
    }

    [Fact]
    public async Task Nobody_speaks_on_an_item_of_another_meeting_nor_after_staying_away()
    {
        (await Officer.Send(new RecordContribution(Delegates["TR"].Id, AgendaItemId.New(), ContributionPart.Speaker))).ShouldBeRefused<NotFound>();
        await Hold("SE");
        (await Officer.Send(new RecordContribution(Delegates["TR"].Id, _results, ContributionPart.Speaker)))
            .ShouldBeRefused<RegistrationErrors.NoSpeaker>();
        await Speaks("SE");
    }

    private async Task Speaks(string who, ContributionPart part = ContributionPart.Speaker) =>
        (await Officer.Send(new RecordContribution(Delegates[who].Id, _results, part))).ShouldSucceed();

    private async Task<IReadOnlyList<Certificate>> IssueToSpeakers()
    {
        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, [], CertificateKind.Speaker))).ShouldSucceed();
        return await IssueWhatWaits();
    }

    private async Task Correct(int session)
    {
        (await Head.Send(new CorrectAttendance(Meeting.Id, Sessions[session], Delegates["TR"].Id, PresenceState.Absent, "Mistaken for another", "Signed sheet",
            await RegisterVersion()))).ShouldSucceed();
        await WhatFollows<AttendanceCorrected>();
    }

    private async Task<IReadOnlyList<(CertificateKind, CertificateStatus)>> Standing() =>
        [.. (await Read(db => db.Certificates.OrderBy(c => c.Kind).ToListAsync())).Select(c => (c.Kind, c.Status))];
}
