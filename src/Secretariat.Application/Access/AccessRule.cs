using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Access;

/// <summary>Who may make a request: any of these roles, held within this scope. Stated once, on the request, for API, pages and jobs alike.</summary>
/// <param name="Scope">The thing the request concerns; the handler loads exactly this one.</param>
/// <param name="Roles">The roles of which one is enough.</param>
public sealed record AccessRule(Scope Scope, IReadOnlyList<Role> Roles)
{
    /// <summary>Both kinds of secretariat staff and its machinery.</summary>
    public static readonly Role[] Secretariat = [Role.SecretariatOfficer, Role.HeadOfSecretariat, Role.System];

    /// <summary>The head of the secretariat, and its machinery on the head's behalf.</summary>
    public static readonly Role[] Head = [Role.HeadOfSecretariat, Role.System];

    /// <summary>Everybody with an account: staff, administrators, and those who exercise an office.</summary>
    public static readonly Role[] Readers = [Role.SecretariatOfficer, Role.HeadOfSecretariat, Role.Administrator, Role.Chair, Role.System];

    /// <summary>Roles that count for the dialogue as a whole.</summary>
    public static AccessRule ToDialogue(params Role[] roles) => new(new Scope.OfDialogue(), roles);

    /// <summary>Roles that count for one body.</summary>
    public static AccessRule ToBody(BodyId id, params Role[] roles) => new(new Scope.OfBody(id), roles);

    /// <summary>Roles that count for one meeting.</summary>
    public static AccessRule ToMeeting(MeetingId id, params Role[] roles) => new(new Scope.OfMeeting(id), roles);

    /// <summary>Roles that count for one agenda.</summary>
    public static AccessRule ToAgenda(AgendaId id, params Role[] roles) => new(new Scope.OfAgenda(id), roles);

    /// <summary>Roles that count for one invitation.</summary>
    public static AccessRule ToInvitation(InvitationId id, params Role[] roles) => new(new Scope.OfInvitation(id), roles);

    /// <summary>Roles that count for one delegation.</summary>
    public static AccessRule ToDelegation(DelegationId id, params Role[] roles) => new(new Scope.OfDelegation(id), roles);

    /// <summary>Roles that count for one registration.</summary>
    public static AccessRule ToRegistration(RegistrationId id, params Role[] roles) => new(new Scope.OfRegistration(id), roles);

    /// <summary>Roles that count for one certificate.</summary>
    public static AccessRule ToCertificate(CertificateId id, params Role[] roles) => new(new Scope.OfCertificate(id), roles);

    /// <summary>Roles that count for one issued paper.</summary>
    public static AccessRule ToDocument(IssuedDocumentId id, params Role[] roles) => new(new Scope.OfDocument(id), roles);

    /// <summary>To papers of a meeting that were put together, by roles over that meeting.</summary>
    public static AccessRule ToCompilation(CompilationId id, params Role[] roles) => new(new Scope.OfCompilation(id), roles);

    /// <summary>Any signed-in account, about itself only.</summary>
    public static AccessRule ToOneself() => new(new Scope.OfOneself(), []);

    /// <summary>Anybody, signed in or not.</summary>
    public static AccessRule Anyone(string reason) => new(new Scope.Public(reason), []);
}
