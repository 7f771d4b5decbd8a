using System.Security.Cryptography;
using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Protocol;
using Secretariat.Pdf;
using Secretariat.Pdf.Tests;
using Secretariat.Pdf.Tests.Checks;

namespace Secretariat.Documents.Tests;

public sealed class EveryPaperTests
{
    private static readonly Papers Papers = new();

    /// <summary>Each paper in its usual and its other forms.</summary>
    private static readonly Dictionary<string, Func<Paper>> Forms = new()
    {
        ["invitation letter"] = static () => Papers.InvitationLetter(Samples.Letter()),
        ["joint invitation letter"] = static () => Papers.InvitationLetter(Samples.JointLetter()),
        ["note verbale"] = static () => Papers.NoteVerbale(Samples.Note()),
        ["joint note verbale"] = static () => Papers.NoteVerbale(Samples.JointNote()),
        ["provisional agenda"] = static () => Papers.ProvisionalAgenda(Samples.Agenda()),
        ["annotated agenda"] = static () => Papers.ProvisionalAgenda(Samples.AnnotatedAgenda()),
        ["draft agenda"] = static () => Papers.ProvisionalAgenda(Samples.Agenda() with { Status = AgendaPaperStatus.Draft, Symbol = null }),
        ["confirmation"] = static () => Papers.Confirmation(Samples.Confirmation()),
        ["attendance record"] = static () => Papers.SignInSheet(Samples.AttendanceRecord()),
        ["sign-in sheet"] = static () => Papers.SignInSheet(Samples.SignIn()),
        ["list of participants"] = static () => Papers.ListOfParticipants(Samples.Participants()),
        ["certificate"] = static () => Papers.Certificate(Samples.Certificate()),
        ["save the date"] = static () => Papers.SaveTheDate(MeetingSamples.SaveTheDate()),
        ["conclusions"] = static () => Papers.MeetingDocument(MeetingSamples.Conclusions()),
        ["draft conclusions"] = static () => Papers.MeetingDocument(MeetingSamples.DraftConclusions()),
        ["report"] = static () => Papers.MeetingDocument(MeetingSamples.Report()),
        ["logistics note"] = static () => Papers.MeetingDocument(MeetingSamples.LogisticsNote()),
        ["decision extract"] = static () => Papers.MeetingDocument(MeetingSamples.Extract()),
        ["silence procedure"] = static () => Papers.MeetingDocument(MeetingSamples.Silence()),
        ["comparison of agendas"] = static () => Papers.AgendaComparison(MeetingSamples.Comparison()),
        ["composition"] = static () => Papers.Composition(MeetingSamples.Composition()),
        ["seating plan"] = static () => Papers.SeatingPlan(MeetingSamples.Seating()),
        ["seating plan, U"] = static () => Papers.SeatingPlan(MeetingSamples.Seating(RoomShape.U)),
        ["seating plan, classroom"] = static () => Papers.SeatingPlan(MeetingSamples.Seating(RoomShape.Classroom)),
        ["nameplates"] = static () => Papers.Nameplates(MeetingSamples.Nameplates()),
        ["badges, A6"] = static () => Papers.Badges(MeetingSamples.Badges(BadgeFormat.A6)),
        ["badges with photos, A6"] = static () => Papers.Badges(MeetingSamples.BadgesWithPhotos(BadgeFormat.A6)),
        ["badges with photos, card"] = static () => Papers.Badges(MeetingSamples.BadgesWithPhotos(BadgeFormat.Card)),
        ["badges, card"] = static () => Papers.Badges(MeetingSamples.Badges(BadgeFormat.Card)),
        ["adopted agenda"] = static () => Papers.ProvisionalAgenda(Samples.Agenda() with { Status = AgendaPaperStatus.Adopted, AdoptedOn = new(2024, 6, 27) }),
        ["folder covers"] = static () => Papers.FolderCovers(MeetingSamples.FolderCovers()),
        ["folder cover for everybody"] = static () => Papers.FolderCovers(MeetingSamples.FolderCovers() with { Delegations = [] }),
        ["nomination form"] = static () => Papers.NominationForm(MeetingSamples.NominationForm()),
        ["stickers"] = static () => Papers.Stickers(MeetingSamples.Stickers()),
        ["booklet"] = static () => BookletTests.Make("en"),
        ["joint letter with emblems"] = static () => Papers.InvitationLetter(LetterheadTests.JointLetter()),
        ["speaker certificate"] = static () => Papers.Certificate(Samples.SpeakerCertificate()),
        ["certificate of Koszalin"] = static () => Papers.Certificate(Samples.Koszalin()),
    };

