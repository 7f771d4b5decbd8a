using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Participants;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Application.Terms;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Invitations;

/// <summary>What letters, mails and papers to a delegation say of a meeting, with the names that held on its date.</summary>
internal sealed record Occasion(Meeting Meeting, Body Body, Participant? HostState, Participant? VenueState, DialogueSettings Dialogue)
{
    /// <summary>The language in which it says everything.</summary>
    public Language Language { get; private init; } = Language.Working;

    private ICountryNames? Countries { get; init; }

    public Phrases Phrases => Phrases.Of(Language);

    /// <summary>The meeting as the language calls it: "34th Senior Officials Meeting".</summary>
    public string Name => NameIn(Language);

    /// <summary>The meeting as another language calls it.</summary>
    public string NameIn(Language language) => language == Language.Working ? Meeting.NumberedTitle
        : Meeting.Ordinals.Count == 0 ? Dialogue.Term(Meeting.NumberedTitle, language)
        : language.List([.. Meeting.Ordinals.Select(o => language.Numbered(o.Ordinal, Dialogue.TermOfSeries(o.Name, language)))]);

    /// <summary>The meeting within a sentence: "à la 34e Réunion des hauts fonctionnaires".</summary>
    private string Named(NameCase named)
    {
        var known = Meeting.Ordinals.Select(o => Language.InSentence(o.Ordinal, Dialogue.TermOfSeries(o.Name, Language), named)).ToList();
        return known.Count > 0 && known.All(static name => name is not null) ? Language.List([.. known.OfType<string>()]) : Phrases.Named(named, Name);
    }

    /// <summary>How the symbols of its papers begin: <c>BP/SOM.34/2024</c>.</summary>
    public string Symbol => Meeting.Symbol(Dialogue.SymbolPrefix).ToString();

    public string Dates => Language.Days(Meeting.Schedule.FirstDay, Meeting.Schedule.LastDay);

    public string? Host => HostState is null ? null : NameOf(HostState);

    /// <summary>The same meeting in another language.</summary>
    public Occasion In(Language language, ICountryNames countries) => this with { Language = language, Countries = countries };

    /// <summary>The same meeting in the language a reader is written to in.</summary>
    public Occasion For(string? reader, ICountryNames countries) => In(Dialogue.LanguageFor(reader), countries);

    /// <summary>A term of the dialogue in the language.</summary>
    public string Term(string english) => Dialogue.Term(english, Language);

    /// <summary>What the staff or a delegate wrote, in the language where somebody has said it there; null where they wrote nothing.</summary>
    public string? Said(string? written) => written is null ? null : Term(written);

    /// <summary>Whether what was written is in the language: nothing to say, said by the staff, or written in it.</summary>
    public bool Says(string? written, string? writtenIn = null) => Language == Language.Working || string.IsNullOrWhiteSpace(written)
        || Dialogue.Translation(written, Language) is not null || (writtenIn is not null && Language.Of(writtenIn).Tag == Language.Tag);

    /// <summary>The name of a participant on the day of the meeting: the dialogue's own designation or term in the
    /// language, else the country's name in it.</summary>
    public string NameOf(Participant participant, bool inText = false) => Names.Of(participant, inText);

    /// <summary>Whether a participant has a name in the language.</summary>
    public bool Knows(Participant participant) => Names.Knows(participant);

    /// <summary>The theme of a meeting of a series: its title in the language where the dialogue has it as a term, else as it was given.</summary>
    public string? Theme => Meeting.Ordinals.Count == 0 || Meeting.Title.Length == 0 ? null : Term(Meeting.Title);

    /// <summary>Whether all that names the meeting is in the language.</summary>
    public bool IsTitleTranslated => Says(Meeting.Title);

    /// <summary>What stands at the head of a paper of which something is not in its language; null where all of it is.</summary>
    public string? RemarkUnless(bool translated) => translated || Language == Language.Working ? null : Phrases.NotTranslated;

    /// <summary>Whether formal invitations have gone out, so that its date is more than a save-the-date.</summary>
    public bool IsInvited { get; init; }

    public string? Place => Meeting.Venue is not { } venue ? null
        : Country(venue) is { } country ? $"{Term(venue.City)}{Language.Comma}{country}" : Term(venue.City);

