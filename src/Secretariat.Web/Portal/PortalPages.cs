using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Delegations;
using Secretariat.Application.Documents;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Portal;

/// <summary>What both who come by a personal link meet: their start page, and the papers made for them.</summary>
internal sealed class PortalPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page(PublicAddresses.Portal, Start);
        pages.Page("/portal/papers/{id:guid}", Paper);
    }

    /// <summary>The start page of whoever is here.</summary>
    internal static Task<IResult> Start(Visit visit) => visit.Me?.Link switch
    {
        null => Task.FromResult(visit.ToSignIn()),
        { RegistrationId: { } registration } => DelegatePages.Show(visit, registration),
        var link => FocalPages.Show(visit, link.DelegationId),
    };

    private static async Task<IResult> Paper(Visit visit, Guid id) =>
        (await visit.Ask(new GetIssuedDocument(new(id)))).TryGet(out var paper, out var refusal)
            ? visit.File(paper.Bytes, paper.MediaType, paper.FileName) : visit.Refuse(refusal);
}

internal static class PortalReading
{
    /// <summary>The delegation that whoever is here speaks for; null for everybody else.</summary>
    internal static DelegationId? Delegation(this Visit visit) => visit.Me?.Link is { RegistrationId: null } link ? new DelegationId(link.DelegationId) : null;

    /// <summary>The registration of whoever is here, when they are a delegate.</summary>
    internal static RegistrationId? Own(this Visit visit) => visit.Me?.Link?.RegistrationId is { } id ? new RegistrationId(id) : null;

    /// <summary>The answer to an act by somebody whose it is not: their session is over, or there is no such thing for them.</summary>
    internal static IResult Stranger(this Visit visit) => visit.Me?.Link is null ? visit.ToSignIn() : visit.NothingHere();

    /// <summary>The meeting in the words of the page's language.</summary>
    internal static Task<Result<MeetingInWords>> Describe(this Visit visit, Guid meeting, Guid participant) =>
        visit.Ask(new DescribeMeeting(new MeetingId(meeting), new ParticipantId(participant), visit.Language.Tag));

    /// <summary>The papers of the meeting for all delegations, those in the page's language before English ones.</summary>
    internal static async Task<IReadOnlyList<DocumentLine>> Papers(this Visit visit, Guid meeting)
    {
        var own = await PapersIn(visit, meeting, visit.Language.Tag);
        if (visit.Language == Language.Working) return own;
        var english = await PapersIn(visit, meeting, Language.Working.Tag);
        // A paper has one symbol in all its languages; those without one are known by their kind.
        return [.. own, .. english.Where(e => !own.Any(o => o.Kind == e.Kind && o.Symbol == e.Symbol))];
    }

    // What is made out to whoever is here stands above them, under the names of the portal.
    private static async Task<IReadOnlyList<DocumentLine>> PapersIn(Visit visit, Guid meeting, string language) =>
        (await visit.Ask(new ListDocuments(new(meeting), new Page(50), null, language, Personal: false, CalledIn: visit.Language.Tag)))
            .Match(p => p.Items, _ => []);

    /// <summary>What was entered of a person.</summary>
    internal static DelegateDetails Person(this Visit visit, string part) => new(visit.TextOrNull($"{part}.Honorific"), visit.TextOrNull($"{part}.Rank"),
        visit.Text($"{part}.GivenNames"), visit.Text($"{part}.FamilyName"), visit.TextOrNull($"{part}.FunctionalTitle"),
        visit.TextOrNull($"{part}.Institution"), visit.Text($"{part}.Email"), visit.TextOrNull($"{part}.Language"),
        visit.Choice<DelegateRole>($"{part}.Role"), visit.Choice<ParticipationModality>($"{part}.Modality"),
        visit.TextOrNull($"{part}.NameInOwnScript"));

    /// <summary>What was entered of a passport.</summary>
    internal static Passport Passport(this Visit visit) => new(visit.Text("Passport.Name"), visit.Text("Passport.Number"), visit.Text("Passport.Nationality"),
        visit.Day("Passport.IssuedOn"), visit.Day("Passport.ExpiresOn"), visit.Day("Passport.BornOn"), visit.Text("Passport.BornIn"));

    /// <summary>Carries an act out after a second question was answered by a tick; without it the form is shown again.</summary>
    internal static Task<IResult> ActWhenSure<T>(this Visit visit, ICommand<T> command, string then, string done, Func<Task<IResult>> otherwise, Guid? subject)
        where T : notnull
    {
        visit.AskSure();
        return visit.Act(command, then, done, otherwise, subject);
    }

    /// <summary>Says of a second question without its tick that it is open; with what else is wrong, once the act is sent.</summary>
    internal static void AskSure(this Visit visit)
    {
        if (!visit.Ticked("Sure")) visit.FaultAt("Sure", visit.Say.Wrong("Sure"));
    }
}
