using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Travel;

/// <summary>What is paid for a delegate (study 3.5).</summary>
public enum FundingItem
{
    /// <summary>The journey there and back, economy class.</summary>
    Travel,

    /// <summary>The hotel.</summary>
    Accommodation,

    /// <summary>Daily subsistence allowance.</summary>
    DailyAllowance,

    /// <summary>Ways from and to airport and station.</summary>
    Terminals,
}

/// <summary>A daily subsistence allowance. Amounts are shown; payment is outside.</summary>
/// <param name="Rate">For a day.</param>
/// <param name="Currency">The currency (ISO 4217).</param>
/// <param name="Days">For how many days.</param>
public sealed record DailyAllowance(decimal Rate, string Currency, int Days)
{
    /// <summary>What it comes to.</summary>
    public decimal Total => Rate * Days;
}

/// <summary>What is decided on a delegate's funding.</summary>
/// <param name="Covers">What is paid; nothing when it is declined.</param>
/// <param name="Allowance">The daily allowance, where one is covered.</param>
/// <param name="Conditions">Conditions in the words of the secretariat; the reason, when it is declined.</param>
/// <param name="AcceptBy">By when the delegate accepts.</param>
public sealed record FundingTerms(IReadOnlyList<FundingItem> Covers, DailyAllowance? Allowance, string? Conditions, DateOnly? AcceptBy)
{
    /// <summary>Whether anything is paid.</summary>
    public bool IsGranted => Covers.Count > 0;
}

/// <summary>The decision on the funding of one delegate, with its letter. A later one takes the place of the one before.</summary>
public sealed class FundingDecision : AggregateRoot<FundingDecisionId>
{
    private FundingDecision() { }

    /// <summary>The delegate.</summary>
    public RegistrationId RegistrationId { get; private init; }

    /// <summary>The meeting.</summary>
    public MeetingId MeetingId { get; private init; }

    /// <summary>What was decided.</summary>
    public FundingTerms Terms { get; private init; } = null!;

    /// <summary>The reference of the letter.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>The letter.</summary>
    public IssuedDocumentId DocumentId { get; private init; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset DecidedAt { get; private init; }

    /// <summary>When a later decision took its place.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>What stands against deciding so; null when nothing does.</summary>
    public static Error? WhyNot(Registration registration, FundingTerms terms, DateOnly today)
    {
        if (registration.Status is not (RegistrationStatus.Accepted or RegistrationStatus.Confirmed)) return new TravelErrors.NotAccepted(registration.Status);
        if (terms.Covers.Contains(FundingItem.DailyAllowance) != terms.Allowance is not null) return new TravelErrors.AllowanceUnclear();
        if (terms.IsGranted && terms.AcceptBy is null) return new TravelErrors.DeadlineMissing();
        return terms.AcceptBy < today ? new TravelErrors.DeadlineOver() : null;
    }

    /// <summary>Enters a decision with its letter.</summary>
    [RefusedWhenSaved(typeof(TravelErrors), nameof(TravelErrors.DecidedMeanwhile))]
    public static FundingDecision Decide(Registration registration, FundingTerms terms, string reference, IssuedDocumentId letter, DateTimeOffset now)
    {
        var decision = new FundingDecision
        {
            Id = FundingDecisionId.New(),
            RegistrationId = registration.Id,
            MeetingId = registration.MeetingId,
            Terms = terms,
            Reference = reference,
            DocumentId = letter,
            DecidedAt = now,
        };
        decision.Record(new FundingDecided(decision.Id, registration.Id, registration.MeetingId, reference, letter));
        return decision;
    }

    /// <summary>A later decision takes its place.</summary>
    public void Supersede(DateTimeOffset now) => SupersededAt ??= now;
}

/// <summary>A delegate's funding was decided.</summary>
public sealed record FundingDecided(
    FundingDecisionId FundingDecisionId, RegistrationId RegistrationId, MeetingId MeetingId, string Reference, IssuedDocumentId DocumentId) : IDomainEvent;
