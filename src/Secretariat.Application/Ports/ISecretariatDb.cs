using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Ports;

/// <summary>The store as use cases see it: one set per aggregate root, no others.</summary>
public interface ISecretariatDb
{
    /// <summary>Accounts of people who sign in.</summary>
    DbSet<Account> Accounts { get; }

    /// <summary>Meetings.</summary>
    DbSet<Meeting> Meetings { get; }
}
