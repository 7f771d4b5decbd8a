using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.People;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Participants;

/// <summary>
/// Takes participants, focal points and addressees from a table: each line that can be read is taken, each that cannot is reported with its reason.
/// </summary>
/// <param name="Text">The table (RFC 4180), its first line naming the columns; an unknown column is answered with the known ones.</param>
/// <param name="From">The day from which what it says holds.</param>
public sealed record ImportParticipants(string Text, DateOnly From) : ICommand<ImportReport>
{
    /// <summary>The longest table, in characters.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>The columns a table may have.</summary>
    public static IReadOnlyList<string> Columns => ImportLine.Columns;

    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue(AccessRule.Head);
}

/// <summary>What came of an import.</summary>
/// <param name="Lines">Lines taken.</param>
/// <param name="Errors">Lines left, and why.</param>
public sealed record ImportReport(int Lines, IReadOnlyList<ImportError> Errors);

/// <summary>Why a line was left.</summary>
/// <param name="Line">The line of the table, counted from 1.</param>
/// <param name="Column">The column meant; null for the line as a whole.</param>
/// <param name="Message">The reason.</param>
public sealed record ImportError(int Line, string? Column, string Message);

internal sealed class ImportParticipantsValidator : AbstractValidator<ImportParticipants>
{
    public ImportParticipantsValidator() => RuleFor(i => i.Text).NotEmpty().MaximumLength(ImportParticipants.MaxLength);
}

internal sealed class ImportParticipantsHandler(ISecretariatDb db) : ICommandHandler<ImportParticipants, ImportReport>
{
    public async Task<Result<ImportReport>> Handle(ImportParticipants command, CancellationToken ct)
    {
        var rows = Csv.Read(command.Text).ToList();
        if (rows.Count == 0 || ImportLine.UnknownColumns(rows[0]) is not [])
            return new ImportReport(
                0, [new ImportError(1, null, $"The first line names the columns. Known ones are: {string.Join(", ", ImportLine.Columns)}.")]);

        var participants = await db.Participants.ToDictionaryAsync(p => p.Code, ct);
        var taking = await db.Participations.Active(command.From).ToDictionaryAsync(p => p.ParticipantId, ct);
        var points = await db.FocalPoints.Where(f => f.Until == null).ToDictionaryAsync(f => f.ParticipantId, ct);
        List<ImportError> errors = [];
        foreach (var line in rows.Skip(1).Select(r => new ImportLine(rows[0], r)))
        {
            if (line.Errors(participants, command.From) is { Count: > 0 } wrong) errors.AddRange(wrong);
            else if (Take(line, command.From, participants, taking, points).Error is { } refusal)
                errors.Add(new ImportError(line.Number, null, refusal.Message));
        }

        return new ImportReport(rows.Count - 1 - errors.Select(e => e.Line).Distinct().Count(), errors);
    }

    /// <summary>Takes a line whole or not at all: everything that may refuse is asked before anything is changed.</summary>
    private Result<Done> Take(
        ImportLine line, DateOnly from, Dictionary<string, Participant> participants, Dictionary<ParticipantId, Participation> taking,
        Dictionary<ParticipantId, FocalPoint> points)
    {
        var known = participants.TryGetValue(line.Code, out var participant);
        participant ??= line.Register(from);
        if (participant.RefuseIfFormer(from).Error is { } former) return former;
        if (line.Route is { FormFits: false, Kind: var unfit }) return new ParticipantErrors.NoteVerbaleNotForThem(unfit);
        var (serving, person) = (points.GetValueOrDefault(participant.Id), line.FocalPoint);
        if (person is not null && serving is not null && serving.Email.Equals(person.Email, StringComparison.OrdinalIgnoreCase)) person = null;
        if (person is not null && serving?.MayBeReplaced(from).Error is { } tooEarly) return tooEarly;
        if (line.TakesPartAs is { } kind && taking.GetValueOrDefault(participant.Id)?.Kind != kind)
        {
            var begun = Participation.Begin(participant, kind, from, line.Decision, taking.GetValueOrDefault(participant.Id));
            if (!begun.TryGet(out var participation, out var refusal)) return refusal;
            db.Participations.Add(taking[participant.Id] = participation);
        }

        if (!known) db.Participants.Add(participants[line.Code] = participant);
        if (line.WrittenIn is { } language) participant.WriteIn(language);
        if (line.Route is { } route) participant.Address(route).Expect();
        if (person is null) return Done.Value;
        db.People.Add(person);
        points[participant.Id] = serving?.ReplaceBy(person.Id, person.Email!, from).Expect()
            ?? FocalPoint.Appoint(participant.Id, person.Id, person.Email!, from);
        db.FocalPoints.Add(points[participant.Id]);
        return Done.Value;
    }
}

