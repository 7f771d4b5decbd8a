using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Invitations;

/// <summary>Who put their name under a letter, and for whom; a note verbale carries initials only.</summary>
/// <param name="Name">The signatory as printed.</param>
/// <param name="Title">Their function.</param>
/// <param name="ForName">The holder of the office they sign for; null when they sign in their own office.</param>
/// <param name="ForTitle">That office.</param>
public sealed record Signature(string Name, string Title, string? ForName, string? ForTitle)
{
    /// <summary>The signatory as printed.</summary>
    public string Name { get; init; } = CleanText.Line(Name);

    /// <summary>Their function.</summary>
    public string Title { get; init; } = CleanText.Line(Title);

    /// <summary>The initials under a note verbale.</summary>
    public string Initials => string.Concat(Name.Split(' ', '-').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0])));
}

/// <summary>The formal call to one participant for one meeting.</summary>
public sealed class Invitation : AggregateRoot<InvitationId>
{
    private Invitation() { }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>Who is invited.</summary>
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>The participant's name on the date of the meeting.</summary>
    public string ParticipantName { get; private init; } = "";

    /// <summary>The same name within a sentence: the Netherlands.</summary>
    public string ParticipantInText { get; private init; } = "";

    /// <summary>Where that name stands in the alphabetical order of participants.</summary>
    public string SortName { get; private init; } = "";

    /// <summary>The delegation that the invitation calls together.</summary>
    public DelegationId DelegationId { get; private init; }

    /// <summary>Letter or note verbale.</summary>
    public CorrespondenceForm Form { get; private init; }

    /// <summary>Mail or courier.</summary>
    public CorrespondenceChannel Channel { get; private init; }

    /// <summary>Whom it is directed to.</summary>
    public Addressee Addressee { get; private init; } = null!;

    /// <summary>0 for the first; 1 for Rev.1 and so on.</summary>
    public int Revision { get; private init; }

    /// <summary>The invitation this one replaces.</summary>
    public InvitationId? SupersedesId { get; private init; }

    /// <summary>How far it has come.</summary>
    public InvitationStatus Status { get; private set; }

    /// <summary>The outgoing reference, such as BP/OUT/2024/0123; given at signing, gap-free.</summary>
    public string? Reference { get; private set; }

    /// <summary>Who signed, for whom.</summary>
    public Signature? Signature { get; private set; }

    /// <summary>Who signed beside them for the other convenor of a joint meeting (study 3.18, second signatory).</summary>
    public Signature? CoSignature { get; private set; }

    /// <summary>When it was signed.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The paper as issued.</summary>
    public IssuedDocumentId? DocumentId { get; private set; }

    /// <summary>How often it was sent: once, and again after each bounce.</summary>
    public int Dispatches { get; private set; }

    /// <summary>When it left.</summary>
    public DateTimeOffset? DispatchedAt { get; private set; }

    /// <summary>Which courier carried it.</summary>
    public string? Carrier { get; private set; }

    /// <summary>The courier's waybill.</summary>
    public string? Waybill { get; private set; }

    /// <summary>When it arrived.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>When it came back.</summary>
    public DateTimeOffset? BouncedAt { get; private set; }

    /// <summary>What the post office said when it came back.</summary>
    public string? BounceReason { get; private set; }

    /// <summary>When the personal link was first exchanged.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>When the participant answered.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Who answered for the participant.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>What came with the answer: a remark of the focal point, or why an officer recorded it on their behalf.</summary>
    public string? AnswerRemark { get; private set; }

    /// <summary>Whether the answer came after the deadline.</summary>
    public bool AnsweredLate { get; private set; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>Whether it is the one that counts for its participant and meeting.</summary>
    public bool IsCurrent => Status is not (InvitationStatus.Withdrawn or InvitationStatus.Superseded);

    /// <summary>Whether the addressee has it: delegates may be named.</summary>
    public bool IsOut => IsCurrent && DispatchedAt is not null;

    /// <summary>The reference as printed, with its revision.</summary>
    public string? PrintedReference => Reference is null ? null : Revision == 0 ? Reference : $"{Reference}/Rev.{Revision}";

    /// <summary>Draws up an invitation.</summary>
    [RefusedWhenSaved(typeof(InvitationErrors), nameof(InvitationErrors.AlreadyDrawnUp))]
    public static Result<Invitation> DrawUp(MeetingId meeting, ParticipantId participant, string name, string sortName, DelegationId delegation,
        CorrespondenceForm form, CorrespondenceChannel channel, Addressee addressee, string? inText = null)
    {
        if (Refusal(form, channel, addressee) is { } refusal) return refusal;
        var invitation = new Invitation
        {
            Id = InvitationId.New(),
            MeetingId = meeting,
            ParticipantId = participant,
            ParticipantName = name,
            ParticipantInText = inText ?? name,
            SortName = sortName,
            DelegationId = delegation,
            Form = form,
            Channel = channel,
            Addressee = addressee,
            Status = InvitationStatus.Draft,
        };
        invitation.Record(new InvitationDrawnUp(invitation.Id, meeting, participant));
        return invitation;
    }

    /// <summary>Lays it before whoever signs.</summary>
    public Result<Done> SubmitForSignature() => MoveTo(InvitationStatus.ForSignature);

    /// <summary>Signs a letter or initials a note: the paper with this reference is now the invitation.</summary>
    public Result<Done> Sign(Signature signature, string reference, IssuedDocumentId document, DateTimeOffset now, Signature? coSignature = null)
    {
        if (!MoveTo(InvitationStatus.Signed).TryGet(out _, out var refusal)) return refusal;
        (Signature, CoSignature, Reference, DocumentId, SignedAt) = (signature, coSignature, reference, document, now);
        Record(new InvitationSigned(Id, MeetingId, reference, document));
        return Done.Value;
    }

    /// <summary>Sends it by mail; after a bounce, sends it again.</summary>
    public Result<Done> DispatchByMail(DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(Addressee.Email)) return new InvitationErrors.NoMailAddress(Addressee.Institution);
        return Leave(now);
    }

