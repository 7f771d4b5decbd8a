using Secretariat.Application.Ports.Papers;

namespace Secretariat.Documents.Tests;

/// <summary>Names, titles and remarks are data: whatever is typed, a sound paper comes out.</summary>
public sealed class HostileTextTests
{
    private static readonly Papers Papers = new();

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["nothing"] = string.Empty,
        ["5,000 blanks"] = new(' ', 5000),
        ["300 letters without a space"] = new('W', 300),
        ["bidi controls"] = "\u202Eevil\u202C \u2067Ali\u2066 \u200F\u202A\u202B",
        ["line feeds and tabs"] = "Anna\r\nBEISPIEL\n\n\tof \u2028 nowhere\u0000\u0007",
        ["emoji"] = "Anna 👩‍👩‍👧‍👦🇭🇺 BEISPIEL 🎉",
        ["combining marks"] = "Z" + new string('\u0301', 300) + "algo",
        ["lone surrogates"] = "Anna \uD800 BEISPIEL \uDC00",
        ["markup"] = "<b>Anna</b> &amp; \\(BEISPIEL) %PDF- endstream endobj (",
        ["mixed directions"] = "Mr. عبد الرحمن (Abdul) 12 משה PRIMER",
        ["noncharacters"] = "\uFFFE\uFFFF\uFDD0 Anna \U0010FFFF",
        ["4,000 words"] = string.Concat(Enumerable.Repeat("word ", 4000)),
    };

    public static TheoryData<string> Kinds => [.. Texts.Keys];

    [Fact]
    public void Of_500_certificates_with_25_hostile_names_the_other_475_are_those_of_a_run_without()
    {
        var names = Enumerable.Range(1, 500).Select(n => $"Ms. Delegata PRIMER {n}").ToList();
        var hostile = Texts.Values.ToList();

        var (clean, mixed) = (Run(names), Run([.. names.Select((name, i) => i % 20 == 19 ? hostile[i / 20 % hostile.Count] : name)]));

        for (var i = 0; i < names.Count; i++)
        {
            if (i % 20 != 19) mixed[i].ShouldBe(clean[i], names[i]);
            else mixed[i].AsSpan().StartsWith("%PDF-1.4"u8).ShouldBeTrue($"The certificate of “{hostile[i / 20 % hostile.Count]}” was not made.");
        }

        static List<byte[]> Run(IReadOnlyList<string> holders) =>
            [.. holders.AsParallel().AsOrdered().Select(static holder => Papers.Certificate(Samples.Certificate(holder)).Bytes)];
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_hostile_name_makes_no_paper_fail(string kind)
    {
        var text = Texts[kind];
        Paper[] papers =
        [
            Papers.InvitationLetter(Samples.Letter() with
            {
                Addressee = new(text, text, text, [text], text), Salutation = text, Subject = text, Reference = text, Paragraphs = [text, text], Closing = text,
                Signatories = [new(text, [text], text)], Enclosures = [text], Copies = [text],
            }),
            Papers.NoteVerbale(Samples.Note() with { Sender = text, AddresseeInText = text, Paragraphs = [text], Addressee = new(null, null, text) }),
            Papers.ProvisionalAgenda(Samples.Agenda() with
            {
                Symbol = text, Meeting = Samples.Meeting with { Title = text, Subtitle = text, Venue = text, Host = text }, Notes = [text],
                Days = [new(new(2024, 6, 27), [new() { Number = text, Depth = 900, Title = text, Lead = text, Speakers = [text], Documents = [text],
                    ExpectedOutcome = text, Annotation = [text] }], text)],
                Approvals = [new(text, text, text, ApprovalPaperState.Returned, null)],
            }),
            Papers.Confirmation(Samples.Confirmation(text) with { Delegation = text, Role = text, Reference = text, PrivacyNote = text }),
            Papers.SignInSheet(Samples.SignIn() with { Rows = [new(text, text, text), new(text, text)], BlankRows = -3 }),
            Papers.ListOfParticipants(
                Samples.Participants() with { Sections = [new(text, [new(text, [new(text, text, text, text)], text)])], LegalNote = text }),
            Papers.Certificate(Samples.Certificate(
                text) with { HolderLines = [text], EventTitle = text, Venue = text, Body = text, Signatories = [new(text, [text], text)] }),
            Papers.SaveTheDate(MeetingSamples.SaveTheDate() with { Meeting = Named(text), Paragraphs = [text], Contact = [text] }),
            Papers.AgendaComparison(MeetingSamples.Comparison() with
            {
                Meeting = Named(text), Before = text, After = text, Changes = [new(text, text, text, text), new(text, text)],
            }),
            Papers.Composition(MeetingSamples.Composition() with
            {
                Body = text, Mandate = text, Contact = [text], Parts = [new(text, [new(text, text, text, text), new(text)])],
            }),
            Papers.SeatingPlan(MeetingSamples.Seating() with
            {
                Meeting = Named(text), Room = text, HeadTable = [text, text], Seats = [text, text, text], Rule = text, Booths = [text],
            }),
            Papers.Nameplates(MeetingSamples.Nameplates() with { Meeting = Named(text), Plates = [new(text, text, "ar", text), new(text)] }),
            Papers.Badges(MeetingSamples.Badges(BadgeFormat.Card) with
            {
                Meeting = Named(text), Badges = [new(text, text, text, text, BadgeColour.Delegate, "1a2b", [text])],
            }),
            Papers.Badges(MeetingSamples.Badges(BadgeFormat.A6) with
            {
                Meeting = Named(text), Badges = [new(text, text, text, text, BadgeColour.Guest, "1a2b", [text])],
            }),
            Papers.FolderCovers(MeetingSamples.FolderCovers() with { Meeting = Named(text), Delegations = [text] }),
            Papers.Stickers(MeetingSamples.Stickers() with { Meeting = Named(text), Delegations = [text, "Sweden"] }),
            Papers.NominationForm(MeetingSamples.NominationForm() with
            {
                Meeting = Named(text), Roles = [text], Modalities = [text, text], ReturnTo = [text], PrivacyNote = text,
            }),
        ];

        foreach (var paper in papers) Guards.Soundness(paper).ShouldBeEmpty();
    }

    private static PaperMeeting Named(string text) => Samples.Meeting with
    {
        Title = text,
        Subtitle = text,
        Venue = text,
        Place = text,
        Host = text,
        Convenors = [text],
        Languages = [text],
    };

    [Fact]
    public void Empty_lists_make_no_paper_fail()
    {
        Paper[] papers =
        [
            Papers.InvitationLetter(Samples.Letter() with { Issuers = [], Paragraphs = [], Signatories = [], Meeting = null, Facts = [] }),
            Papers.NoteVerbale(Samples.Note() with { Issuers = [], Paragraphs = [], Style = NoteVerbaleStyle.UnitedNations, Meeting = null, Facts = [] }),
            Papers.ProvisionalAgenda(Samples.Agenda() with { Issuers = [], Days = [] }),
            Papers.SignInSheet(Samples.SignIn() with { Issuers = [], Rows = [], Sessions = [], BlankRows = 0 }),
            Papers.ListOfParticipants(Samples.Participants() with { Issuers = [], Sections = [] }),
            Papers.Certificate(Samples.Certificate() with { Issuers = [], Signatories = [] }),
            Papers.SaveTheDate(MeetingSamples.SaveTheDate() with { Issuers = [], Paragraphs = [], Contact = [] }),
            Papers.AgendaComparison(MeetingSamples.Comparison() with { Issuers = [], Changes = [] }),
            Papers.Composition(MeetingSamples.Composition() with { Issuers = [], Parts = [] }),
            Papers.SeatingPlan(MeetingSamples.Seating() with { Issuers = [], HeadTable = [], Seats = [], Booths = [] }),
            Papers.FolderCovers(MeetingSamples.FolderCovers() with { Issuers = [] }),
            Papers.NominationForm(MeetingSamples.NominationForm() with { Issuers = [], Roles = [], ReturnTo = [], ReturnBy = null, PrivacyNote = null }),
        ];

        foreach (var paper in papers) Guards.Soundness(paper).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_cannot_turn_the_words_around_it()
    {
        var paper = Papers.Certificate(Samples.Certificate("\u202EAnna BEISPIEL"));
        Guards.OutOfOrder(paper, ["This is to certify that", "Anna BEISPIEL", "attended and contributed"]).ShouldBeEmpty();
    }
}
