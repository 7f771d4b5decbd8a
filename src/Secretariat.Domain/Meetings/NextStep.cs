using System.Diagnostics;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Outcomes;
using static Secretariat.Domain.Meetings.MeetingStatus;

namespace Secretariat.Domain.Meetings;

/// <summary>What is to be done for a meeting next, from its planning to its last paper.</summary>
public enum MeetingStep
{
    /// <summary>Its dates are over, or it has been taken off them: new ones are to be set.</summary>
    SetNewDates,

    /// <summary>It is held in a room, and no place is named yet.</summary>
    NameVenue,

    /// <summary>Save the date with the participants.</summary>
    Announce,

    /// <summary>Begin its agenda.</summary>
    DraftAgenda,

    /// <summary>It is held in a room, and nobody is named who receives it.</summary>
    NameHost,

    /// <summary>Call it in the name of its convenors.</summary>
    Convene,

    /// <summary>Draw up the invitations.</summary>
    DrawUpInvitations,

    /// <summary>Submit invitations for signature.</summary>
    SubmitInvitations,

    /// <summary>Sign invitations.</summary>
    SignInvitations,

    /// <summary>Send what is signed.</summary>
    SendInvitations,

    /// <summary>Have the agenda approved, and issue it.</summary>
    IssueAgenda,

    /// <summary>Look through nominations.</summary>
    ReviewNominations,

    /// <summary>Nothing but to wait: invited delegations have not answered.</summary>
    AwaitAnswers,

    /// <summary>Open the sitting.</summary>
    Open,

    /// <summary>Record that the meeting adopted its agenda; once it is closed that cannot be recorded.</summary>
    AdoptAgenda,

    /// <summary>Record that the meeting adopted the tabled conclusions; once it is closed only silence adopts them.</summary>
    AdoptConclusions,

    /// <summary>Close the meeting.</summary>
    Close,

    /// <summary>Nobody is on record as having been there: enter who was.</summary>
    TakeAttendance,

    /// <summary>Attest the attendance of days.</summary>
    AttestDays,

    /// <summary>Lock the attendance.</summary>
    LockAttendance,

    /// <summary>Issue certificates to those who earned one.</summary>
    IssueCertificates,

    /// <summary>Issue the final list of participants.</summary>
    IssueFinalList,

    /// <summary>Write the conclusions.</summary>
    WriteConclusions,

    /// <summary>Table the draft.</summary>
    TableConclusions,

    /// <summary>Draw up a silence procedure on the tabled text.</summary>
    DrawUpSilence,

    /// <summary>A chair opens the silence procedure.</summary>
    OpenSilence,

    /// <summary>The silence procedure runs to its end.</summary>
    AwaitSilence,

    /// <summary>Silence was broken: open a revision.</summary>
    ReviseConclusions,

    /// <summary>A chair clears the adopted text.</summary>
    ClearConclusions,

    /// <summary>A chair says that another text was adopted: put its words right, and ask the chairs again.</summary>
    PutConclusionsRight,

    /// <summary>A chair sent back what silence adopted, whose words stand: ask the chairs again.</summary>
    AskClearanceAgain,

    /// <summary>Issue the conclusions.</summary>
    IssueConclusions,

    /// <summary>Write and issue the report.</summary>
    IssueReport,

    /// <summary>Everything is done.</summary>
    Nothing,
}

/// <summary>A day whose attendance nobody has attested.</summary>
/// <param name="Day">The day.</param>
/// <param name="From">When its last session begins, from which on it can be attested.</param>
public sealed record UnattestedDay(DateOnly Day, DateTimeOffset From);

/// <summary>How far what surrounds a meeting has come.</summary>
public sealed record MeetingProgress
{
    /// <summary>Whether an agenda is begun.</summary>
    public bool AgendaIsDrafted { get; init; }

    /// <summary>Whether an edition of it is issued.</summary>
    public bool AgendaIsIssued { get; init; }

    /// <summary>Whether it is on the table as issued, and not adopted.</summary>
    public bool AgendaAwaitsAdoption { get; init; }

