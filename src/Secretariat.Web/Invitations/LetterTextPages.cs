using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Invitations;

internal sealed class LetterTextPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.List("/letter-texts", InvitationLists.Texts, List, Rows);
        pages.Page("/letter-texts/{kind}/{language}", One);
        pages.MapPost("/letter-texts/{kind}/{language}", Reword);
    }

    private static async Task<IResult> List(Visit visit) => (await visit.Ask(new ListLetterTexts())).TryGet(out var texts, out var refusal)
        ? await visit.ShowList<LetterTextListPage>(ListName.LetterTexts, "/letter-texts",
            new { Rows = Narrowed(visit, texts), Languages = texts.Items.Select(t => t.Language).Distinct().ToList() })
        : visit.Refuse(refusal);

    private static async Task<Result<PageOf<LetterTextRow>>> Rows(Visit visit, Page page) =>
        (await visit.Ask(new ListLetterTexts())).Match<Result<PageOf<LetterTextRow>>>(texts => Narrowed(visit, texts), refusal => refusal);

    private static PageOf<LetterTextRow> Narrowed(Visit visit, LetterTextList texts) => new(
        [.. texts.Items.Where(t => (visit.AskedChoice<LetterKind>("kind") is not { } kind || t.Kind == kind)
            && (visit.Asked("language") is not { } language || t.Language == language))
            .GroupBy(t => t.Kind, (kind, texts) => new LetterTextRow(kind, [.. texts.OrderBy(t => t.Language != Language.Working.Tag)]))],
        null);

    private static Task<IResult> One(Visit visit, string kind, string language) => Editor(visit, kind, language, null);

    /// <summary>One form and two buttons: the first tries the wording on an addressee and keeps nothing, the second saves it.</summary>
    private static async Task<IResult> Reword(Visit visit, string kind, string language)
    {
        if (KindOf(kind) is not { } known) return visit.Missing();
        if (!(await visit.Ask(new GetLetterText(known, language))).TryGet(out var text, out var refusal)) return visit.Refuse(refusal);
        if (visit.Text("Act") is "preview" or "paper") return await Preview(visit, known, language);
        return await visit.Act(
            new RewordLetterText(known, language, visit.Text("Subject"), visit.Text("Body"), visit.Version, visit.TextOrNull("Reason")),
            $"/letter-texts/{kind}/{language}", "The wording is saved, and in use from now on. Papers issued before keep theirs.",
            () => Editor(visit, kind, language, null), text.Id);
    }

    private static async Task<IResult> Preview(Visit visit, LetterKind kind, string language)
    {
        Task<IResult> Again(Domain.Shared.Error refusal) => visit.Again(refusal, () => Editor(visit, kind.ToString(), language, null));
        var addressees = visit.IdOrNull("MeetingId") is { } meeting ? await Addressees(visit, meeting) : [];
        var chosen = visit.IdOrNull("InvitationId");
        var fitting = addressees.FirstOrDefault(a => (a.Form is CorrespondenceForm.NoteVerbale) == (kind is LetterKind.NoteVerbale));
        if ((addressees.FirstOrDefault(a => a.Id == chosen) ?? fitting ?? addressees.FirstOrDefault()) is not { } addressee)
        {
            return await Again(new InvalidRequest(new Dictionary<string, string[]>
            {
                ["MeetingId"] = ["Choose a meeting to which somebody is invited."],
            }));
        }

        if (visit.Text("Act") == "paper")
        {
            return (await visit.Ask(new PreviewLetterPaper(kind, language, visit.Text("Subject"), visit.Text("Body"), new(addressee.Id))))
                .TryGet(out var paper, out var fault) ? visit.File(paper.Bytes, "application/pdf", paper.FileName) : await Again(fault);
        }

        return (await visit.Ask(new PreviewLetterText(kind, language, visit.Text("Subject"), visit.Text("Body"), new(addressee.Id))))
            .TryGet(out var filled, out var refusal)
            ? await Editor(visit, kind.ToString(), language, new TriedWording(addressee, filled)) : await Again(refusal);
    }

    private static async Task<IResult> Editor(Visit visit, string kind, string language, TriedWording? tried)
    {
        if (KindOf(kind) is not { } known || !Language.All.Any(l => l.Tag == language)) return visit.Missing();
        if (!(await visit.Ask(new GetLetterText(known, language))).TryGet(out var text, out var refusal)) return visit.Refuse(refusal);
        if (visit.Refusal is { } wrong && PartOf(wrong, text, visit.Text("Subject")) is { } part) visit.PlaceAt(part);
        var meetings = (await visit.Ask(new ListMeetings(new Page(100), null, null, null, null))).Match(p => p.Items, _ => []);
        var meeting = visit.IdOrNull("MeetingId") ?? (meetings.FirstOrDefault(Invites) ?? meetings.FirstOrDefault())?.Id;
        return visit.Show<LetterTextPage>(new
        {
            Text = text,
            Meetings = meetings,
            MeetingId = meeting,
            Addressees = meeting is { } id ? await Addressees(visit, id) : [],
            Tried = tried,
        });
    }

    private static bool Invites(MeetingRow meeting) => meeting.Status is MeetingStatus.Convened or MeetingStatus.InSession or MeetingStatus.Concluded;

    private static async Task<IReadOnlyList<InvitationLine>> Addressees(Visit visit, Guid meeting) =>
        (await visit.Ask(new ListInvitations(new(meeting), new Page(Page.MaxSize), new()))).Match(i => i.Items, _ => []);

    private static LetterKind? KindOf(string kind) => Enum.TryParse<LetterKind>(kind, out var known) && known.ToString() == kind ? known : null;

    /// <summary>Which of its two parts a refusal of the domain is about.</summary>
    private static string? PartOf(Domain.Shared.Error refusal, LetterTextDetails text, string subject) => refusal switch
    {
        LetterTextErrors.FieldLeftOut => "Body",
        LetterTextErrors.FieldMayBeMissing { Field: var field } => LetterText.Needed(subject).Contains(field) ? "Subject" : "Body",
        LetterTextErrors.FieldMissing { Field: var field } => LetterText.Needed(subject).Contains(field) ? "Subject" : "Body",
        LetterTextErrors.UnknownField or LetterTextErrors.Malformed or LetterTextErrors.FirstPerson =>
            LetterText.Check(text.Kind, text.Language, subject) is null ? "Body" : "Subject",
        LetterTextErrors.NotTheirPaper => "InvitationId",
        _ => null,
    };
}

/// <summary>A wording that was tried on somebody.</summary>
/// <param name="Addressee">On whom.</param>
/// <param name="Filled">What it says to them.</param>
public sealed record TriedWording(InvitationLine Addressee, PreviewedText Filled);