    /// <summary>"in Stockholm, Sweden"; in French the country stands in brackets, and the article of a city is drawn into the preposition.</summary>
    private string? AtPlace
    {
        get
        {
            if (Place is not { } place || Meeting.Venue is not { } venue) return null;
            if (Language.Tag is not "fr") return Phrases.Fill(Phrases.AtPlace, place);
            var city = Term(venue.City);
            var at = city.StartsWith("Le ", StringComparison.Ordinal) ? $"au {city[3..]}" : Phrases.Fill(Phrases.AtPlace, city);
            return Country(venue) is { } country ? $"{at} ({country})" : at;
        }
    }

    /// <summary>The meeting as what a sentence speaks of: "the 35th Senior Officials Meeting".</summary>
    public string InSentence => Named(NameCase.Subject);

    /// <summary>"in Budapest, Hungary, on 5–6 December 2024"; the days alone while no place is known.</summary>
    public string WhereAndWhen
    {
        get
        {
            var days = Language.On(Meeting.Schedule.FirstDay, Meeting.Schedule.LastDay);
            return AtPlace is { } place ? Phrases.Fill(Phrases.NextPlaceAndDates, place, days) : days;
        }
    }

    /// <summary>The last day on which delegates are named in time; null where the meeting has no such deadline.</summary>
    public DateOnly? NominateBy => Meeting.Deadlines.FirstOrDefault(d => d.Kind is DeadlineKind.Nominations)?.DueOn;

    /// <summary>Whose clock it goes by: "Stockholm time".</summary>
    public string Clock => Phrases.ClockOf(Meeting.Schedule.TimeZoneId, Term);

    /// <summary>The same with the hours of UTC for a meeting of one day that is also joined from elsewhere: "Vienna time; 08:00–11:00 UTC".</summary>
    private string ClockFromAfar => Meeting.Modality is Modality.InPerson || Meeting.Schedule.FirstDay != Meeting.Schedule.LastDay ? Clock
        : $"{Clock}{Language.Semicolon}{Language.Clock(Utc(Meeting.Schedule.OpensAt), Utc(Meeting.Schedule.ClosesAt))} UTC";

    private static TimeOnly Utc(DateTimeOffset at) => TimeOnly.FromDateTime(at.UtcDateTime);

    /// <summary>The other processes that convene the meeting with this one; an office of this one is none of them.</summary>
    private IEnumerable<string> Partners => Meeting.Convenors.OrderBy(c => c.Position).Select(c => c.Name)
        .Where(name => Dialogue.LetterheadOf(name) is not null && !name.Contains(Dialogue.Name, StringComparison.OrdinalIgnoreCase));

    public Recipient Organizer => new(Dialogue.Secretariat, Dialogue.Email);

    /// <summary>Whether the deadline for nominations is over, as the venue counts days.</summary>
    public bool IsLate(DateTimeOffset now) => NominateBy is { } due && Meeting.TodayAtVenue(now) > due;

    public Dictionary<string, object> Fields()
    {
        var fields = new Dictionary<string, object>();
        Put(fields, "meeting", Name);
        Put(fields, "the_meeting", Named(NameCase.Subject));
        Put(fields, "to_meeting", Named(NameCase.To));
        Put(fields, "of_meeting", Named(NameCase.Of));
        Put(fields, "in_meeting", Named(NameCase.In));
        Put(fields, "title", Theme);
        Put(fields, "body", Term(Body.Name));
        Put(fields, "level", Phrases.Of(Body.Level));
        Put(fields, "dates", Dates);
        Put(fields, "on_dates", Language.On(Meeting.Schedule.FirstDay, Meeting.Schedule.LastDay));
        Put(fields, "zone", Clock);
        Put(fields, "place", Place);
        Put(fields, "at_place", AtPlace);
        Put(fields, "venue", Meeting.Venue?.Name);
        Put(fields, "host", HostState is null ? null : NameOf(HostState, inText: true));
        Put(fields, "modality", Phrases.Of(Meeting.Modality));
        Put(fields, "languages", Language.List([.. Meeting.Languages.Select(Phrases.NameOf)]));
        Put(fields, "one_language", Meeting.Languages is [var only] ? Phrases.NameOf(only) : null);
        // English has its article before each name, and texts have it before the first.
        Put(fields, "process", Language.List(
            [Term(Dialogue.Name), .. Partners.Select(name => Language == Language.Working ? $"the {Term(name)}" : Term(name))]));
        Put(fields, "in_process", Partners.Any()
            ? Phrases.Fill(Phrases.InProcesses, Language.List(
                [.. Partners.Prepend(Dialogue.Name).Select(name => Phrases.Fill(Phrases.OneProcess, Term(name)))]))
            : Phrases.Fill(Phrases.InProcess, Term(Dialogue.Name)));
        Put(fields, "secretariat", Term(Dialogue.Secretariat));
        if (IsJoint)
            Put(fields, "the_secretariats", Language.List([.. Conveners.Select(name => Phrases.Fill(Phrases.OneSecretariat, SecretariatOf(name)))]));
        return fields;
    }

