using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Access;

/// <summary>The thing an act concerns, from which the policy finds the body, meeting or delegation whose roles count.</summary>
public abstract record Scope
{
    private Scope() { }

    /// <summary>The dialogue as a whole.</summary>
    public sealed record OfDialogue : Scope;

    /// <summary>One body.</summary>
    public sealed record OfBody(BodyId Id) : Scope;

    /// <summary>One meeting.</summary>
    public sealed record OfMeeting(MeetingId Id) : Scope;

    /// <summary>One agenda.</summary>
    public sealed record OfAgenda(AgendaId Id) : Scope;

    /// <summary>One invitation.</summary>
    public sealed record OfInvitation(InvitationId Id) : Scope;

    /// <summary>One delegation at one meeting.</summary>
    public sealed record OfDelegation(DelegationId Id) : Scope;

    /// <summary>The registration of one delegate.</summary>
    public sealed record OfRegistration(RegistrationId Id) : Scope;

    /// <summary>One certificate.</summary>
    public sealed record OfCertificate(CertificateId Id) : Scope;

    /// <summary>One issued paper.</summary>
    public sealed record OfDocument(IssuedDocumentId Id) : Scope;

    /// <summary>Papers of a meeting put together.</summary>
    public sealed record OfCompilation(CompilationId Id) : Scope;

    /// <summary>Whatever belongs to the account that asks.</summary>
    public sealed record OfOneself : Scope;

    /// <summary>No scope: the request is public.</summary>
    /// <param name="Reason">Why it may be; read by whoever reviews access.</param>
    public sealed record Public(string Reason) : Scope;
}