/// <summary>One line of an import.</summary>
internal sealed class ImportLine(Csv.Row head, Csv.Row row)
{
    internal static readonly string[] Columns =
    [
        "code", "kind", "alpha3", "numeric", "name", "language", "takes_part_as", "decision", "focal_honorific", "focal_given_names", "focal_family_name",
        "focal_title", "focal_institution", "focal_email", "addressee_level", "addressee_kind", "addressee_form", "addressee_channel", "addressee_honorific",
        "addressee_name", "addressee_title", "addressee_institution", "addressee_address", "addressee_city", "addressee_salutation", "addressee_email",
    ];

    /// <summary>Where the parts of each act stand in a table.</summary>
    private static readonly Dictionary<string, string> ColumnByField = new()
    {
        ["RegisterParticipant.Code"] = "code",
        ["RegisterParticipant.Alpha3"] = "alpha3",
        ["RegisterParticipant.Numeric"] = "numeric",
        ["RegisterParticipant.Name"] = "name",
        ["RegisterParticipant.Language"] = "language",
        ["BeginParticipation.Decision"] = "decision",
        ["EnterPerson.Name.Honorific"] = "focal_honorific",
        ["EnterPerson.Name.GivenNames"] = "focal_given_names",
        ["EnterPerson.Name.FamilyName"] = "focal_family_name",
        ["EnterPerson.FunctionalTitle"] = "focal_title",
        ["EnterPerson.Institution"] = "focal_institution",
        ["EnterPerson.Email"] = "focal_email",
        ["EnterPerson.Language"] = "language",
        ["AppointFocalPoint.Email"] = "focal_email",
        ["SetAddresseeRoute.Route.Honorific"] = "addressee_honorific",
        ["SetAddresseeRoute.Route.Name"] = "addressee_name",
        ["SetAddresseeRoute.Route.FunctionalTitle"] = "addressee_title",
        ["SetAddresseeRoute.Route.Institution"] = "addressee_institution",
        ["SetAddresseeRoute.Route.AddressLines"] = "addressee_address",
        ["SetAddresseeRoute.Route.City"] = "addressee_city",
        ["SetAddresseeRoute.Route.Salutation"] = "addressee_salutation",
        ["SetAddresseeRoute.Route.Email"] = "addressee_email",
        ["SetAddresseeRoute.Route.Language"] = "language",
    };

    internal int Number => row.Line;

    internal string Code => this["code"].ToUpperInvariant();

    internal string? Decision => Text("decision");

    internal ParticipationKind? TakesPartAs => Enum.TryParse<ParticipationKind>(this["takes_part_as"], out var kind) ? kind : null;

    internal Person? FocalPoint => Text("focal_family_name") is null ? null : Person.Enter(
        new PersonName(this["focal_given_names"], this["focal_family_name"], Text("focal_honorific")), Text("focal_title"), Text("focal_institution"),
        this["focal_email"], Language);

    internal AddresseeRoute? Route => Text("addressee_institution") is not { } institution ? null : new AddresseeRoute(
        Read<BodyLevel>("addressee_level"), Read<AddresseeKind>("addressee_kind"), Read<CorrespondenceForm>("addressee_form"),
        Read<CorrespondenceChannel>("addressee_channel"), [])
    {
        Honorific = Text("addressee_honorific"),
        Name = Text("addressee_name"),
        FunctionalTitle = Text("addressee_title"),
        Institution = institution,
        AddressLines = this["addressee_address"].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList(),
        City = Text("addressee_city"),
        Salutation = Text("addressee_salutation"),
        Email = Text("addressee_email"),
    };

    /// <summary>The language the participant is written to in; null where the line does not say.</summary>
    internal string? WrittenIn => Text("language");

