using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Languages;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Portal;

/// <summary>
/// What the portal says, in the language of its reader, from <c>PortalTexts.resx</c> and its translations. A test compares the keys of each file with the names
/// here, and the refusals it knows with those that the portal's acts can meet.
/// </summary>
public sealed class PortalTexts
{
    private static readonly ConcurrentDictionary<Language, PortalTexts> ByLanguage = [];

    private readonly FrozenDictionary<string, string> _texts;

    private PortalTexts(Language language)
    {
        Language = language;
        _texts = TextsOfLanguage.Read(typeof(PortalTexts), language);
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

#pragma warning disable CS1591 // Each says what its English text says.
    public string Skip => Text();
    public string Languages => Text();
    public string Leave => Text();
    public string LeftPortal => Text();
    public string Optional => Text();
    public string ErrorAt => Text();
    public string NowOnRecord => Text();
    public string Nothing => Text();
    public string ChangedMeanwhile => Text();
    public string NotDone => Text();
    public string NotFoundTitle => Text();
    public string NotFoundText => Text();
    public string OverTitle => Text();
    public string OverText => Text();
    public string WaitTitle => Text();
    public string WaitText => Text();
    public string FaultTitle => Text();
    public string FaultText => Text();
    public string StaleFormTitle => Text();
    public string StaleFormText => Text();
    public string Written => Text();
    public string ToLink => Text();
    public string ToPortal => Text();
    public string AtVenue => Text();
    public string WhereYouAre => Text();
    public string Until => Text();
    public string LinkTitle => Text();
    public string LinkLead => Text();
    public string LinkReady => Text();
    public string LinkField => Text();
    public string LinkFieldHint => Text();
    public string Continue => Text();
    public string LinkSafe => Text();
    public string NewLinkTitle => Text();
    public string NewLinkLead => Text();
    public string NewLinkSend => Text();
    public string LinkAskedFor => Text();
    public string AskAnswer => Text();
    public string AskNames => Text();
    public string AskNothing => Text();
    public string AskMore => Text();
    public string AskToday => Text();
    public string AskUnderWay => Text();
    public string AskDeclined => Text();
    public string AskOpened => Text();
    public string AskOver => Text();
    public string AskCancelled => Text();
    public string AskPostponed => Text();
    public string AskNotInvited => Text();
    public string AskReturned => Text();
    public string AskLate => Text();
    public string Accept => Text();
    public string AnswerLater => Text();
    public string Decline => Text();
    public string DeclineAfterAll => Text();
    public string DeclineSend => Text();
    public string DeclineLead => Text();
    public string DeclineWithNames => Text();
    public string DeclineSure => Text();
    public string DoneAccepted => Text();
    public string DoneAcceptedOpened => Text();
    public string DoneDeclined => Text();
    public string DoneReceipt => Text();
    public string Delegates => Text();
    public string SeatsTaken => Text();
    public string NobodyNamed => Text();
    public string AllSeatsTaken => Text();
    public string NameFirst => Text();
    public string NameAnother => Text();
    public string NameLead => Text();
    public string NameSend => Text();
    public string DoneNamed => Text();
    public string FieldName => Text();
    public string FieldHonorific => Text();
    public string NoHonorific => Text();
    public string FieldRank => Text();
    public string FieldGivenNames => Text();
    public string FieldFamilyName => Text();
    public string FieldOwnScript => Text();
    public string LatinHint => Text();
    public string FamilyNameHint => Text();
    public string OwnScriptHint => Text();
    public string FieldFunction => Text();
    public string FieldInstitution => Text();
    public string FieldEmail => Text();
    public string FieldLanguage => Text();
    public string FieldRole => Text();
    public string FieldModality => Text();
    public string FieldRemark => Text();
    public string AnotherPerson => Text();
    public string Correct => Text();
    public string Save => Text();
    public string DoneCorrected => Text();
    public string Substitute => Text();
    public string SubstituteLead => Text();
    public string SubstituteSend => Text();
    public string DoneSubstituted => Text();
    public string Withdraw => Text();
    public string WithdrawLead => Text();
    public string WithdrawSure => Text();
    public string WithdrawSend => Text();
    public string DoneWithdrawn => Text();
    public string ReturnedBecause => Text();
    public string Papers => Text();
    public string PapersFormerDates => Text();
    public string PapersReplaced => Text();
    public string PaperInvitation => Text();
    public string PaperNoteVerbale => Text();
    public string PaperConfirmation => Text();
    public string PaperBadge => Text();
    public string PaperCertificate => Text();
    public string PaperFunding => Text();
    public string PaperInEnglish => Text();
    public string VisaTitle => Text();
    public string VisaAsked => Text();
    public string VisaReady => Text();
    public string VisaRead => Text();
    public string VisaAsk => Text();
    public string VisaLead => Text();
    public string VisaSend => Text();
    public string DoneVisa => Text();
    public string PassportName => Text();
    public string PassportNumber => Text();
    public string PassportNationality => Text();
    public string PassportBornIn => Text();
    public string PassportBornOn => Text();
    public string PassportIssuedOn => Text();
    public string PassportExpiresOn => Text();
    public string SilenceTitle => Text();
    public string SilenceOpenPage => Text();
    public string SilenceRule => Text();
    public string SilenceOwn => Text();
    public string InTime => Text();
    public string TooLate => Text();
    public string SilenceBreak => Text();
    public string SilenceBreakLead => Text();
    public string FieldStatement => Text();
    public string FieldStatementHint => Text();
    public string SilenceSure => Text();
    public string SilenceBreakSend => Text();
    public string SilenceNotYours => Text();
    public string DoneBroken => Text();
    public string DoneTooLate => Text();
    public string MineAccepted => Text();
    public string MineConfirmed => Text();
    public string MineWaiting => Text();
    public string MineWithdrawn => Text();
    public string MineSubstituted => Text();
    public string MineRejected => Text();
    public string MineAttended => Text();
    public string MineNoShow => Text();
    public string NoticeText => Text();
    public string NoticeAccept => Text();
    public string Confirm => Text();
    public string DoneConfirmed => Text();
    public string AgreeTitle => Text();
    public string AgreeLead => Text();
    public string AgreeSend => Text();
    public string DoneAgreed => Text();
    public string BringConfirmation => Text();
    public string BringNothing => Text();
    public string ToCalendar => Text();
    public string MyData => Text();
    public string Consent => Text();
    public string ConsentGiven => Text();
    public string CorrectOwnLead => Text();
    public string CannotCome => Text();
    public string CannotComeLead => Text();
    public string CannotComeSure => Text();
    public string Certificates => Text();
    public string NoLongerValid => Text();
    public string NameWrong => Text();
    public string NameOnce => Text();
    public string NameAsk => Text();
    public string NameAsked => Text();
    public string DoneName => Text();
#pragma warning restore CS1591

    /// <summary>The texts of a language.</summary>
    public static PortalTexts Of(Language language) => ByLanguage.GetOrAdd(language, static l => new PortalTexts(l));

    /// <summary>How far a nomination has come.</summary>
    public string Of(RegistrationStatus status) => this[$"Status{status}"];

    /// <summary>What a certificate is worth.</summary>
    public string Of(CertificateStatus status) => this[$"Certificate{status}"];

    /// <summary>How far a silence procedure has come.</summary>
    public string Of(SilenceStatus status) => this[$"Silence{status}"];

    /// <summary>A text with what goes into it.</summary>
    public static string Fill(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, text, values);

    /// <summary>A number as the language writes it.</summary>
    public string Number(int number) => Language.Number(number);

    /// <summary>What an entry should be, where what was entered cannot be right.</summary>
    public string Wrong(string field) => _texts.GetValueOrDefault($"Wrong_{field[(field.LastIndexOf('.') + 1)..]}") ?? this["Wrong"];

    /// <summary>Why something was refused, and what to do.</summary>
    public string Explain(Error refusal)
    {
        var text = _texts.GetValueOrDefault($"Refusal_{refusal.Code}") ?? this["Refusal"];
        return refusal switch
        {
            DelegationErrors.BeyondQuota e => Fill(text, Number(e.Named), Number(e.Quota)),
            DelegationErrors.SeatsTaken e => Fill(text, Number(e.Quota)),
            DelegationErrors.PossibleDuplicate e => Fill(text, Names(e.Names)),
            RegistrationErrors.ConsentNeeded e => Fill(text, e.NoticeVersion),
            RegistrationErrors.PassportExpires e => Fill(text, Language.Day(e.ExpiresOn)),
            RegistrationErrors.WasThere e => Fill(text, Names(e.Names)),
            _ => text,
        };
    }

    /// <summary>Whether there is a text for a refusal.</summary>
    internal bool Knows(string code) => _texts.ContainsKey($"Refusal_{code}");

    /// <summary>Names stand apart: they may be in another script, and must not change the order of what stands around them.</summary>
    private string Names(IReadOnlyList<string> names) => Language.List([.. names.Select(n => $"\u2068{n}\u2069")]);

    private string this[string key] => Language.Punctuated(_texts[key]);

    private string Text([CallerMemberName] string key = "") => this[key];
}
