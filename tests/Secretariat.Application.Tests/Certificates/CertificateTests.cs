using System.Security.Cryptography;
using Secretariat.Application.Access;
using Secretariat.Application.Attendance;
using Secretariat.Application.Audit;
using Secretariat.Application.Bodies;
using Secretariat.Application.Certificates;
using Secretariat.Application.Delegations;
using Secretariat.Application.Documents;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.People;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Certificates;

public sealed class CertificateTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
    [Fact]
    public async Task Only_who_meets_the_policy_is_certified_and_the_rest_are_listed_with_the_reason()
    {
        await Enter("NL", 0);
        await Hold("TR", "SE");
        var plan = (await Officer.Ask(new PrepareCertificates(Meeting.Id))).ShouldSucceed().Attendance;
        plan.AttendanceIsLocked.ShouldBeTrue();
        plan.Policy.ShouldBe("at least one sitting on each day");
        plan.Eligible.Select(e => e.Delegation).ShouldBe(["Türkiye", "Sweden"]);
        plan.Exceptions.Count.ShouldBe(7);
        plan.Exceptions.Single(e => e.Delegation == "the Netherlands").Reason.ShouldBe("No sitting was attended on 28 June 2024.");

        (await Head.Send(new IssueCertificate(Meeting.Id, Delegates["NL"].Id, Wording))).ShouldBeRefused<AttendanceErrors.PolicyNotMet>();
        (await Issue()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Certificates_meet_their_deadline_when_they_are_issued_to_all_and_not_to_one()
    {
        await Due(DeadlineKind.Certificates);
        await Hold("TR", "SE");
        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, [Delegates["TR"].Id]))).ShouldSucceed();
        (await Met(DeadlineKind.Certificates)).ShouldBeNull();

        (await TheSystem.Send(new IssueCertificate(Meeting.Id, Delegates["TR"].Id, Wording))).ShouldSucceed();
        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, []))).ShouldSucceed().Certificates.ShouldBe(1);
        (await Met(DeadlineKind.Certificates)).ShouldBe(Clock.GetUtcNow());
    }

    [Fact]
    public async Task Whoever_came_into_the_office_only_after_the_opening_signs()
    {
        var chair = Person.Enter(new PersonName("Mehmet", "Kaya", "H.E."), "Director General", null, "chair@example.org", "tr");
        await Given(chair);
        (await Signatories()).ShouldBeEmpty();
        var term = await Read(db => db.OfficeTerms.AsNoTracking().SingleAsync());
        (await Head.Send(new DesignateOfficePerson(term.Id, chair.Id, Meeting.Schedule.OpensAt.AddHours(1), term.Version))).ShouldSucceed();
        (await Read(db => db.OfficeTerms.AsNoTracking().SingleAsync())).ExercisedBy(Meeting.Schedule.ClosesAt).ShouldBe(chair.Id);
        (await Signatories()).ShouldBe(["Mehmet KAYA"]);

        async Task<List<string?>> Signatories() =>
            [.. (await Officer.Ask(new PrepareCertificates(Meeting.Id))).ShouldSucceed().Attendance.Wording.Signatories.Select(s => s.PrintedName)];
    }

    [Fact]
    public async Task Nothing_is_issued_before_attendance_is_locked_and_nothing_by_an_officer()
    {
        await Enter("TR", 0);
        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, []))).ShouldBeRefused<AttendanceErrors.NotLocked>();
        (await Head.Send(new IssueCertificate(Meeting.Id, Delegates["TR"].Id, Wording))).ShouldBeRefused<AttendanceErrors.NotLocked>();
        (await Officer.Send(new IssueCertificates(Meeting.Id, Wording, []))).ShouldBeRefused<Forbidden>();
    }

    [Fact]
    public async Task A_second_run_is_refused_naming_the_first_while_it_waits_and_because_nobody_is_left_after_it()
    {
        await Hold("TR", "SE");
        var first = (await Head.Send(new IssueCertificates(Meeting.Id, Wording, [Delegates["TR"].Id]))).ShouldSucceed();
        first.Certificates.ShouldBe(1);
        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, []))).ShouldBeRefused<RunErrors.AlreadyBegun>().Subjects.ShouldBe([first.RunId.Value]);
        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, [Delegates["SE"].Id]))).ShouldSucceed().Certificates.ShouldBe(1);
        await IssueWhatWaits();
        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, []))).ShouldBeRefused<CertificateErrors.NobodyToCertify>();
        (await Head.Send(new IssueCertificate(Meeting.Id, Delegates["TR"].Id, Wording))).ShouldBeRefused<CertificateErrors.AlreadyIssued>();
        (await Read(db => db.Certificates.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Of_forty_who_issue_the_same_certificate_at_once_one_succeeds_and_the_others_are_refused()
    {
        await Hold("TR");
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Head.Send(new IssueCertificate(Meeting.Id, Delegates["TR"].Id, Wording))));
        results.Count(r => r.Error is null).ShouldBe(1);
        results.Where(r => r.Error is not null).ShouldAllBe(r => r.Error is Conflict && r.Error.Code == "certificate.already_issued");
        (await Read(db => db.Certificates.CountAsync())).ShouldBe(1);
        (await Read(db => db.IssuedDocuments.CountAsync(d => d.RegistrationId == Delegates["TR"].Id))).ShouldBe(1);
    }

    [Fact]
    public async Task The_paper_says_what_it_should_its_bytes_stay_and_it_goes_to_its_holder()
    {
        await Hold("TR");
        var certificate = (await Issue()).ShouldHaveSingleItem();
        var text = PdfText.Squeeze(await PdfText.Of((await Officer.Ask(new DownloadCertificate(certificate.Id))).ShouldSucceed().Bytes));
        foreach (var expected in new[]
        {
            "Budapest Process", "Ministry of Justice", "This is to certify that", "Mr. Head OFTR", "attended and contributed to the success of",
                "34th Senior Officials Meeting",
            "Clarion Hotel", "Stockholm", "27–28 June 2024", "Ms. Anna BERG", "for Mr. Mehmet YILMAZ", certificate.Serial.Text,
            $"/verify/{certificate.Code.Text}",
        })
            text.ShouldContain(PdfText.Squeeze(expected));

        var document = await Read(db => db.IssuedDocuments.SingleAsync(d => d.Id == certificate.DocumentId));
        Convert.ToHexStringLower(SHA256.HashData((await Officer.Ask(new DownloadCertificate(certificate.Id))).ShouldSucceed().Bytes)).ShouldBe(document.Sha256);
        var mail = await Read(db => db.OutgoingMails.SingleAsync(m => m.RegistrationId == Delegates["TR"].Id));
        (mail.To.Email, mail.Key).ShouldBe(("head.oftr@example.org", $"certificate/{certificate.Id.Value}/issued"));
    }

    [Fact]
    public async Task Nobody_signs_the_certificate_made_out_to_them_and_the_secretariat_signs_where_nobody_else_does()
    {
        await Hold("TR");
        var holder = new CertificateSignatory("Mr. Head OFTR", "Chair", "Türkiye");
        var only = (await Head.Ask(new PreviewCertificate(Meeting.Id, Delegates["TR"].Id, Wording with { Signatories = [holder] }))).ShouldSucceed();
        var others = (await Head.Ask(new PreviewCertificate(Meeting.Id, Delegates["TR"].Id, Wording with { Signatories = [holder, .. Wording.Signatories] })))
            .ShouldSucceed();

        (await PdfText.Of(only.Bytes)).ShouldContain("Secretariat of the Budapest Process");
        Times("Mr. Head OFTR", await PdfText.Of(only.Bytes)).ShouldBe(1);
        (await PdfText.Of(others.Bytes)).ShouldContain("Ms. Anna BERG");
        Times("Mr. Head OFTR", await PdfText.Of(others.Bytes)).ShouldBe(1);
        (await PdfText.Of(others.Bytes)).ShouldNotContain("Secretariat of the Budapest Process");

        static int Times(string name, string text) => text.Split(name).Length - 1;
    }

    [Fact]
    public async Task A_paper_with_letters_that_no_type_here_has_is_listed_to_be_looked_at_and_no_other()
    {
        await Hold("TR", "SE");
        await Read(db => db.Registrations.Where(r => r.Id == Delegates["TR"].Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.FamilyName, "\U00013000")));
        (await Issue()).Count.ShouldBe(2);

        var doubtful = (await Officer.Ask(new ListDocuments(Meeting.Id, new Page(), Doubtful: true))).ShouldSucceed().Items;
        doubtful.ShouldHaveSingleItem().Warnings.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_certificate_is_valid_under_its_code_and_shows_what_stands_on_the_paper()
    {
        await Hold("TR");
        var certificate = (await Issue()).ShouldHaveSingleItem();
        var answer = (await Public(certificate.Code.Printed.ToLowerInvariant())).ShouldSucceed();
        answer.Status.ShouldBe(VerificationStatus.Valid);
        var face = answer.Certificate.ShouldNotBeNull();
        (face.Serial, face.Holder, face.Event, face.Dates)
            .ShouldBe((certificate.Serial.Text, "Mr. Head OFTR", "34th Senior Officials Meeting", "27–28 June 2024"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("XXXX")]
    [InlineData("0000-0000-00000")]
    [InlineData("' OR 1=1 --")]
    public async Task Unknown_and_malformed_codes_are_answered_alike(string code) =>
        (await Public(code)).ShouldSucceed().ShouldBe(new Verification(VerificationStatus.Unknown, null, null));

    [Fact]
    public async Task A_holder_asks_once_for_a_correction_and_the_old_code_then_shows_superseded_without_the_new_name()
    {
        await Hold("TR");
        var old = (await Issue()).ShouldHaveSingleItem();
        var holder = await Holder("TR");
        (await holder.Send(new RequestNameCorrection(old.Id, "Hakan", "Öztürk"))).ShouldSucceed();
        (await holder.Send(new RequestNameCorrection(old.Id, "Hakan", "Oeztuerk"))).ShouldBeRefused<CertificateErrors.CorrectionAlreadyRequested>();
        await WhatFollows<NameCorrectionRequested>();
        (await Read(db => db.OutgoingMails.AnyAsync(m => m.Key == $"certificate/{old.Id.Value}/correction-requested"))).ShouldBeTrue();

        var row = (await Officer.Ask(new ListCertificates(Meeting.Id, null, true, new Page()))).ShouldSucceed().Items.ShouldHaveSingleItem();
        row.RequestedName.ShouldBe("Mr. Hakan ÖZTÜRK");
        (await Head.Send(new CorrectCertificate(old.Id, null, null, "Spelling", 1))).ShouldBeRefused<StaleVersion>();
        var successor = (await Head.Send(new CorrectCertificate(old.Id, null, null, "Spelling", row.Version))).ShouldSucceed();
        await WhatFollows<CertificateIssued>();

        var superseded = (await Public(old.Code.Text)).ShouldSucceed();
        (superseded.Status, superseded.Since, superseded.Certificate!.Holder)
            .ShouldBe((VerificationStatus.Superseded, Second, "Mr. Head OFTR"));
        var current = await Read(db => db.Certificates.SingleAsync(c => c.Id == successor));
        (await Public(current.Code.Text)).ShouldSucceed().Certificate!.Holder.ShouldBe("Mr. Hakan ÖZTÜRK");
        (await Read(db => db.OutgoingMails.SingleAsync(m => m.Key == $"certificate/{successor.Value}/issued"))).Subject.ShouldContain("corrected");
        (await Officer.Ask(new ListMyCertificates(Delegates["TR"].Id))).ShouldSucceed().Count(c => c.MayRequestCorrection).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_elses_certificate_is_not_there_for_a_delegate()
    {
        await Hold("TR", "SE");
        var certificates = await Issue();
        var foreign = certificates.Single(c => c.RegistrationId == Delegates["SE"].Id);
        var holder = await Holder("TR");
        (await holder.Ask(new DownloadCertificate(foreign.Id))).ShouldBeRefused<NotFound>()
            .ShouldBe((await holder.Ask(new DownloadCertificate(CertificateId.New()))).Error);
        (await holder.Send(new RequestNameCorrection(foreign.Id, "A", "B"))).ShouldBeRefused<NotFound>();
        (await holder.Ask(new GetCertificate(foreign.Id))).ShouldBeRefused<NotFound>();
        var own = certificates.Single(c => c != foreign);
        (await holder.Ask(new DownloadCertificate(own.Id))).ShouldSucceed();
        (await holder.Ask(new GetCertificate(own.Id))).ShouldSucceed().Content.Holder.ShouldBe(own.Content.Holder);
    }

    [Fact]
    public async Task A_revoked_certificate_is_handed_out_to_its_holder_no_more_and_still_to_the_secretariat()
    {
        await Hold("TR");
        var certificate = (await Issue()).ShouldHaveSingleItem();
        var holder = await Holder("TR");
        (await holder.Ask(new GetIssuedDocument(certificate.DocumentId))).ShouldSucceed();
        (await holder.Ask(new GetRegistration(Delegates["TR"].Id))).ShouldSucceed().Papers.ShouldContain(p => p.Id == certificate.DocumentId.Value);
        (await Head.Send(new RevokeCertificate(certificate.Id, "Fraud", certificate.Version))).ShouldSucceed();

        (await holder.Ask(new DownloadCertificate(certificate.Id))).ShouldBeRefused<NotFound>();
        (await holder.Ask(new GetIssuedDocument(certificate.DocumentId))).ShouldBeRefused<NotFound>();
        (await holder.Ask(new GetRegistration(Delegates["TR"].Id))).ShouldSucceed().Papers.ShouldNotContain(p => p.Id == certificate.DocumentId.Value);
        (await holder.Ask(new ListMyCertificates(Delegates["TR"].Id))).ShouldSucceed().ShouldHaveSingleItem().Status.ShouldBe(CertificateStatus.Revoked);
        (await Officer.Ask(new DownloadCertificate(certificate.Id))).ShouldSucceed();
    }

    [Fact]
    public async Task The_public_learns_that_and_when_a_certificate_was_revoked_and_never_why()
    {
        await Hold("TR");
        var certificate = (await Issue()).ShouldHaveSingleItem();
        (await Head.Send(new RevokeCertificate(certificate.Id, " ", certificate.Version))).ShouldBeRefused<InvalidRequest>();
        (await Officer.Send(new RevokeCertificate(certificate.Id, "Fraud", certificate.Version))).ShouldBeRefused<Forbidden>();
        (await Head.Send(new RevokeCertificate(certificate.Id, "Fraud", certificate.Version))).ShouldSucceed();
        await WhatFollows<CertificateRevoked>();
        (await Officer.Ask(new ListHistory(KindOfThing.Registration, Delegates["TR"].Id.Value, new Page(20)))).ShouldSucceed().Items
            .ShouldContain(a => a.Act == nameof(RevokeCertificate) && a.Reason == "Fraud");

        var answer = (await Public(certificate.Code.Text)).ShouldSucceed();
        (answer.Status, answer.Since).ShouldBe((VerificationStatus.Revoked, Second));
        System.Text.Json.JsonSerializer.Serialize(answer).ShouldNotContain("Fraud");
        (await Read(db => db.OutgoingMails.SingleAsync(m => m.Key == $"certificate/{certificate.Id.Value}/revoked"))).Text.ShouldNotContain("Fraud");

        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, []))).ShouldBeRefused<CertificateErrors.NobodyToCertify>();
        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, [Delegates["TR"].Id]))).ShouldSucceed().Certificates.ShouldBe(1);
    }

    [Fact]
    public async Task A_correction_of_attendance_revokes_what_is_no_longer_earned_and_lets_others_be_certified()
    {
        await Hold("TR");
        var certificate = (await Issue()).ShouldHaveSingleItem();
        await Correct("TR", 0, PresenceState.Absent);
        await Correct("NL", 0, PresenceState.Present);
        await Correct("NL", 3, PresenceState.Present);
        (await Public(certificate.Code.Text)).ShouldSucceed().Status.ShouldBe(VerificationStatus.Revoked);
        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, []))).ShouldSucceed().Certificates.ShouldBe(1);
        (await Officer.Ask(new ListHistory(KindOfThing.Meeting, Meeting.Id.Value, new Page(50)))).ShouldSucceed().Items
            .Count(a => a.Act == nameof(CorrectAttendance)).ShouldBe(3);
    }

    private async Task Correct(string who, int session, PresenceState to)
    {
        (await Head.Send(new CorrectAttendance(
            Meeting.Id, Sessions[session], Delegates[who].Id, to, "Sheet read again", "Sheet of that day", await RegisterVersion()))).ShouldSucceed();
        await WhatFollows<AttendanceCorrected>();
    }

    private async Task<Acting> Holder(string who)
    {
        var (link, _) = PersonalLink.Make(LinkPurpose.Register, Meeting.Id, Delegates[who].DelegationId, Delegates[who].Id, who, Delegates[who].Email,
            Clock.GetUtcNow().AddDays(60), Clock.GetUtcNow());
        await Given(link);
        return As(new Actor.LinkHolder(link.Id, link.DelegationId, link.RegistrationId, "Delegate"));
    }

    private Task<Result<Verification>> Public(string code) => As(new Actor.Nobody()).Ask(new VerifyCertificate(code));

    [Fact]
    public async Task Nothing_is_issued_or_shown_that_names_no_issuer_or_nobody_who_signs()
    {
        await Hold("TR");
        foreach (var wording in new[]
        {
            Wording with { Issuers = [new("")] }, Wording with { Issuers = [new("\u202e")] }, Wording with { Issuers = [] },
            Wording with { Signatories = [new("  ")] }, Wording with { Signatories = [.. Wording.Signatories, new("")] },
            Wording with { EventTitle = "\u200b" }, Wording with { Signatories = [new(new string('x', 301))] },
        })
        {
            (await Head.Send(new IssueCertificates(Meeting.Id, wording, []))).ShouldBeRefused<InvalidRequest>();
            (await Officer.Ask(new PreviewCertificate(Meeting.Id, Delegates["TR"].Id, wording))).ShouldBeRefused<InvalidRequest>();
        }

        (await Officer.Ask(new PreviewCertificate(Meeting.Id, Delegates["TR"].Id, Wording))).ShouldSucceed();
        var unsigned = Wording with { Signatories = [new(" ")] };
        (await Head.Send(new IssueCertificate(Meeting.Id, Delegates["TR"].Id, unsigned))).ShouldBeRefused<CertificateErrors.Incomplete>();
        (await Issue()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_certificate_says_stands_on_one_line_each_and_in_the_order_it_is_read()
    {
        await Hold("TR");
        var issued = (await Issue(Wording with { Issuers = [new("Budapest\n Process\u202e", "\u2066")] })).ShouldHaveSingleItem();
        issued.Content.Issuers.ShouldBe([new CertificateIssuer("Budapest Process")]);

        var corrected = (await Head.Send(new CorrectCertificate(
            issued.Id, "Mr. \u202eTTEZ\n\nDirector", "Chief\r\nof\u2067 Unit", "Misspelt", 1))).ShouldSucceed();
        var holder = (await Read(db => db.Certificates.SingleAsync(c => c.Id == corrected))).Content.Holder;
        (holder.PrintedName, holder.FunctionalTitle).ShouldBe(("Mr. TTEZ Director", "Chief of Unit"));
        (await Head.Send(new CorrectCertificate(corrected, "\u202e\n", null, "Misspelt", 1))).ShouldBeRefused<CertificateErrors.Incomplete>();
    }

    [Fact]
    public async Task The_public_check_tells_the_day_that_stands_on_the_paper()
    {
        await Hold("TR");
        Clock.SetUtcNow(new DateTimeOffset(2024, 7, 1, 22, 30, 0, TimeSpan.Zero));
        var issued = (await Issue()).ShouldHaveSingleItem();

        var face = (await As(new Actor.Nobody()).Ask(new VerifyCertificate(issued.Code.Text))).ShouldSucceed().Certificate!;
        face.IssuedOn.ShouldBe(new DateOnly(2024, 7, 2));
    }
}
