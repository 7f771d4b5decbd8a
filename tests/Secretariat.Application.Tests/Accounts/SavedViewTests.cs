using Secretariat.Application.Access;
using Secretariat.Application.Accounts;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Accounts;

/// <summary>Views of lists: each account keeps its own, under names of its own, a limited number of them.</summary>
public sealed class SavedViewTests(PostgresFixture postgres) : SliceTest(postgres)
{
    [Fact]
    public async Task A_view_is_kept_renamed_and_removed_by_its_owner_alone()
    {
        var (anna, ben) = (await Holder("anna@example.org"), await Holder("ben@example.org"));
        var id = (await As(anna).Send(Save("Sent", "?sort=-owedAt&status=Sent"))).ShouldSucceed();

        var kept = (await As(anna).Ask(new ListViews(ListName.Mails))).ShouldSucceed().Items.ShouldHaveSingleItem();
        (kept.Id, kept.Name, kept.Choice).ShouldBe((id.Value, "Sent", "status=Sent&sort=-owedAt"));
        (await As(anna).Ask(new ListViews(ListName.People))).ShouldSucceed().Items.ShouldBeEmpty();
        (await As(anna).Ask(new ListViews(null))).ShouldSucceed().Items.Count.ShouldBe(1);

        (await As(ben).Ask(new ListViews(null))).ShouldSucceed().Items.ShouldBeEmpty();
        (await As(ben).Send(new RenameView(id, "Mine"))).ShouldBeRefused<NotFound>();
        (await As(ben).Send(new RemoveView(id))).ShouldBeRefused<NotFound>();
        (await As(anna).Send(new RenameView(id, " What  went out "))).ShouldSucceed();
        (await As(anna).Ask(new ListViews(null))).ShouldSucceed().Items.Single().Name.ShouldBe("What went out");
        (await As(anna).Send(new RemoveView(id))).ShouldSucceed();
        (await As(anna).Send(new RemoveView(id))).ShouldBeRefused<NotFound>();
    }

    [Fact]
    public async Task What_is_saved_under_a_name_again_replaces_it_and_two_views_of_a_list_never_share_one()
    {
        var anna = await Holder("anna@example.org");
        var first = (await As(anna).Send(Save("Mine", "status=Sent"))).ShouldSucceed();
        (await As(anna).Send(Save("Mine", "status=Owed"))).ShouldSucceed().ShouldBe(first);
        var second = (await As(anna).Send(Save("Other", ""))).ShouldSucceed();
        (await As(anna).Send(new SaveView(SavedViewId.New(), ListName.Runs, "Mine", ""))).ShouldSucceed().ShouldNotBe(first);

        (await As(anna).Send(new RenameView(second, "Mine"))).ShouldBeRefused<ViewErrors.NameTaken>();
        (await As(anna).Send(new RenameView(second, "Other"))).ShouldSucceed();
        (await As(anna).Ask(new ListViews(ListName.Mails))).ShouldSucceed().Items.Select(v => (v.Name, v.Choice))
            .ShouldBe([("Mine", "status=Owed"), ("Other", "")]);
    }

    [Theory]
    [InlineData("return=%2F%2Felsewhere.example", "view.parameter_unknown")]
    [InlineData("after=abc", "view.parameter_unknown")]
    [InlineData("https://elsewhere.example/?status=Sent", "view.parameter_unknown")]
    [InlineData("status=Sent&subject=1", "view.parameter_unknown")]
    public async Task A_view_holds_what_its_list_knows_and_nothing_else(string choice, string code) =>
        (await As(await Holder("anna@example.org")).Send(Save("Mine", choice))).ShouldBeRefused(code);

    [Fact]
    public async Task A_choice_is_written_in_one_way_however_it_came()
    {
        var anna = await Holder("anna@example.org");

        ListChoice.Read(ListName.Mails, "columns=to&search=a%26b+%3Dc&columns=sent&status=").ShouldSucceed().Text
            .ShouldBe("search=a%26b%20%3Dc&columns=to%2Csent");
        (await As(anna).Send(Save("Long", $"search={new string('x', ListChoice.Longest)}"))).ShouldBeRefused<ViewErrors.ChoiceTooLong>();
        (await As(anna).Send(Save("Just", $"search={new string('x', ListChoice.Longest - 7)}"))).ShouldSucceed();
        (await As(anna).Send(Save(" ", "status=Sent"))).ShouldBeRefused<InvalidRequest>();
        (await As(anna).Send(Save(new string('n', SavedView.LongestName + 1), ""))).ShouldBeRefused<InvalidRequest>();
    }

    [Fact]
    public async Task There_is_room_for_thirty_and_two_that_are_saved_at_once_never_make_one_too_many()
    {
        var anna = await Holder("anna@example.org");
        for (var i = 1; i < SavedView.Most; i++) (await As(anna).Send(Save($"View {i}", ""))).ShouldSucceed();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => As(anna).Send(Save($"Last {i}", "")))));

        answers.Count(a => a.Error is null).ShouldBe(1);
        answers.Where(a => a.Error is not null).ShouldAllBe(a => a.Error!.Code == "change.overtaken" || a.Error.Code == "view.too_many");
        (await As(anna).Send(Save("One more", ""))).ShouldBeRefused<ViewErrors.TooMany>();
        var views = (await As(anna).Ask(new ListViews(null))).ShouldSucceed().Items;
        views.Count.ShouldBe(SavedView.Most);
        (await As(anna).Send(new RemoveView(new SavedViewId(views[0].Id)))).ShouldSucceed();
        (await As(anna).Send(Save("One more", ""))).ShouldSucceed();
    }

    [Fact]
    public async Task Two_that_save_one_name_at_once_leave_one_view()
    {
        var anna = await Holder("anna@example.org");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => As(anna).Send(Save("Mine", "status=Sent")))));

        answers.Any(a => a.Error is null).ShouldBeTrue();
        answers.Where(a => a.Error is not (null or Conflict)).ShouldBeEmpty();
        (await As(anna).Ask(new ListViews(null))).ShouldSucceed().Items.ShouldHaveSingleItem().Choice.ShouldBe("status=Sent");
    }

    private static SaveView Save(string name, string choice) => new(SavedViewId.New(), ListName.Mails, name, choice);

    private async Task<Actor.AccountHolder> Holder(string email) => new(
        new AccountId((await TheSystem.Send(new OpenAccount(AccountId.New(), "Somebody", email, null, []))).ShouldSucceed().Id), null, "Somebody");
}
