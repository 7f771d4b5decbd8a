using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>The list of participants of a meeting: the one source of its PDF, CSV and JSON (study 3.10).</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Final">Provisional: everybody accepted. Final: everybody who attended.</param>
public sealed record GetListOfParticipants(MeetingId MeetingId, bool Final) : IQuery<ListOfParticipants>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.Chair]);
}

/// <summary>The list in the order of protocol. It holds nothing that is not for print: no address, no telephone, no code.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Meeting">Its title.</param>
/// <param name="Dates">Its dates as printed.</param>
/// <param name="IsFinal">Whether it is the final list.</param>
/// <param name="AsOf">The instant to which it is true.</param>
/// <param name="Sections">The sections that have delegations.</param>
/// <param name="Delegates">How many persons it names.</param>
/// <param name="NotNamed">How many did not agree to be named, and are not.</param>
public sealed record ListOfParticipants(
    MeetingId MeetingId, string Meeting, string Dates, bool IsFinal, DateTimeOffset AsOf, IReadOnlyList<ParticipantsSection> Sections, int Delegates,
        int NotNamed)
{
    /// <summary>Whether the names of delegations, functions and institutions are all in the language of the list.</summary>
    internal bool IsTranslated { get; init; } = true;
}

/// <summary>A section of the list.</summary>
public sealed record ParticipantsSection(ProtocolSection Section, string Heading, IReadOnlyList<ListedDelegate[]> Delegations);

/// <summary>A person on the list.</summary>
/// <param name="Delegation">The delegation.</param>
/// <param name="Note">What the delegation is besides, such as Chair.</param>
/// <param name="Name">Rank or honorific, given names, FAMILY NAME; in the bearer's own script where the list is in a language of these letters.</param>
/// <param name="Role">The role as printed; null for a plain member.</param>
/// <param name="FunctionalTitle">The function.</param>
/// <param name="Institution">The institution.</param>
/// <param name="IsRemote">Whether the person takes part from afar.</param>
/// <param name="NameInOwnScript">The name as its bearer writes it, where that is in other letters than the passport's.</param>
public sealed record ListedDelegate(
    string Delegation, string? Note, string Name, string? Role, string? FunctionalTitle, string? Institution, bool IsRemote, string? NameInOwnScript = null);

internal sealed class GetListOfParticipantsHandler(ISecretariatDb db, DialogueSettings dialogue, TimeProvider clock) : IQueryHandler<GetListOfParticipants,
    ListOfParticipants>
{
    public async Task<Result<ListOfParticipants>> Handle(GetListOfParticipants query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        return await db.ListOfParticipants(occasion, query.Final, clock.GetUtcNow(), ct);
    }
}
