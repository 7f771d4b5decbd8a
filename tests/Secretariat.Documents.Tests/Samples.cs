using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Documents;

namespace Secretariat.Documents.Tests;

/// <summary>The 34th Senior Officials Meeting with plainly fictitious persons, and the certificate of Koszalin.</summary>
internal static class Samples
{
    public const string LongName =
        "Dr. Maria Alexandrina Bernadette Wilhelmina Konstantinopoulou-Papadimitriou VAN DER BERGHE-SCHWARZENSTEIN DE LA CONCEPCION";

    public static readonly string[] NotableNames =
    [
        "H.E. Ms. Şebnem ÖRNEKOĞLU", "Mr. İlker ÇIĞDEMLİ", "Ms. Małgorzata PRZYKŁADZKA-ŻÓŁĆ", "Mr. Nguyễn Thị Mỹ THUẬT", "Ms. Екатерина ПРИМЕРОВА",
        "السيد عبد الرحمن المثالي", "السيدة ليلى بنت النموذج", LongName, "Mr. Þór EXEMPLARSSON", "Ms. Zsófia MINTAHÁZI",
    ];

    public static readonly IReadOnlyList<PaperIssuer> Issuers =
    [
        new("Budapest Process", "Secretariat", ["Example Street 1, 1010 Vienna, Austria", "secretariat@dialogue.example", "dialogue.example"]),
    ];

    public static readonly PaperMeeting Meeting = new(
        "34th Senior Officials Meeting", new(2024, 6, 27), new(2024, 6, 27),
        Opens: new(9, 0), Closes: new(17, 30), TimeZone: "Europe/Stockholm", Venue: "Conference Centre Exempelgården\nExempelgatan 12, 111 22 Stockholm",
        Place: "Stockholm, Sweden", Host: "Sweden", Modality: "In person", Languages: ["English", "Russian"]);

    public static PaperMarks Marks(string id = "D-7F3K-9QXM", bool draft = false) => new(id, new(2024, 4, 3), IsDraft: draft);

    public static InvitationLetterPaper Letter() => new()
    {
        Marks = Marks(),
        Issuers = Issuers,
        Reference = "BP/OUT/2024/0123",
        Place = "Vienna",
        Addressee = new(
            "H.E. Mr. Bálint PÉLDAFALVI", "State Secretary for International Affairs", "Ministry of the Interior of Hungary", ["Minta utca 2–4"],
            "1051 Budapest, Hungary"),
        Salutation = "Excellency,",
        Subject = "34th Senior Officials Meeting of the Budapest Process, Stockholm, 27 June 2024",
        Paragraphs =
        [
            "On behalf of the Chair, Türkiye, the Co-Chair, Hungary, and the host, Sweden, I have the honour to invite your delegation to the 34th Senior "
                + "Officials Meeting of the Budapest Process, which will be held in Stockholm on 27 June 2024.",
            "The meeting will take stock of the implementation of the Istanbul Commitments, hear the reports of the working groups for the Silk Routes and "
                + "for the Eastern and South-Eastern regions, and prepare the next Ministerial Conference. A provisional agenda, approved by the Chair and "
                + "the Co-Chair, is enclosed.",
            "I should be grateful if you would nominate up to two delegates, one of them as head of delegation, at the level of senior officials. "
                + "Interpretation will be provided between English and Russian. Delegates who need a visa are invited to say so with their nomination, so "
                + "that a letter of support can reach them in time.",
            "The secretariat remains at your disposal for any question and would be glad to receive your nominations through the personal link by 31 "
                + "May 2024.",
        ],
        Meeting = Meeting,
        Facts = [new("Level", "Senior officials"), new("Seats", "Two per delegation"), new("Nominations", "by 31 May 2024")],
        Closing = "Accept, Excellency, the assurances of my highest consideration.",
        Signatories = [new("Mr. Anton BEISPIEL", ["Head of the Secretariat", "Budapest Process"])],
        Enclosures = ["Provisional agenda (BP/SOM.34/2024/1)", "Logistics note (BP/SOM.34/2024/INF.1)", "Privacy notice"],
        Copies = ["National focal point of Hungary", "Embassy of Hungary in Vienna"],
    };