    /// <summary>How many of the invitations that count stand where; what was withdrawn or superseded is left out.</summary>
    public IReadOnlyDictionary<InvitationStatus, int> Invitations { get; init; } = new Dictionary<InvitationStatus, int>();

    /// <summary>Whether nobody is invited, not even by a letter that waits.</summary>
    public bool NobodyIsInvited => Invitations.Values.Sum() == 0;

    /// <summary>How many invitations were drawn up and never sent.</summary>
    public int Unsent => InvitationLifecycle.Unsent.Sum(status => Invitations.GetValueOrDefault(status));

    /// <summary>How many nominations nobody has looked through.</summary>
    public int NominationsUnderReview { get; init; }

    /// <summary>Whether anybody is on record as having been there; of no matter once the attendance is locked.</summary>
    public bool HasAttendance { get; init; }

    /// <summary>The days on which a session was held and whose attendance is not attested.</summary>
    public IReadOnlyList<UnattestedDay> Unattested { get; init; } = [];

    /// <summary>Whether the attendance is locked.</summary>
    public bool AttendanceIsLocked { get; init; }

    /// <summary>How many have earned a certificate of attendance while none was issued to anybody.</summary>
    public int CertificatesDue { get; init; }

    /// <summary>Whether the final list of participants is issued.</summary>
    public bool FinalListIsIssued { get; init; }

    /// <summary>How far the conclusions have come; null where there are none.</summary>
    public ConclusionsStatus? Conclusions { get; init; }

    /// <summary>Whether nothing is written in them yet, so that they cannot be tabled.</summary>
    public bool ConclusionsAreEmpty { get; init; }

    /// <summary>Whether silence adopted them, so that their words stand.</summary>
    public bool AdoptedBySilence { get; init; }

    /// <summary>Whether a silence procedure on them waits for a chair.</summary>
    public bool SilenceIsPrepared { get; init; }

    /// <summary>Whether the report is issued.</summary>
    public bool ReportIsIssued { get; init; }
}

