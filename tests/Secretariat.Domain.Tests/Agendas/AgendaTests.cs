using FsCheck.Xunit;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Tests.Meetings;

namespace Secretariat.Domain.Tests.Agendas;

public sealed class AgendaTests
{
    private static readonly DateTimeOffset Now = new(2024, 4, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly PresidingOffice Chair = new(OfficeTermId.New(), Office.Chair, ParticipantId.New(), PersonId.New());
    private static readonly PresidingOffice CoChair = new(OfficeTermId.New(), Office.CoChair, ParticipantId.New(), PersonId.New());

    private readonly Meeting _meeting = MeetingTests.Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27));

    private IReadOnlyList<Sitting> Sittings => Sitting.Of(_meeting);

    private Agenda Blank() => Agenda.Draft(AgendaId.New(), _meeting, []);

    private Agenda InReview()
    {
        var agenda = Agenda.Draft(AgendaId.New(), _meeting, AgendaTemplate.Usual(BodyLevel.SeniorOfficial));
        agenda.Submit(Sittings).Error.ShouldBeNull();
        return agenda;
    }

    private static AgendaItemContent Item(string title, AgendaItemKind kind = AgendaItemKind.Discussion) => new(kind, title);

    private static AgendaItemContent At(string title, int hour, int minute, int minutes) =>
        Item(title) with { Time = new ItemTime(1, new TimeOnly(hour, minute)), Minutes = minutes };

    [Property(MaxTest = 200)]
    public void Whatever_is_added_moved_indented_or_removed_numbers_run_without_gaps(int seed)
    {
        var (random, agenda) = (new Random(seed), Blank());
        for (var step = 0; step < 40; step++) Disturb(agenda, random);
        var lines = agenda.Lines();
        lines.Count.ShouldBe(agenda.Items.Count);
        lines.ShouldAllBe(l => l.Depth < 3);
        foreach (var siblings in lines.Where(l => l.IsNumbered).GroupBy(l => l.ParentId))
        {
            var prefix = siblings.Key is { } parent ? lines.Single(l => l.Id == parent).Number + "." : "";
            siblings.Select(l => l.Number).ShouldBe(Enumerable.Range(1, siblings.Count()).Select(n => prefix + n));
        }

        agenda.Items.GroupBy(i => i.ParentId).ShouldAllBe(g => g.Select(i => i.Position).Order().SequenceEqual(Enumerable.Range(0, g.Count())));
    }

    [Property(MaxTest = 100)]
    public void Items_that_follow_each_other_keep_their_order_do_not_overlap_and_sit_in_a_half_day(int seed)
    {
        var (random, agenda) = (new Random(seed), Blank());
        for (var n = random.Next(1, 12); n > 0; n--)
        {
            var kind = random.Next(5) == 0 ? AgendaItemKind.Break : AgendaItemKind.Discussion;
            agenda.AddItem(null, random.Next(3), Item($"Item {n}", kind) with { Minutes = random.Next(4) == 0 ? null : random.Next(5, 90) }, Sittings, Now)
                .Error.ShouldBeNull();
        }

        var before = agenda.ContentHash;
        if (agenda.LetFollow(1, Sittings, Now).Error is { } refusal)
        {
            refusal.ShouldBeOfType<AgendaErrors.OutsideSessions>();
            return;
        }

        var timed = agenda.Lines().Where(l => l.Minutes is not null).ToList();
        timed.ShouldAllBe(l => l.Day == 1 && l.Starts != null);
        timed.Zip(timed.Skip(1)).ShouldAllBe(p => p.First.Starts!.Value.AddMinutes(p.First.Minutes!.Value) <= p.Second.Starts!.Value);
        timed.Where(l => l.IsNumbered).ShouldAllBe(l => Sittings.Any(s => s.Starts <= l.Starts && l.Starts.Value.AddMinutes(l.Minutes!.Value) <= s.Ends));
        if (timed.Count > 0) agenda.ContentHash.ShouldNotBe(before);
        agenda.Submit(Sittings);
        var settled = agenda.ContentHash;
        agenda.LetFollow(1, Sittings, Now).Error.ShouldBeNull();
        agenda.ContentHash.ShouldBe(settled);
    }

    [Fact]
    public void Sub_items_follow_within_their_item_and_business_that_no_longer_fits_waits_for_the_afternoon()
    {
        var agenda = Blank();
        var reports = agenda.AddItem(null, null, Item("Reports") with { Minutes = 60 }, Sittings, Now).Value;
        agenda.AddItem(reports, null, Item("Silk Routes") with { Minutes = 20 }, Sittings, Now).Error.ShouldBeNull();
        agenda.AddItem(reports, null, Item("Black Sea") with { Minutes = 40 }, Sittings, Now).Error.ShouldBeNull();
        agenda.AddItem(null, null, Item("Lunch", AgendaItemKind.Break) with { Minutes = 60 }, Sittings, Now).Error.ShouldBeNull();
        agenda.AddItem(null, null, Item("Discussion") with { Minutes = 120 }, Sittings, Now).Error.ShouldBeNull();
        agenda.AddItem(null, null, Item("Any other business"), Sittings, Now).Error.ShouldBeNull();

        agenda.LetFollow(1, Sittings, Now).Error.ShouldBeNull();

        // The morning runs from 9:30 to 12:30, the afternoon from 14:00.
        agenda.Lines().Select(l => l.Starts).ShouldBe(
            [new TimeOnly(9, 30), new TimeOnly(9, 30), new TimeOnly(9, 50), new TimeOnly(12, 30), new TimeOnly(14, 0), null]);
        agenda.LetFollow(2, Sittings, Now).Error.ShouldBeOfType<AgendaErrors.NoSuchDay>();
    }

    [Fact]
    public void Lunch_stands_in_the_pause_before_what_waits_for_the_afternoon_and_coffee_where_it_was_put()
    {
        var agenda = Agenda.Draft(AgendaId.New(), _meeting, AgendaTemplate.Usual(BodyLevel.SeniorOfficial));
        agenda.LetFollow(1, Sittings, Now).Error.ShouldBeNull();

        var lines = agenda.Lines().Where(l => l.Depth == 0).ToList();
        lines.Single(l => l.Title == "Coffee break").Starts.ShouldBe(new TimeOnly(10, 35));
        lines.Single(l => l.Title == "Lunch").ShouldSatisfyAllConditions(
            l => l.Starts.ShouldBe(new TimeOnly(12, 30)),
            l => lines[lines.IndexOf(l) + 1].ShouldSatisfyAllConditions(
                n => n.Title.ShouldBe("Projects and activities"), n => n.Starts.ShouldBe(new TimeOnly(14, 0))));
        lines.Select(l => l.Starts).ShouldBeInOrder();
    }

    [Fact]
    public void What_moved_is_what_was_moved_and_it_is_told_where_it_stands_now()
    {
        var agenda = Agenda.Draft(AgendaId.New(), _meeting, AgendaTemplate.Usual(BodyLevel.SeniorOfficial));
        var before = agenda.Lines();
        var at = before.Where(l => l.Depth == 0).ToDictionary(l => l.Title);
        agenda.MoveItem(at["Lunch"].Id, null, 5, Sittings, Now).Error.ShouldBeNull();
        AgendaComparison.Compare(before, agenda.Lines()).ShouldHaveSingleItem().Sentence
            .ShouldBe("Moved: “Lunch”, is now after item 4, “Recent developments: statements by participants”.");

        var lunch = agenda.Lines();
        agenda.MoveItem(at["Coffee break"].Id, null, 0, Sittings, Now).Error.ShouldBeNull();
        AgendaComparison.Compare(lunch, agenda.Lines()).ShouldHaveSingleItem().Sentence.ShouldBe("Moved: “Coffee break”, is now at the beginning.");

        var coffee = agenda.Lines();
        agenda.MoveItem(at["Any other business"].Id, null, int.MaxValue, Sittings, Now).Error.ShouldBeNull();
        AgendaComparison.Compare(coffee, agenda.Lines()).Where(c => c.Kind is AgendaChangeKind.Moved).ShouldHaveSingleItem().Sentence
            .ShouldBe("Moved: item 7, “Any other business”, is now item 9.");
    }

    /// <summary>Business that kept its order was not moved, whatever was put between it.</summary>
    [Property(MaxTest = 200)]
    public void Business_is_moved_only_past_other_business(int seed)
    {
        var (random, agenda) = (new Random(seed), Blank());
        for (var n = 8; n > 0; n--)
            agenda.AddItem(null, null, Item($"Item {n}", random.Next(3) == 0 ? AgendaItemKind.Break : AgendaItemKind.Discussion), Sittings, Now)
                .Error.ShouldBeNull();
        var before = agenda.Lines();
        for (var n = random.Next(1, 4); n > 0; n--)
            agenda.MoveItem(before[random.Next(before.Count)].Id, null, random.Next(before.Count), Sittings, Now).Error.ShouldBeNull();
        var after = agenda.Lines();
        var moved = AgendaComparison.Compare(before, after).Where(c => c.Kind is AgendaChangeKind.Moved).ToList();

        var business = before.Where(l => l.IsNumbered).Select(l => l.Id).ToList();
        if (business.SequenceEqual(after.Where(l => l.IsNumbered).Select(l => l.Id))) moved.ShouldAllBe(c => !c.After!.IsNumbered);
        moved.Where(c => c.HasNewNumber).ShouldAllBe(c => c.Before!.Number != c.After!.Number);
        // Put back after what stands above them, those that moved give the later text.
        var order = before.Select(l => l.Id).Except(moved.Select(c => c.ItemId)).ToList();
        foreach (var change in moved) order.Insert(change.NowAfter is { } above ? order.IndexOf(above.Id) + 1 : 0, change.ItemId);
        order.ShouldBe(after.Select(l => l.Id));
    }

    [Property(MaxTest = 200)]
    public void A_comparison_finds_everything_that_differs_and_nothing_else(int seed)
    {
        var (random, agenda) = (new Random(seed), Blank());
        for (var step = 0; step < 15; step++) Disturb(agenda, random);
        var before = agenda.Lines();
        AgendaComparison.Compare(before, before).ShouldBeEmpty();
        for (var step = 0; step < 6; step++) Disturb(agenda, random);
        var after = agenda.Lines();
        var changes = AgendaComparison.Compare(before, after);

        Ids(changes, AgendaChangeKind.Came).ShouldBe(after.Select(l => l.Id).Except(before.Select(l => l.Id)), ignoreOrder: true);
        Ids(changes, AgendaChangeKind.Went).ShouldBe(before.Select(l => l.Id).Except(after.Select(l => l.Id)), ignoreOrder: true);
        var moved = Ids(changes, AgendaChangeKind.Moved).ToHashSet();
        foreach (var siblings in after.Where(l => !moved.Contains(l.Id) && before.Any(b => b.Id == l.Id)).GroupBy(l => l.ParentId))
        {
            siblings.ShouldAllBe(l => before.Single(b => b.Id == l.Id).ParentId == l.ParentId);
            siblings.Select(l => l.Id).ShouldBe(before.Where(b => siblings.Any(l => l.Id == b.Id)).Select(b => b.Id));
        }

        AgendaComparison.Compare(after, before).Count(c => c.Kind is AgendaChangeKind.Moved).ShouldBe(moved.Count);
    }

    [Fact]
    public void Days_that_run_back_may_be_written_and_are_shown_and_no_chair_is_asked_about_them()
    {
        var sittings = Sitting.Of(MeetingTests.Planned(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 28)));
        var agenda = Blank();
        AgendaItemId Add(string title, int? day, AgendaItemId? under = null) => agenda.AddItem(under, null,
            Item(title) with { Time = day is { } on ? new ItemTime(on, new TimeOnly(under is null ? 9 : 10, 30)) : null, Minutes = 20 }, sittings, Now).Value;
        var second = Add("Of the second day", 2);
        var below = Add("Below it, of the first day", 1, second);
        Add("Of no day", null);
        var first = Add("Of the first day", 1);
        agenda.RunningBack.ShouldBe([below, first]);
        agenda.Submit(sittings).Error.ShouldBeOfType<AgendaErrors.DaysRunBack>().Subjects.ShouldBe([below.Value, first.Value]);

        agenda.MoveItem(first, null, 0, sittings, Now).Error.ShouldBeNull();
        agenda.RunningBack.ShouldBe([below]);
        agenda.RemoveItem(below, Now).Error.ShouldBeNull();
        agenda.Submit(sittings).Error.ShouldBeNull();

        agenda.MoveItem(second, null, 0, sittings, Now).Error.ShouldBeNull();
        agenda.Submit(sittings).Error.ShouldBeOfType<AgendaErrors.DaysRunBack>();
    }

    [Fact]
    public void A_returned_agenda_is_as_it_was_returned_until_its_text_changes()
    {
        var agenda = InReview();
        agenda.IsAsReturned.ShouldBeFalse();
        agenda.Return(Chair.PersonId!.Value, "Shorter.", [Chair], ApprovalPolicy.All, Now).Error.ShouldBeNull();
        agenda.IsAsReturned.ShouldBeTrue();
        agenda.AddItem(null, null, Item("More"), Sittings, Now).Error.ShouldBeNull();
        agenda.IsAsReturned.ShouldBeFalse();
        agenda.Submit(Sittings).Error.ShouldBeNull();
        agenda.IsAsReturned.ShouldBeFalse();
    }

    [Fact]
    public void Items_that_overlap_are_refused_by_name_and_sub_items_inside_their_item_are_not()
    {
        var agenda = Blank();
        var first = agenda.AddItem(null, null, At("Opening", 9, 30, 60), Sittings, Now).Value;
        agenda.AddItem(first, null, At("Welcome", 9, 30, 20), Sittings, Now).Error.ShouldBeNull();
        agenda.AddItem(null, null, At("Reports", 10, 30, 30), Sittings, Now).Error.ShouldBeNull();
        agenda.AddItem(null, null, At("Too early", 10, 15, 10), Sittings,
            Now).Error.ShouldBeOfType<AgendaErrors.ItemsOverlap>().Subjects.ShouldContain(first.Value);
        Blank().AddItem(null, null, At("Across lunch", 12, 0, 150), Sittings, Now).Error.ShouldBeOfType<AgendaErrors.OutsideSessions>();
        Blank().AddItem(null, null, At("Lunch", 12, 30, 90) with { Kind = AgendaItemKind.Break }, Sittings, Now).Error.ShouldBeNull();
    }

    [Fact]
    public void Under_policy_All_both_chairs_approve_the_text_they_saw()
    {
        var agenda = InReview();
        Approve(agenda, Chair, agenda.ContentHash).Error.ShouldBeNull();
        agenda.Status.ShouldBe(AgendaStatus.InReview);
        Approve(agenda, Chair, agenda.ContentHash).Error.ShouldBeOfType<AgendaErrors.AlreadyApproved>();
        Approve(agenda, CoChair, new string('0', 64)).Error.ShouldBeOfType<AgendaErrors.TextChanged>();
        agenda.Approve(PersonId.New(), agenda.ContentHash, [Chair, CoChair], ApprovalPolicy.All, Sittings, Now).Error
            .ShouldBeOfType<AgendaErrors.NotPresiding>();
        Approve(agenda, CoChair, agenda.ContentHash).Error.ShouldBeNull();
        agenda.Status.ShouldBe(AgendaStatus.Approved);
    }

    [Fact]
    public void A_vacant_office_blocks_approval_under_policy_All_and_not_under_Any()
    {
        var blocked = InReview();
        blocked.Approve(Chair.PersonId!.Value, blocked.ContentHash, [Chair], ApprovalPolicy.All, Sittings, Now).Error
            .ShouldBeOfType<AgendaErrors.OfficeVacant>();
        blocked.Approve(Chair.PersonId!.Value, blocked.ContentHash, [Chair, CoChair with { PersonId = null }], ApprovalPolicy.All,
            Sittings, Now).Error.ShouldBeOfType<AgendaErrors.OfficeVacant>();
        blocked.Approve(Chair.PersonId!.Value, blocked.ContentHash, [Chair], ApprovalPolicy.Any, Sittings, Now).Error.ShouldBeNull();
        blocked.Status.ShouldBe(AgendaStatus.Approved);
        var chairOnly = InReview();
        chairOnly.Approve(CoChair.PersonId!.Value, chairOnly.ContentHash, [Chair, CoChair], ApprovalPolicy.ChairOnly,
            Sittings, Now).Error.ShouldBeOfType<AgendaErrors.ChairOnly>();
    }

    [Fact]
    public void A_material_change_voids_approvals_and_a_typo_in_an_annotation_does_not()
    {
        var agenda = InReview();
        Approve(agenda, Chair, agenda.ContentHash).Error.ShouldBeNull();
        var item = agenda.Items.First(i => i.Kind is AgendaItemKind.Report);
        agenda.EditItem(item.Id, Content(item) with { Annotation = "The Secretariat reports." }, Sittings, Now).Error.ShouldBeNull();
        agenda.EditItem(item.Id, Content(item) with { Title = $" {item.Title}  " }, Sittings, Now).Error.ShouldBeNull();
        agenda.Approvals.ShouldAllBe(a => a.Stands);
        agenda.Status.ShouldBe(AgendaStatus.InReview);
        agenda.EditItem(item.Id, Content(item) with { Title = "Something else" }, Sittings, Now).Error.ShouldBeNull();
        agenda.Approvals.ShouldAllBe(a => !a.Stands && a.VoidedBecause == VoidReason.MaterialChange);
        agenda.Status.ShouldBe(AgendaStatus.Draft);
        agenda.TakeEvents().OfType<AgendaApprovalsVoided>().ShouldHaveSingleItem().Voided.ShouldBe(1);
    }

    [Fact]
    public void A_chair_reads_what_changed_since_the_text_they_last_approved_or_returned()
    {
        var agenda = InReview();
        agenda.EarlierTextFor(null, Chair.PersonId).Error.ShouldBeOfType<AgendaErrors.NothingToCompare>();
        Approve(agenda, Chair, agenda.ContentHash).Error.ShouldBeNull();
        agenda.EarlierTextFor(null, Chair.PersonId).Error.ShouldBeOfType<AgendaErrors.NothingToCompare>("an approval that stands is of the present text");
        var (item, title) = (agenda.Items[0], agenda.Items[0].Title);
        agenda.EditItem(item.Id, Content(item) with { Title = "Welcome" }, Sittings, Now).Error.ShouldBeNull();
        agenda.Submit(Sittings).Error.ShouldBeNull();

        var approved = agenda.EarlierTextFor(null, Chair.PersonId).Value;
        (approved.Kind, approved.Lines.Single(l => l.Id == item.Id).Title).ShouldBe((EarlierTextKind.ApprovedByReader, title));
        agenda.EarlierTextFor(null, CoChair.PersonId).Error.ShouldBeOfType<AgendaErrors.NothingToCompare>("the Co-Chair has seen no other text");

        agenda.Return(Chair.PersonId!.Value, "As before, please.", [Chair, CoChair], ApprovalPolicy.All, Now.AddHours(1)).Error.ShouldBeNull();
        agenda.EditItem(item.Id, Content(item) with { Title = title }, Sittings, Now).Error.ShouldBeNull();
        var returned = agenda.EarlierTextFor(null, Chair.PersonId).Value;
        (returned.Kind, returned.Lines.Single(l => l.Id == item.Id).Title).ShouldBe((EarlierTextKind.ReturnedByReader, "Welcome"));
        agenda.OpenReturn!.Comment.ShouldBe("As before, please.");
        agenda.Submit(Sittings).Error.ShouldBeNull();
        agenda.OpenReturn.ShouldBeNull();
    }

    [Fact]
    public void Who_has_decided_on_no_text_reads_what_changed_since_the_one_in_force()
    {
        var agenda = InReview();
        Approve(agenda, Chair, agenda.ContentHash).Error.ShouldBeNull();
        Approve(agenda, CoChair, agenda.ContentHash).Error.ShouldBeNull();
        agenda.Issue(DocumentSymbol.Agenda(_meeting.Symbol("BP"), 0), IssuedDocumentId.New(), Sittings, _meeting.WhenAndWhere, Now).Error.ShouldBeNull();
        agenda.Revise(Now).Error.ShouldBeNull();
        agenda.EarlierTextFor(null, PersonId.New()).Value.Kind.ShouldBe(EarlierTextKind.Issued);
        agenda.EarlierTextFor(null, Chair.PersonId).Value.Kind.ShouldBe(EarlierTextKind.ApprovedByReader);
        agenda.EarlierTextFor(1, Chair.PersonId).Value.Kind.ShouldBe(EarlierTextKind.Issued);
        agenda.EarlierTextFor(2, Chair.PersonId).Error.ShouldBeOfType<AgendaErrors.NoSuchEdition>();
    }

    [Fact]
    public void Who_decides_on_a_text_that_was_taken_back_is_told_so_and_who_was_never_asked_is_not()
    {
        var agenda = InReview();
        var seen = agenda.ContentHash;
        agenda.EditItem(agenda.Items[0].Id, Content(agenda.Items[0]) with { Title = "Welcome" }, Sittings, Now).Error.ShouldBeNull();
        Approve(agenda, Chair, seen).Error.ShouldBeOfType<AgendaErrors.TakenBack>();
        agenda.Return(Chair.PersonId!.Value, "No.", [Chair], ApprovalPolicy.All, Now).Error.ShouldBeOfType<AgendaErrors.TakenBack>();
        Approve(Blank(), Chair, seen).Error.ShouldBeOfType<AgendaErrors.CannotMove>();
    }

    [Theory]
    [InlineData(" Well done. ", "Well done.")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void A_comment_is_kept_with_the_approval(string? typed, string? kept)
    {
        var agenda = InReview();
        agenda.Approve(Chair.PersonId!.Value, agenda.ContentHash, [Chair, CoChair], ApprovalPolicy.All, Sittings, Now, typed).Error.ShouldBeNull();
        agenda.Approvals.ShouldHaveSingleItem().Comment.ShouldBe(kept);
    }

    [Fact]
    public void A_hand_over_during_review_voids_what_the_former_holder_approved_and_asks_the_new_one()
    {
        var agenda = InReview();
        Approve(agenda, Chair, agenda.ContentHash).Error.ShouldBeNull();
        var next = new PresidingOffice(OfficeTermId.New(), Office.Chair, ParticipantId.New(), PersonId.New());
        agenda.HandOver(next.TermId, [next, CoChair], Now);
        agenda.Approvals.ShouldHaveSingleItem().VoidedBecause.ShouldBe(VoidReason.HandOver);
        agenda.TakeEvents().OfType<AgendaReviewHandedOver>().ShouldHaveSingleItem().NewTermId.ShouldBe(next.TermId);
        agenda.Approve(CoChair.PersonId!.Value, agenda.ContentHash, [next, CoChair], ApprovalPolicy.All, Sittings, Now).Error.ShouldBeNull();
        agenda.Status.ShouldBe(AgendaStatus.InReview);
        agenda.Approve(next.PersonId!.Value, agenda.ContentHash, [next, CoChair], ApprovalPolicy.All, Sittings, Now).Error.ShouldBeNull();
        agenda.Status.ShouldBe(AgendaStatus.Approved);
    }

    [Fact]
    public void An_issued_agenda_is_revised_under_the_next_symbol_and_adopted_with_oral_changes()
    {
        var agenda = InReview();
        Approve(agenda, Chair, agenda.ContentHash).Error.ShouldBeNull();
        Approve(agenda, CoChair, agenda.ContentHash).Error.ShouldBeNull();
        agenda.Issue(DocumentSymbol.Agenda(_meeting.Symbol("BP"), agenda.Revision), IssuedDocumentId.New(), Sittings, _meeting.WhenAndWhere, Now).Error
            .ShouldBeNull();
        agenda.RemoveItem(agenda.Items[0].Id, Now).Error.ShouldBeOfType<AgendaErrors.CannotBeEdited>();
        agenda.Adopt([new OralChange.Added(null, null, AgendaItemKind.Discussion, "Situation at the border")],
            Now).Error.ShouldBeNull();
        agenda.Editions.Select(e => e.Stage).ShouldBe([AgendaStage.Provisional, AgendaStage.Adopted]);
        AgendaComparison.Compare(agenda.Editions[0].Lines, agenda.Editions[1].Lines).ShouldHaveSingleItem()
            .Sentence.ShouldEndWith("“Situation at the border”.");
    }

    [Theory]
    [InlineData("BP/SOM.34/2024/1", true)]
    [InlineData("BP/SOM.34/2024/1/Rev.1", true)]
    [InlineData("BP/SOM.34/2024/INF.2", true)]
    [InlineData("BP/AHM-0510/2000/1", true)]
    [InlineData("BP/SOM.34/2024/0", false)]
    [InlineData("bp/som/24", false)]
    public void Symbols_are_formed_alike(string text, bool formed) => (DocumentSymbol.Parse(text).Error is null).ShouldBe(formed);

    [Fact]
    public void What_no_longer_fits_the_meeting_is_neither_approved_nor_issued_and_goes_back_to_the_secretariat()
    {
        var agenda = Blank();
        var late = agenda.AddItem(null, null, At("Conclusions", 16, 0, 60), Sittings, Now).Value;
        agenda.Submit(Sittings).Error.ShouldBeNull();
        var shorter = Sittings.Where(s => s.Ends <= new TimeOnly(13, 0)).ToList();
        Approve(agenda, Chair, agenda.ContentHash).Error.ShouldBeNull();
        agenda.Approve(CoChair.PersonId!.Value, agenda.ContentHash, [Chair, CoChair], ApprovalPolicy.All, shorter, Now).Error
            .ShouldBeOfType<AgendaErrors.OutsideSessions>().Subjects.ShouldBe([late.Value]);
        Approve(agenda, CoChair, agenda.ContentHash).Error.ShouldBeNull();
        agenda.Issue(DocumentSymbol.Agenda(_meeting.Symbol("BP"), 0), IssuedDocumentId.New(), shorter, _meeting.WhenAndWhere, Now).Error
            .ShouldBeOfType<AgendaErrors.OutsideSessions>();

        agenda.FitInto(Sittings, Now);
        agenda.Status.ShouldBe(AgendaStatus.Approved);
        agenda.FitInto(shorter, Now);
        agenda.Status.ShouldBe(AgendaStatus.Draft);
        agenda.Approvals.ShouldAllBe(a => a.VoidedBecause == VoidReason.SittingsChanged);
        agenda.TakeEvents().OfType<AgendaApprovalsVoided>().ShouldHaveSingleItem().ShouldBe(
            new AgendaApprovalsVoided(agenda.Id, _meeting.Id, 1, 2, VoidReason.SittingsChanged));
    }

    private Shared.Result<Shared.Done> Approve(Agenda agenda, PresidingOffice office, string hash) =>
        agenda.Approve(office.PersonId!.Value, hash, [Chair, CoChair], ApprovalPolicy.All, Sittings, Now);

    private static AgendaItemContent Content(AgendaItem i) => new(i.Kind, i.Title) { Annotation = i.Annotation, Minutes = i.Minutes, Outcome = i.Outcome };

    private static IEnumerable<AgendaItemId> Ids(IEnumerable<AgendaChange> changes, AgendaChangeKind kind) =>
        changes.Where(c => c.Kind == kind).Select(c => c.ItemId);

    private void Disturb(Agenda agenda, Random random)
    {
        AgendaItemId? any = agenda.Items.Count == 0 ? null : agenda.Items[random.Next(agenda.Items.Count)].Id;
        var kind = random.Next(6) == 0 ? AgendaItemKind.Break : AgendaItemKind.Discussion;
        var refusal = (any, random.Next(6)) switch
        {
            (null, _) or (_, 0) => agenda.AddItem(random.Next(2) == 0 ? null : any, random.Next(5), Item($"Item {random.Next()}", kind), Sittings, Now).Error,
            ({ } id, 1) => agenda.MoveItem(id, random.Next(2) == 0 ? null : agenda.Items[random.Next(agenda.Items.Count)].Id, random.Next(5), Sittings,
                Now).Error,
            ({ } id, 2) => agenda.IndentItem(id, Sittings, Now).Error,
            ({ } id, 3) => agenda.OutdentItem(id, Sittings, Now).Error,
            ({ } id, 4) => agenda.RemoveItem(id, Now).Error,
            _ => agenda.AddItem(null, null, Item($"Item {random.Next()}", kind), Sittings, Now).Error,
        };
        (refusal is null or Shared.Conflict).ShouldBeTrue(refusal?.Code);
    }
}
