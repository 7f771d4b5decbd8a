using Secretariat.Domain.Accounts;

namespace Secretariat.Application.Ports;

/// <summary>Knows who is at work on something that several may change. It is no record: after a minute without a word it is forgotten.</summary>
public interface IPresence
{
    /// <summary>Notes that the holder of an account is at work on a thing.</summary>
    Task Note(Guid thing, AccountId account, CancellationToken ct);

    /// <summary>The names of the others who were at work on it within a minute, in the order of the alphabet.</summary>
    Task<IReadOnlyList<string>> Others(Guid thing, AccountId account, CancellationToken ct);
}