    public Dictionary<string, object> Fields(Invitation invitation, Participant participant, int quota)
    {
        var fields = Fields();
        Put(fields, "participant", InText(participant, invitation.ParticipantInText));
        Put(fields, "invited_by", HostState is null || HostState.Id == participant.Id ? null : NameOf(HostState, inText: true));
        var institution = invitation.Addressee.Institution;
        Put(fields, "institution", institution.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? institution[4..] : institution);
        Put(fields, "to_addressee", InvitationPapers.InText(invitation.Addressee, this));
        Put(fields, "reference", invitation.PrintedReference);
        Put(fields, "salutation", invitation.Addressee.Greeting(Language));
        Put(fields, "quota", Language.Number(quota));
        Put(fields, "seats", Phrases.Seats(quota));
        Put(fields, "nominate_by", NominateBy is { } due ? Print(due) : null);
        return fields;
    }

    /// <summary>A participant within a sentence: in English by the name on record for the meeting.</summary>
    public string InText(Participant participant, string onRecord) => Language == Language.Working ? onRecord : NameOf(participant, inText: true);

    /// <summary>Whether the meeting is called by the body that meets, as one of a series is: "34th Senior Officials Meeting".</summary>
    private bool NamesItsBody => Meeting.Ordinals.Count > 0 || Meeting.Title.Contains(Body.Name, StringComparison.OrdinalIgnoreCase);

    public PaperMeeting OnPaper() => new(
        Name, Meeting.Schedule.FirstDay, Meeting.Schedule.LastDay, Theme,
        NamesItsBody ? null : Term(Body.Name), Meeting.Schedule.Opens, Meeting.Schedule.Closes, ClockFromAfar,
        Meeting.Venue is { } venue ? string.Join("\n", new[] { venue.Name, venue.Address }.Where(line => !string.IsNullOrWhiteSpace(line))) : null,
        Place, Host, [.. Meeting.Convenors.OrderBy(c => c.Position).Select(c => Term(c.Name))], Phrases.Of(Meeting.Modality),
            [.. Meeting.Languages.Select(Phrases.NameOf)])
    {
        IsAlsoOnline = Meeting.Modality is Modality.Hybrid,
    };

    /// <summary>Whether it is convened by several who have a letterhead, so that its papers are issued, and its notes speak, for all of them.</summary>
    public bool IsJoint => Conveners.Count > 1;

    private IReadOnlyList<string> Conveners =>
        [.. Meeting.Convenors.OrderBy(c => c.Position).Select(c => c.Name).Where(name => Dialogue.LetterheadOf(name) is not null)];

    /// <summary>Who issues papers of the meeting: its convenors where more than one has a letterhead, else the dialogue.</summary>
    public IReadOnlyList<PaperIssuer> Issuers() => IsJoint ? [.. Conveners.Select(IssuerOf)] : [IssuerOf(Dialogue.Name)];

    /// <summary>The secretariat of one of several that convene: as it calls itself, or by the name of its process.</summary>
    private string SecretariatOf(string convenor)
    {
        if (convenor == Dialogue.Name) return Term(Dialogue.Secretariat);
        var own = $"Secretariat of the {convenor}";
        return Language == Language.Working ? own : Dialogue.Translation(own, Language) ?? Phrases.Fill(Phrases.SecretariatOf, Term(convenor));
    }

    /// <summary>How notes verbales end: in the way of the issuer that comes first.</summary>
    public NoteVerbaleStyle NoteVerbaleStyle => Dialogue.LetterheadOf(Issuers()[0].Name)?.NoteVerbaleStyle ?? Dialogue.NoteVerbaleStyle;

