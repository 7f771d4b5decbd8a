using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Bodies;
using Secretariat.Application.Participants;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;

namespace Secretariat.Api.Participants;

internal sealed class ParticipantEndpoints : IEndpointGroup
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var participants = api.MapGroup("/participants").WithTags("Participants");
        participants.MapGet("/", List).WithSummary("Lists who takes part on a day, usually in English alphabetical order");
        participants.MapGet("/export", Export).WithSummary("Exports who takes part on a day as CSV");
        participants.MapPost("/import", Import).WithIdempotencyKey()
            .WithSummary("Takes participants, focal points and addressees from a CSV table and reports each line it cannot take");
        participants.MapPost("/", Register).WithSummary("Enters a state or organisation");
        participants.MapGet("/{id:guid}", Get).WithSummary("Shows one participant with its names, participations, focal points, addressees and offices");
        participants.MapGet("/{id:guid}/offices", Offices).WithSummary("Lists every office that a state holds or held");
        participants.MapGet("/{id:guid}/meetings", Meetings).WithSummary("Lists the meetings a participant had a delegation at, with how many came");
        participants.MapPost("/{id:guid}/name", Rename).WithSummary("Gives a participant a new short name from a day on");
        participants.MapPost("/{id:guid}/designations", Designate).WithSummary("Adds a name: within a sentence, full, for nameplates, or in another language");
        participants.MapPost("/{id:guid}/participations", Begin).WithSummary("Records that a participant begins to take part in some way");
        participants.MapPost("/{id:guid}/focal-points", Appoint).WithIdempotencyKey().WithSummary("Appoints a focal point, in the place of the one before");
        participants.MapPut("/{id:guid}/routes/{level}", Address).WithSummary("Says who is written to for bodies of a level");
        participants.MapPut("/{id:guid}/language", WriteIn).WithSummary("Says in which language a participant is written to");
        api.MapPost("/participations/{id:guid}/end", End).WithTags("Participants").WithSummary("Records the last day on which a participant takes part");
        api.MapGet("/country-groups", Groups).WithTags("Participants").WithSummary("Lists the named groups of states, by edition");
        api.MapGet("/country-groups/{code}/members", Members).WithTags("Participants").WithSummary("Lists who belonged to a group on a day");
    }

    private static async Task<OkAnswer<PageOf<ParticipantRow>>> List(
        ISender sender, TimeProvider clock, [AsParameters] ParticipantQuery filter, [AsParameters] PageQuery<ListParticipants> page, CancellationToken ct) =>
        (await sender.Ask(new ListParticipants(filter.ToFilter(clock), page.ToPage()), ct)).ToOk();

    private static async Task<CsvAnswer> Export(ISender sender, TimeProvider clock, [AsParameters] ParticipantQuery filter, CancellationToken ct) =>
        new(await sender.Ask(new ExportParticipants(filter.ToFilter(clock)), ct));

    private static async Task<OkAnswer<ImportReport>> Import(ISender sender, TableToImport body, CancellationToken ct) =>
        (await sender.Send(new ImportParticipants(body.Text, body.From), ct)).ToOk();

    private static async Task<CreatedAnswer<Made>> Register(ISender sender, ParticipantToRegister body, CancellationToken ct) =>
        (await sender.Send(new RegisterParticipant(body.Kind, body.Code, body.Alpha3, body.Numeric, body.Name, body.Since, body.Language, body.InText), ct))
            .ToMade(id => id.Value, "/participants");

    private static async Task<OkAnswer<ParticipantDetail>> Get(ISender sender, TimeProvider clock, Guid id, DateOnly? on, CancellationToken ct) =>
        (await sender.Ask(new GetParticipant(new ParticipantId(id), on ?? clock.Today()), ct)).ToOk();

    private static async Task<OkAnswer<OfficeHolders>> Offices(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new ListStateOffices(new ParticipantId(id)), ct)).ToOk();

    private static async Task<OkAnswer<ParticipantMeetings>> Meetings(ISender sender, Guid id, CancellationToken ct) =>
        (await sender.Ask(new GetParticipantMeetings(new ParticipantId(id)), ct)).ToOk();

    private static async Task<NoContentAnswer> Rename(ISender sender, Guid id, NameToGive body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new RenameParticipant(new ParticipantId(id), body.Name, body.Language, body.From, version, body.InText), ct)).ToNoContent();

    private static async Task<NoContentAnswer> Designate(ISender sender, Guid id, NameToAdd body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(
            new DesignateParticipant(new ParticipantId(id), body.Text, body.Language, body.Kind, body.ValidFrom, body.ValidTo, version), ct)).ToNoContent();

    private static async Task<CreatedAnswer<Made>> Begin(ISender sender, Guid id, ParticipationToBegin body, CancellationToken ct) =>
        (await sender.Send(new BeginParticipation(new ParticipantId(id), body.Kind, body.From, body.Decision), ct))
            .ToMade(made => made.Value, "/participations");

    private static async Task<NoContentAnswer> End(ISender sender, Guid id, LastDayToRecord body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new EndParticipation(new ParticipationId(id), body.LastDay, version), ct)).ToNoContent();

    private static async Task<CreatedAnswer<Made>> Appoint(ISender sender, Guid id, FocalPointToAppoint body, CancellationToken ct) =>
        (await sender.Send(new AppointFocalPoint(new ParticipantId(id), new PersonId(body.PersonId), body.Email, body.From), ct))
            .ToMade(made => made.Value, $"/participants/{id}/focal-points");

    private static async Task<NoContentAnswer> Address(ISender sender, Guid id, BodyLevel level, RouteToSet body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new SetAddresseeRoute(new ParticipantId(id), body.ToRoute(level), version), ct)).ToNoContent();

    private static async Task<NoContentAnswer> WriteIn(ISender sender, Guid id, LanguageToWriteIn body, IfMatch version, CancellationToken ct) =>
        (await sender.Send(new WriteToParticipantIn(new ParticipantId(id), body.Language, version), ct)).ToNoContent();

    private static async Task<OkAnswer<CountryGroups>> Groups(ISender sender, CancellationToken ct) => (await sender.Ask(new ListCountryGroups(), ct)).ToOk();

    private static async Task<OkAnswer<GroupMembers>> Members(
        ISender sender, TimeProvider clock, string code, string? edition, DateOnly? on, CancellationToken ct) =>
        (await sender.Ask(new ListGroupMembers(code, edition, on ?? clock.Today()), ct)).ToOk();
}

