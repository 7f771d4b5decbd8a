using Secretariat.Application.Bodies;
using Secretariat.Application.Participants;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Tests.History;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Bodies;

public sealed class OfficeTests(PostgresFixture postgres) : HistoryTest(postgres)
{
    private static readonly DateTimeOffset At = new(2024, 6, 27, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_database_itself_refuses_a_second_holder_of_a_single_seat_and_lets_an_acting_one_stand_beside()
    {
        (await TheSystem.Send(new BeginOfficeTerm(Office.Chair, null, await IdOf("SE"), At, false, null))).ShouldBeRefused("office.overlaps");
        (await TheSystem.Send(new BeginOfficeTerm(Office.Chair, null, await IdOf("SE"), At, true, null))).ShouldSucceed();

        var sweden = await Read(db => db.Participants.SingleAsync(p => p.Code == "SE"));
        var rival = OfficeTerm.Begin(Office.Chair, null, sweden, 1, At, false, null).Value;
        var error = await Should.ThrowAsync<Exception>(() => Given(rival));
        error.ToString().ShouldContain("ex_office_terms_overlap");
    }

    [Fact]
    public async Task A_co_chaired_body_has_two_seats_and_is_vacant_with_one()
    {
        var twg1 = await Read(db => db.Bodies.SingleAsync(b => b.Code == "TWG1"));
        (await Read(db => db.PresidingOver(twg1.Id, At, default))).Count.ShouldBe(2);
        (await Read(db => db.IsFullyPresided(twg1.Id, At, default))).ShouldBeTrue();
        (await TheSystem.Send(new BeginOfficeTerm(Office.CoChair, twg1.Id, await IdOf("IT"), At, false, null))).ShouldBeRefused("office.overlaps");

        var iraq = (await Offices(At, "TWG1")).Single(o => o.HolderCode == "IQ");
        (await TheSystem.Send(new EndOfficeTerm(new OfficeTermId(iraq.TermId), At, iraq.Version))).ShouldSucceed();

        (await Read(db => db.IsFullyPresided(twg1.Id, At, default))).ShouldBeFalse();
        (await Read(db => db.IsChaired(twg1.Id, At.AddMonths(2), default))).Error.ShouldBeOfType<MandateErrors.Unchaired>();
        (await TheSystem.Send(new BeginOfficeTerm(Office.CoChair, twg1.Id, await IdOf("IT"), At, false, null))).ShouldSucceed();
        (await Read(db => db.IsChaired(twg1.Id, At.AddMonths(2), default))).Error.ShouldBeOfType<MeetingErrors.ChairVacant>();
    }

    [Fact]
    public async Task A_body_without_chairs_of_its_own_is_presided_by_those_of_the_process()
    {
        var som = await Read(db => db.Bodies.SingleAsync(b => b.Code == "SOM"));

        var presiding = await Read(db => db.PresidingOver(som.Id, At, default));

        presiding.Select(p => p.Office).ShouldBe([Office.Chair, Office.CoChair]);
        presiding.Select(p => p.HolderId).ShouldBe([await IdOf("TR"), await IdOf("HU")]);
    }

    [Fact]
    public async Task Handing_over_closes_and_opens_at_one_instant_and_is_told_to_others()
    {
        var chair = (await Offices(At, "PROCESS")).Single(o => o.Office is Office.Chair);

        var opened = (await TheSystem.Send(new HandOverOffice(new OfficeTermId(chair.TermId), await IdOf("SE"), At, null, "SOM.34/D.9", chair.Version)))
            .ShouldSucceed();

        (await Offices(At.AddTicks(-10), "PROCESS")).Single(o => o.Office is Office.Chair).HolderCode.ShouldBe("TR");
        (await Offices(At, "PROCESS")).Single(o => o.Office is Office.Chair).TermId.ShouldBe(opened.Value);
        (await Read(db => db.Database.SqlQuery<string>($"SELECT payload::text AS \"Value\" FROM outbox_events WHERE name = 'OfficeHandedOver'").ToListAsync()))
            .ShouldHaveSingleItem().ShouldContain(chair.HolderId.ToString());
        (await TheSystem.Send(new HandOverOffice(new OfficeTermId(chair.TermId), await IdOf("SE"), At, null, null, chair.Version)))
            .ShouldBeRefused<StaleVersion>();
    }

    [Fact]
    public async Task A_working_group_whose_mandate_has_ended_cannot_be_convened()
    {
        var group = await Read(db => db.Bodies.SingleAsync(b => b.Code == "WG-BSR"));

        (await Read(db => db.HasMandate(group.Id, new DateOnly(2024, 9, 1), default))).Error.ShouldBeOfType<BodyErrors.NotInBeing>();
        (await Read(db => db.HasMandate(group.Id, new DateOnly(2012, 11, 12), default))).Error.ShouldBeNull();
    }

    [Fact]
    public async Task A_former_state_takes_up_nothing_any_more_and_the_refusal_names_its_successors()
    {
        var refusal = (await TheSystem.Send(
            new BeginParticipation(await IdOf("CSHH"), ParticipationKind.Participating, new DateOnly(2024, 1, 1), null)))
                .ShouldBeRefused<ParticipantErrors.Former>();

        refusal.Successors.ShouldBe(["Czech Republic", "Slovakia"]);
    }

    [Fact]
    public async Task A_body_is_not_saved_without_a_level()
    {
        FoundBody With(BodyLevel? level) =>
            new("TWG4", "Fourth Working Group", "TWG4", BodyKind.ThematicWorkingGroup, level, null, true, new DateOnly(2024, 7, 1));

        (await TheSystem.Send(With(null))).ShouldBeRefused<InvalidRequest>();
        (await TheSystem.Send(With(BodyLevel.Expert))).ShouldSucceed();
        (await TheSystem.Send(With(BodyLevel.Expert))).ShouldBeRefused("body.code_taken");
    }

    [Fact]
    public async Task An_import_takes_the_good_lines_and_reports_the_others_with_line_and_column()
    {
        const string table = "code,kind,name,takes_part_as,focal_given_names,focal_family_name,focal_email,addressee_level,addressee_kind,"
            + """
            addressee_form,addressee_channel,addressee_institution
            SE,,,,Åsa,Lindqvist,asa@example.org,SeniorOfficial,ForeignMinistry,NoteVerbale,Courier,"Ministry for Foreign Affairs, Sweden"
            XK,State,,Participating,,,,,,,,
            IOM,,,,,,,SeniorOfficial,Organisation,NoteVerbale,Courier,IOM
            UNHCR,Organisation,United Nations High Commissioner for Refugees,Observer,,,,,,,,
            """;

        var report = (await TheSystem.Send(new ImportParticipants(table, new DateOnly(2024, 4, 1)))).ShouldSucceed();

        report.Errors.Select(e => (e.Line, e.Column)).ShouldBe([(3, "name"), (4, null)]);
        report.Lines.ShouldBe(2);
        (await Participants(new ParticipantFilter(new DateOnly(2024, 4, 2)) { Search = "UNHCR" }))
            .ShouldHaveSingleItem().TakesPartAs.ShouldBe(ParticipationKind.Observer);
        var sweden = (await TheSystem.Ask(new GetParticipant(await IdOf("SE"), new DateOnly(2024, 4, 2)))).ShouldSucceed();
        sweden.FocalPoints.ShouldHaveSingleItem().Name.ShouldBe("Åsa LINDQVIST");
        sweden.Routes.ShouldHaveSingleItem().Form.ShouldBe(CorrespondenceForm.NoteVerbale);
    }

    [Fact]
    public async Task A_line_of_an_import_is_taken_whole_or_not_at_all()
    {
        const string head = "code,kind,name,alpha3,takes_part_as,focal_family_name,focal_email,"
            + "addressee_level,addressee_kind,addressee_form,addressee_channel,addressee_institution,addressee_email\n";
        var day = new DateOnly(2024, 4, 1);

        var refused = await Import(
            "UNHCR,Organisation,UN Refugee Agency,,Observer,Roe,roe@example.org,SeniorOfficial,Organisation,NoteVerbale,Mail,UNHCR,u@example.org");
        refused.ShouldHaveSingleItem().Message.ShouldBe(new ParticipantErrors.NoteVerbaleNotForThem(AddresseeKind.Organisation).Message);
        (await Read(db => db.Participants.AnyAsync(p => p.Code == "UNHCR"))).ShouldBeFalse();
        (await Read(db => db.People.AnyAsync(p => p.FamilyName == "Roe"))).ShouldBeFalse();

        var others = await Import("QQ,State,Somewhere,TOOLONG,Observer,,,,,,,,\nUNHCR,Organisation,UN Refugee Agency,,Observer,Roe,roe@example.org,,,,,,");
        (others.ShouldHaveSingleItem().Line, others[0].Column).ShouldBe((2, "alpha3"));
        (await Read(db => db.Participants.AnyAsync(p => p.Code == "QQ"))).ShouldBeFalse();
        (await FocalPointOf("UNHCR")).ShouldBe("roe@example.org");

        async Task<IReadOnlyList<ImportError>> Import(string lines) => (await TheSystem.Send(new ImportParticipants(head + lines, day))).ShouldSucceed().Errors;
    }

    [Fact]
    public async Task A_line_with_another_focal_point_replaces_the_one_who_serves()
    {
        const string head = "code,kind,name,focal_family_name,focal_email\n";
        async Task<ImportReport> Import(string line, int day) =>
            (await TheSystem.Send(new ImportParticipants(head + line, new DateOnly(2024, 4, day)))).ShouldSucceed();

        (await Import("UNHCR,Organisation,UN Refugee Agency,Roe,roe@example.org", 1)).Lines.ShouldBe(1);
        (await Import("UNHCR,,,Roe,ROE@example.org", 2)).Lines.ShouldBe(1);
        (await Read(db => db.FocalPoints.CountAsync(f => f.Until != null && f.Email == "roe@example.org"))).ShouldBe(0);

        (await Import("UNHCR,,,Doe,doe@example.org", 1)).Errors.ShouldHaveSingleItem();
        (await FocalPointOf("UNHCR")).ShouldBe("roe@example.org");
        (await Import("UNHCR,,,Doe,doe@example.org", 3)).Errors.ShouldBeEmpty();
        (await FocalPointOf("UNHCR")).ShouldBe("doe@example.org");
    }

    private async Task<string> FocalPointOf(string code)
    {
        var id = await IdOf(code);
        return await Read(db => db.FocalPoints.Where(f => f.ParticipantId == id && f.Until == null).Select(f => f.Email).SingleAsync());
    }
}