    static EveryPaperTests()
    {
        foreach (var (kind, name) in WordedLetters.Kinds)
        {
            Forms[name] = () => Papers.OfficialLetter(WordedLetters.Of(kind, "en"));
            foreach (var language in LanguageSamples.Languages) Forms[$"{name}, {language}"] = () => Papers.OfficialLetter(WordedLetters.Of(kind, language));
        }

        foreach (var language in LanguageSamples.Languages)
        {
            Forms[$"invitation letter, {language}"] = () => Papers.InvitationLetter(LanguageSamples.Letter(language));
            Forms[$"provisional agenda, {language}"] = () => Papers.ProvisionalAgenda(LanguageSamples.Agenda(language));
            Forms[$"confirmation, {language}"] = () => Papers.Confirmation(LanguageSamples.Confirmation(language));
            Forms[$"sign-in sheet, {language}"] = () => Papers.SignInSheet(LanguageSamples.SignIn(language));
            Forms[$"list of participants, {language}"] = () => Papers.ListOfParticipants(LanguageSamples.Participants(language));
            Forms[$"save the date, {language}"] = () => Papers.SaveTheDate(LanguageSamples.SaveTheDate(language));
            Forms[$"annotated agenda, {language}"] = () => Papers.ProvisionalAgenda(LanguageSamples.AnnotatedAgenda(language));
            Forms[$"comparison of agendas, {language}"] = () => Papers.AgendaComparison(LanguageSamples.Comparison(language));
            Forms[$"composition, {language}"] = () => Papers.Composition(LanguageSamples.Composition(language));
            Forms[$"seating plan, {language}"] = () => Papers.SeatingPlan(LanguageSamples.Seating(language));
            Forms[$"nameplates, {language}"] = () => Papers.Nameplates(LanguageSamples.Nameplates(language));
            Forms[$"badges, A6, {language}"] = () => Papers.Badges(LanguageSamples.Badges(language, BadgeFormat.A6));
            Forms[$"badges, card, {language}"] = () => Papers.Badges(LanguageSamples.Badges(language, BadgeFormat.Card));
            Forms[$"folder covers, {language}"] = () => Papers.FolderCovers(LanguageSamples.FolderCovers(language));
            Forms[$"stickers, {language}"] = () => Papers.Stickers(LanguageSamples.Stickers(language));
            Forms[$"nomination form, {language}"] = () => Papers.NominationForm(LanguageSamples.NominationForm(language));
            Forms[$"booklet, {language}"] = () => BookletTests.Make(language);
            Forms[$"conclusions, {language}"] = () => Papers.MeetingDocument(LanguageSamples.Document(language, MeetingSamples.Conclusions()));
            Forms[$"draft conclusions, {language}"] = () => Papers.MeetingDocument(LanguageSamples.Document(language, MeetingSamples.DraftConclusions()));
            Forms[$"silence procedure, {language}"] = () => Papers.MeetingDocument(LanguageSamples.Document(language, MeetingSamples.Silence()));
            Forms[$"logistics note, {language}"] = () => Papers.MeetingDocument(LanguageSamples.Document(language, MeetingSamples.LogisticsNote()));
            Forms[$"speaker certificate, {language}"] = () => Papers.Certificate(LanguageSamples.SpeakerCertificate(language));
            Forms[$"decision extract, {language}"] = () => Papers.MeetingDocument(LanguageSamples.Document(language, MeetingSamples.Extract()));
            Forms[$"report, {language}"] = () => Papers.MeetingDocument(LanguageSamples.Document(language, MeetingSamples.Report()));
            Forms[$"adopted agenda, {language}"] = () => Papers.ProvisionalAgenda(LanguageSamples.Agenda(language) with
            {
                Status = AgendaPaperStatus.Adopted,
                AdoptedOn = new(2024, 6, 27),
            });
            Forms[$"attendance record, {language}"] = () => Papers.SignInSheet(LanguageSamples.AttendanceRecord(language));
            Forms[$"note verbale, {language}"] = () => Papers.NoteVerbale(LanguageSamples.Note(language));
            Forms[$"certificate, {language}"] = () => Papers.Certificate(LanguageSamples.Certificate(language));
        }
    }

    private static readonly string[] Cards = ["nameplates", "badges", "folder cover", "stickers"];

