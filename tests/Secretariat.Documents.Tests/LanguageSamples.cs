using System.Globalization;
using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Protocol;
using Secretariat.Pdf.Tests.Checks;

namespace Secretariat.Documents.Tests;

/// <summary>The papers of the 34th Senior Officials Meeting as readers of other languages receive them; persons are plainly fictitious.</summary>
internal static class LanguageSamples
{
    private static readonly Dictionary<string, Texts> ByLanguage = new()
    {
        ["fr"] = new()
        {
            Process = "Processus de Budapest",
            Office = "Secrétariat",
            Meeting = "34e Réunion des hauts fonctionnaires",
            Place = "Stockholm, Suède",
            Host = "Suède",
            Modality = "En présentiel",
            Languages = ["anglais", "russe"],
            Salutation = "Excellence,",
            Closing = "Veuillez agréer, Excellence, l’expression de ma très haute considération.",
            Paragraphs =
            [
                "J’ai l’honneur d’inviter votre délégation (Hongrie) à participer à la 34e Réunion des hauts fonctionnaires, organisée "
                    + "dans le cadre du Processus de Budapest. Elle se tiendra à Stockholm (Suède), le 27 juin 2024, sur l’aimable invitation de "
                    + "l’hôte (Suède).",
                "Votre délégation peut compter 3 membres au plus, dont un chef de délégation. Je vous saurais gré de bien vouloir communiquer les "
                    + "noms et fonctions de ses membres au plus tard le 31 mai 2024.",
            ],
            Opening = "Nous certifions que",
            Attestation = "a participé à la",
            Items = ["Ouverture de la réunion", "Adoption de l’ordre du jour", "Pause café", "Mise en œuvre des engagements d’Istanbul", "Questions diverses"],
            Role = "Chef de délégation",
            Section = "États participants",
        },
        ["ru"] = new()
        {
            Process = "Будапештский процесс",
            Office = "Секретариат",
            Meeting = "34-е Совещание старших должностных лиц",
            Place = "Стокгольм, Швеция",
            Host = "Швеция",
            Modality = "Очно",
            Languages = ["английский", "русский"],
            Salutation = "Ваше Превосходительство,",
            Closing = "Примите, Ваше Превосходительство, уверения в моём весьма высоком уважении.",
            Paragraphs =
            [
                "Имею честь пригласить Вашу делегацию (Венгрия) принять участие в 34-м Совещании старших должностных лиц в рамках "
                    + "диалога «Будапештский процесс» по любезному приглашению принимающей стороны (Швеция). Дата и место проведения: "
                    + "27\u00A0июня 2024\u00A0г., Стокгольм, Швеция.",
                "В состав делегации могут войти не более 3 членов, включая главу делегации. Буду признателен за сообщение имён и должностей членов "
                    + "делегации не позднее 31 мая 2024\u00A0г.",
            ],
            Opening = "Настоящим удостоверяется, что",
            Attestation = "принял(а) участие в мероприятии",
            Items = ["Открытие совещания", "Утверждение повестки дня", "Перерыв на кофе", "Осуществление Стамбульских обязательств", "Прочие вопросы"],
            Role = "Глава делегации",
            Section = "Государства-участники",
        },
        ["tr"] = new()
        {
            Process = "Budapeşte Süreci",
            Office = "Sekretarya",
            Meeting = "34. Üst Düzey Yetkililer Toplantısı",
            Place = "Stokholm, İsveç",
            Host = "İsveç",
            Modality = "Yüz yüze",
            Languages = ["İngilizce", "Rusça"],
            Salutation = "Ekselans,",
            Closing = "En derin saygılarımın kabulünü rica ederim, Ekselans.",
            Paragraphs =
            [
                "Macaristan heyetini, Budapeşte Süreci çerçevesinde ve ev sahibinin (İsveç) nazik daveti üzerine düzenlenecek 34. Üst Düzey "
                    + "Yetkililer Toplantısına davet etmekten onur duyarım. Toplantının yeri ve tarihi: Stokholm, İsveç, "
                    + "27 Haziran 2024.",
                "Heyet, biri heyet başkanı olmak üzere en fazla 3 üyeden oluşabilir. Üyelerin ad ve görevlerinin en geç 31 Mayıs 2024 "
                    + "tarihine kadar bildirilmesini rica ederim.",
            ],
            Opening = "İşbu belge,",
            Attestation = "adlı kişinin aşağıdaki toplantıya katıldığını tasdik eder:",
            Items = ["Toplantının açılışı", "Gündemin kabulü", "Kahve arası", "İstanbul Taahhütlerinin uygulanması", "Diğer hususlar"],
            Role = "Heyet başkanı",
            Section = "Katılımcı devletler",
        },
        ["ar"] = new()
        {
            Process = "عملية بودابست",
            Office = "الأمانة",
            Meeting = "الاجتماع الرابع والثلاثون لكبار المسؤولين",
            Place = "ستوكهولم، السويد",
            Host = "السويد",
            Modality = "حضوريا",
            Languages = ["الإنجليزية", "الروسية"],
            Salutation = "صاحب السعادة،",
            Closing = "وتفضلوا، صاحب السعادة، بقبول أسمى آيات الاحترام والتقدير.",
            Paragraphs =
            [
                "يشرفني أن أدعو وفد هنغاريا إلى المشاركة في الاجتماع الرابع والثلاثين لكبار المسؤولين في إطار عملية "
                    + "بودابست، وذلك في ستوكهولم، السويد، في 27 يونيو "
                    + "2024، بدعوة كريمة من الجهة المضيفة (السويد).",
                "يمكن أن يتألف الوفد من 3 أعضاء على الأكثر، من بينهم رئيس الوفد. وأرجو التكرم بموافاتنا بأسماء أعضاء الوفد ووظائفهم في موعد أقصاه "
                    + "31 مايو 2024 (Conference Centre Exempelgården, +46 8 000 00 00).",
            ],
            Opening = "نشهد بأن",
            Attestation = "شارك في",
            Items = ["افتتاح الاجتماع", "إقرار جدول الأعمال", "استراحة", "تنفيذ التزامات إسطنبول", "ما يستجد من أعمال"],
            Role = "رئيس الوفد",
            Section = "الدول المشاركة",
        },
    };