    private string Language => WrittenIn ?? "en";

    private string this[string column] =>
        head.Cells.IndexOf(column) is >= 0 and var i && i < row.Cells.Count ? row.Cells[i].Trim() : "";

    internal static IReadOnlyList<string> UnknownColumns(Csv.Row head) => head.Cells.Where(c => !Columns.Contains(c)).ToList();

    internal Participant Register(DateOnly since) =>
        Participant.Register(Read<ParticipantKind>("kind"), Code, Text("alpha3"), Text("numeric"), this["name"], since, Language);

    internal IReadOnlyList<ImportError> Errors(IReadOnlyDictionary<string, Participant> known, DateOnly from)
    {
        List<ImportError> errors = [];
        if (row.Cells.Count != head.Cells.Count) Refuse(
            null, string.Create(CultureInfo.InvariantCulture, $"The line has {row.Cells.Count} cells, the first line {head.Cells.Count}."));
        if (Text("takes_part_as") is not null) MustBe<ParticipationKind>("takes_part_as");
        if (Text("focal_email") is not null && Text("focal_family_name") is null) Refuse("focal_family_name", "A focal point needs a name.");
        if (Code.Length == 0) Refuse("code", "A code is needed.");
        else if (!known.ContainsKey(Code)) MustBe<ParticipantKind>("kind");
        if (Text("addressee_institution") is not null)
        {
            MustBe<BodyLevel>("addressee_level");
            MustBe<AddresseeKind>("addressee_kind");
            MustBe<CorrespondenceForm>("addressee_form");
            MustBe<CorrespondenceChannel>("addressee_channel");
        }

        return errors.Count > 0 ? errors : [.. Acts(known, from).SelectMany(errors => errors).DistinctBy(e => (ColumnOf(e.Field), e.Message))
            .Select(e => new ImportError(row.Line, ColumnOf(e.Field), e.Message))];

        void Refuse(string? column, string message) => errors.Add(new ImportError(row.Line, column, message));

        void MustBe<TEnum>(string column) where TEnum : struct, Enum
        {
            if (!Enum.GetNames<TEnum>().Contains(this[column])) Refuse(column, $"It is one of {string.Join(", ", Enum.GetNames<TEnum>())}.");
        }
    }

    /// <summary>The acts that the line stands for, each judged as if it came alone.</summary>
    private IEnumerable<IEnumerable<(string Field, string Message)>> Acts(IReadOnlyDictionary<string, Participant> known, DateOnly from)
    {
        if (!known.ContainsKey(Code))
            yield return Judge(new RegisterParticipantValidator(), new RegisterParticipant(
                Read<ParticipantKind>("kind"), Code, Text("alpha3"), Text("numeric"), this["name"], from, Language));
        if (TakesPartAs is { } kind) yield return Judge(new BeginParticipationValidator(), new BeginParticipation(default, kind, from, Decision));
        if (Route is { } route) yield return Judge(new SetAddresseeRouteValidator(), new SetAddresseeRoute(default, route, 0));
        if (FocalPoint is not { } person) yield break;
        yield return Judge(new EnterPersonValidator(), new EnterPerson(
            new PersonName(person.GivenNames, person.FamilyName, person.Honorific), person.FunctionalTitle, person.Institution, person.Email, Language));
        yield return Judge(new AppointFocalPointValidator(), new AppointFocalPoint(default, default, person.Email!, from));
    }

    private static IEnumerable<(string Field, string Message)> Judge<T>(AbstractValidator<T> validator, T act) where T : IGuarded =>
        Soundness.Refuse(act) is { } unsound
            ? unsound.Fields.SelectMany(f => f.Value.Select(message => ($"{typeof(T).Name}.{f.Key}", message)))
            : validator.Validate(act).Errors.Select(e => ($"{typeof(T).Name}.{e.PropertyName}", e.ErrorMessage));

    private static string? ColumnOf(string field) => ColumnByField.GetValueOrDefault(field.Split('[')[0]);

    private TEnum Read<TEnum>(string column) where TEnum : struct, Enum => Enum.Parse<TEnum>(this[column]);

    private string? Text(string column) => this[column] is { Length: > 0 } text ? text : null;
}
