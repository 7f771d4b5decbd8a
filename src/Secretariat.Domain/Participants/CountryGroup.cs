using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Participants;

/// <summary>A named set of states in one edition, whose members come and go by date: EU Member States, Silk Routes countries of 2010 (study D20).</summary>
public sealed class CountryGroup : AggregateRoot<CountryGroupId>
{
    private readonly List<CountryGroupMember> _members = [];

    private CountryGroup() { }

    /// <summary>What the group is called in filters: EU, SILK-ROUTES.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Which list of it this is: by whom, or of which year.</summary>
    public string Edition { get; private set; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where the list comes from.</summary>
    public string? Source { get; private set; }

    /// <summary>Who belongs to it, from-to.</summary>
    public IReadOnlyList<CountryGroupMember> Members => _members;

    /// <summary>Defines a group in an edition.</summary>
    [RefusedWhenSaved(typeof(CountryGroupErrors), nameof(CountryGroupErrors.EditionTaken))]
    public static CountryGroup Define(string code, string edition, string name, string? source) =>
        new() { Id = CountryGroupId.New(), Code = code, Edition = edition, Name = name, Source = source };

    /// <summary>Adds a member from-to.</summary>
    public Result<Done> Admit(ParticipantId member, DateOnly? from, DateOnly? until)
    {
        if (until < from) return new ParticipantErrors.EndsBeforeItBegins();
        if (_members.Any(m => m.ParticipantId == member && (m.Until is not { } last || from is not { } first || first <= last)
            && (until is not { } end || m.From is not { } start || start <= end))) return new CountryGroupErrors.AlreadyMember();
        _members.Add(new CountryGroupMember(member, from, until));
        return Done.Value;
    }

    /// <summary>Who belongs to it on a day.</summary>
    public IEnumerable<ParticipantId> MembersOn(DateOnly date) => _members.Where(m => m.HoldsOn(date)).Select(m => m.ParticipantId);
}

/// <summary>One state's time in a group.</summary>
public sealed class CountryGroupMember
{
    private CountryGroupMember() { }

    internal CountryGroupMember(ParticipantId participant, DateOnly? from, DateOnly? until) => (ParticipantId, From, Until) = (participant, from, until);

    /// <summary>The state.</summary>
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>The first day; null where the list gives none.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>Whether it belonged on a day.</summary>
    public bool HoldsOn(DateOnly date) => (From is not { } from || from <= date) && (Until is not { } until || date <= until);
}
