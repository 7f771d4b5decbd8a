using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Accounts;

/// <summary>What an account was given to do, for the dialogue as a whole. Chairs are not granted: their right follows from the office they exercise.</summary>
public enum GrantedRole
{
    /// <summary>Keeps accounts and settings.</summary>
    Administrator,

    /// <summary>Heads the secretariat.</summary>
    HeadOfSecretariat,

    /// <summary>Serves in the secretariat.</summary>
    SecretariatOfficer,
}

/// <summary>One role given to an account.</summary>
public sealed class Grant
{
    private Grant() { }

    internal Grant(GrantedRole role, DateTimeOffset since) => (Role, Since) = (role, since);

    /// <summary>The role.</summary>
    public GrantedRole Role { get; private init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset Since { get; private init; }
}

/// <summary>Somebody who signs in: secretariat staff, or a person who exercises an office.</summary>
public sealed class Account : AggregateRoot<AccountId>
{
    private readonly List<Grant> _grants = [];

    private Account() { }

    /// <summary>The name shown to others and kept by the audit trail.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The address they sign in with.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The person behind the account, through whom offices are exercised.</summary>
    public PersonId? PersonId { get; private set; }

    /// <summary>When it was closed; null while open.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>What the account was given to do.</summary>
    public IReadOnlyList<Grant> Grants => _grants;

    /// <summary>Opens an account.</summary>
    [RefusedWhenSaved(typeof(AccountErrors), nameof(AccountErrors.EmailTaken))]
    public static Account Open(AccountId id, string name, string email, PersonId? person, IEnumerable<GrantedRole> roles, DateTimeOffset now)
    {
        var account = new Account { Id = id, Name = CleanText.Line(name), Email = email.Trim().ToLowerInvariant(), PersonId = person };
        account._grants.AddRange(roles.Distinct().Select(role => new Grant(role, now)));
        return account;
    }

    /// <summary>Gives the account a role.</summary>
    public Result<Done> Give(GrantedRole role, DateTimeOffset now)
    {
        if (DisabledAt is not null) return new AccountErrors.Closed();
        if (_grants.Any(g => g.Role == role)) return new AccountErrors.RoleAlreadyGiven();
        _grants.Add(new Grant(role, now));
        return Done.Value;
    }

    /// <summary>Takes a role back.</summary>
    /// <param name="role">The role.</param>
    /// <param name="by">Whose act it is; nobody puts an end to their own administration, so that one administrator always remains.</param>
    public Result<Done> TakeBack(GrantedRole role, AccountId? by)
    {
        if (_grants.Find(g => g.Role == role) is not { } grant) return new AccountErrors.RoleNotHeld();
        if (role is GrantedRole.Administrator && by == Id) return new AccountErrors.OwnAdministration();
        _grants.Remove(grant);
        return Done.Value;
    }

    /// <summary>Closes the account; what it did stays in the audit trail under its name.</summary>
    /// <param name="by">Whose act it is; nobody closes their own account.</param>
    /// <param name="now">The present moment.</param>
    public Result<Done> Close(AccountId? by, DateTimeOffset now)
    {
        if (DisabledAt is not null) return new AccountErrors.Closed();
        if (by == Id) return new AccountErrors.OwnAdministration();
        DisabledAt = now;
        return Done.Value;
    }
}
