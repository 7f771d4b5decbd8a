using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Infrastructure.Persistence;
using Secretariat.Testing;

namespace Secretariat.Web.Tests;

/// <summary>A delegation that was invited, with the secrets of the links it was sent.</summary>
public sealed record InvitedParty(DelegationId Delegation, InvitationId Invitation, RegistrationId Accepted, string Focal, string Delegate, PersonalLinkId Link,
    ParticipantId Participant);

/// <summary>Sets the scene for those who come by a personal link, and opens links as a browser without scripts does.</summary>
internal static class Portal
{
    private static int _codes;

    /// <summary>A participant invited to this meeting, which is announced: three seats, one taken by an accepted delegate.</summary>
    public static async Task<InvitedParty> Invite(this Stage stage, string language = "en")
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var scope = stage.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        var meeting = await db.Meetings.SingleAsync(m => m.Id == stage.Scene.This.Meeting);
        if (meeting.Status is MeetingStatus.Draft)
        {
            meeting.ChangeVenue(new Venue("Sample Conference Centre", "1 Example Quay", "Stockholm", "SE"), null).ShouldSucceed();
            meeting.Announce(now).ShouldSucceed();
        }

        var code = Interlocked.Increment(ref _codes);
        var participant = Participant.Register(
            ParticipantKind.State, $"Q{(char)('A' + code)}", null, null, $"Sample State {code}", new DateOnly(1995, 1, 1), language);
        var delegation = Delegation.Form(DelegationId.New(), meeting.Id, participant.Id, $"Sample State {code}", 3, false);
        var addressee = new Addressee(AddresseeKind.Ministry, null, "Anna Kovács", null, "Ministry", null, "Vienna", null, language,
            $"{code}@ministry.example");
        var invitation = Invitation.DrawUp(meeting.Id, participant.Id, $"Sample State {code}", $"Sample State {code}", delegation.Id, CorrespondenceForm.Letter,
            CorrespondenceChannel.Mail, addressee).ShouldSucceed();
        invitation.SubmitForSignature().ShouldSucceed();
        invitation.Sign(new Signature("Petra MUSTERFRAU", "Head", null, null), $"BP/OUT/2030/{code:0000}", IssuedDocumentId.New(), now).ShouldSucceed();
        invitation.DispatchByMail(now).ShouldSucceed();
        delegation.CalledBy(invitation.Id, $"Sample State {code}");
        var accepted = Registration.Nominate(RegistrationId.New(), delegation, new DelegateDetails(null, null, "Işıl", "Örnek", "Adviser", "Ministry",
            $"{code}@delegate.example", language, DelegateRole.Alternate, ParticipationModality.InPerson), 1, false, "Focal point", now).ShouldSucceed();
        delegation.Seat(accepted.Id, false).ShouldSucceed();
        accepted.TakeSeat().ShouldSucceed();
        accepted.Accept(now).ShouldSucceed();
        var (focal, focalToken) = PersonalLink.Make(LinkPurpose.Nominate, meeting.Id, delegation.Id, null, "Focal point", $"{code}@focal.example",
            now.AddYears(1), now);
        var (own, ownToken) = PersonalLink.Make(LinkPurpose.Register, meeting.Id, delegation.Id, accepted.Id, "Delegate", $"{code}@delegate.example",
            now.AddYears(1), now);
        db.AddRange(participant, delegation, invitation, accepted, focal, own);
        await db.SaveChangesAsync();
        return new InvitedParty(delegation.Id, invitation.Id, accepted.Id, focalToken, ownToken, focal.Id, participant.Id);
    }

    /// <summary>Puts a text of this meeting under silence for a week; one of the parties takes part as a state, others do not.</summary>
    public static async Task Silence(this Stage stage, InvitedParty participating)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var scope = stage.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        var meeting = await db.Meetings.SingleAsync(m => m.Id == stage.Scene.This.Meeting);
        var body = await db.Bodies.SingleAsync(b => b.Id == meeting.BodyId);
        var state = await db.Participants.SingleAsync(p => p.Id == participating.Participant);
        var text = Conclusions.Begin(ConclusionsId.New(), meeting, body);
        text.Add(new ConclusionContent(OutcomeKind.Paragraph, [new TextInLanguage("en", "The meeting took note.")], []), null, body).ShouldSucceed();
        text.Table(DocumentSymbol.Limited(meeting.Symbol("BP"), 1), IssuedDocumentId.New(), null, DateOnly.FromDateTime(now.UtcDateTime), now).ShouldSucceed();
        var procedure = SilenceProcedure.Prepare(text, 1, now.AddDays(7), now).ShouldSucceed();
        var chair = new PresidingOffice(OfficeTermId.New(), Office.Chair, state.Id, stage.Scene.This.Chair);
        procedure.Open(stage.Scene.This.Chair, text.ContentHash, text, [chair], now).ShouldSucceed();
        db.AddRange(text, procedure,
            Participation.Begin(state, ParticipationKind.Participating, new DateOnly(2000, 1, 1), "Decision", null).ShouldSucceed());
        await db.SaveChangesAsync();
    }

    /// <summary>Somebody who pastes a link into the page it leads to.</summary>
    public static async Task<Visitor> By(this Stage stage, string token)
    {
        var visitor = new Visitor(stage.Browser());
        await visitor.Open("/link");
        await visitor.Send("open", ("Token", token));
        visitor.Path.ShouldBe("/portal");
        return visitor;
    }

    /// <summary>A link to a delegation or a registration of the scene.</summary>
    public static async Task<string> Link(this Stage stage, DelegationId delegation, RegistrationId? registration)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var scope = stage.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SecretariatDbContext>();
        var (link, token) = PersonalLink.Make(registration is null ? LinkPurpose.Nominate : LinkPurpose.Register, stage.Scene.This.Meeting, delegation,
            registration, "Holder", "holder@example.org", now.AddYears(1), now);
        db.Add(link);
        await db.SaveChangesAsync();
        return token;
    }

    /// <summary>What a person names of a delegate.</summary>
    public static (string, string)[] Person(string given, string family, string email, string part = "Persons[0]") =>
        [($"{part}.GivenNames", given), ($"{part}.FamilyName", family), ($"{part}.Email", email)];
}
