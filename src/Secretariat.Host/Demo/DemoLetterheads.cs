namespace Secretariat.Host.Demo;

/// <summary>
/// The letterheads of the presidency and of a partner with which the dialogue of the demo holds a joint meeting; neither the partner nor its emblem exists.
/// </summary>
internal static class DemoLetterheads
{
    internal const string Dialogue = "Budapest Process";
    internal const string Partner = "Example Process on Return";
    internal const string PartnerSignatory = "Max MUSTERMANN";
    internal const string PartnerFunction = "Chair of the Example Process on Return";
    internal const string Presidency = "Chair of the Budapest Process";
    internal const string JointMeeting = "Joint Meeting on Return and Reintegration";
    internal const string Theme = "Towards a new Ministerial Declaration";

    private const string Emblem = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
          <circle cx="24" cy="24" r="22" fill="#2F5D50"/>
          <path d="M10 27L24 13L38 27H31V36H17V27Z" fill="#F2EBDD"/>
        </svg>
        """;

    private static readonly (
        string Language, string Partner, string Secretariat, string Chair, string Meeting, string Theme)[] Terms =
    [
        ("fr", "Processus Exemple sur le retour", "Secrétariat du Processus Exemple sur le retour",
            "Président du Processus Exemple sur le retour",
            "Réunion conjointe sur le retour et la réintégration", "Vers une nouvelle Déclaration ministérielle"),
        ("ru", "Примерный процесс по вопросам возвращения", "Секретариат Примерного процесса по вопросам возвращения",
            "Председатель Примерного процесса по вопросам возвращения",
            "Совместное совещание по вопросам возвращения и реинтеграции", "На пути к новой Министерской декларации"),
        ("tr", "Örnek Geri Dönüş Süreci", "Örnek Geri Dönüş Süreci Sekretaryası",
            "Örnek Geri Dönüş Süreci Başkanı",
            "Geri Dönüş ve Yeniden Entegrasyon Ortak Toplantısı", "Yeni bir Bakanlar Bildirgesine doğru"),
        ("ar", "العملية النموذجية بشأن العودة", "أمانة العملية النموذجية بشأن العودة",
            "رئيس العملية النموذجية بشأن العودة",
            "الاجتماع المشترك بشأن العودة وإعادة الإدماج", "نحو إعلان وزاري جديد"),
    ];

    /// <summary>
    /// Writes the emblem and names it in the settings, with the words of the partner, and the theme of the meeting, in the languages of the letters.
    /// </summary>
    internal static async Task EnsureAsync(string dataFolder, Dictionary<string, string?> settings, CancellationToken ct)
    {
        var emblem = Path.Combine(dataFolder, "demo-partner-emblem.svg");
        await File.WriteAllTextAsync(emblem, Emblem, ct);
        settings["Dialogue:ContactLines:0"] = "1 Sample Square, 1000 Vienna";
        settings["Dialogue:Letterheads:0:Issuer"] = Dialogue;
        settings["Dialogue:Letterheads:1:Issuer"] = Partner;
        settings["Dialogue:Letterheads:1:Office"] = $"Secretariat of the {Partner}";
        settings["Dialogue:Letterheads:1:ContactLines:0"] = "1 Sample Street, 00000 Exampleton";
        settings["Dialogue:Letterheads:1:ContactLines:1"] = "secretariat@example-process.example";
        settings["Dialogue:Letterheads:1:Accent"] = "#2F5D50";
        settings["Dialogue:Letterheads:1:Emblem"] = emblem;
        settings["Dialogue:Letterheads:2:Issuer"] = Presidency;
        settings["Dialogue:Letterheads:2:NoteVerbaleStyle"] = "UnitedNations";
        foreach (var (language, partner, secretariat, chair, meeting, theme) in Terms)
        {
            settings[$"Dialogue:Terms:{language}:{Partner}"] = partner;
            settings[$"Dialogue:Terms:{language}:Secretariat of the {Partner}"] = secretariat;
            settings[$"Dialogue:Terms:{language}:{PartnerFunction}"] = chair;
            settings[$"Dialogue:Terms:{language}:{JointMeeting}"] = meeting;
            settings[$"Dialogue:Terms:{language}:{Theme}"] = theme;
        }
    }
}
