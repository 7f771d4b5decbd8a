using Secretariat.Application.Access;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;

namespace Secretariat.Testing;

/// <summary>
/// A small dialogue for questions of access: two co-chaired bodies with chairs of their own, a meeting of each, two delegations at each
/// meeting, two delegates in each delegation, and somebody for every part there is to play. "This" is the first of each, "other" the second.
/// </summary>
public sealed class Scene
{
    private readonly List<object> _rows = [];
    private readonly DateTimeOffset _now;
    private readonly List<Participant> _states = [];

    private Scene(DateTimeOffset now) => _now = now;

    /// <summary>One meeting and what belongs to it.</summary>
    public sealed record Gathering(BodyId Body, MeetingId Meeting, AgendaId Agenda, IReadOnlyList<Party> Delegations, PersonId Chair, PersonId CoChair);

    /// <summary>One delegation and what belongs to it.</summary>
    public sealed record Party(
        DelegationId Delegation, InvitationId Invitation, IReadOnlyList<RegistrationId> Registrations, CertificateId Certificate, IssuedDocumentId Document,
        Actor.LinkHolder FocalPoint, Actor.LinkHolder Delegate, Actor.LinkHolder AnotherDelegate);

    /// <summary>Everything to be stored, in an order that pleases the database.</summary>
    public IReadOnlyList<object> Rows => _rows;

    public required Gathering This { get; init; }

    public required Gathering Other { get; init; }

    /// <summary>Everybody, under the name of the part they play.</summary>
    public required IReadOnlyList<(string Part, Actor Actor)> Actors { get; init; }

    /// <summary>Sets the scene at an instant.</summary>
    public static Scene At(DateTimeOffset now)
    {
        var maker = new Scene(now) { This = null!, Other = null!, Actors = [] };
        foreach (var (code, name) in new[] { ("AT", "Austria"), ("HU", "Hungary"), ("TR", "Türkiye"), ("SE", "Sweden") })
            maker._states.Add(maker.Keep(Participant.Register(ParticipantKind.State, code, null, null, name, new DateOnly(1995, 1, 1), "en")));

        var (first, second) = (maker.Gather("SOM", 0), maker.Gather("WG", 1));
        (string, Actor)[] actors =
        [
            ("nobody", new Actor.Nobody()),
            ("administrator", maker.Account("Administrator", null, GrantedRole.Administrator)),
            ("officer", maker.Account("Officer", null, GrantedRole.SecretariatOfficer)),
            ("head", maker.Account("Head", null, GrantedRole.HeadOfSecretariat)),
            ("chair", maker.Account("Chair", first.Chair)),
            ("co-chair", maker.Account("Co-Chair", first.CoChair)),
            ("other chair", maker.Account("Chair of another body", second.Chair)),
            ("focal point", first.Delegations[0].FocalPoint),
            ("other focal", first.Delegations[1].FocalPoint),
            ("delegate", first.Delegations[0].Delegate),
            ("other deleg.", first.Delegations[0].AnotherDelegate),
            ("system", new Actor.SystemUser(null)),
        ];
        var scene = new Scene(now) { This = first, Other = second, Actors = actors };
        scene._rows.AddRange(maker._rows);
        return scene;
    }

    private T Keep<T>(T row) where T : class
    {
        _rows.Add(row);
        return row;
    }

    private Actor.AccountHolder Account(string name, PersonId? person, params GrantedRole[] roles)
    {
        var account = Keep(Domain.Accounts.Account.Open(
            AccountId.New(), name, $"{name.Replace(" ", ".", StringComparison.Ordinal)}@example.org", person, roles, _now.AddDays(-1)));
        return new Actor.AccountHolder(account.Id, person, name);
    }