    /// <summary>Records that a courier took it.</summary>
    public Result<Done> DispatchByCourier(string? carrier, string? waybill, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(carrier) || string.IsNullOrWhiteSpace(waybill)) return new InvitationErrors.WaybillNeeded();
        if (!Leave(now).TryGet(out _, out var refusal)) return refusal;
        (Carrier, Waybill) = (carrier.Trim(), waybill.Trim());
        return Done.Value;
    }

    /// <summary>Records that it arrived.</summary>
    public Result<Done> RecordDelivery(DateTimeOffset now)
    {
        if (!MoveTo(InvitationStatus.Delivered).TryGet(out _, out var refusal)) return refusal;
        DeliveredAt = now;
        return Done.Value;
    }

    /// <summary>Records that it came back.</summary>
    public Result<Done> RecordBounce(string reason, DateTimeOffset now)
    {
        if (!MoveTo(InvitationStatus.Bounced).TryGet(out _, out var refusal)) return refusal;
        (BouncedAt, BounceReason) = (now, reason.Trim());
        Record(new InvitationBounced(Id, MeetingId, BounceReason));
        return Done.Value;
    }

    /// <summary>Notes that the addressee has opened it; a second time, or after an answer, changes nothing.</summary>
    public void Acknowledge(DateTimeOffset now)
    {
        if (AcknowledgedAt is not null || !MoveTo(InvitationStatus.Acknowledged).TryGet(out _, out _)) return;
        AcknowledgedAt = now;
        Record(new InvitationAcknowledged(Id, MeetingId));
    }

    /// <summary>Takes the participant's answer; a later answer replaces an earlier one.</summary>
    public Result<Done> Answer(bool accepts, string by, string? remark, bool late, DateTimeOffset now)
    {
        var answer = accepts ? InvitationStatus.Accepted : InvitationStatus.Declined;
        if (Status == answer) return new InvitationErrors.AlreadyAnswered(Status);
        if (!MoveTo(answer).TryGet(out _, out var refusal)) return refusal;
        (AnsweredAt, AnsweredBy, AnswerRemark, AnsweredLate) = (now, by, string.IsNullOrWhiteSpace(remark) ? null : remark.Trim(), late);
        Record(new InvitationAnswered(Id, MeetingId, accepts, late));
        return Done.Value;
    }

    /// <summary>Closes it when the deadline has passed without an answer.</summary>
    public Result<Done> Lapse()
    {
        if (!MoveTo(InvitationStatus.Lapsed).TryGet(out _, out var refusal)) return refusal;
        Record(new InvitationLapsed(Id, MeetingId));
        return Done.Value;
    }

    /// <summary>Takes it back.</summary>
    public Result<Done> Withdraw(string reason, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new InvitationErrors.ReasonNeeded();
        if (!MoveTo(InvitationStatus.Withdrawn).TryGet(out _, out var refusal)) return refusal;
        (WithdrawnAt, WithdrawalReason) = (now, reason.Trim());
        Record(new InvitationWithdrawn(Id, MeetingId, DelegationId, DispatchedAt is not null, WithdrawalReason));
        return Done.Value;
    }

    /// <summary>Replaces it by a new one in draft; this one keeps its paper and is superseded. What was never signed leaves no gap in the revisions.</summary>
    public Result<Invitation> Reissue(string name, string sortName, CorrespondenceForm form, CorrespondenceChannel channel, Addressee addressee,
        string? inText = null)
    {
        if (Refusal(form, channel, addressee) is { } refused) return refused;
        if (!MoveTo(InvitationStatus.Superseded).TryGet(out _, out var refusal)) return refusal;
        var next = new Invitation
        {
            Id = InvitationId.New(),
            MeetingId = MeetingId,
            ParticipantId = ParticipantId,
            ParticipantName = name,
            ParticipantInText = inText ?? name,
            SortName = sortName,
            DelegationId = DelegationId,
            Form = form,
            Channel = channel,
            Addressee = addressee,
            Status = InvitationStatus.Draft,
            Revision = SignedAt is null ? Revision : Revision + 1,
            SupersedesId = Id,
        };
        next.Record(new InvitationReissued(next.Id, Id, MeetingId, next.Revision));
        return next;
    }

    private static Unprocessable? Refusal(CorrespondenceForm form, CorrespondenceChannel channel, Addressee addressee)
    {
        if (form is CorrespondenceForm.NoteVerbale && !addressee.TakesNotesVerbales) return new InvitationErrors.NoteVerbaleNotDue(addressee.Institution);
        if (channel is CorrespondenceChannel.Mail
            && string.IsNullOrWhiteSpace(addressee.Email)) return new InvitationErrors.NoMailAddress(addressee.Institution);
        return null;
    }

    private Result<Done> Leave(DateTimeOffset now)
    {
        if (!MoveTo(InvitationStatus.Dispatched).TryGet(out _, out var refusal)) return refusal;
        (DispatchedAt, Dispatches) = (now, Dispatches + 1);
        Record(new InvitationDispatched(Id, MeetingId));
        return Done.Value;
    }

    private Result<Done> MoveTo(InvitationStatus next)
    {
        if (!InvitationLifecycle.Permits(Status, next)) return new InvitationErrors.CannotMove(Status, next);
        Status = next;
        return Done.Value;
    }
}