    public static InvitationLetterPaper JointLetter() => Letter() with
    {
        Issuers = [.. Issuers, new("Prague Process", "Secretariat", ["prague@dialogue.example"])],
        Signatories =
        [
            new("Ms. Şebnem ÖRNEKOĞLU", ["Director General for Migration", "Chair of the Budapest Process"]),
            new("Ms. Klára VZOROVÁ", ["Head of the Secretariat", "Prague Process"], SignsFor: "Mr. Anton BEISPIEL"),
        ],
        Salutation = "Dear Ms. MINTAHÁZI,",
        Closing = "Yours sincerely,",
    };

    public static NoteVerbalePaper Note() => new()
    {
        Marks = Marks(),
        Issuers = Issuers,
        Reference = "BP/OUT/2024/0124",
        Paragraphs =
        [
            "The Secretariat of the Budapest Process presents its compliments to the Ministry of Foreign Affairs of the Republic of Türkiye and has the "
                + "honour to invite the Republic of Türkiye to be represented at the 34th Senior Officials Meeting, to be held in Stockholm on 27 June 2024 "
                + "at the invitation of the Government of Sweden.",
            "The Secretariat would be grateful if the esteemed Ministry would transmit this invitation to the competent authorities and communicate the "
                + "names of up to two delegates, one of them as head of delegation, by 31 May 2024. The provisional agenda and the logistics note are "
                + "enclosed.",
        ],
        Meeting = Meeting,
        Facts = [new("Level", "Senior officials"), new("Seats", "Two per delegation")],
        Sender = "The Secretariat of the Budapest Process",
        AddresseeInText = "the Ministry of Foreign Affairs of the Republic of Türkiye",
        Addressee = new(null, null, "Ministry of Foreign Affairs of the Republic of Türkiye", ["Örnek Caddesi No. 8"], "Ankara"),
        Place = "Vienna",
        Enclosures = ["Provisional agenda (BP/SOM.34/2024/1)", "Logistics note (BP/SOM.34/2024/INF.1)"],
    };

    public static NoteVerbalePaper JointNote() => Note() with
    {
        Issuers = JointLetter().Issuers,
        IsJoint = true,
        Paragraphs =
        [
            "The Secretariat of the Budapest Process and the Secretariat of the Prague Process present their compliments to the Ministry of Foreign Affairs "
                + "of the Republic of Türkiye and have the honour to invite the Republic of Türkiye to be represented at the 34th Senior Officials Meeting, "
                + "to be held in Stockholm on 27 June 2024.",
        ],
        Sender = "The Secretariat of the Budapest Process and the Secretariat of the Prague Process",
    };

