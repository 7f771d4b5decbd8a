using System.Diagnostics;
using Secretariat.Domain.Meetings;

namespace Secretariat.Web.Meetings;

/// <summary>What a step is called, on the overview of its meeting and in the room where it is done.</summary>
internal static class StepWords
{
    /// <summary>The step after "Next:".</summary>
    public static string Of(MeetingStep step, int count = 1) => step switch
    {
        MeetingStep.DrawUpInvitations => "draw up the invitations",
        MeetingStep.SubmitInvitations => $"submit {Words.Count(count, "invitation")} for signature",
        MeetingStep.SignInvitations => $"sign {Words.Count(count, "invitation")}",
        MeetingStep.SendInvitations => $"send {Words.Count(count, "signed invitation")}",
        MeetingStep.AwaitAnswers => "the delegations answer",
        MeetingStep.IssueAgenda => "issue the agenda",
        MeetingStep.AdoptAgenda => "the meeting adopts its agenda",
        MeetingStep.AdoptConclusions => "the meeting adopts the conclusions",
        MeetingStep.WriteConclusions => "write the conclusions",
        MeetingStep.TableConclusions => "table the draft conclusions",
        MeetingStep.OpenSilence => "a chair opens the silence procedure",
        MeetingStep.AwaitSilence => "silence is kept, or broken",
        MeetingStep.ReviseConclusions => "revise the conclusions",
        MeetingStep.ClearConclusions => "a chair clears the conclusions",
        MeetingStep.PutConclusionsRight => "put the conclusions right and ask the chairs again",
        MeetingStep.AskClearanceAgain => "ask the chairs again to clear the conclusions",
        MeetingStep.IssueConclusions => "issue the conclusions",
        _ => throw new UnreachableException($"The step {step} is done in no room of its own."),
    };
}
