using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Documents;

/// <summary>What kind of paper it is.</summary>
public enum DocumentKind
{
    /// <summary>A letter of invitation.</summary>
    InvitationLetter,

    /// <summary>A note verbale.</summary>
    NoteVerbale,

    /// <summary>A provisional agenda or a revision of it.</summary>
    Agenda,

    /// <summary>The annotations to the provisional agenda.</summary>
    AnnotatedAgenda,

    /// <summary>The agenda as the meeting adopted it.</summary>
    AdoptedAgenda,

    /// <summary>The announcement of a meeting before its formal invitation.</summary>
    SaveTheDate,

    /// <summary>The confirmation of a registration.</summary>
    Confirmation,

    /// <summary>The sheet that delegates sign on a day.</summary>
    SignInSheet,

    /// <summary>The list of participants, provisional or final.</summary>
    ListOfParticipants,

    /// <summary>A certificate of participation.</summary>
    Certificate,

    /// <summary>Any other letter, such as the withdrawal of an invitation.</summary>
    Letter,

    /// <summary>Draft conclusions, or conclusions as adopted.</summary>
    Conclusions,

    /// <summary>What conclusions ask of one addressee.</summary>
    DecisionExtract,

    /// <summary>The note on a silence procedure, or its result.</summary>
    SilenceNote,

    /// <summary>The logistics note.</summary>
    LogisticsNote,

    /// <summary>The report of a meeting.</summary>
    MeetingReport,
}

/// <summary>Whom a paper is for (study §3.18).</summary>
public enum Distribution
{
    /// <summary>Anybody.</summary>
    Public,

    /// <summary>The delegations of the meeting.</summary>
    Limited,

    /// <summary>The secretariat and the chairs.</summary>
    Restricted,

    /// <summary>The one delegation or delegate it was made for.</summary>
    Personal,
}

/// <summary>A paper as it left the house: stored once, hashed, never made again.</summary>
public sealed class IssuedDocument : AggregateRoot<IssuedDocumentId>
{
    private IssuedDocument() { }

    /// <summary>What kind of paper it is.</summary>
    public DocumentKind Kind { get; private init; }

    /// <summary>The meeting it belongs to.</summary>
    public MeetingId? MeetingId { get; private init; }

    /// <summary>The delegation it was made for, when it is personal.</summary>
    public DelegationId? DelegationId { get; private init; }

    /// <summary>The delegate it was made for, when it is personal.</summary>
    public RegistrationId? RegistrationId { get; private init; }

    /// <summary>Its symbol or reference, such as <c>BP/SOM.34/2024/1</c> (study §3.8).</summary>
    public string? Symbol { get; private init; }

    /// <summary>Its title.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The name of its file.</summary>
    public string FileName { get; private init; } = "";

    /// <summary>Its media type.</summary>
    public string MediaType { get; private init; } = "";

    /// <summary>Its language, as an ISO 639 code.</summary>
    public string Language { get; private init; } = "";

    /// <summary>Whom it is for.</summary>
    public Distribution Distribution { get; private init; }

    /// <summary>The version of the template it was made from.</summary>
    public string TemplateVersion { get; private init; } = "";

    /// <summary>How many pages it has.</summary>
    public int Pages { get; private init; }

    /// <summary>How many bytes it has.</summary>
    public int Size { get; private init; }

    /// <summary>The SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The date on the paper.</summary>
    public DateTimeOffset IssuedAt { get; private init; }

    /// <summary>The key that signed it; null when it is not signed.</summary>
    public SigningKeyId? SignedWith { get; private init; }

    /// <summary>The moment of signing.</summary>
    public DateTimeOffset? SignedAt { get; private init; }

    /// <summary>The moment of signing that a time-stamp server attests.</summary>
    public DateTimeOffset? TimeStampedAt { get; private init; }

    /// <summary>What an officer should look at, such as a name in letters that no type here has; empty where nothing was doubtful.</summary>
    public IReadOnlyList<string> Warnings { get; private init; } = [];

    /// <summary>Issues a paper.</summary>
    /// <param name="kind">What kind of paper it is.</param>
    /// <param name="identity">What it is called.</param>
    /// <param name="audience">What it belongs to and whom it is for.</param>
    /// <param name="make">What it was made from and what came of it.</param>
    /// <param name="issuedAt">The date on the paper.</param>
    public static IssuedDocument Issue(DocumentKind kind, DocumentIdentity identity, DocumentAudience audience, DocumentMake make, DateTimeOffset issuedAt) =>
        new()
        {
            Id = IssuedDocumentId.New(),
            Kind = kind,
            MeetingId = audience.Meeting,
            DelegationId = audience.Delegation,
            RegistrationId = audience.Registration,
            Distribution = audience.Distribution,
            Symbol = identity.Symbol,
            Title = identity.Title,
            FileName = identity.FileName,
            MediaType = identity.MediaType,
            Language = identity.Language,
            TemplateVersion = make.TemplateVersion,
            Pages = make.Pages,
            Size = make.Size,
            Sha256 = make.Sha256,
            IssuedAt = issuedAt,
            SignedWith = make.Signature?.Key,
            SignedAt = make.Signature?.SignedAt,
            TimeStampedAt = make.Signature?.TimeStampedAt,
            Warnings = make.Warnings,
        };
}

/// <summary>What a paper is called.</summary>
public sealed record DocumentIdentity(string? Symbol, string Title, string FileName, string MediaType, string Language);

/// <summary>What a paper belongs to and whom it is for.</summary>
public sealed record DocumentAudience(Distribution Distribution, MeetingId? Meeting, DelegationId? Delegation, RegistrationId? Registration);

/// <summary>What a paper was made from and what came of it.</summary>
public sealed record DocumentMake(string TemplateVersion, int Pages, int Size, string Sha256)
{
    /// <summary>Its signature, when it is signed; size and hash are those of the signed paper.</summary>
    public PaperSignature? Signature { get; init; }

    /// <summary>What an officer should look at.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