    public static AgendaPaper Agenda() => new()
    {
        Marks = Marks(),
        Issuers = Issuers,
        Symbol = "BP/SOM.34/2024/1/Rev.1",
        Status = AgendaPaperStatus.Provisional,
        Revision = 1,
        Replaces = "BP/SOM.34/2024/1",
        Meeting = Meeting with { Subtitle = "From Istanbul to the next Ministerial Conference" },
        Days =
        [
            new(new(2024, 6, 27),
            [
                new() { Title = "Registration", IsBreak = true, Starts = new(8, 15), Ends = new(9, 0) },
                Item("1", "Opening of the meeting", 9, 0, 9, 30, "Chair", "Note", "H.E. Ms. Şebnem ÖRNEKOĞLU, Chair (Türkiye)",
                    "Mr. Bálint PÉLDAFALVI, Co-Chair (Hungary)", "Ms. Astrid EXEMPELSDOTTER, host (Sweden)"),
                Item("2", "Adoption of the agenda", 9, 30, 9, 40, "Chair", "Adopt") with { Documents = ["BP/SOM.34/2024/1/Rev.1"] },
                Item("3", "Follow-up to the 33rd Senior Officials Meeting", 9, 40, 10, 30, "Secretariat", "Note") with { Documents = ["BP/SOM.34/2024/2"] },
                new() { Title = "Coffee break", IsBreak = true, Starts = new(10, 30), Ends = new(11, 0) },
                Item("4", "Implementation of the Istanbul Commitments: results since 2019 and priorities for the years to come", 11, 0, 12, 30, "Co-Chair",
                    "Recommend") with { Documents = ["BP/SOM.34/2024/3", "BP/SOM.34/2024/CRP.1"] },
                new() { Number = "4.1", Depth = 1, Title = "Working group on the Silk Routes region", Starts = new(11, 0),
                    Ends = new(11, 45), Lead = "Türkiye" },
                new() { Number = "4.2", Depth = 1, Title = "Working group on the Black Sea region", Starts = new(11, 45),
                    Ends = new(12, 30), Lead = "Bulgaria" },
                new() { Title = "Lunch offered by the host", IsBreak = true, Starts = new(12, 30), Ends = new(14, 0) },
                Item("5", "Tour de table: migration trends and national developments", 14, 0, 15, 30, "Chair", "Discuss"),
                Item("6", "Preparation of the next Ministerial Conference", 15, 30, 16, 30, "Chair", "Endorse") with { Documents = ["BP/SOM.34/2024/L.1"],
                    IsRestricted = true },
                Item("7", "Any other business", 16, 30, 16, 45, "Chair", "Discuss"),
                Item("8", "Conclusions, next meeting and closing", 16, 45, 17, 30, "Chair and Co-Chair", "Adopt"),
            ]),
        ],
        Changes = ["Item 6 was moved before “Any other business” and is for delegations only.", "Item 4 gained 15 minutes."],
        Notes = ["All times are local time in Stockholm (Europe/Stockholm)."],
        Approvals =
        [
            new("Chair", "Türkiye", "H.E. Ms. Şebnem ÖRNEKOĞLU", ApprovalPaperState.Approved, new(2024, 5, 28)),
            new("Co-Chair", "Hungary", "H.E. Mr. Bálint PÉLDAFALVI", ApprovalPaperState.Approved, new(2024, 5, 29)),
        ],
    };

    public static AgendaPaper AnnotatedAgenda() => Agenda() with
    {
        Symbol = "BP/SOM.34/2024/1/Add.1",
        Revision = 0,
        Replaces = null,
        Changes = [],
        Meeting = Meeting with { LastDay = new(2024, 6, 28) },
        Days =
        [
            Agenda().Days[0] with
            {
                Items = [.. Agenda().Days[0].Items.Select(static i => i.IsBreak ? i : i with
                {
                    Annotation =
                    [
                        $"Under this item the meeting will turn to “{i.Title}”. The documents listed beside it describe what has been done since the last "
                            + "meeting and what remains open, and set out the options among which delegations may choose.",
                        "Delegations that wish to take the floor are kindly asked to tell the secretariat beforehand.",
                    ],
                })],
            },
            new(new(2024, 6, 28), [Item("9", "Study visit to the Migration Agency", 9, 0, 12, 0, "Sweden", "Note")], "Host's programme"),
        ],
        Approvals =
        [
            new("Chair", "Türkiye", "H.E. Ms. Şebnem ÖRNEKOĞLU", ApprovalPaperState.Approved, new(2024, 5, 28)),
            new("Co-Chair", "Hungary", null, ApprovalPaperState.Pending, null),
        ],
    };

    public static ConfirmationPaper Confirmation(string name = "H.E. Ms. Şebnem ÖRNEKOĞLU") => new()
    {
        Marks = Marks(),
        Issuers = Issuers,
        Reference = "R-34SOM-8K2M",
        Name = name,
        FunctionalTitle = "Director General for Migration",
        Institution = "Ministry of Foreign Affairs",
        Delegation = "Türkiye",
        Role = "Head of delegation",
        Participation = "In person",
        Meeting = Meeting,
        QrCode = "SEC1:4Zk9QmT2xW7bRhUe1LsPvA",
        ToBring = ["Registration opens at 08:15 on 27 June 2024.", "Please bring a passport or an identity card.",
            "The attached calendar entry follows later changes of time and place."],
        Change = new("https://dialogue.example/r/1LsPvA4Zk9QmT2xW7bRhUe", "Change or cancel your registration with this personal link", new(2024, 6, 25)),
        PrivacyNote = "Your data are kept for the organisation of this meeting under privacy notice 2024-1 and deleted two years after its end, except for "
            + "name, function and delegation on the list of participants.",
    };

