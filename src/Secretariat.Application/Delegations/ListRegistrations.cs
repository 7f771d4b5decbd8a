using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Travel;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>Everybody named for a meeting, usually by delegation and in its order, to be looked through and decided on.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Page">The page wanted.</param>
/// <param name="Status">Only these states.</param>
/// <param name="Late">Only those named late, or in time.</param>
/// <param name="Search">Part of a name, an address or the participant's name.</param>
/// <param name="Role">Only those who come in this role.</param>
/// <param name="VisaLetterDue">Only those who asked for a visa letter and have none yet, or all others.</param>
public sealed record ListRegistrations(MeetingId MeetingId, Page Page, RegistrationStatus? Status = null, bool? Late = null, string? Search = null,
    DelegateRole? Role = null, bool? VisaLetterDue = null)
    : IQuery<PageOf<RegistrationLine>>, IPaged
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, AccessRule.Secretariat);

    /// <inheritdoc />
    public static IOrders Orders => ListRegistrationsHandler.Orders;
}

/// <summary>
/// A registration in a list; <c>NamedElsewhere</c> has the other delegations for which the same name or address stands, so that an officer asks whose
/// delegate it is; <c>NameInOwnScript</c> has the name as its bearer writes it, where that is in other letters.
/// </summary>
public sealed record RegistrationLine(Guid Id, Guid DelegationId, string Participant, int Position, string Name, string? FunctionalTitle,
    string? Institution, string Email, DelegateRole Role,
    ParticipationModality Modality, RegistrationStatus Status, DateTimeOffset NamedAt, bool Late, bool VisaLetterRequested,
    IReadOnlyList<string> NamedElsewhere, long Version, string? NameInOwnScript);

internal sealed class ListRegistrationsHandler(ISecretariatDb db) : IQueryHandler<ListRegistrations, PageOf<RegistrationLine>>
{
    internal static readonly Orders<Named> Orders = Orders<Named>.Usually("participant", n => n.Registration.Id)
        .By("participant", n => EF.Functions.Collate(
            n.ParticipantName.StartsWith("the ") ? n.ParticipantName.Substring(4) : n.ParticipantName, Alphabet.Collation), n => n.Registration.Position)
        .By("name", n => EF.Functions.Collate(n.Registration.FamilyName, Alphabet.Collation),
            n => EF.Functions.Collate(n.Registration.GivenNames, Alphabet.Collation))
        .By("email", n => n.Registration.Email)
        .By("namedAt", n => n.Registration.NamedAt);

    public async Task<Result<PageOf<RegistrationLine>>> Handle(ListRegistrations query, CancellationToken ct)
    {
        var rows = db.Registrations.AsNoTracking().Where(r => r.MeetingId == query.MeetingId)
            .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new Named { Registration = r, ParticipantName = d.ParticipantName });
        if (query.Status is { } status) rows = rows.Where(r => r.Registration.Status == status);
        if (query.Role is { } role) rows = rows.Where(r => r.Registration.Role == role);
        if (query.Late is { } late) rows = rows.Where(r => r.Registration.NamedLate == late);
        var letters = db.VisaLetters.ThatHold();
        if (query.VisaLetterDue is { } due)
            rows = rows.Where(r => (r.Registration.VisaLetterRequested && !letters.Any(l => l.RegistrationId == r.Registration.Id)) == due);
        rows = rows.WithWords(query.Search, r => r.Registration.GivenNames, r => r.Registration.FamilyName,
            r => r.Registration.NameInOwnScript, r => r.Registration.Email, r => r.ParticipantName);
        if (!(await Orders.Read(rows, query.Page, n => n, ct)).TryGet(out var page, out var refusal)) return refusal;
        var (names, mails) = (page.Items.Select(n => n.Registration.FoldedName).ToList(), page.Items.Select(n => n.Registration.Email.ToLower()).ToList());
        var alike = await db.Registrations.AsNoTracking().Where(r => r.MeetingId == query.MeetingId && RegistrationLifecycle.Live.Contains(r.Status)
                && (names.Contains(r.FoldedName) || mails.Contains(r.Email.ToLower())))
            .Join(db.Delegations, r => r.DelegationId, d => d.Id, (r, d) => new { r.DelegationId, r.FoldedName, r.Email, d.ParticipantName }).ToListAsync(ct);
        return page.Told(n => Line(n, [.. alike.Where(a => n.Registration.IsLive && a.DelegationId != n.Registration.DelegationId
            && (a.FoldedName == n.Registration.FoldedName || a.Email.Equals(n.Registration.Email, StringComparison.OrdinalIgnoreCase)))
            .Select(a => a.ParticipantName).Distinct().Order(StringComparer.Ordinal)]));
    }

    internal sealed class Named
    {
        public required Registration Registration { get; init; }

        public required string ParticipantName { get; init; }
    }

    private static RegistrationLine Line(Named named, IReadOnlyList<string> elsewhere)
    {
        var r = named.Registration;
        return new RegistrationLine(r.Id.Value, r.DelegationId.Value, named.ParticipantName, r.Position, r.PrintedName, r.FunctionalTitle, r.Institution,
            r.Email, r.Role, r.Modality, r.Status, r.NamedAt, r.NamedLate, r.VisaLetterRequested, elsewhere, r.Version,
            r.NameInOwnScript);
    }
}
