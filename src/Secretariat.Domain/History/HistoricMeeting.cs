using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.History;

/// <summary>Identifies a meeting of the past.</summary>
public readonly record struct HistoricMeetingId(Guid Value)
{
    /// <summary>A new identifier, ordered by the time of its making (UUIDv7).</summary>
    public static HistoricMeetingId New() => new(Guid.CreateVersion7());
}

/// <summary>A meeting, or a series of them, that the sources name; dates and places as uncertain as they are there.</summary>
public sealed class HistoricMeeting : AggregateRoot<HistoricMeetingId>
{
    private HistoricMeeting() { }

    /// <summary>The key in the data set: M15, X23.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The body's code as the data set has it; JOINT for joint meetings.</summary>
    public string BodyCode { get; private set; } = "";

    /// <summary>The body, where it is one.</summary>
    public BodyId? BodyId { get; private set; }

    /// <summary>Its number in the series, where stated.</summary>
    public int? Ordinal { get; private set; }

    /// <summary>What it is called there.</summary>
    public string Title { get; private set; } = "";

    /// <summary>When it was held.</summary>
    public PartialDate Held { get; private set; } = PartialDate.Unknown;

    /// <summary>The day it is sorted by; null where no date is stated.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>The town.</summary>
    public string? City { get; private set; }

    /// <summary>The country as it is today (ISO 3166-1 alpha-2).</summary>
    public string? CountryCode { get; private set; }

    /// <summary>The host in the source's words.</summary>
    public string? Host { get; private set; }

    /// <summary>Who organised it besides.</summary>
    public string? CoOrganisers { get; private set; }

    /// <summary>In person, remote, or unsaid, in the data set's words.</summary>
    public string? Modality { get; private set; }

    /// <summary>How it is known.</summary>
    public Confidence Confidence { get; private set; }

    /// <summary>Whether it was only planned when the source was printed.</summary>
    public bool Planned { get; private set; }

    /// <summary>Where it was published.</summary>
    public SourceKind SourceKind { get; private set; }

    /// <summary>What a reader should know about it.</summary>
    public string? Note { get; private set; }

    /// <summary>Where it says so.</summary>
    public IReadOnlyList<SourceRef> Sources { get; private set; } = [];

    /// <summary>Keeps a meeting.</summary>
    public static HistoricMeeting Keep(
        string key, string bodyCode, BodyId? body, int? ordinal, string title, PartialDate held, SourceKind sourceKind, Confidence confidence, bool planned,
        IEnumerable<SourceRef> sources)
    {
        var meeting = new HistoricMeeting
        {
            Id = HistoricMeetingId.New(),
            Key = key,
            BodyCode = bodyCode,
            BodyId = body,
            Ordinal = ordinal,
            Title = title,
            Held = held,
            HeldOn = held.Earliest ?? held.Latest,
            SourceKind = sourceKind,
            Confidence = confidence,
            Planned = planned,
        };
        meeting.Sources = sources.ToList();
        return meeting;
    }

    /// <summary>Says where it was held, by whom and how.</summary>
    public HistoricMeeting At(string? city, string? countryCode, string? host, string? coOrganisers, string? modality, string? note)
    {
        (City, CountryCode, Host, CoOrganisers, Modality, Note) = (city, countryCode, host, coOrganisers, modality, note);
        return this;
    }
}
