using Secretariat.Application.Access;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Tests.Invitations;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Outcomes;

/// <summary>The 34th Senior Officials Meeting in session, its invitations out, with a chair who has an account.</summary>
public abstract class OutcomeScene(PostgresFixture postgres) : InvitationTest(postgres)
{
    protected Acting TheChair { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var person = await Read(db => db.People.SingleAsync(p => p.FamilyName == "Kaya"));
        var account = Account.Open(AccountId.New(), "Mehmet Kaya", "chair@example.org", person.Id, [], Clock.GetUtcNow());
        await Given(account);
        TheChair = As(new Actor.AccountHolder(account.Id, person.Id, account.Name));
    }

    /// <summary>Sets the state of the meeting as it stands in the store.</summary>
    protected Task Becomes(MeetingStatus status) =>
        Read(db => db.Meetings.Where(m => m.Id == Meeting).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, status)));

    protected async Task<ConclusionsDetails> Conclusions() => (await TheOfficer.Ask(new GetConclusions(Meeting))).ShouldSucceed();

    protected async Task<long> Version() => (await Conclusions()).Version;

    protected static ConclusionContent Says(OutcomeKind kind, string english, params (string Language, string Text)[] others) => new(
        kind, [new TextInLanguage("en", english), .. others.Select(o => new TextInLanguage(o.Language, o.Text))],
        kind is OutcomeKind.Paragraph ? [] : [new OutcomeAddressee(null, null)]);

    protected async Task<ConclusionId> Add(ConclusionContent content) =>
        (await TheOfficer.Send(new AddConclusion(Meeting, await Version(), content))).ShouldSucceed();

    /// <summary>A draft of a paragraph, two recommendations, one of them to Austria, and a decision; tabled.</summary>
    protected async Task Tabled()
    {
        await Becomes(MeetingStatus.InSession);
        (await TheOfficer.Send(new DraftConclusions(Meeting))).ShouldSucceed();
        await Add(Says(OutcomeKind.Paragraph, "Participants welcomed the progress made.", ("ar", "رحب المشاركون بالتقدم المحرز.")));
        await Add(Says(OutcomeKind.Recommendation, "All participants should share data on returns."));
        await Add(Says(OutcomeKind.Recommendation, "Austria should host the next workshop.") with
        {
            Addressees = [new OutcomeAddressee(Participants["AT"], null)],
            DueOn = new DateOnly(2024, 12, 31),
        });
        await Add(Says(OutcomeKind.Decision, "The work plan 2025 is endorsed."));
        (await TheOfficer.Send(new TableConclusions(Meeting, await Version(), new DateOnly(2024, 6, 27), ["ar"]))).ShouldSucceed();
    }
}
