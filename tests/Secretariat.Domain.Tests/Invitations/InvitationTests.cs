using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Tests.Invitations;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_note_verbale_goes_to_a_ministry_of_foreign_affairs_and_to_no_other_ministry()
    {
        Draw(CorrespondenceForm.NoteVerbale, AddresseeKind.ForeignMinistry).Error.ShouldBeNull();
        Draw(CorrespondenceForm.NoteVerbale, AddresseeKind.Embassy).Error.ShouldBeNull();
        Draw(CorrespondenceForm.NoteVerbale, AddresseeKind.Ministry).Error.ShouldBeOfType<InvitationErrors.NoteVerbaleNotDue>();
        Draw(CorrespondenceForm.NoteVerbale, AddresseeKind.Organisation).Error.ShouldBeOfType<InvitationErrors.NoteVerbaleNotDue>();
    }

    [Fact]
    public void A_courier_needs_a_waybill()
    {
        var invitation = Signed();
        invitation.DispatchByCourier("DHL", " ", Now).Error.ShouldBeOfType<InvitationErrors.WaybillNeeded>();
        invitation.DispatchByCourier("DHL", "123", Now).Error.ShouldBeNull();
        invitation.Waybill.ShouldBe("123");
    }

    [Fact]
    public void What_came_back_may_be_sent_again_and_counts_its_dispatches()
    {
        var invitation = Signed();
        invitation.DispatchByMail(Now).Error.ShouldBeNull();
        invitation.DispatchByMail(Now).Error.ShouldBeOfType<InvitationErrors.CannotMove>();
        invitation.RecordBounce("unknown user", Now).Error.ShouldBeNull();
        invitation.DispatchByMail(Now).Error.ShouldBeNull();
        invitation.Dispatches.ShouldBe(2);
    }

    [Fact]
    public void A_revision_supersedes_the_invitation_which_keeps_its_paper()
    {
        var invitation = Signed();
        var next = invitation.Reissue("Austria", "Austria", CorrespondenceForm.Letter, CorrespondenceChannel.Mail, Addressee(AddresseeKind.Ministry)).Value;

        invitation.Status.ShouldBe(InvitationStatus.Superseded);
        invitation.DocumentId.ShouldNotBeNull();
        (next.Revision, next.SupersedesId, next.Status).ShouldBe((1, invitation.Id, InvitationStatus.Draft));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Drafts_that_were_replaced_before_signing_leave_no_gap_among_the_revisions(int times)
    {
        var first = Again(Draw(CorrespondenceForm.Letter, AddresseeKind.Ministry).Value);
        first.Revision.ShouldBe(0);
        var next = Signed();
        for (var i = 0; i < times; i++) next = Again(next);
        next.Revision.ShouldBe(1);

        static Invitation Again(Invitation invitation) => invitation.Reissue(
            "Austria", "Austria", CorrespondenceForm.Letter, CorrespondenceChannel.Mail, Addressee(AddresseeKind.Ministry)).Value;
    }

    [Fact]
    public void A_second_answer_in_the_same_sense_is_refused_and_another_replaces_the_first()
    {
        var invitation = Signed();
        invitation.DispatchByMail(Now);
        invitation.Answer(true, "Focal point", null, false, Now).Error.ShouldBeNull();
        invitation.Answer(true, "Focal point", null, false, Now).Error.ShouldBeOfType<InvitationErrors.AlreadyAnswered>();
        invitation.Answer(false, "Focal point", "Elections", true, Now).Error.ShouldBeNull();
        (invitation.Status, invitation.AnsweredLate).ShouldBe((InvitationStatus.Declined, true));
    }

    private static Invitation Signed()
    {
        var invitation = Draw(CorrespondenceForm.Letter, AddresseeKind.Ministry).Value;
        invitation.SubmitForSignature();
        invitation.Sign(new Signature("Anna Berg", "Head of Secretariat", "H.E. Mehmet KAYA", "Chair"), "BP/OUT/2024/0001", IssuedDocumentId.New(),
            Now).Error.ShouldBeNull();
        return invitation;
    }

    private static Result<Invitation> Draw(CorrespondenceForm form, AddresseeKind kind) => Invitation.DrawUp(
        MeetingId.New(), ParticipantId.New(), "Austria", "Austria", DelegationId.New(), form, CorrespondenceChannel.Mail, Addressee(kind));

    private static Addressee Addressee(AddresseeKind kind) =>
        new(kind, "H.E.", "Eva Gruber", "Minister", "Ministry of the Interior", null, "Vienna", "Excellency,", "en", "bmi@example.org");
}