/// <summary>What is to be done for a meeting next; decided here for pages and programs alike.</summary>
/// <param name="Step">What.</param>
/// <param name="Count">How many of them, where it is done to several.</param>
public readonly record struct NextStep(MeetingStep Step, int Count = 1)
{
    /// <summary>The first thing that is not done. A cancelled meeting has none.</summary>
    public static NextStep? Of(Meeting meeting, MeetingProgress progress, DateTimeOffset now) => meeting.Status switch
    {
        Postponed => new(MeetingStep.SetNewDates),
        Draft or Announced when meeting.Schedule.ClosesAt <= now => new(MeetingStep.SetNewDates),
        Draft => IsPlaced(meeting) ? new(MeetingStep.Announce) : new(MeetingStep.NameVenue),
        Announced => BeforeItIsConvened(meeting, progress),
        Convened => BeforeItOpens(progress, itsDayHasCome: !meeting.OpensEarly(now)),
        InSession => WhileItSits(progress),
        Concluded => OfAttendance(progress) ?? Papers(meeting, progress),
        _ => null,
    };

    private static bool IsPlaced(Meeting meeting) => meeting.Modality is Modality.Remote || meeting.Venue is not null;

    private static NextStep BeforeItIsConvened(Meeting meeting, MeetingProgress progress)
    {
        if (!progress.AgendaIsDrafted) return new(MeetingStep.DraftAgenda);
        if (!IsPlaced(meeting)) return new(MeetingStep.NameVenue);
        return meeting.Modality is Modality.Remote || meeting.HostId is not null ? new(MeetingStep.Convene) : new(MeetingStep.NameHost);
    }

    /// <summary>On its day the meeting is opened, whatever letter or nomination is left over; only without its agenda it is not.</summary>
    private static NextStep BeforeItOpens(MeetingProgress progress, bool itsDayHasCome)
    {
        if (!itsDayHasCome && Letters(progress) is { } letters) return letters;
        if (!progress.AgendaIsIssued) return new(MeetingStep.IssueAgenda);
        if (itsDayHasCome) return new(MeetingStep.Open);
        if (progress.NominationsUnderReview > 0) return new(MeetingStep.ReviewNominations, progress.NominationsUnderReview);
        var unanswered = InvitationLifecycle.Unanswered.Sum(status => progress.Invitations.GetValueOrDefault(status));
        return unanswered > 0 ? new(MeetingStep.AwaitAnswers, unanswered) : new(MeetingStep.Open);
    }

    /// <summary>
    /// Whoever was invited by other means is drawn up, or nobody could be put on record; what only a meeting in session adopts is put on record. It can be
    /// closed all the same.
    /// </summary>
    private static NextStep WhileItSits(MeetingProgress progress) => progress switch
    {
        { NobodyIsInvited: true } => new(MeetingStep.DrawUpInvitations),
        { AgendaAwaitsAdoption: true } => new(MeetingStep.AdoptAgenda),
        { Conclusions: ConclusionsStatus.Draft, ConclusionsAreEmpty: false } => new(MeetingStep.TableConclusions),
        { Conclusions: ConclusionsStatus.Tabled } => new(MeetingStep.AdoptConclusions),
        _ => new(MeetingStep.Close),
    };

    /// <summary>What is signed goes out first, as in the room of the invitations.</summary>
    private static NextStep? Letters(MeetingProgress progress)
    {
        if (progress.NobodyIsInvited) return new(MeetingStep.DrawUpInvitations);
        (InvitationStatus Status, MeetingStep Step)[] left =
        [
            (InvitationStatus.Signed, MeetingStep.SendInvitations), (InvitationStatus.ForSignature, MeetingStep.SignInvitations),
            (InvitationStatus.Draft, MeetingStep.SubmitInvitations),
        ];
        foreach (var (status, step) in left)
            if (progress.Invitations.GetValueOrDefault(status) is > 0 and var count)
                return new(step, count);

        return null;
    }

    /// <summary>
    /// What is left of the attendance of a closed meeting, up to its final list; null where nothing is. Nobody has to have been there: days attested as they
    /// are lead on. Nor are certificates owed: the final list leads past them.
    /// </summary>
    /// <param name="progress">How far the attendance has come.</param>
    public static NextStep? OfAttendance(MeetingProgress progress) => progress switch
    {
        { AttendanceIsLocked: false, Unattested.Count: 0 } => new(MeetingStep.LockAttendance),
        { AttendanceIsLocked: false, HasAttendance: false } => new(MeetingStep.TakeAttendance),
        { AttendanceIsLocked: false } => new(MeetingStep.AttestDays, progress.Unattested.Count),
        { FinalListIsIssued: true } => null,
        { CertificatesDue: > 0 } => new(MeetingStep.IssueCertificates, progress.CertificatesDue),
        _ => new(MeetingStep.IssueFinalList),
    };

    /// <summary>Conclusions are missed only where the timetable waits for them, or somebody has begun them.</summary>
    private static NextStep Papers(Meeting meeting, MeetingProgress progress) => progress.Conclusions switch
    {
        null when !meeting.HasMet(DeadlineKind.FinalConclusions) => new(MeetingStep.WriteConclusions),
        ConclusionsStatus.Draft => new(progress.ConclusionsAreEmpty ? MeetingStep.WriteConclusions : MeetingStep.TableConclusions),
        ConclusionsStatus.Tabled => new(progress.SilenceIsPrepared ? MeetingStep.OpenSilence : MeetingStep.DrawUpSilence),
        ConclusionsStatus.UnderSilence => new(MeetingStep.AwaitSilence),
        ConclusionsStatus.SilenceBroken => new(MeetingStep.ReviseConclusions),
        ConclusionsStatus.Adopted => new(MeetingStep.ClearConclusions),
        ConclusionsStatus.Returned => new(progress.AdoptedBySilence ? MeetingStep.AskClearanceAgain : MeetingStep.PutConclusionsRight),
        ConclusionsStatus.Cleared => new(MeetingStep.IssueConclusions),
        null or ConclusionsStatus.Issued => new(progress.ReportIsIssued ? MeetingStep.Nothing : MeetingStep.IssueReport),
        _ => throw new UnreachableException($"Nothing is known to follow on conclusions that are {progress.Conclusions}."),
    };
}
