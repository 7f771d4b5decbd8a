using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Ports;

/// <summary>The store as use cases see it: one set per aggregate root, no others.</summary>
public interface ISecretariatDb
{
    /// <summary>Accounts of people who sign in.</summary>
    DbSet<Account> Accounts { get; }

    /// <summary>Meetings.</summary>
    DbSet<Meeting> Meetings { get; }

    /// <summary>Invitations.</summary>
    DbSet<Invitation> Invitations { get; }

    /// <summary>Texts that staff word themselves.</summary>
    DbSet<LetterText> LetterTexts { get; }

    /// <summary>Delegations.</summary>
    DbSet<Delegation> Delegations { get; }

    /// <summary>Registrations of delegates.</summary>
    DbSet<Registration> Registrations { get; }

    /// <summary>Personal links.</summary>
    DbSet<PersonalLink> PersonalLinks { get; }

    /// <summary>Sealed passport data.</summary>
    DbSet<TravelDocument> TravelDocuments { get; }
}