    public static IEnumerable<string> Languages => ByLanguage.Keys;

    /// <summary>Words that stand in papers of a language that is written from right to left.</summary>
    public static IEnumerable<string> Words(string language)
    {
        var texts = ByLanguage[language];
        return FromTheRight.Words(string.Join(' ', [texts.Process, texts.Office, texts.Meeting, texts.Place, texts.Host, texts.Role, .. texts.Paragraphs]));
    }

    public static InvitationLetterPaper Letter(string language) => Samples.Letter() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Salutation = ByLanguage[language].Salutation,
        Subject = $"{ByLanguage[language].Meeting}",
        Paragraphs = ByLanguage[language].Paragraphs,
        Closing = ByLanguage[language].Closing,
        Meeting = Meeting(language),
        Facts = [],
        Enclosures = [ByLanguage[language].Items[1]],
    };

    public static NoteVerbalePaper Note(string language) => Samples.Note() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        // Whatever is said here, a note verbale has no first person.
        Paragraphs = [$"{ByLanguage[language].Office}: {ByLanguage[language].Meeting}, {ByLanguage[language].Place}."],
        Meeting = Meeting(language),
        Facts = [],
        Sender = ByLanguage[language].Office,
        AddresseeInText = ByLanguage[language].Host,
        Addressee = new(null, null, ByLanguage[language].Host),
        Enclosures = [ByLanguage[language].Items[1]],
    };

    public static SignInSheetPaper AttendanceRecord(string language) => SignIn(language) with
    {
        Record = Samples.AttendanceRecord().Record,
        Rows = Samples.AttendanceRecord().Rows,
    };

    /// <summary>A document of a meeting with its title, facts and paragraphs in the language.</summary>
    public static MeetingDocumentPaper Document(string language, MeetingDocumentPaper english) => english with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        Title = ByLanguage[language].Items[3],
        Facts = [.. english.Facts.Select(f => f with { Label = ByLanguage[language].Role })],
        Sections = [.. english.Sections.Select(s => new DocumentSection(ByLanguage[language].Section, [.. s.Paragraphs.Select((p, i) => p with
        {
            Text = ByLanguage[language].Paragraphs[i % 2],
            Addressee = p.Addressee is null ? null : ByLanguage[language].Host,
        })]))],
        Annexes = [],
        Signatories = [],
        Note = english.Note is null ? null : ByLanguage[language].Paragraphs[1],
    };

    public static AgendaPaper Agenda(string language) => Samples.Agenda() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        Changes = [],
        Notes = [],
        Days =
        [
            new(new(2024, 6, 27),
            [
                .. ByLanguage[language].Items.Select((title, i) => new AgendaPaperItem
                {
                    Number = i == 2 ? null : $"{(i < 2 ? i + 1 : i)}",
                    Title = title,
                    IsBreak = i == 2,
                    Starts = new(9 + i, 0),
                    Ends = new(9 + i, 45),
                    Lead = i == 2 ? null : ByLanguage[language].Host,
                    Documents = i == 1 ? ["BP/SOM.34/2024/1"] : [],
                }),
            ]),
        ],
        Approvals = [.. Samples.Agenda().Approvals.Select(a => a with { Office = ByLanguage[language].Role, Holder = ByLanguage[language].Host })],
    };

    public static ConfirmationPaper Confirmation(string language) => Samples.Confirmation() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        Role = ByLanguage[language].Role,
        Participation = ByLanguage[language].Modality,
        Delegation = ByLanguage[language].Host,
        ToBring = [ByLanguage[language].Items[0]],
        PrivacyNote = ByLanguage[language].Paragraphs[1],
        Change = Samples.Confirmation().Change! with { Caption = ByLanguage[language].Meeting },
    };

    public static CertificatePaper Certificate(string language) => Samples.Certificate() with
    {
        Marks = Marks(language) with { IssuedOn = new(2024, 7, 5) },
        Issuers = Issuers(language),
        Title = ByLanguage[language].Office,
        OpeningFormula = ByLanguage[language].Opening,
        Attestation = ByLanguage[language].Attestation,
        EventTitle = ByLanguage[language].Meeting,
        Place = ByLanguage[language].Place,
        HolderLines = [ByLanguage[language].Role],
        Extent = null,
    };

    public static CertificatePaper SpeakerCertificate(string language)
    {
        var (title, subtitle, attestation, contribution) = language switch
        {
            "fr" => ("ATTESTATION", "de participation avec intervention", "a contribué activement à", "Intervention\u00a0: point 4, «\u00a0{0}\u00a0»"),
            "ru" => ("СЕРТИФИКАТ", "об участии с выступлением", "входит в число выступавших на мероприятии", "Выступление: пункт 4, «{0}»"),
            "tr" => ("KATILIM BELGESİ", "konuşmacı olarak",
                "adlı kişinin aşağıdaki toplantıya etkin biçimde katkıda bulunduğunu tasdik eder:", "Konuşmacı: madde 4, “{0}”"),
            _ => ("شهادة", "مشاركة بصفة متحدث", "من المتحدثين في", "مداخلة: البند 4، «{0}»"),
        };
        return Certificate(language) with
        {
            Title = title,
            Subtitle = subtitle,
            Attestation = attestation,
            Contributions = [string.Format(CultureInfo.InvariantCulture, contribution, ByLanguage[language].Items[0])],
        };
    }

    public static ListOfParticipantsPaper Participants(string language) => Samples.Participants() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        LegalNote = ByLanguage[language].Paragraphs[0],
        Sections = [.. Samples.Participants().Sections.Take(2).Select(s => s with { Heading = ByLanguage[language].Section })],
    };

    public static SignInSheetPaper SignIn(string language) => Samples.SignIn() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        Rows = [.. Samples.SignIn().Rows.Take(30)],
    };

    public static SaveTheDatePaper SaveTheDate(string language) => MeetingSamples.SaveTheDate() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        Paragraphs = [ByLanguage[language].Paragraphs[0]],
    };

    public static AgendaPaper AnnotatedAgenda(string language)
    {
        var agenda = Agenda(language);
        return agenda with
        {
            Symbol = "BP/SOM.34/2024/1/Add.1",
            Days = [.. agenda.Days.Select(d => d with { Items = [.. d.Items.Select(i => i.IsBreak ? i : i with { Annotation = [ByLanguage[language]
                .Paragraphs[1]] })] })],
        };
    }

    public static AgendaComparisonPaper Comparison(string language) => MeetingSamples.Comparison() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        Changes = [new("4", Reworded(language), ByLanguage[language].Items[0], ByLanguage[language].Items[3]), new("5", ByLanguage[language]
            .Role, null, ByLanguage[language].Items[4])],
    };

    private static string Reworded(string language) => language switch
    {
        "fr" => "Déplacé, nouvel horaire, reformulé",
        "ru" => "Перенесено, новое время, новая редакция",
        "tr" => "Taşındı, yeni saat, yeniden yazıldı",
        "ar" => "نقل، توقيت جديد، إعادة صياغة",
        _ => "Moved, new time, reworded",
    };

    public static CompositionPaper Composition(string language) => MeetingSamples.Composition() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Body = ByLanguage[language].Meeting,
        Mandate = ByLanguage[language].Items[3],
        Parts = [new(ByLanguage[language].Section, [new(ByLanguage[language].Host, ByLanguage[language].Role, "2022", "Ms. Chiara ESEMPIO"),
            new(ByLanguage[language].Host)])],
    };

    public static SeatingPlanPaper Seating(string language) => MeetingSamples.Seating(RoomShape.U) with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        HeadTable = [.. Enumerable.Repeat($"{ByLanguage[language].Role} ({ByLanguage[language].Host})", 4)],
        Seats = [.. Enumerable.Repeat(ByLanguage[language].Host, 41)],
        Codes = [.. Enumerable.Repeat("SE", 45)],
        Rule = ByLanguage[language].Section,
        Booths = ByLanguage[language].Languages,
    };

    public static NameplatesPaper Nameplates(string language) => MeetingSamples.Nameplates() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        Plates = [new(ByLanguage[language].Host, "Sweden", "en", "Ms. Chiara ESEMPIO"), new(ByLanguage[language].Role)],
    };

    public static BadgesPaper Badges(string language, BadgeFormat format) => MeetingSamples.Badges(format) with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        Badges = [.. MeetingSamples.Badges(format).Badges.Select(b => b with { Delegation = ByLanguage[language].Host, Role = ByLanguage[language].Role })],
    };

    public static FolderCoversPaper FolderCovers(string language) => MeetingSamples.FolderCovers() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        Delegations = [ByLanguage[language].Host],
    };

    public static StickersPaper Stickers(string language) => MeetingSamples.Stickers() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        Delegations = [ByLanguage[language].Host, ByLanguage[language].Process],
        Copies = 24,
    };

    public static NominationFormPaper NominationForm(string language) => MeetingSamples.NominationForm() with
    {
        Marks = Marks(language),
        Issuers = Issuers(language),
        Meeting = Meeting(language),
        Roles = [ByLanguage[language].Role, ByLanguage[language].Role],
        Modalities = [],
        ReturnTo = [ByLanguage[language].Office, "secretariat@dialogue.example"],
        PrivacyNote = ByLanguage[language].Paragraphs[1],
    };

    private static PaperMarks Marks(string language) => Samples.Marks() with { Language = language };

    private static IReadOnlyList<PaperIssuer> Issuers(string language) =>
        [new(ByLanguage[language].Process, ByLanguage[language].Office, Samples.Issuers[0].ContactLines)];

    private static PaperMeeting Meeting(string language) => Samples.Meeting with
    {
        Title = ByLanguage[language].Meeting,
        Place = ByLanguage[language].Place,
        Host = ByLanguage[language].Host,
        Modality = ByLanguage[language].Modality,
        Languages = ByLanguage[language].Languages,
    };

    private sealed record Texts
    {
        public required string Process { get; init; }
        public required string Office { get; init; }
        public required string Meeting { get; init; }
        public required string Place { get; init; }
        public required string Host { get; init; }
        public required string Modality { get; init; }
        public required IReadOnlyList<string> Languages { get; init; }
        public required string Salutation { get; init; }
        public required string Closing { get; init; }
        public required IReadOnlyList<string> Paragraphs { get; init; }
        public required string Opening { get; init; }
        public required string Attestation { get; init; }
        public required IReadOnlyList<string> Items { get; init; }
        public required string Role { get; init; }
        public required string Section { get; init; }
    }
}