    public static SignInSheetPaper SignIn() => new()
    {
        Marks = Marks(),
        Issuers = Issuers,
        Meeting = Meeting,
        Day = new(2024, 6, 27),
        Sessions = [new("Morning", new(9, 0), new(12, 30)), new("Afternoon", new(14, 0), new(17, 30))],
        Rows = [.. Delegates().Select(static (d, i) => new SignInRow(d.Person.Name, d.Delegation, d.Person.FunctionalTitle, i % 17 == 11))],
    };

    public static SignInSheetPaper AttendanceRecord() => SignIn() with
    {
        Record = new("Olga Officer", new DateTime(2024, 6, 27, 18, 5, 0), 112),
        Rows = [.. SignIn().Rows.Select(static (row, i) => row with
        {
            Marks = row.IsRemote ? [new(PaperPresence.Remote, new(9, 31)), new(PaperPresence.Absent)]
                : i % 23 == 22 ? [new(PaperPresence.Excused), new(PaperPresence.Excused)]
                : [new(PaperPresence.Present, new TimeOnly(8, 40).AddMinutes(i % 45)),
                    i % 9 == 8 ? new(PaperPresence.Absent) : new(PaperPresence.Present, new(13, 58))],
        })],
    };

    public static ListOfParticipantsPaper Participants() => new()
    {
        Marks = Marks() with { IssuedOn = new(2024, 6, 26) },
        Issuers = Issuers,
        Symbol = "BP/SOM.34/2024/INF.2",
        AsOf = new(2024, 6, 26, 18, 0, 0),
        TimeZone = "Europe/Stockholm",
        Meeting = Meeting,
        LegalNote = "Names, functions and institutions are listed with the knowledge of the persons concerned (privacy notice 2024-1). The order within a "
            + "delegation is the delegation's own.",
        Sections =
        [
            new("Chair, Co-Chair and host", [.. Listed(0, 6, static i => i < 1 ? "Chair" : i < 2 ? "Co-Chair" : "Host", "Türkiye", "Hungary", "Sweden")]),
            new("Participating states", [.. Listed(6, 100, static _ => null, States)]),
            new("International organisations",
                [.. Listed(106, 10, static _ => null, "European Union – European Commission", "International Centre for Migration Policy Development",
                    "International Organization for Migration", "Office of the United Nations High Commissioner for Refugees")]),
            new("Secretariat", [.. Listed(116, 4, static _ => null, "Secretariat of the Budapest Process")]),
        ],
    };

    public static CertificatePaper Certificate(string? holder = "Ms. Małgorzata PRZYKŁADZKA-ŻÓŁĆ") => new()
    {
        Marks = Marks() with { IssuedOn = new(2024, 7, 5) },
        Issuers = Issuers,
        Title = "CERTIFICATE",
        Holder = holder,
        HolderLines = ["Counsellor, Ministry of the Interior and Administration", "Delegation of Poland"],
        Attestation = "attended and contributed to the success of the",
        EventTitle = "34th Senior Officials Meeting of the Budapest Process",
        Venue = "Conference Centre Exempelgården",
        Place = "Stockholm, Sweden",
        FirstDay = new(2024, 6, 27),
        LastDay = new(2024, 6, 27),
        Extent = "Two sessions of two",
        Signatories =
        [
            new("Ms. Şebnem ÖRNEKOĞLU", ["Chair of the Budapest Process"]),
            new("Mr. Anton BEISPIEL", ["Head of the Secretariat"]),
        ],
        Serial = "BP-C-2024-7F3K9QXM4",
        VerificationAddress = "https://dialogue.example/verify/BP-C-2024-7F3K9QXM4",
    };

    public static CertificatePaper SpeakerCertificate() => Certificate() with
    {
        Subtitle = "of participation as speaker",
        Attestation = "took an active part in the",
        Contributions =
        [
            "Speaker: item 4, “Results of the projects in the Silk Routes region and the way ahead”",
            "Moderator: item 6.2, “Return and reintegration”",
        ],
        Extent = null,
    };

