namespace Secretariat.Pdf.Tests;

/// <summary>Words in the scripts of participants, as they are stored: NFC, in logical order.</summary>
internal static class ScriptWords
{
    public static readonly Dictionary<string, string> All = new()
    {
        ["English"] = "The office of affluent fjords, first draft",
        ["Turkish"] = "Iğdır, İstanbul ve ışık: Şebnem ÖRNEKOĞLU",
        ["Polish"] = "Zażółć gęślą jaźń, Małgorzata ŻÓŁĆ",
        ["Romanian"] = "Ștefan Țîrlea și Ană",
        ["Icelandic"] = "Þórður Æðason",
        ["Vietnamese"] = "Nguyễn Thị Hồng, Đặng Văn Ẩ Ặ ỹ ữ ợ",
        ["Greek"] = "Καλημέρα, Ελληνική Δημοκρατία",
        ["Russian"] = "Заключения совещания, Ёлкина",
        ["Ukrainian"] = "Європа, їжак, ґанок",
        ["Serbian"] = "Љубљана, Ђорђе, Џон",
        ["Kazakh"] = "Қазақстан Республикасы, Әлия",
        ["Armenian"] = "Հայաստանի Հանրապետություն",
        ["Georgian"] = "საქართველოს მთავრობა",
        ["Hebrew"] = "שלום עולם",
        ["Arabic"] = "محمد بن عبد الله آل سعود، المملكة العربية السعودية",
        ["Persian"] = "جمهوری اسلامی ایران، گروه چهارم",
        ["Urdu"] = "پاکستان کے نمائندے",
        ["Hindi"] = "हिन्दी में एक वाक्य है। क्षत्रिय श्री",
        ["Bengali"] = "বাংলাদেশ প্রজাতন্ত্রের প্রতিনিধি।",
        ["Punjabi"] = "ਪੰਜਾਬ ਦੇ ਲੋਕ",
        ["Gujarati"] = "ગુજરાત રાજ્ય",
        ["Tamil"] = "தமிழ் மொழி, கொழும்பு",
        ["Telugu"] = "తెలుగు భాష",
        ["Kannada"] = "ಕನ್ನಡ ಭಾಷೆ",
        ["Malayalam"] = "മലയാളം ഭാഷ",
        ["Sinhala"] = "ශ්‍රී ලංකාව",
        ["Thai"] = "กระทรวงการต่างประเทศ ประเทศไทย น้ำ",
        ["Lao"] = "ສາທາລະນະລັດ ປະຊາທິປະໄຕ",
        ["Khmer"] = "ព្រះរាជាណាចក្រកម្ពុជា",
        ["Burmese"] = "မြန်မာနိုင်ငံ",
        ["Amharic"] = "የኢትዮጵያ ሪፐብሊክ",
        ["Chinese"] = "中华人民共和国外交部。會議議程",
        ["Japanese"] = "日本国外務省、カタカナとひらがな",
        ["Korean"] = "대한민국 외교부",
        ["mathematics"] = "½ ≤ ∑ € № § † ‰",
    };

    /// <summary>Text of both directions: names, numbers, brackets and dates in a right-to-left sentence, and the other way round.</summary>
    public static readonly string[] Mixed =
    [
        "اجتماع SOM رقم 34 في Stockholm (السويد) يوم 27 يونيو 2024",
        "الوثيقة BP/SOM.34/2024/1 (Rev. 2)، الصفحة 3 من 12",
        "הפגישה ה-34 של Budapest Process (שוודיה)",
        "Head of delegation: محمد علي (Ministry of Interior), 3 delegates",
    ];
}
