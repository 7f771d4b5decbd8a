using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Protocol;
using Secretariat.Pdf.Tests.Checks;

namespace Secretariat.Documents.Tests;

/// <summary>The other papers of the 34th Senior Officials Meeting; persons are plainly fictitious.</summary>
internal static class MeetingSamples
{
    private static readonly string[] Delegations = [.. Samples.Delegates().Select(static d => d.Delegation).Distinct()];

    public static SaveTheDatePaper SaveTheDate() => new()
    {
        Marks = Samples.Marks(),
        Issuers = Samples.Issuers,
        Meeting = Samples.Meeting,
        Paragraphs = ["The Chair, Türkiye, and the Co-Chair, Hungary, would be grateful if participating states and organisations kept this day free."],
        Contact = ["Secretariat of the Budapest Process", "secretariat@dialogue.example"],
    };

    public static MeetingDocumentPaper Conclusions() => new()
    {
        Marks = Samples.Marks(),
        Issuers = Samples.Issuers,
        Template = "conclusions",
        Symbol = "BP/SOM.34/2024/CONC",
        Title = "Conclusions and recommendations",
        Status = MeetingDocumentStatus.Adopted,
        Meeting = Samples.Meeting,
        Facts = [new("Chair", "Türkiye"), new("Co-Chair", "Hungary"), new("Participation", "142 participants of 48 states and 10 organisations")],
        ParagraphNumbers = true,
        Sections =
        [
            new("Implementation of the Istanbul Commitments",
            [
                new("The meeting took note of the progress reported by the working groups and thanked the secretariat for its overview."),
                new("Delegations stressed that return and reintegration depend on partnerships that last longer than a project."),
            ]),
            new("Recommendations",
            [
                new("Working groups should report once a year on what became of their recommendations.", "R.1", "Working groups", new(2025, 3, 31)),
                new("States are invited to name one expert each for the community of practitioners.", "R.2", "Participating states", new(2024, 10, 31)),
            ]),
            new("Next meeting", [new("The 35th Senior Officials Meeting will be held at a time and place to be agreed by silence procedure.")]),
        ],
        Annexes = ["Agenda (BP/SOM.34/2024/1/Rev.1)", "List of participants (BP/SOM.34/2024/INF.2)"],
        Signatories = [new("Ms. Şebnem ÖRNEKOĞLU", ["Chair of the Budapest Process"])],
    };

    public static MeetingDocumentPaper DraftConclusions() => Conclusions() with
    {
        Template = "draft-conclusions",
        Symbol = "BP/SOM.34/2024/L.1",
        Title = "Draft conclusions",
        Status = MeetingDocumentStatus.NotYetAgreed,
        Facts = [new("Comments", "by 20 June 2024, 18:00 (Europe/Vienna)")],
        Signatories = [],
    };

    public static MeetingDocumentPaper Report() => Conclusions() with
    {
        Template = "report",
        Symbol = "BP/SOM.34/2024/RPT",
        Title = "Report of the meeting",
        Status = MeetingDocumentStatus.Final,
        Signatories = [],
        Note = "Held under the Chatham House Rule: views are reported without the names of those who expressed them.",
    };

    public static MeetingDocumentPaper LogisticsNote() => Conclusions() with
    {
        Template = "logistics-note",
        Symbol = "BP/SOM.34/2024/INF.1",
        Title = "Logistics note",
        Status = MeetingDocumentStatus.None,
        Facts = [],
        ParagraphNumbers = false,
        Sections =
        [
            new("Venue", [new("The meeting is held at the Conference Centre Exempelgården.")]),
            new("Transport", [new("The airport train takes 20 minutes.\nFrom the station it is a walk of ten minutes.")]),
        ],
        Annexes = [],
        Signatories = [],
    };

    public static MeetingDocumentPaper Extract() => Conclusions() with
    {
        Template = "decision-extract",
        Symbol = null,
        Title = "Extract from the conclusions (BP/SOM.34/2024/CONC)",
        AddressedTo = "Sweden",
        ParagraphNumbers = false,
        Sections = [new("Recommendations", [new("A workshop should be held.", "R.2", "Sweden", new(2024, 11, 30))])],
        Annexes = [],
        Signatories = [],
        Note = "This extract has what is addressed to Sweden. The whole text has the symbol BP/SOM.34/2024/CONC.",
    };

    public static MeetingDocumentPaper Silence() => Conclusions() with
    {
        Template = "silence-note",
        Symbol = "BP/SOM.34/2024/SIL.1",
        Title = "Silence procedure",
        Status = MeetingDocumentStatus.None,
        Facts = [new("Text", "BP/SOM.34/2024/L.1"),
            new("Silence ends", "15 July 2024, 18:00 (Europe/Stockholm)\n15 July 2024, 16:00 UTC")],
        Annexes = [],
        Signatories = [],
        Note = "Only participating states may break the silence.",
    };

    public static AgendaComparisonPaper Comparison() => new()
    {
        Marks = Samples.Marks(),
        Issuers = Samples.Issuers,
        Meeting = Samples.Meeting,
        Before = "BP/SOM.34/2024/1",
        After = "BP/SOM.34/2024/1/Rev.1",
        Changes =
        [
            new("4", "New time", "11:00–12:15 Implementation of the Istanbul Commitments", "11:00–12:30 Implementation of the "
                + "Istanbul Commitments"),
            new("6", "Moved", "7 Preparation of the next Ministerial Conference",
                "6 Preparation of the next Ministerial Conference"),
            new("8", "New", null, "8 Conclusions, next meeting and closing"),
        ],
    };

