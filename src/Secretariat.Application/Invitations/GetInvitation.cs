using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>One invitation with its whole story and the moves it may make next.</summary>
public sealed record GetInvitation(InvitationId InvitationId) : IQuery<InvitationDetails>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToInvitation(InvitationId, [.. AccessRule.Secretariat, Role.Chair, Role.FocalPoint]);
}

/// <summary>An invitation.</summary>
public sealed record InvitationDetails(Guid Id, Guid MeetingId, Guid ParticipantId, string Participant, Guid DelegationId, CorrespondenceForm Form,
    CorrespondenceChannel Channel,
    InvitedAddressee Addressee, int Revision, Guid? SupersedesId, InvitationStatus Status, IReadOnlyList<InvitationStatus> Next, string? Reference,
        Signature? Signature, Signature? CoSignature,
    DateTimeOffset? SignedAt, Guid? DocumentId, DateTimeOffset? DispatchedAt, string? Carrier, string? Waybill, DateTimeOffset? DeliveredAt,
        DateTimeOffset? BouncedAt,
    string? BounceReason, DateTimeOffset? AcknowledgedAt, DateTimeOffset? AnsweredAt, string? AnsweredBy, string? AnswerRemark, bool AnsweredLate,
        DateTimeOffset? WithdrawnAt,
    string? WithdrawalReason, long Version) : IVersioned;

/// <summary>Whom an invitation is directed to.</summary>
public sealed record InvitedAddressee(AddresseeKind Kind, string? Honorific, string Name, string? FunctionalTitle, string Institution, string? AddressLines,
    string? City,
    string? Salutation, string Language, string? Email, IReadOnlyList<string> Copies);

internal sealed class GetInvitationHandler(ISecretariatDb db) : IQueryHandler<GetInvitation, InvitationDetails>
{
    public async Task<Result<InvitationDetails>> Handle(GetInvitation query, CancellationToken ct)
    {
        if (!(await db.Invitations.Load(query.InvitationId, null, ct)).TryGet(out var i, out var refusal)) return refusal;
        var a = i.Addressee;
        var addressee = new InvitedAddressee(a.Kind, a.Honorific, a.Name, a.FunctionalTitle, a.Institution, a.AddressLines, a.City, a.Salutation,
            a.Language, a.Email,
            [.. a.Copies.Select(c => c.Name)]);
        return new InvitationDetails(i.Id.Value, i.MeetingId.Value, i.ParticipantId.Value, i.ParticipantName, i.DelegationId.Value, i.Form, i.Channel,
            addressee, i.Revision,
            i.SupersedesId?.Value, i.Status, [.. InvitationLifecycle.From(i.Status)], i.PrintedReference,
            i.Signature, i.CoSignature, i.SignedAt, i.DocumentId?.Value, i.DispatchedAt, i.Carrier, i.Waybill, i.DeliveredAt, i.BouncedAt, i.BounceReason,
            i.AcknowledgedAt, i.AnsweredAt, i.AnsweredBy, i.AnswerRemark, i.AnsweredLate, i.WithdrawnAt, i.WithdrawalReason, i.Version);
    }
}
