using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Participants;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Invitations;

/// <summary>The 34th Senior Officials Meeting, announced for Stockholm, with Austria, Hungary (by note verbale) and Sweden taking part.</summary>
public abstract class InvitationTest(PostgresFixture postgres) : SliceTest(postgres)
{
    protected static readonly DateOnly NominateBy = new(2024, 5, 30);

    protected MeetingId Meeting { get; private set; }

    protected Dictionary<string, ParticipantId> Participants { get; } = [];

    protected Acting TheOfficer { get; private set; } = null!;

    protected Acting TheHead { get; private set; } = null!;

    protected virtual int Quota => 3;

    /// <summary>Whether others have been told of the meeting, without a mail.</summary>
    protected virtual bool IsAnnounced => true;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        TheOfficer = await Account("Olga Officer", GrantedRole.SecretariatOfficer);
        TheHead = await Account("Henri Head", GrantedRole.HeadOfSecretariat);
        var body = Body.Found("SOM", "Senior Officials Meeting", "SOM", BodyKind.SeniorOfficialsMeeting, BodyLevel.SeniorOfficial, null, false,
            new DateOnly(1993, 1, 1));
        var sweden = Join("SE", "Sweden", CorrespondenceForm.Letter, AddresseeKind.Ministry);
        var turkiye = Participant.Register(ParticipantKind.State, "TR", "TUR", "792", "Türkiye", new DateOnly(1990, 1, 1), "tr");
        var chair = Domain.People.Person.Enter(new PersonName("Mehmet", "Kaya", "H.E."), "Director General", null, "chair@example.org", "tr");
        var term = OfficeTerm.Begin(Office.Chair, null, turkiye, 1, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), false, null).Value;
        term.ExerciseBy(chair.Id, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var meeting = Plan(body, sweden.Participant.Id);
        List<(Participant Participant, Participation Participation)> joined =
            [sweden, Join("AT", "Austria", CorrespondenceForm.Letter, AddresseeKind.Ministry), Join("HU", "Hungary", CorrespondenceForm.NoteVerbale,
                AddresseeKind.ForeignMinistry)];
        object[] all = [body, turkiye, chair, term, .. joined.Select(j => (object)j.Participant), .. joined.Select(j => (object)j.Participation), meeting];
        await Given(all);
        (Meeting, Participants["TR"]) = (meeting.Id, turkiye.Id);
    }

    protected (Participant Participant, Participation Participation) Join(string code, string name, CorrespondenceForm form, AddresseeKind kind,
        bool routed = true)
    {
        var participant = Participant.Register(ParticipantKind.State, code, null, null, name, new DateOnly(1990, 1, 1), "en");
        if (routed)
            participant.Address(new AddresseeRoute(BodyLevel.SeniorOfficial, kind, form, CorrespondenceChannel.Mail,
                [new CopyRecipient($"Embassy of {name}", $"embassy.{code.ToLowerInvariant()}@example.org")])
            {
                Honorific = "H.E.",
                Name = $"Eva {name}son",
                FunctionalTitle = "State Secretary",
                Institution = kind is AddresseeKind.ForeignMinistry ? $"Ministry of Foreign Affairs of {name}" : $"Ministry of the Interior of {name}",
                City = name,
                Salutation = "Excellency,",
                Email = $"ministry.{code.ToLowerInvariant()}@example.org",
            }).Error.ShouldBeNull();
        Participants[code] = participant.Id;
        return (participant, Participation.Begin(participant, ParticipationKind.Participating, new DateOnly(2000, 1, 1), "SOM 2000", null).Value);
    }

    protected async Task<IReadOnlyList<InvitationLine>> Invitations(InvitationFilter? filter = null) =>
        (await TheOfficer.Ask(new ListInvitations(Meeting, new(), filter ?? new InvitationFilter()))).ShouldSucceed().Items;

    protected async Task<InvitationLine> InvitationOf(string participant) => (await Invitations()).Single(i => i.Participant == participant);

    /// <summary>Draws up, signs and sends the invitations, to the last mail.</summary>
    protected async Task Dispatched(IReadOnlyList<ParticipantId>? only = null)
    {
        (await TheOfficer.Send(new GenerateInvitations(Meeting, only))).ShouldSucceed();
        (await TheOfficer.Send(new SubmitInvitationsForSignature(Meeting))).ShouldSucceed();
        (await TheHead.Send(new SignInvitations(Meeting, "Henri Head", "Head of Secretariat"))).ShouldSucceed();
        await Settle();
        (await TheOfficer.Send(new DispatchInvitations(Meeting))).ShouldSucceed();
        await Settle();
    }

    /// <summary>Sets a deadline of the meeting.</summary>
    protected async Task Due(DeadlineKind kind) => (await TheOfficer.Send(new SetDeadline(Meeting, await Read(db =>
        db.Meetings.Where(m => m.Id == Meeting).Select(m => m.Version).SingleAsync()), kind, new DateOnly(2024, 6, 13)))).ShouldSucceed();

    /// <summary>When what a deadline was set for came about; null while it is open.</summary>
    protected async Task<DateTimeOffset?> Met(DeadlineKind kind) =>
        (await Read(db => db.Meetings.SingleAsync(m => m.Id == Meeting))).Deadlines.Single(d => d.Kind == kind).DoneAt;

    protected Task Settle() => Services.GetRequiredService<Pumps>().RunUntilIdle(TestContext.Current.CancellationToken);

    /// <summary>Comes in by the newest personal link that was sent to an address.</summary>
    protected async Task<(Acting Holder, ExchangedLink Link)> ByLink(string email)
    {
        var mails = (await Mails()).Where(m => m.To.Email == email && m.Text.Contains("/link?", StringComparison.Ordinal)).ToList();
        var text = mails[^1].Text;
        var token = text[text.IndexOf("/link?", StringComparison.Ordinal)..].Split('\n')[0].Split('#')[1].Trim();
        var link = (await As(new Actor.Nobody()).Send(new ExchangeLink(token))).ShouldSucceed();
        var registration = link.RegistrationId is { } id ? new RegistrationId(id) : (RegistrationId?)null;
        return (As(new Actor.LinkHolder(new PersonalLinkId(link.LinkId), new DelegationId(link.DelegationId), registration, link.Holder)), link);
    }

    protected Task<List<OutgoingMail>> Mails() => Read(db => db.OutgoingMails.OrderBy(m => m.Id).ToListAsync());

    protected static DelegateDetails Person(string given, string family, DelegateRole role = DelegateRole.Adviser, string? email = null) => new(
        "Ms.", null, given, family, "Head of Unit", "Ministry", email ?? $"{given}.{family}@example.org".ToLowerInvariant(), "en", role,
            ParticipationModality.InPerson);

    private async Task<Acting> Account(string name, GrantedRole role)
    {
        var account = Domain.Accounts.Account.Open(AccountId.New(), name, $"{name.Split(' ')[1].ToLowerInvariant()}@example.org", null, [role],
            Clock.GetUtcNow());
        await Given(account);
        return As(new Actor.AccountHolder(account.Id, null, name));
    }

    private Meeting Plan(Body body, ParticipantId host)
    {
        var schedule = MeetingSchedule.Create(new DateOnly(2024, 6, 27), new DateOnly(2024, 6, 27), new TimeOnly(9, 30), new TimeOnly(17, 0),
            "Europe/Stockholm").Value;
        var plan = new MeetingPlan(body.Id, "SOM", [new NumberInSeries(new MeetingSeriesId(body.Id.Value), 34, "Senior Officials Meeting", "SOM")], "",
            schedule,
            new Venue("Clarion Hotel Amaranten", "Kungsholmsgatan 31", "Stockholm", "SE"), Modality.InPerson, null, host,
                [new ConvenedBy("Budapest Process", null)], ["en"],
            new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = Quota, [ParticipationKind.Invited] = 1 },
                AttributionRule.Attributable);
        var meeting = Domain.Meetings.Meeting.Plan(MeetingId.New(), plan, []).Value;
        meeting.SetDeadline(DeadlineKind.Nominations, NominateBy).Error.ShouldBeNull();
        if (IsAnnounced) meeting.Announce(Clock.GetUtcNow()).Error.ShouldBeNull();
        return meeting;
    }

    /// <summary>From now on a participant is written to in a language.</summary>
    protected async Task WriteTo(string code, string language)
    {
        var id = Participants[code];
        var version = await Read(db => db.Participants.Where(p => p.Id == id).Select(p => p.Version).SingleAsync());
        (await TheOfficer.Send(new WriteToParticipantIn(id, language, version))).ShouldSucceed();
        (await TheOfficer.Ask(new GetParticipant(id, NominateBy))).ShouldSucceed().Language.ShouldBe(language);
    }
}