    private PaperIssuer IssuerOf(string name)
    {
        var (own, letterhead) = (name == Dialogue.Name, Dialogue.LetterheadOf(name));
        var office = letterhead?.Office ?? (own ? Dialogue.Secretariat : null);
        var contact = letterhead is { ContactLines: { Count: > 0 } lines } ? lines : own ? Dialogue.ContactLines : [];
        return new(Term(name), office is null ? null : Term(office), contact) { Style = letterhead?.Style, IsDialogue = own };
    }

    /// <summary>The place in one line, as calendars and news name it: venue, address, city, country.</summary>
    public string Location => LocationOf(Meeting.Modality, Meeting.Venue, Place, Phrases);

    /// <summary>The one form of a location.</summary>
    internal static string LocationOf(Modality modality, Venue? venue, string? place, Phrases phrases) => (modality, venue) switch
    {
        (Modality.Remote, _) => phrases.Of(Modality.Remote),
        (_, { } at) => string.Join(phrases.Language.Comma, new[] { at.Name, at.Address, place }.Where(line => !string.IsNullOrWhiteSpace(line))),
        _ => phrases.ToBeAnnounced,
    };

    /// <summary>What mails about a change of the meeting say besides: the place, or that it is held online.</summary>
    public Dictionary<string, object> NewsFields()
    {
        var fields = Fields();
        Put(fields, "where", Meeting.Modality is Modality.Remote ? Language.Culture.TextInfo.ToLower(Phrases.Of(Modality.Remote)) : Place);
        Put(fields, "location", Location);
        return fields;
    }

    public string Print(DateOnly day) => Language.Day(day);

    /// <summary>What mails about the meeting say to one reader.</summary>
    public Dictionary<string, object> FieldsFor(Reader reader)
    {
        var fields = Fields();
        Put(fields, "salutation", reader.Salutation(Language));
        return fields;
    }

    /// <summary>"27 June 2024, 17:30 (Stockholm time)".</summary>
    public string PrintAtVenue(DateTimeOffset at)
    {
        var local = Meeting.ClockAtVenue(at);
        return $"{Language.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))} ({Clock})";
    }

    internal static void Put(Dictionary<string, object> fields, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) fields[name] = value;
    }

    private NamesOnDay Names => new(Meeting.Schedule.FirstDay, Language, Countries, Dialogue);

    /// <summary>What the dialogue calls the country, or the CLDR where it has no part in the dialogue.</summary>
    private string? Country(Venue venue) => VenueState is null ? Countries?.Find(venue.CountryCode, Language) ?? venue.CountryCode : NameOf(VenueState);
}

internal static class Occasions
{
    /// <summary>The meeting with the names that letters need.</summary>
    public static async Task<Result<Occasion>> Occasion(this ISecretariatDb db, MeetingId id, DialogueSettings dialogue, CancellationToken ct)
    {
        if (await db.Meetings.FindAsync([id], ct) is not { } meeting) return AccessErrors.NoSuchThing;
        var body = await db.Bodies.FindAsync([meeting.BodyId], ct);
        var country = meeting.Venue?.CountryCode;
        var names = await db.Participants.AsNoTracking().Where(p => p.Id == meeting.HostId || p.Code == country).ToListAsync(ct);
        var own = await db.WithTerms(dialogue, ct);
        return new Occasion(meeting, body!, names.Find(p => p.Id == meeting.HostId), names.Find(p => p.Code == country), own)
        {
            IsInvited = await db.Invitations.AnyAsync(i => i.MeetingId == id && i.Dispatches > 0, ct),
        };
    }

    /// <summary>What letters to a delegation say, in any language.</summary>
    public static async Task<Func<Language, Dictionary<string, object>>> FieldsOf(
        this ISecretariatDb db, Invitation invitation, Occasion occasion, ICountryNames countries, CancellationToken ct)
    {
        var participant = (await db.Participants.FindAsync([invitation.ParticipantId], ct))!;
        var quota = (await db.Delegations.FindAsync([invitation.DelegationId], ct))!.Quota;
        return language => occasion.In(language, countries).Fields(invitation, participant, quota);
    }
}
