namespace Secretariat.Host.Demo;

/// <summary>What the demo's officer says of its agenda in the other languages of papers.</summary>
internal static class DemoWords
{
    /// <summary>The languages besides English.</summary>
    internal static readonly string[] Languages = ["fr", "ru", "tr", "ar"];

    /// <summary>What is explained of the report.</summary>
    internal const string OnReport = "The Secretariat will report on the follow-up to the conclusions of the 33rd Meeting. "
        + "Delegations are invited to take note.";

    /// <summary>What is explained of the discussion.</summary>
    internal const string OnDeclaration = "The Co-Chair will introduce the elements of a new Ministerial Declaration.\n\nDelegations are invited to "
        + "comment on its structure and on the priorities of the coming five years. Written comments may be submitted up to one week before the meeting.";

    /// <summary>What is explained of the tour de table.</summary>
    internal const string OnTrends = "Delegations are invited to speak for three minutes each on recent trends and on legal pathways.";

    private static readonly (string English, string French, string Russian, string Turkish, string Arabic)[] Words =
    [
        ("Follow-up to the 33rd Senior Officials Meeting",
            "Suite donnée à la 33e Réunion des hauts fonctionnaires",
            "Последующая деятельность по итогам 33-го Совещания старших должностных лиц",
            "33. Üst Düzey Yetkililer Toplantısının takibi",
            "متابعة نتائج الاجتماع الثالث والثلاثين لكبار المسؤولين"),
        ("Towards a new Ministerial Declaration and Call for Action",
            "Vers une nouvelle Déclaration ministérielle et un nouvel Appel à l’action",
            "На пути к новой Министерской декларации и Призыву к действиям",
            "Yeni bir Bakanlar Bildirgesine ve Eylem Çağrısına doğru",
            "نحو إعلان وزاري جديد ونداء جديد إلى العمل"),
        ("Lunch offered by the host",
            "Déjeuner offert par l’hôte",
            "Обед от имени принимающей стороны",
            "Ev sahibinin verdiği öğle yemeği",
            "مأدبة غداء تقيمها الجهة المضيفة"),
        ("Tour de table: migration trends and national developments",
            "Tour de table : tendances migratoires et faits nouveaux dans les pays",
            "Выступления делегаций: миграционные тенденции и события в странах",
            "Görüş turu: göç eğilimleri ve ulusal gelişmeler",
            "جولة مداخلات: اتجاهات الهجرة والمستجدات الوطنية"),
        ("Tour de table: migration trends, legal pathways and national developments",
            "Tour de table : tendances migratoires, voies légales et faits nouveaux dans les pays",
            "Выступления делегаций: миграционные тенденции, легальные пути миграции и события в странах",
            "Görüş turu: göç eğilimleri, yasal göç yolları ve ulusal gelişmeler",
            "جولة مداخلات: اتجاهات الهجرة والمسارات القانونية والمستجدات الوطنية"),
        ("Any other business: date of the next meeting",
            "Questions diverses : date de la prochaine réunion",
            "Прочие вопросы: дата следующего совещания",
            "Diğer konular: bir sonraki toplantının tarihi",
            "مسائل أخرى: موعد الاجتماع المقبل"),
        ("Chair (Türkiye), Co-Chair (Hungary), host (Sweden)",
            "Présidence (Türkiye), coprésidence (Hongrie), hôte (Suède)",
            "Председатель (Турция), Сопредседатель (Венгрия), принимающая сторона (Швеция)",
            "Başkan (Türkiye), Eş Başkan (Macaristan), ev sahibi (İsveç)",
            "الرئيس (تركيا)، الرئيس المشارك (هنغاريا)، الجهة المضيفة (السويد)"),
        ("Chair and Co-Chair",
            "Présidence et coprésidence",
            "Председатель и Сопредседатель",
            "Başkan ve Eş Başkan",
            "الرئيس والرئيس المشارك"),
        (OnReport,
            "Le Secrétariat rend compte de la suite donnée aux conclusions de la 33e Réunion. Les délégations sont invitées "
                + "à en prendre note.",
            "Секретариат сообщит о мерах, принятых по итогам 33-го Совещания. Делегациям предлагается принять эту информацию к сведению.",
            "Sekretarya, 33. Toplantının sonuçlarının ne ölçüde hayata geçirildiği hakkında bilgi verir. Heyetler bilgi "
                + "edinmeye davet edilir.",
            "تعرض الأمانة ما آلت إليه استنتاجات الاجتماع الثالث والثلاثين. والوفود مدعوة إلى الإحاطة علما بذلك."),
        (OnDeclaration,
            "La coprésidence présente les éléments d’une nouvelle Déclaration ministérielle.\n\nLes délégations sont invitées "
                + "à s’exprimer sur sa structure et sur les priorités des cinq prochaines années. Des observations écrites peuvent "
                + "être adressées jusqu’à une semaine avant la réunion.",
            "Сопредседатель представляет элементы новой Министерской декларации.\n\nДелегациям предлагается высказаться о её "
                + "структуре и о приоритетах на ближайшие пять лет. Письменные замечания принимаются не позднее чем за неделю до "
                + "совещания.",
            "Eş Başkan, yeni Bakanlar Bildirgesinin unsurlarını sunar.\n\nHeyetler, Bildirgenin yapısı ve önümüzdeki beş yılın "
                + "öncelikleri hakkında görüş bildirmeye davet edilir. Yazılı görüşler toplantıdan bir hafta öncesine kadar "
                + "iletilebilir.",
            "يعرض الرئيس المشارك عناصر إعلان وزاري جديد.\n\nوالوفود مدعوة إلى إبداء تعليقاتها على هيكله وعلى أولويات السنوات الخمس "
                + "المقبلة. ويمكن تقديم تعليقات خطية في موعد أقصاه أسبوع واحد قبل الاجتماع."),
        (OnTrends,
            "Les délégations sont invitées à s’exprimer, pendant trois minutes chacune, sur les tendances récentes et sur "
                + "les voies légales.",
            "Делегациям предлагается выступить с сообщениями, до трёх минут каждое, о последних тенденциях и легальных путях миграции.",
            "Heyetler, son eğilimler ve yasal göç yolları hakkında üçer dakika söz almaya davet edilir.",
            "الوفود مدعوة إلى أن يتحدث كل منها لمدة ثلاث دقائق عن الاتجاهات الأخيرة والمسارات القانونية."),
    ];

    /// <summary>By language, what English words of the agenda say in it.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> OfAgenda { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["fr"] = Words.ToDictionary(w => w.English, w => w.French),
            ["ru"] = Words.ToDictionary(w => w.English, w => w.Russian),
            ["tr"] = Words.ToDictionary(w => w.English, w => w.Turkish),
            ["ar"] = Words.ToDictionary(w => w.English, w => w.Arabic),
        };
}
