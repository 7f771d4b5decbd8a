using Secretariat.Application.Access;
using Secretariat.Application.Invitations;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Meetings;

/// <summary>A meeting as its letters tell of it, in the language of whoever reads: names, dates, places, the words for roles and forms of address.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ParticipantId">The participant who is invited, and is named besides.</param>
/// <param name="Language">The language.</param>
public sealed record DescribeMeeting(MeetingId MeetingId, ParticipantId ParticipantId, string Language) : IQuery<MeetingInWords>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToMeeting(MeetingId, [.. AccessRule.Secretariat, Role.FocalPoint, Role.Delegate]);
}

/// <summary>A meeting in the words of a language.</summary>
/// <param name="Name">The name of the meeting.</param>
/// <param name="Dates">Its days.</param>
/// <param name="Place">City and country; null while there is none.</param>
/// <param name="Venue">The building and its address.</param>
/// <param name="Participant">The name of the participant.</param>
/// <param name="FlagCode">The code of its flag.</param>
/// <param name="Status">How far the meeting has come.</param>
/// <param name="Modality">In the room, from afar, or both.</param>
/// <param name="OpensAt">When it opens.</param>
/// <param name="ClosesAt">When it closes.</param>
/// <param name="TimeZoneId">The zone of the venue.</param>
/// <param name="TimeZone">The place after which that zone is named.</param>
/// <param name="NominateBy">The last day on which delegates are named in time.</param>
/// <param name="NominateUntil">The last minute of that day at the venue.</param>
/// <param name="TimeLeft">How long that is from now: "in 7 days"; null when it has passed.</param>
/// <param name="Roles">The words for what somebody is in a delegation.</param>
/// <param name="Modalities">The words for how somebody takes part.</param>
/// <param name="Languages">The languages somebody can be written to in, by tag.</param>
/// <param name="Honorifics">Forms of address.</param>
/// <param name="DatesSince">Papers made before this instant tell dates that no longer hold; null where none do.</param>
public sealed record MeetingInWords(string Name, string Dates, string? Place, string? Venue, string Participant, string? FlagCode, MeetingStatus Status,
    Modality Modality, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string TimeZoneId, string TimeZone, DateOnly? NominateBy, DateTimeOffset? NominateUntil,
    string? TimeLeft, IReadOnlyDictionary<DelegateRole, string> Roles, IReadOnlyDictionary<ParticipationModality, string> Modalities,
    IReadOnlyList<(string Tag, string Name)> Languages, IReadOnlyList<(string Given, string Word)> Honorifics, DateTimeOffset? DatesSince);

internal sealed class DescribeMeetingHandler(ISecretariatDb db, DialogueSettings dialogue, ICountryNames countries, TimeProvider clock)
    : IQueryHandler<DescribeMeeting, MeetingInWords>
{
    private static readonly TimeOnly LastMinute = new(23, 59);
    private static readonly string[] FormsOfAddress = ["H.E.", "Mr.", "Ms.", "Mrs."];

    public async Task<Result<MeetingInWords>> Handle(DescribeMeeting query, CancellationToken ct)
    {
        if (!(await db.Occasion(query.MeetingId, dialogue, ct)).TryGet(out var occasion, out var refusal)) return refusal;
        if (await db.Participants.FindAsync([query.ParticipantId], ct) is not { } participant) return AccessErrors.NoSuchThing;
        var language = dialogue.LanguageFor(query.Language);
        var (own, phrases, schedule) = (occasion.In(language, countries), Phrases.Of(language), occasion.Meeting.Schedule);
        var left = own.NominateBy is { } by ? by.DayNumber - occasion.Meeting.TodayAtVenue(clock.GetUtcNow()).DayNumber : -1;
        var zone = schedule.TimeZoneId;
        return new MeetingInWords(own.Name, own.Dates, own.Place, own.Meeting.Venue is { } venue
                ? string.Join(language.Comma, new[] { venue.Name, venue.Address }.Where(line => !string.IsNullOrWhiteSpace(line))) : null,
            own.NameOf(participant), participant.FlagCode, own.Meeting.Status, own.Meeting.Modality, schedule.OpensAt, schedule.ClosesAt, zone,
            own.Term(VenueTime.CityOf(zone)), own.NominateBy,
            own.NominateBy is { } day && VenueTime.Instant(day, LastMinute, zone).TryGet(out var until, out _) ? until : null,
            left < 0 ? null : phrases.DaysLeft(left),
            Enum.GetValues<DelegateRole>().ToDictionary(r => r, phrases.Of), Enum.GetValues<ParticipationModality>().ToDictionary(m => m, phrases.Of),
            [.. Language.All.Select(l => (l.Tag, l.Endonym))], [.. FormsOfAddress.Select(f => (f, phrases.HonorificInForms(f)))],
            own.Meeting.Status is MeetingStatus.Postponed ? clock.GetUtcNow() : own.Meeting.DatesSince);
    }
}