/// <summary>Which participants are meant, from the query string.</summary>
internal sealed record ParticipantQuery(
    [property: FromQuery, Description("The day asked about; today when left out.")] DateOnly? On,
    [property: FromQuery, Description("States or organisations only.")] ParticipantKind? Kind,
    [property: FromQuery, Description("Only those who take part in this way; participating ones and observers when left out.")] ParticipationKind? TakesPartAs,
    [property: FromQuery, Description("Only members, on that day, of the group with this code, such as EU.")] string? Group,
    [property: FromQuery, Description("Only those with this in a name or code; case and marks do not matter.")] string? Search,
    [property: FromQuery, Description("Only what a source states, nothing concluded.")] bool? Strict)
{
    public ParticipantFilter ToFilter(TimeProvider clock) =>
        new(On ?? clock.Today()) { Kind = Kind, As = TakesPartAs, Group = Group, Search = Search, Strict = Strict ?? false };
}

/// <summary>A table to import.</summary>
internal sealed record TableToImport(string Text, DateOnly From);

/// <summary>A participant to be entered.</summary>
internal sealed record ParticipantToRegister(
    ParticipantKind Kind, string Code, string Name, DateOnly Since, string? Alpha3 = null, string? Numeric = null, string Language = "en",
    string? InText = null);

/// <summary>A new short name.</summary>
internal sealed record NameToGive(string Name, DateOnly From, string Language = "en", string? InText = null);

/// <summary>A name beside the short one.</summary>
internal sealed record NameToAdd(string Text, DesignationKind Kind, string Language = "en", DateOnly? ValidFrom = null, DateOnly? ValidTo = null);

/// <summary>A way of taking part that begins.</summary>
internal sealed record ParticipationToBegin(ParticipationKind Kind, DateOnly From, string? Decision = null);

/// <summary>A last day.</summary>
internal sealed record LastDayToRecord(DateOnly LastDay);

/// <summary>A focal point to be appointed.</summary>
internal sealed record FocalPointToAppoint(Guid PersonId, string Email, DateOnly From);

/// <summary>The language of letters and mails.</summary>
internal sealed record LanguageToWriteIn(string Language);

/// <summary>Who is written to; without a language they are written to in that of the participant.</summary>
internal sealed record RouteToSet(
    AddresseeKind Kind, CorrespondenceForm Form, CorrespondenceChannel Channel, string Institution, string? Honorific = null, string? Name = null,
    string? FunctionalTitle = null, IReadOnlyList<string>? AddressLines = null, string? City = null, string? Salutation = null, string? Language = null,
    string? Email = null, IReadOnlyList<CopyRecipient>? Copies = null)
{
    public AddresseeRoute ToRoute(BodyLevel level) => new(level, Kind, Form, Channel, Copies ?? [])
    {
        Institution = Institution,
        Honorific = Honorific,
        Name = Name,
        FunctionalTitle = FunctionalTitle,
        AddressLines = (AddressLines ?? []).ToList(),
        City = City,
        Salutation = Salutation,
        Language = Language,
        Email = Email,
    };
}