    public static TheoryData<string> Names => [.. Forms.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Is_sound_fit_for_the_archive_and_accessible(string form) => Guards.Soundness(Forms[form]()).ShouldBeEmpty();

    /// <summary>All but drafts: the word across their pages is no text, but some readers find it, and half of it on another line.</summary>
    public static TheoryData<string> ArabicNames => [.. Forms.Keys.Where(static name => name.EndsWith(", ar", StringComparison.Ordinal)
        && !name.StartsWith("draft", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(ArabicNames))]
    public void Arabic_words_are_whole_for_every_reader(string form)
    {
        var paper = Forms[form]();

        FromTheRight.Complaints(paper.Bytes).ShouldBeEmpty();
        LanguageSamples.Words("ar").Intersect(FromTheRight.Heard(paper.Bytes)).ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void Leaves_no_field_unfilled_and_nothing_to_warn_of(string form)
    {
        var paper = Forms[form]();

        Guards.Placeholders(paper).ShouldBeEmpty();
        paper.Warnings.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void Has_the_same_bytes_for_the_same_model(string form) => Forms[form]().Bytes.ShouldBe(Forms[form]().Bytes);

    [Fact]
    public void Another_process_in_another_country_makes_the_same_bytes_of_every_paper() =>
        AnotherProcess.Told($"{nameof(EveryPaperTests)}.{nameof(Each_form_of_each_paper_is_another_file)}").ShouldBe(Hashes());

    [Fact]
    public void Each_form_of_each_paper_is_another_file()
    {
        var hashes = Hashes();
        hashes.Distinct().Count().ShouldBe(Forms.Count);
        AnotherProcess.Tell(hashes);
    }

    private static List<string> Hashes() =>
        [.. Forms.OrderBy(f => f.Key, StringComparer.Ordinal).Select(static f => Convert.ToHexString(SHA256.HashData(f.Value().Bytes)))];

    [Theory, MemberData(nameof(Names))]
    public void Carries_its_document_id_and_tells_which_template_set_it(string form)
    {
        var paper = Forms[form]();

        // Cards stand on tables and hang on people: nothing is printed on them that their reader does not need.
        if (!Array.Exists(Cards, card => form.StartsWith(card, StringComparison.Ordinal)))
            Tool.Text(paper.Bytes).ShouldContain(form.Contains("Koszalin", StringComparison.Ordinal) ? "D-HIST-0001" : "D-7F3K-9QXM");
        paper.TemplateVersion.ShouldMatch("^[a-z-]+/[0-9]+$");
    }

    [Theory, MemberData(nameof(Names))]
    public void Looks_as_approved(string form)
    {
        var paper = Forms[form]();
        PageImages.DifferencesAtEnds(form, paper.Bytes, paper.Pages).ShouldBeEmpty();
    }

    [Fact]
    public void A_paper_that_stands_two_millimetres_farther_to_the_right_does_not_look_as_approved()
    {
        var letter = Papers.InvitationLetter(Samples.Letter());
        var moved = Edited.Replace(Edited.Open(letter.Bytes), @"/MediaBox \[\s*0\s+0\s+595", "/MediaBox [ -6 0 589", count: 10);
        var (approved, seen) = (PageImages.RenderEnds(letter.Bytes, letter.Pages), PageImages.RenderEnds(moved, letter.Pages));
        for (var i = 0; i < approved.Count; i++)
        {
            PageImages.SmallDifference(approved[i].Png, approved[i].Png).ShouldBeNull();
            PageImages.SmallDifference(seen[i].Png, approved[i].Png).ShouldNotBeNull();
        }
    }

    [Fact]
    public void A_draft_says_so_across_the_page_and_an_issued_paper_does_not()
    {
        Large(Papers.InvitationLetter(Samples.Letter() with { Marks = Samples.Marks(draft: true) })).ShouldBe("DRAFT");
        Large(Papers.InvitationLetter(Samples.Letter())).ShouldBeEmpty();
    }

    [Fact]
    public void The_guards_find_what_they_are_for()
    {
        Guards.Placeholders(Planted.Text("Dear {{salutation}},", "of [name of the ministry]")).ShouldBe(["{{", "}}", "[name of the ministry]"]);
        Guards.Placeholders(Planted.Text("of [...] and")).ShouldBeEmpty();
        Guards.OutOfOrder(Planted.Text("Hungary", "Albania"), ["Albania", "Hungary"]).ShouldBe(["Hungary"]);
        Guards.OutOfOrder(Planted.Text("Hungary", "Albania"), ["Austria"]).ShouldBe(["Austria"]);

        Guards.Soundness(Planted.Paper(static c => c.Item().Text("words"), Conformance.Tagged))
            .ShouldContain(static f => f.StartsWith("06-002", StringComparison.Ordinal));

        var broken = Papers.Certificate(Samples.Koszalin());
        Guards.Soundness(broken with { Bytes = broken.Bytes[..(broken.Bytes.Length / 2)] }).ShouldNotBeEmpty();
    }

    /// <summary>The letters of a size that only a watermark has.</summary>
    private static string Large(Paper paper)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(paper.Bytes);
        return string.Concat(document.GetPage(1).Letters.Where(static l => l.PointSize > 60).Select(static l => l.Value));
    }
}
