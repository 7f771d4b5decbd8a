namespace Secretariat.Host.Demo;

/// <summary>
/// What the officer of the demo says in other languages: themes, reasons, functions, institutions, bodies, organisations. Functions stand in the
/// form that the language uses where it is not known whom they name.
/// </summary>
internal static class DemoTerms
{
    internal const string Theme = "Towards a new Ministerial Declaration";
    internal const string ThemeOfReferenceGroup = "Preparing the Ministerial Conference";
    internal const string WhyPostponed = "The host has asked for more time to prepare.";
    internal const string WhyCancelled = "The subject will be taken up by the Ministerial Conference.";
    internal const string Interior = "Ministry of the Interior";

    /// <summary>Each with its wordings in French, Russian, Turkish and Arabic.</summary>
    internal static readonly IReadOnlyList<(string English, string French, string Russian, string Turkish, string Arabic)> All =
    [
        (Theme, "Vers une nouvelle Déclaration ministérielle", "На пути к новой Министерской декларации", "Yeni bir Bakanlar Bildirgesine doğru",
            "نحو إعلان وزاري جديد"),
        (ThemeOfReferenceGroup, "Préparation de la Conférence ministérielle", "Подготовка Конференции министров", "Bakanlar Konferansına Hazırlık",
            "التحضير للمؤتمر الوزاري"),
        (WhyPostponed, "Le pays hôte a demandé davantage de temps pour la préparation.", "Принимающая сторона попросила больше времени на подготовку.",
            "Ev sahibi taraf, hazırlık için ek süre istemiştir.", "طلب الطرف المضيف مزيدا من الوقت للتحضير."),
        (WhyCancelled, "Le sujet sera traité par la Conférence ministérielle.", "Этот вопрос рассмотрит Конференция министров.",
            "Konu, Bakanlar Konferansında ele alınacaktır.", "سيتولى المؤتمر الوزاري بحث هذا الموضوع."),
        (Interior, "Ministère de l’Intérieur", "Министерство внутренних дел", "İçişleri Bakanlığı", "وزارة الداخلية"),
        ("Ambassador-at-Large for Migration", "Ambassadeur itinérant pour les migrations",
            "Посол по особым поручениям по вопросам миграции", "Göçten Sorumlu Gezici Büyükelçi", "سفير متجول لشؤون الهجرة"),
        ("Director General for Migration", "Directeur général des migrations", "Генеральный директор по вопросам миграции", "Göç Genel Müdürü",
            "المدير العام لشؤون الهجرة"),
        ("Head of Unit, International Cooperation", "Responsable de l’unité de coopération internationale", "Начальник отдела международного сотрудничества",
            "Birim Başkanı, Uluslararası İş Birliği", "رئيس وحدة التعاون الدولي"),
        ("Senior Adviser, Migration Policy", "Conseiller principal pour la politique migratoire", "Старший советник по миграционной политике",
            "Kıdemli Danışman, Göç Politikası", "كبير مستشاري سياسات الهجرة"),
        ("Deputy Head of Department", "Chef adjoint du département", "Заместитель начальника департамента", "Daire Başkan Yardımcısı",
            "نائب رئيس الإدارة"),
        ("Counsellor", "Conseiller", "Советник", "Müşavir", "مستشار"),
        ("Policy Officer, Return and Reintegration", "Responsable des politiques de retour et de réintégration",
            "Специалист по вопросам возвращения и реинтеграции", "Politika Uzmanı, Geri Dönüş ve Yeniden Entegrasyon", "مسؤول سياسات العودة وإعادة الإدماج"),
        ("Chief Inspector, Border Management", "Inspecteur en chef, gestion des frontières", "Главный инспектор по вопросам управления границами",
            "Başmüfettiş, Sınır Yönetimi", "كبير مفتشي إدارة الحدود"),
        ("Regional Director", "Directeur régional", "Региональный директор", "Bölge Direktörü", "المدير الإقليمي"),
        ("Regional Coordinator", "Coordonnateur régional", "Региональный координатор", "Bölge Koordinatörü", "المنسق الإقليمي"),
        ("Senior Policy Officer", "Responsable principal des politiques", "Старший специалист по вопросам политики", "Kıdemli Politika Uzmanı",
            "كبير مسؤولي السياسات"),
        ("Main decision-making body steering the Process", "Principal organe de décision chargé du pilotage du Processus",
            "Основной орган принятия решений, направляющий работу Процесса", "Süreci yönlendiren başlıca karar organı",
            "الهيئة الرئيسية لصنع القرار وتوجيه العملية"),
        ("International Centre for Migration Policy Development", "Centre international pour le développement des politiques migratoires",
            "Международный центр по развитию миграционной политики", "Uluslararası Göç Politikaları Geliştirme Merkezi",
            "المركز الدولي لتطوير سياسات الهجرة"),
        ("International Organization for Migration", "Organisation internationale pour les migrations", "Международная организация по миграции",
            "Uluslararası Göç Örgütü", "المنظمة الدولية للهجرة"),
        ("Intergovernmental Consultations on Migration, Asylum and Refugees",
            "Consultations intergouvernementales sur les migrations, l’asile et les réfugiés",
            "Межправительственные консультации по вопросам миграции, убежища и беженцев", "Göç, İltica ve Mülteciler Hakkında Hükûmetlerarası İstişareler",
            "المشاورات الحكومية الدولية بشأن الهجرة واللجوء واللاجئين"),
        ("Bali Process", "Processus de Bali", "Балийский процесс", "Bali Süreci", "عملية بالي"),
        ("European Union", "Union européenne", "Европейский союз", "Avrupa Birliği", "الاتحاد الأوروبي"),
        ("United Nations Office on Drugs and Crime", "Office des Nations Unies contre la drogue et le crime",
            "Управление Организации Объединенных Наций по наркотикам и преступности", "Birleşmiş Milletler Uyuşturucu ve Suç Ofisi",
            "مكتب الأمم المتحدة المعني بالمخدرات والجريمة"),
        ("Organization of the Black Sea Economic Cooperation", "Organisation de coopération économique de la mer Noire",
            "Организация Черноморского экономического сотрудничества", "Karadeniz Ekonomik İşbirliği Örgütü", "منظمة التعاون الاقتصادي للبحر الأسود"),
    ];
}