    public static CertificatePaper Koszalin() => new()
    {
        Marks = new("D-HIST-0001", new(2000, 5, 11), Distribution.Public),
        Issuers = [new("Polish Border Guard Headquarters"), new("ICMPD")],
        Holder = null,
        Attestation = "attended and contributed to the success of",
        EventTitle = "[...]ices in realisation of [...] and legal standards in the scope of expulsion of aliens",
        Venue = "Main Training Centre of the Border Guard",
        Place = "Koszalin, Poland",
        FirstDay = new(2000, 5, 10),
        LastDay = new(2000, 5, 11),
        Signatories =
        [
            new("Brigade General Marek BIENKOWSKI", []),
            new(null, ["Director of the ICMPD"], SignsFor: "Jonas WIDGREN"),
        ],
        PrintIssueDate = false,
        Mark = "Reproduction of a historic certificate from its legible parts; [...] marks what the source does not show. Not an issued certificate.",
    };

    public static IEnumerable<(ListedPerson Person, string Delegation)> Delegates() =>
        Participants().Sections.SelectMany(static s => s.Delegations).SelectMany(static d => d.Persons.Select(p => (p, d.Name)));

    private static readonly string[] States =
    [
        "Afghanistan", "Albania", "Armenia", "Austria", "Azerbaijan", "Bangladesh", "Belarus", "Belgium", "Bosnia and Herzegovina",
            "Bulgaria", "Croatia", "Cyprus",
        "Czechia", "Denmark", "Estonia", "Finland", "France", "Georgia", "Germany", "Greece", "Iran (Islamic Republic of)", "Iraq", "Ireland",
        "Italy", "Kazakhstan",
        "Kyrgyzstan", "Latvia", "Lithuania", "Luxembourg", "Malta", "Montenegro", "the Netherlands", "North Macedonia", "Norway", "Pakistan",
        "Poland", "Portugal",
        "Republic of Moldova", "Romania", "Serbia", "Slovakia", "Slovenia", "Spain", "Switzerland", "Tajikistan", "Turkmenistan", "Ukraine", "United Kingdom",
        "Uzbekistan", "Syrian Arab Republic",
    ];

    private static readonly string[] Given = ["Anna", "Bruno", "Clara", "Dmitri", "Elif", "Farid", "Greta", "Hamid", "Irena", "Jonas", "Katya", "Luca",
        "Mina", "Nils", "Olga"];

    private static readonly string[] Family = ["EXEMPLAR", "BEISPIELER", "MUSTERI", "PRÓBNY", "VZORNÝ", "MINTA", "ÖRNEK", "ESEMPIO", "MODELLO", "PAVYZDYS",
        "NÄIDIS", "PRIMJER"];

    private static AgendaPaperItem Item(string number, string title, int h1, int m1, int h2, int m2, string lead, string outcome, params string[] speakers) =>
        new()
        {
            Number = number,
            Title = title,
            Starts = new(h1, m1),
            Ends = new(h2, m2),
            Lead = lead,
            Speakers = speakers,
            ExpectedOutcome = outcome,
        };

    private static IEnumerable<ListedDelegation> Listed(int first, int count, Func<int, string?> note, params string[] names)
    {
        var taken = 0;
        for (var i = 0; i < names.Length; i++)
        {
            var size = (count - taken) / (names.Length - i);
            yield return new(names[i], [.. Enumerable.Range(first + taken, size).Select((n, place) => Person(n, place == 0 && names.Length > 1))], note(i));
            taken += size;
        }
    }

    private static ListedPerson Person(int n, bool head) => new(
        n % 12 == 0 ? NotableNames[n / 12] : $"{(n % 2 == 0 ? "Ms." : "Mr.")} {Given[n % Given.Length]} {Family[n % Family.Length]}-{Numeral(n)}",
        (n % 4) switch { 0 => "Director General", 1 => "Head of Unit, International Migration", 2 => "Senior Adviser", _ => "Counsellor" },
        (n % 3) switch
        {
            0 => "Ministry of the Interior",
            1 => "Ministry of Foreign Affairs",
            _ => "Migration Agency, Department for International Co-operation and Return"
        },
        head ? "Head of delegation" : null,
        n % 19 == 7);

    /// <summary>A second surname that no other delegate bears.</summary>
    private static string Numeral(int n) => $"{(char)('A' + n / 26)}{(char)('A' + n % 26)}ES";
}
