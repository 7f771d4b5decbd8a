using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Attendance;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Testing;
using UglyToad.PdfPig;

namespace Secretariat.Application.Tests.Invitations;

public sealed class InvitationTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    [Fact]
    public async Task Each_participant_is_invited_once_and_a_second_run_invites_nobody()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed().ShouldBe(new GeneratedInvitations(3, 0));
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed().ShouldBe(new GeneratedInvitations(0, 3));

        (await Invitations()).Select(i => i.Participant).ShouldBe(["Austria", "Hungary", "Sweden"]);
        (await Read(db => db.Delegations.Select(d => d.Quota).ToListAsync())).ShouldBe([3, 3, 3]);
    }

    [Fact]
    public async Task A_delegation_that_was_invited_by_other_means_is_drawn_up_while_the_meeting_sits_to_be_put_on_record_and_no_letter_goes_out()
    {
        await Status(MeetingStatus.InSession);
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed().DrawnUp.ShouldBe(3);
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldBeRefused<MeetingErrors.NotNow>();
        var delegation = new DelegationId((await InvitationOf("Austria")).DelegationId);
        var person = (await TheOfficer.Send(new RegisterWalkIn(Meeting, delegation, Person("Anna", "Berg")))).ShouldSucceed();
        (await TheOfficer.Send(new AcceptNomination(person, 1))).ShouldSucceed();
        await Settle();
        (await Mails()).ShouldNotContain(m => m.Kind == MailKind.Invitation);

        await Status(MeetingStatus.Concluded);
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldBeRefused<MeetingErrors.NotNow>();
    }

    [Theory]
    [InlineData(SourceKind.External, false)]
    [InlineData(SourceKind.Seed, true)]
    public async Task Who_takes_part_by_the_word_of_pages_outside_the_publication_alone_is_not_invited(SourceKind known, bool invited)
    {
        var (poland, _) = Join("PL", "Poland", CorrespondenceForm.Letter, AddresseeKind.Ministry);
        await Given(poland, Participation.Recall("2017-PL", poland.Id, ParticipationKind.Participating, Period.Since(new DateOnly(2017, 1, 1)), known,
            Confidence.Stated, "Poland", null, []));

        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        (await Invitations()).Any(i => i.Participant == "Poland").ShouldBe(invited);
    }

    [Fact]
    public async Task Delegations_with_the_usual_seats_follow_the_meeting_and_those_given_others_keep_theirs()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        var hungary = await Read(db => db.Delegations.SingleAsync(d => d.ParticipantName == "Hungary"));
        (await TheOfficer.Send(new ChangeQuota(hungary.Id, 7, "Hosts next", hungary.Version))).ShouldSucceed();
        (await TheOfficer.Send(await Seats(5))).ShouldSucceed();
        (await Quotas()).ShouldBe([5, 7, 5]);

        var austria = await Read(db => db.Delegations.SingleAsync(d => d.ParticipantName == "Austria"));
        await Read(db => db.Delegations.Where(d => d.Id == austria.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.SeatsTaken, 4)));
        (await TheOfficer.Send(await Seats(3))).ShouldBeRefused<DelegationErrors.QuotasBelowSeats>().Participants.ShouldBe(["Austria"]);
        (await Quotas()).ShouldBe([5, 7, 5]);
        (await TheOfficer.Send(await Seats(4))).ShouldSucceed();
        (await Quotas()).ShouldBe([4, 7, 4]);

        Task<List<int>> Quotas() => Read(db => db.Delegations.OrderBy(d => d.ParticipantName).Select(d => d.Quota).ToListAsync());

        async Task<ReviseMeeting> Seats(int seats)
        {
            var meeting = await Read(db => db.Meetings.SingleAsync(m => m.Id == Meeting));
            return new ReviseMeeting(Meeting, meeting.Version, new MeetingSetup(meeting.Title, meeting.HostId, [new ConvenedBy("Budapest Process", null)],
                meeting.Languages, new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = seats, [ParticipationKind.Invited] = 1 },
                meeting.AttributionRule));
        }
    }

    [Fact]
    public async Task A_missing_addressee_stops_the_drawing_up_and_is_named()
    {
        var (poland, participation) = Join("PL", "Poland", CorrespondenceForm.Letter, AddresseeKind.Ministry, routed: false);
        await Given(poland, participation);

        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldBeRefused<InvitationErrors.Incomplete>().Missing
            .ShouldBe(["an addressee at this level for Poland"]);
        (await Invitations()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_former_state_is_not_invited_and_its_successors_are_named()
    {
        var former = Participant.Recall(ParticipantKind.State, "CSHH", "CSK", "200", null, Origin.Historic);
        former.Designate("Czechoslovakia", "en", DesignationKind.Short, null, null).Error.ShouldBeNull();
        former.End(new DateOnly(1993, 1, 1), [(ParticipantId.New(), "Czechia"), (ParticipantId.New(), "Slovakia")]).Error.ShouldBeNull();
        await Given(former);

        (await TheOfficer.Send(new GenerateInvitations(Meeting, [former.Id]))).ShouldBeRefused<ParticipantErrors.Former>().Successors.ShouldBe(["Czechia",
            "Slovakia"]);
        (await TheOfficer.Send(new GenerateInvitations(Meeting, [Participants["AT"]]))).ShouldSucceed().DrawnUp.ShouldBe(1);
    }

    [Fact]
    public async Task Signing_numbers_without_gaps_and_issues_each_paper_with_its_number()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed().Submitted.ShouldBe(3);
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldBeRefused<RunErrors.AlreadyBegun>();
        await Settle();

        var signed = await Invitations(new InvitationFilter(InvitationStatus.Signed));
        signed.Select(i => i.Reference).Order().ShouldBe(["BP/OUT/2024/0001", "BP/OUT/2024/0002", "BP/OUT/2024/0003"]);
        signed.ShouldAllBe(i => i.DocumentId != null);
        var signature = (await TheOfficer.Ask(new GetInvitation(new InvitationId(signed[0].Id)))).ShouldSucceed().Signature!;
        signature.ShouldBe(new Signature("Henri Head", "Head of Secretariat", "H.E. Mehmet KAYA", "Chair of the Budapest Process (Türkiye)"));
    }

    [Fact]
    public async Task The_letter_of_a_joint_meeting_carries_the_signature_of_each_convenor()
    {
        (await TheOfficer.Send(await Convened("Budapest Process", "Example Process"))).ShouldSucceed();
        await Submitted();

        (await TheHead.Send(SignedWith("Example Process"))).ShouldSucceed();
        await Settle();

        var austria = (await TheOfficer.Ask(new GetInvitation(new InvitationId((await InvitationOf("Austria")).Id)))).ShouldSucceed();
        (austria.Signature!.Name, austria.CoSignature).ShouldBe(("Henri Head", new Signature("Maria Muster", "Chair of the Example Process", null, null)));
        var letter = await PaperOf("Austria");
        letter.ShouldSatisfyAllConditions(text => text.ShouldContain("Henri Head"), text => text.ShouldContain("Maria Muster"),
            text => text.ShouldContain("Chair of the Example Process"), text => text.ShouldContain("We have the honour"),
            text => text.ShouldNotContain("I have the honour"));
    }

    [Theory]
    [InlineData("en", "We have the honour", "I have the honour")]
    [InlineData("fr", "Nous avons l’honneur", "J’ai l’honneur")]
    [InlineData("ru", "Имеем честь", "Имею честь")]
    [InlineData("tr", "onur duyarız", "onur duyarım")]
    [InlineData("ar", "يشرفنا أن", "يشرفني أن")]
    public void Letters_that_two_sign_speak_in_the_plural_and_those_of_one_in_the_singular(string tag, string several, string one)
    {
        foreach (var kind in new[] { LetterKind.InvitationLetter, LetterKind.PostponementLetter, LetterKind.CancellationLetter })
        {
            string[] conditions = ["jointly", "note", "the_secretariats", "former_dates", "postponed"];
            var fields = LetterFields.Of(kind).Where(field => !conditions.Contains(field)).ToDictionary(field => field, object (_) => "…");
            Body().ShouldSatisfyAllConditions(text => text.ShouldContain(one), text => text.ShouldNotContain(several));
            fields["jointly"] = true;
            Body().ShouldSatisfyAllConditions(text => text.ShouldContain(several), text => text.ShouldNotContain(one));

            string Body() => LetterWriter.Fill(LetterWriter.Delivered(kind, Language.Of(tag)), fields).ShouldSucceed().Body;
        }
    }

    [Theory]
    [InlineData("en", "of the Budapest Process and the Example Process", "of the Budapest Process")]
    [InlineData("fr", "dans le cadre des dialogues « Processus de Budapest » et « Example Process »", "dans le cadre du dialogue « Processus de Budapest »")]
    [InlineData("ru", "в рамках диалогов «Будапештский процесс» и «Example Process»", "в рамках диалога «Будапештский процесс»")]
    public async Task A_meeting_under_two_dialogues_names_each_of_them_and_that_of_one_only_one(string tag, string both, string one)
    {
        var delivered = Services.GetRequiredService<DialogueSettings>();
        var dialogue = delivered with
        {
            Letterheads = [new LetterheadSettings { Issuer = "Budapest Process" }, new LetterheadSettings { Issuer = "Example Process" }],
            Terms = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["fr"] = new Dictionary<string, string> { ["Budapest Process"] = "Processus de Budapest" },
                ["ru"] = new Dictionary<string, string> { ["Budapest Process"] = "Будапештский процесс" },
            },
        };
        (await Process()).ShouldBe(one);
        (await TheOfficer.Send(await Convened("Budapest Process", "Example Process"))).ShouldSucceed();
        (await Process()).ShouldBe(both);

        async Task<string> Process() => (string)(await Read(db => db.Occasion(Meeting, dialogue, TestContext.Current.CancellationToken))).ShouldSucceed()
            .In(Language.Of(tag), Services.GetRequiredService<ICountryNames>()).Fields()["in_process"];
    }

    [Theory]
    [InlineData("en", "The Secretariat of the Budapest Process and the Secretariat of the Example Process present their compliments")]
    [InlineData("fr", "présentent leurs compliments")]
    [InlineData("ru", "свидетельствуют своё уважение")]
    [InlineData("tr", "saygılarını sunarlar")]
    [InlineData("ar", "تحياتهما")]
    public async Task Notes_of_a_joint_meeting_speak_in_the_plural_in_every_language_and_those_of_one_do_not(string tag, string said)
    {
        (await TheOfficer.Send(await Convened("Budapest Process", "Example Process"))).ShouldSucceed();
        (await Spoken()).ShouldAllBe(text => text.Contains(said));
        (await TheOfficer.Send(await Convened("Chair of the Budapest Process"))).ShouldSucceed();
        (await Spoken()).ShouldAllBe(text => !text.Contains(said));

        async Task<List<string>> Spoken()
        {
            var language = Language.Of(tag);
            var dialogue = Services.GetRequiredService<DialogueSettings>() with
            {
                Letterheads = [new LetterheadSettings { Issuer = "Budapest Process" }, new LetterheadSettings { Issuer = "Example Process" }],
            };
            var occasion = (await Read(db => db.Occasion(Meeting, dialogue, TestContext.Current.CancellationToken))).ShouldSucceed();
            occasion.IsJoint.ShouldBe(occasion.Issuers().Count > 1);
            var fields = occasion.In(language, Services.GetRequiredService<ICountryNames>()).Fields();
            foreach (var other in LetterFields.Of(LetterKind.NoteVerbale).Concat(LetterFields.Of(LetterKind.CancellationLetter)))
                if (other is not ("the_secretariats" or "jointly" or "former_dates" or "postponed")) fields.TryAdd(other, "…");
            LetterKind[] notes = [LetterKind.NoteVerbale, LetterKind.PostponementLetter, LetterKind.CancellationLetter];
            return [.. notes.Select(kind => LetterWriter.Fill(LetterWriter.Delivered(kind, language), fields).ShouldSucceed().Body)];
        }
    }

    [Fact]
    public async Task A_meeting_called_in_one_name_has_no_second_signature()
    {
        await Submitted();

        (await TheHead.Send(SignedWith("Example Process"))).ShouldBeRefused<InvitationErrors.NotJoint>();
        (await TheHead.Send(SignedAlone with { CoSignatoryName = "Maria Muster" })).ShouldBeRefused<InvalidRequest>();
        (await TheHead.Send(SignedAlone with { CoSignatoryTitle = "Chair" })).ShouldBeRefused<InvalidRequest>();
        (await TheHead.Send(SignedAlone)).ShouldSucceed();
        await Settle();

        var austria = (await TheOfficer.Ask(new GetInvitation(new InvitationId((await InvitationOf("Austria")).Id)))).ShouldSucceed();
        austria.CoSignature.ShouldBeNull();
    }

    [Fact]
    public async Task Without_anybody_in_the_office_nobody_signs()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
        await Read(db => db.OfficeTerms.Where(t => t.BodyId == null).ExecuteUpdateAsync(t => t.SetProperty(x => x.Until, Clock.GetUtcNow())));

        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldBeRefused<InvitationErrors.NotInOffice>();
    }

    [Fact]
    public async Task Where_the_head_went_on_without_a_chair_the_signatory_signs_in_their_own_name()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
        await Read(db => db.OfficeTerms.Where(t => t.BodyId == null).ExecuteUpdateAsync(t => t.SetProperty(x => x.Until, Clock.GetUtcNow())));
        await Read(async db =>
        {
            (await db.Meetings.AsTracking().SingleAsync()).GoOn(
                MeetingObstacle.ChairVacant, new MeetingErrors.ChairVacant(), "Until a person is named", "Henri Head", Clock.GetUtcNow()).ShouldSucceed();
            return await db.SaveChangesAsync();
        });

        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        await Settle();
        var signed = (await Invitations(new InvitationFilter(InvitationStatus.Signed)))[0];
        (await TheOfficer.Ask(new GetInvitation(new InvitationId(signed.Id)))).ShouldSucceed().Signature!
            .ShouldBe(new Signature("Henri Head", "Head of Secretariat", null, null));
    }

    [Fact]
    public async Task Whose_body_had_a_chair_of_its_own_is_not_signed_for_by_the_chair_of_the_process()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
        var (body, holder) = await Read(async db =>
            (await db.Bodies.SingleAsync(), await db.Participants.SingleAsync(p => p.Id == Participants["SE"])));
        var own = OfficeTerm.Begin(Office.Chair, body, holder, 1, Clock.GetUtcNow().AddYears(-2), false, null).ShouldSucceed();
        await Given(own);
        await Read(db => db.OfficeTerms.Where(t => t.Id == own.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Until, Clock.GetUtcNow())));
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldBeRefused<InvitationErrors.NotInOffice>();

        await Read(db => db.OfficeTerms.Where(t => t.Id == own.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Until, (DateTimeOffset?)null)));
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        await Settle();
        var signed = (await Invitations(new InvitationFilter(InvitationStatus.Signed)))[0];
        (await TheOfficer.Ask(new GetInvitation(new InvitationId(signed.Id)))).ShouldSucceed().Signature!
            .ShouldBe(new Signature("Henri Head", "Head of Secretariat", null, "Chair of the Senior Officials Meeting (Sweden)"));
    }

    [Fact]
    public async Task No_link_that_was_mailed_stands_in_the_audit_or_among_the_events()
    {
        await Dispatched();
        await ByLink("ministry.at@example.org");

        var tokens = (await Mails()).Where(m => m.Text.Contains("/link?", StringComparison.Ordinal))
            .Select(m => m.Text.Split("/link?")[1].Split('\n')[0].Split('#')[1].Trim()).ToList();
        tokens.Count.ShouldBe(3);
        (await Records("ministry.at@example.org")).ShouldBeGreaterThan(0);
        foreach (var token in tokens) (await Records(token)).ShouldBe(0);
    }

    [Fact]
    public async Task Letter_and_note_say_who_is_invited_and_leave_no_field_unfilled()
    {
        await Dispatched();
        foreach (var invitation in await Invitations())
        {
            var kind = invitation.Form is CorrespondenceForm.NoteVerbale ? DocumentKind.NoteVerbale : DocumentKind.InvitationLetter;
            (await Read(db => db.IssuedDocuments.SingleAsync(d => d.Id == new IssuedDocumentId(invitation.DocumentId!.Value)))).Kind.ShouldBe(kind);
        }

        var letter = await PaperOf("Austria");
        foreach (var said in new[] { "BP/OUT/2024/", "Excellency,", "I have the honour to invite Austria", "34th Senior Officials Meeting", "30 May 2024",
            "Henri Head", "Mehmet KAYA", "Chair of the Budapest Process Türkiye" })
            letter.ShouldContain(said);
        letter.ShouldNotContain("(Türkiye)", customMessage: "below a signature the state stands on a line of its own");
        letter.ShouldNotContain("{{");
        var note = await PaperOf("Hungary");
        foreach (var said in new[] { "presents its compliments", "Ministry of Foreign Affairs of Hungary", "30 May 2024" }) note.ShouldContain(said);
        foreach (var unsaid in new[] { " I ", " we ", " you ", " your ", " our ", "Henri Head", "{{" }) note.ShouldNotContain(unsaid, Case.Insensitive);
        (await Mails()).ShouldAllBe(m => !m.Text.Contains("{{") && !m.Subject.Contains("{{"));
    }

    [Fact]
    public async Task Dispatch_mails_each_addressee_a_link_and_each_copy_none()
    {
        await Dispatched();

        (await Invitations()).ShouldAllBe(i => i.Status == InvitationStatus.Dispatched);
        var mails = await Mails();
        mails.Count.ShouldBe(6);
        mails.Count(m => m.To.Email.StartsWith("ministry.", StringComparison.Ordinal) && m.Text.Contains("/link?") && m.Enclosures.Count == 1).ShouldBe(3);
        mails.Count(m => m.To.Email.StartsWith("embassy.", StringComparison.Ordinal) && !m.Text.Contains("/link?") && m.Enclosures.Count == 1).ShouldBe(3);
        mails.ShouldContain(m => m.Calendar != null && m.Calendar.Content.Contains("TZID:Europe/Stockholm"));
        (await TheOfficer.Send(new DispatchInvitations(Meeting))).ShouldBeRefused<InvitationErrors.NothingToDo>();
    }

    [Fact]
    public async Task Exchanging_the_link_acknowledges_the_invitation()
    {
        await Dispatched();
        (await InvitationOf("Austria")).Status.ShouldBe(InvitationStatus.Dispatched);
        await ByLink("ministry.at@example.org");
        (await InvitationOf("Austria")).Status.ShouldBe(InvitationStatus.Acknowledged);
        (await InvitationOf("Sweden")).Status.ShouldBe(InvitationStatus.Dispatched);
    }

    [Fact]
    public async Task Reminders_go_once_a_step_and_only_to_those_who_have_not_answered()
    {
        await Dispatched();
        var austria = await InvitationOf("Austria");
        (await TheOfficer.Send(new ReplyToInvitation(new InvitationId(austria.Id), true, "By telephone", austria.Version))).ShouldSucceed();
        Clock.SetUtcNow(new DateTimeOffset(2024, 5, 16, 6, 0, 0, TimeSpan.Zero));
        for (var i = 0; i < 2; i++) (await TheSystem.Send(new SendReminders())).ShouldSucceed();
        (await Reminded()).ShouldBe(["ministry.hu@example.org", "ministry.se@example.org"]);

        Clock.SetUtcNow(new DateTimeOffset(2024, 5, 29, 6, 0, 0, TimeSpan.Zero));
        for (var i = 0; i < 2; i++) (await TheSystem.Send(new SendReminders())).ShouldSucceed();
        (await Reminded()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task At_the_deadline_silence_lapses_and_a_late_answer_is_still_taken()
    {
        await Dispatched();
        Clock.SetUtcNow(new DateTimeOffset(2024, 5, 30, 21, 0, 0, TimeSpan.Zero));
        (await TheSystem.Send(new LapseInvitations())).ShouldSucceed();
        (await InvitationOf("Austria")).Status.ShouldBe(InvitationStatus.Dispatched);
        Clock.SetUtcNow(new DateTimeOffset(2024, 5, 31, 1, 0, 0, TimeSpan.Zero));
        (await TheSystem.Send(new LapseInvitations())).ShouldSucceed();
        var lapsed = await InvitationOf("Austria");
        lapsed.Status.ShouldBe(InvitationStatus.Lapsed);

        var (holder, _) = await ByLink("ministry.at@example.org");
        (await holder.Send(new ReplyToInvitation(new InvitationId(lapsed.Id), true, null, lapsed.Version))).ShouldSucceed();
        var accepted = await InvitationOf("Austria");
        (accepted.Status, accepted.AnsweredLate).ShouldBe((InvitationStatus.Accepted, true));
    }

    [Fact]
    public async Task Nominations_are_closed_by_their_day_and_open_again_when_it_is_put_off()
    {
        await Dispatched();
        Clock.SetUtcNow(new DateTimeOffset(2024, 5, 30, 21, 0, 0, TimeSpan.Zero));
        (await TheSystem.Send(new LapseInvitations())).ShouldSucceed();
        (await Met(DeadlineKind.Nominations)).ShouldBeNull();

        Clock.SetUtcNow(new DateTimeOffset(2024, 5, 31, 1, 0, 0, TimeSpan.Zero));
        for (var i = 0; i < 2; i++) (await TheSystem.Send(new LapseInvitations())).ShouldSucceed();
        (await Met(DeadlineKind.Nominations)).ShouldBe(Clock.GetUtcNow());

        await Due(DeadlineKind.Nominations);
        (await TheSystem.Send(new LapseInvitations())).ShouldSucceed();
        (await Met(DeadlineKind.Nominations)).ShouldBeNull();
    }

    [Fact]
    public async Task Invitations_sent_by_courier_meet_their_deadline_with_the_last_one()
    {
        await Due(DeadlineKind.Invitations);
        (await TheOfficer.Send(new GenerateInvitations(Meeting, [Participants["AT"], Participants["HU"]]))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        await Settle();

        await Courier("Austria");
        (await Met(DeadlineKind.Invitations)).ShouldBeNull();
        await Courier("Hungary");
        (await Met(DeadlineKind.Invitations)).ShouldBe(Clock.GetUtcNow());

        async Task Courier(string to)
        {
            var invitation = await InvitationOf(to);
            (await TheOfficer.Send(new RecordCourier(new InvitationId(invitation.Id), "Sample Couriers", "W1", invitation.Version))).ShouldSucceed();
        }
    }

    [Fact]
    public async Task An_officer_who_answers_for_a_participant_says_why()
    {
        await Dispatched();
        var austria = await InvitationOf("Austria");
        (await TheOfficer.Send(new ReplyToInvitation(new InvitationId(austria.Id), false, " ",
            austria.Version))).ShouldBeRefused<InvitationErrors.ReasonNeeded>();
        (await TheOfficer.Send(new ReplyToInvitation(new InvitationId(austria.Id), false, "Note verbale of 2 May", austria.Version))).ShouldSucceed();
        await Settle();
        (await Mails()).ShouldContain(m => m.Kind == MailKind.ReplyReceived && m.To.Email == "ministry.at@example.org");
    }

    [Fact]
    public async Task Only_the_head_withdraws_and_those_who_had_it_are_told_that_the_meeting_stands()
    {
        await Dispatched();
        var austria = await InvitationOf("Austria");
        (await TheOfficer.Send(new WithdrawInvitation(new InvitationId(austria.Id), "Error", austria.Version))).ShouldBeRefused<Forbidden>();
        (await TheHead.Send(new WithdrawInvitation(new InvitationId(austria.Id), "Sent in error", austria.Version))).ShouldSucceed();
        await Settle();

        var told = (await Mails()).Where(m => m.Kind == MailKind.InvitationWithdrawn).ToList();
        told.Select(m => m.To.Email).Order().ShouldBe(["embassy.at@example.org", "ministry.at@example.org"]);
        told.ShouldAllBe(m => m.Text.Contains("Sent in error") && m.Text.Contains("meeting itself is not affected") && m.Calendar!.Method == "CANCEL");
        (await Read(db => db.PersonalLinks.Where(l => l.RevokedAt != null).CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Whose_invitation_was_taken_back_is_invited_again_only_by_name()
    {
        await Dispatched();
        var austria = await InvitationOf("Austria");
        (await TheHead.Send(new WithdrawInvitation(new InvitationId(austria.Id), "Sent in error", austria.Version))).ShouldSucceed();

        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed().DrawnUp.ShouldBe(0);
        var named = await Read(db => db.Invitations.Where(i => i.ParticipantName == "Austria").Select(i => i.ParticipantId).SingleAsync());
        (await TheOfficer.Send(new GenerateInvitations(Meeting, [named]))).ShouldSucceed().ShouldBe(new GeneratedInvitations(1, 0));
    }

    [Fact]
    public async Task A_revision_keeps_the_number_and_the_old_paper()
    {
        await Dispatched();
        var old = await InvitationOf("Austria");
        (await TheOfficer.Send(new ReissueInvitation(new InvitationId(old.Id), "New venue", old.Version))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        await Settle();

        var all = (await Invitations(new InvitationFilter(WithFormer: true))).Where(i => i.Participant == "Austria").ToList();
        all.Select(i => i.Status).ShouldBe([InvitationStatus.Superseded, InvitationStatus.Signed]);
        all[1].Reference.ShouldBe(all[0].Reference);
        (await TheOfficer.Ask(new GetInvitation(new InvitationId(all[1].Id)))).ShouldSucceed().Reference.ShouldBe($"{old.Reference}/Rev.1");
        var kept = await Read(db => db.IssuedDocuments.Where(d => d.Symbol!.StartsWith(old.Reference!)).CountAsync());
        kept.ShouldBe(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task However_often_it_was_reissued_before_signing_it_keeps_the_number(int times)
    {
        await Dispatched();
        var old = await InvitationOf("Austria");
        for (var i = 0; i < times; i++)
        {
            var current = await InvitationOf("Austria");
            (await TheOfficer.Send(new ReissueInvitation(new InvitationId(current.Id), "New venue", current.Version))).ShouldSucceed();
        }

        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        await Settle();
        (await TheOfficer.Ask(new GetInvitation(new InvitationId((await InvitationOf("Austria")).Id)))).ShouldSucceed().Reference
            .ShouldBe($"{old.Reference}/Rev.1");
        (await Read(db => db.Invitations.CountAsync(i => i.Reference != null))).ShouldBe(4);
    }

    [Fact]
    public async Task A_bounce_is_seen_becomes_a_task_and_the_invitation_may_be_sent_again()
    {
        await Dispatched();
        var austria = await InvitationOf("Austria");
        (await TheOfficer.Send(new RecordBounce(new InvitationId(austria.Id), "mailbox full", austria.Version))).ShouldSucceed();
        await Settle();
        (await Invitations(new InvitationFilter(InvitationStatus.Bounced))).ShouldHaveSingleItem().BounceReason.ShouldBe("mailbox full");
        (await Mails()).ShouldContain(m => m.Kind == MailKind.Notice && m.Subject.Contains("Austria"));

        (await TheOfficer.Send(new DispatchInvitations(Meeting, [new InvitationId(austria.Id)]))).ShouldSucceed();
        await Settle();
        (await InvitationOf("Austria")).Status.ShouldBe(InvitationStatus.Dispatched);
    }

    [Fact]
    public async Task The_preview_is_a_draft_and_leaves_nothing_behind()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        var austria = await InvitationOf("Austria");
        var preview = (await TheOfficer.Ask(new PreviewInvitation(new InvitationId(austria.Id)))).ShouldSucceed();
        Encoding.ASCII.GetString(preview.Bytes, 0, 5).ShouldBe("%PDF-");
        (await Read(db => db.IssuedDocuments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_wording_is_seen_on_paper_before_it_is_saved_by_somebody_whose_paper_it_is()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        var austria = await InvitationOf("Austria");
        var (letter, note) = (LetterKind.InvitationLetter, LetterKind.NoteVerbale);
        var (theirs, other) = austria.Form is CorrespondenceForm.NoteVerbale ? (note, letter) : (letter, note);
        var id = new InvitationId(austria.Id);

        var tried = (await TheOfficer.Ask(new PreviewLetterPaper(theirs, "en", "On trial", "A wording that nobody saved.", id))).ShouldSucceed();
        var inUse = (await TheOfficer.Ask(new PreviewInvitation(id))).ShouldSucceed();

        Encoding.ASCII.GetString(tried.Bytes, 0, 5).ShouldBe("%PDF-");
        tried.Bytes.ShouldNotBe(inUse.Bytes);
        (await TheOfficer.Ask(new PreviewLetterPaper(other, "en", "On trial", "A wording that nobody saved.", id)))
            .ShouldBeRefused<LetterTextErrors.NotTheirPaper>();
        (await TheOfficer.Ask(new PreviewLetterPaper(theirs, "en", "On trial", "To {{nobody}}", id))).ShouldBeRefused<LetterTextErrors.UnknownField>();
        (await Read(db => db.IssuedDocuments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_saved_wording_is_used_and_the_delivered_one_stays_in_its_history()
    {
        (await TheOfficer.Send(new RewordLetterText(LetterKind.InvitationMail, "en", "Your invitation", "Reply: {{link}}", 0))).ShouldSucceed();
        (await TheOfficer.Send(new RewordLetterText(LetterKind.InvitationMail, "en", "Your invitation", "Reply: {{lnik}}",
            1))).ShouldBeRefused<LetterTextErrors.UnknownField>().Field.ShouldBe("lnik");
        (await TheOfficer.Send(new RewordLetterText(LetterKind.InvitationMail, "en", "Other", "Other {{link}}", 0))).ShouldBeRefused<StaleVersion>();
        (await TheOfficer.Ask(new GetLetterText(LetterKind.InvitationMail, "en"))).ShouldSucceed().Wordings.Count.ShouldBe(2);
        await Dispatched();
        (await Mails()).Count(m => m.Subject == "Your invitation").ShouldBe(3);
    }

    [Fact]
    public void Every_delivered_wording_can_be_saved_as_it_is()
    {
        foreach (var kind in Enum.GetValues<LetterKind>())
            foreach (var language in Language.All)
            {
                var wording = LetterWriter.Delivered(kind, language);
                wording.Language.ShouldBe(language, kind.ToString());
                LetterText.Begin(kind, language.Tag, wording.Subject, wording.Body, "Test", Clock.GetUtcNow()).Error.ShouldBeNull($"{kind} {language}");
            }
    }

    /// <summary>Letters are closed by the paper they stand on.</summary>
    [Fact]
    public void Every_mail_greets_its_reader_closes_with_the_name_of_the_secretariat_and_puts_no_stop_behind_an_address()
    {
        LetterKind[] onPaper = [LetterKind.InvitationLetter, LetterKind.NoteVerbale, LetterKind.PostponementLetter, LetterKind.CancellationLetter,
            LetterKind.FundingLetter, LetterKind.VisaLetter];
        var closings = new Dictionary<string, string>
        {
            ["en"] = "With kind regards,",
            ["fr"] = "Avec nos salutations distinguées,",
            ["ru"] = "С уважением,",
            ["tr"] = "Saygılarımızla,",
            ["ar"] = "وتفضلوا بقبول فائق الاحترام والتقدير،",
        };
        foreach (var kind in Enum.GetValues<LetterKind>())
            foreach (var language in Language.All)
            {
                var body = LetterWriter.Delivered(kind, language).Body;
                if (!onPaper.Contains(kind))
                {
                    var office = Phrases.Of(language).SalutationOffice;
                    string[] greetings = [office, "{{salutation}}",
                        "{{#salutation}}{{salutation}}{{/salutation}}{{^salutation}}" + office + "{{/salutation}}"];
                    greetings.ShouldContain(body.Split("\n\n")[0], $"{kind} {language}");
                    body.ShouldEndWith(closings[language.Tag] + "\n{{secretariat}}", Case.Sensitive, $"{kind} {language}");
                }

                foreach (var address in new[] { "{{email}}.", "{{link}}.", "{{check_at}}." })
                    body.ShouldNotContain(address, Case.Sensitive, $"{kind} {language}");
            }

        Language.All.Select(l => Phrases.Of(l).ContactAt).ShouldAllBe(line => line.EndsWith("{0}", StringComparison.Ordinal));
    }

    private SignInvitations SignedAlone => new(Meeting, "Henri Head", "Head of Secretariat");

    private SignInvitations SignedWith(string process) =>
        SignedAlone with { CoSignatoryName = "Maria Muster", CoSignatoryTitle = $"Chair of the {process}" };

    private async Task Submitted()
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
    }

    private async Task<ReviseMeeting> Convened(params string[] by)
    {
        var meeting = await Read(db => db.Meetings.SingleAsync(m => m.Id == Meeting));
        return new ReviseMeeting(Meeting, meeting.Version, new MeetingSetup(meeting.Title, meeting.HostId, [.. by.Select(name => new ConvenedBy(name, null))],
            meeting.Languages, new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 3 }, meeting.AttributionRule));
    }

    private async Task<string> PaperOf(string participant)
    {
        var id = new IssuedDocumentId((await InvitationOf(participant)).DocumentId!.Value);
        await using var scope = Services.CreateAsyncScope();
        var content = await scope.ServiceProvider.GetRequiredService<IIssuedDocuments>().Read(id, TestContext.Current.CancellationToken);
        using var pdf = PdfDocument.Open(content!.Bytes);
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }

    /// <summary>How many entries of the audit, events and steps of runs say this.</summary>
    private Task<int> Records(string word) => Read(db => db.Database.SqlQuery<int>(
        $"""
        SELECT count(*)::int AS "Value" FROM (
            SELECT e::text AS said FROM audit.entries e UNION ALL SELECT o::text FROM outbox_events o UNION ALL SELECT i::text FROM run_steps i) everything
        WHERE position({word} IN said) > 0
        """).SingleAsync());

    private async Task<List<string>> Reminded() => [.. (await Mails()).Where(m => m.Kind == MailKind.Reminder).Select(m => m.To.Email).Order()];

    private Task Status(MeetingStatus status) =>
        Read(db => db.Meetings.Where(m => m.Id == Meeting).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, status)));
}