    public static CompositionPaper Composition() => new()
    {
        Marks = Samples.Marks(),
        Issuers = Samples.Issuers,
        Body = "Thematic Working Group on Return and Reintegration",
        Mandate = "Prepares recommendations on return and reintegration for the senior officials.",
        On = new(2024, 6, 27),
        Parts =
        [
            new("Chairs", [new("Italy", "Co-Chair", "December 2022", "Ms. Chiara ESEMPIO"), new("Pakistan", "Co-Chair", "December 2022", "Mr. Bilal MISAAL")]),
            new("Members", [.. Delegations.Take(24).Select(static d => new CompositionMember(d, "Member", "1993"))]),
        ],
        Contact = ["secretariat@dialogue.example"],
    };

    public static SeatingPlanPaper Seating(RoomShape shape = RoomShape.HollowSquare) => new()
    {
        Marks = Samples.Marks(),
        Issuers = Samples.Issuers,
        Meeting = Samples.Meeting,
        Room = "Exempelsalen",
        Shape = shape,
        HeadTable = ["Host (Sweden)", "Co-Chair (Hungary)", "Chair (Türkiye)", "Secretariat", "Rapporteur"],
        Seats = [.. Delegations.Skip(3)],
        Codes = ["SE", "HU", "TR", null, null, .. Delegations.Skip(3).Select(static d => d[..2].ToUpperInvariant())],
        Rule = "Alphabetical order in English",
        Booths = ["English", "Russian", "Turkish"],
    };

    public static FolderCoversPaper FolderCovers() => new()
    {
        Marks = Samples.Marks(),
        Issuers = Samples.Issuers,
        Meeting = Samples.Meeting,
        Delegations = ["Türkiye", "International Centre for Migration Policy Development"],
    };

    public static StickersPaper Stickers() => new()
    {
        Marks = Samples.Marks(),
        Issuers = Samples.Issuers,
        Meeting = Samples.Meeting,
        Delegations = [.. Delegations.Take(30)],
    };

    public static NominationFormPaper NominationForm() => new()
    {
        Marks = Samples.Marks(),
        Issuers = Samples.Issuers,
        Meeting = Samples.Meeting,
        Roles = ["Head of delegation", "Alternate head of delegation", "Delegate", "Observer", "Interpreter"],
        Modalities = ["In person", "Online"],
        ReturnBy = new(2024, 5, 31),
        ReturnTo = ["Secretariat of the Budapest Process", "secretariat@dialogue.example"],
        PrivacyNote = "The data are kept and used for this meeting as privacy notice 2024-1 says.",
    };

    public static NameplatesPaper Nameplates() => new()
    {
        Marks = Samples.Marks(),
        Issuers = Samples.Issuers,
        Meeting = Samples.Meeting,
        Plates =
        [
            new("Türkiye"), new("Bosnia and Herzegovina"), new("Iran (Islamic Republic of)", "إيران", "ar", "Mr. Farid MESAL", "السيد فريد مثال"),
            new("International Centre for Migration Policy Development"),
        ],
    };

    /// <summary>A drawn head and shoulders: plainly nobody.</summary>
    private static readonly byte[] Silhouette = new GreyPicture(140, 180,
        [.. Enumerable.Range(0, 140 * 180).Select(static i => (byte)(Drawn(i % 140, i / 140) ? 100 : 230))]).ToSmallPng();

    private static bool Drawn(int x, int y) => Within(x - 70, y - 66, 32, 40) || Within(x - 70, y - 186, 60, 70);

    private static bool Within(double x, double y, double across, double down) => x * x / (across * across) + y * y / (down * down) <= 1;

    public static BadgesPaper BadgesWithPhotos(BadgeFormat format) => Badges(format) with
    {
        Badges = [.. Badges(format).Badges.Select((b, i) => i % 2 == 0 ? b with { Photo = new(Silhouette) } : b)],
    };

    public static BadgesPaper Badges(BadgeFormat format) => new()
    {
        Marks = Samples.Marks(),
        Issuers = Samples.Issuers,
        Meeting = Samples.Meeting,
        Format = format,
        Badges =
        [
            new("H.E. Ms. Şebnem", "ÖRNEKOĞLU", "Türkiye", "Chair", BadgeColour.Presiding, "SEC1:4Zk9QmT2xW7bRhUe1LsPvA", ["Plenary", "VIP"]),
            new("Ms. Małgorzata", "PRZYKŁADZKA-ŻÓŁĆ", "Poland", "Head of delegation", BadgeColour.Delegate, "SEC1:9xW7bRhUe1LsPvA4Zk9QmT"),
            new("Mr. Abd al-Rahman", "AL-MITHALI", "Iraq", "Delegate", BadgeColour.Delegate, "SEC1:xW7bRhUe1LsPvA4Zk9QmT2")
            {
                OtherName = "عبد الرحمن المثالي",
            },
            new("Dr. Maria Alexandrina Bernadette Wilhelmina", "VAN DER BERGHE-SCHWARZENSTEIN DE LA CONCEPCION",
                "International Centre for Migration Policy Development", "Observer", BadgeColour.Observer, "SEC1:W7bRhUe1LsPvA4Zk9QmT2x"),
            new("Mr. Anton", "BEISPIEL", "Secretariat", "Secretariat", BadgeColour.Secretariat, "SEC1:7bRhUe1LsPvA4Zk9QmT2xW"),
            new("Mr. Nguyễn Thị Mỹ", "THUẬT", "Expert", "Speaker", BadgeColour.Guest, "SEC1:bRhUe1LsPvA4Zk9QmT2xW7"),
        ],
    };
}