    private Gathering Gather(string code, int index)
    {
        var body = Keep(Body.Found(
            code, $"Body {code}", code, BodyKind.SeniorOfficialsMeeting, BodyLevel.SeniorOfficial, null, true, new DateOnly(2000, 1, 1)));
        var chair = Preside(Office.Chair, body, _states[2 * index]);
        var coChair = Preside(Office.CoChair, body, _states[(2 * index) + 1]);
        var (first, last) = (new DateOnly(2030, 6, 26), new DateOnly(2030, 6, 27));
        var schedule = MeetingSchedule.Create(first, last, new TimeOnly(9, 30), new TimeOnly(17, 0), "Europe/Stockholm").ShouldSucceed();
        var plan = new MeetingPlan(body.Id, code, [], $"Meeting of {code}", schedule, null, Modality.InPerson, null, null, [], ["en"],
            new Dictionary<ParticipationKind, int> { [ParticipationKind.Participating] = 3 }, AttributionRule.Attributable);
        var meeting = Keep(Meeting.Plan(MeetingId.New(), plan, []).ShouldSucceed());
        var agenda = Keep(Agenda.Draft(AgendaId.New(), meeting, [new OutlineEntry(0, new AgendaItemContent(AgendaItemKind.Opening, "Opening"))]));
        Party[] parties = [Send(meeting.Id, _states[0]), Send(meeting.Id, _states[1])];
        return new Gathering(body.Id, meeting.Id, agenda.Id, parties, chair, coChair);
    }

    private PersonId Preside(Office office, Body body, Participant state)
    {
        var person = Keep(Person.Enter(new PersonName("Anna", $"{office} of {body.Code}"), null, null, null, "en"));
        var term = Keep(OfficeTerm.Begin(office, body, state, 1, _now.AddYears(-1), false, null).ShouldSucceed());
        term.ExerciseBy(person.Id, _now.AddYears(-1)).ShouldSucceed();
        return person.Id;
    }

    private Party Send(MeetingId meeting, Participant state)
    {
        var name = state.Code;
        var delegation = Keep(Delegation.Form(DelegationId.New(), meeting, state.Id, name, 3, false));
        var addressee = new Addressee(AddresseeKind.Ministry, null, "Anna Kovács", null, "Ministry", null, "Vienna", null, "en", $"{name}@example.org");
        var invitation = Keep(
            Invitation.DrawUp(meeting, state.Id, name, name, delegation.Id, CorrespondenceForm.Letter, CorrespondenceChannel.Mail, addressee).ShouldSucceed());
        delegation.CalledBy(invitation.Id, name);
        Registration[] registrations = [Nominate(delegation, 1), Nominate(delegation, 2)];
        var document = Keep(IssuedDocument.Issue(
            DocumentKind.Certificate, new DocumentIdentity(null, "Certificate", "certificate.pdf", "application/pdf", "en"),
            new DocumentAudience(Distribution.Personal, meeting, delegation.Id, registrations[0].Id), new DocumentMake("1", 1, 4, new string('0', 64)), _now));
        var content = new CertificateContent
        {
            Issuers = [new CertificateIssuer("Secretariat")],
            Holder = new CertificateHolder("Anna KOVÁCS"),
            Attestation = "attended",
            EventTitle = "Meeting",
            FirstDay = new DateOnly(2030, 6, 26),
            LastDay = new DateOnly(2030, 6, 27),
            Signatories = [new CertificateSignatory("Ben ADLER")],
        };
        var certificate = Keep(Certificate.Issue(
            CertificateId.New(), meeting, registrations[0].Id, content, CertificateSerial.Draw("BP", 2030), VerificationCode.Draw(), document.Id, _now)
                .ShouldSucceed());
        return new Party(
            delegation.Id, invitation.Id, [.. registrations.Select(r => r.Id)], certificate.Id, document.Id,
            Link(delegation, null), Link(delegation, registrations[0].Id), Link(delegation, registrations[1].Id));
    }

    private Registration Nominate(Delegation delegation, int position) => Keep(Registration.Nominate(
        RegistrationId.New(), delegation,
        new DelegateDetails(null, null, "Anna", $"Kovács {position}", null, null, $"{position}.{delegation.Id.Value:N}@example.org", "en",
            DelegateRole.Alternate, ParticipationModality.InPerson),
        position, false, "Focal point", _now).ShouldSucceed());

    private Actor.LinkHolder Link(Delegation delegation, RegistrationId? registration)
    {
        var (link, _) = PersonalLink.Make(
            registration is null ? LinkPurpose.Nominate : LinkPurpose.Register, delegation.MeetingId, delegation.Id, registration, "Holder",
            "holder@example.org",
            _now.AddYears(1), _now.AddDays(-1));
        Keep(link);
        return new Actor.LinkHolder(link.Id, delegation.Id, registration, link.HolderName);
    }
}
