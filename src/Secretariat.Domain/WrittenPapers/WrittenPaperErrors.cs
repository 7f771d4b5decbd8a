using Secretariat.Domain.Shared;

namespace Secretariat.Domain.WrittenPapers;

/// <summary>What may stand against an act on a written paper.</summary>
public static class WrittenPaperErrors
{
    /// <summary>The meeting has such a paper already.</summary>
    public sealed record AlreadyBegun() : Conflict("written_paper.already_begun", "Somebody else has begun this paper at the same moment. Load it again.");

    /// <summary>What is out is revised first.</summary>
    public sealed record CannotBeEdited() : Conflict("written_paper.cannot_be_edited", "The paper has been issued. Open a revision to change it.");

    /// <summary>It is out already.</summary>
    public sealed record AlreadyIssued() : Conflict("written_paper.already_issued", "The paper has been issued. Open a revision to issue another one.");

    /// <summary>It is not out yet.</summary>
    public sealed record NotIssued() : Conflict("written_paper.not_issued", "The paper has not been issued; it can be changed as it is.");

    /// <summary>It says nothing.</summary>
    public sealed record Empty() : Unprocessable("written_paper.empty", "A paper without paragraphs cannot be issued.");

    /// <summary>English is what others are translated from.</summary>
    public sealed record EnglishMissing()
        : Unprocessable("written_paper.english_missing", "Give each paragraph and heading in English; it may be translated besides.");

    /// <summary>A topic is not for this kind of paper.</summary>
    public sealed record TopicUnsuited(SectionTopic Topic) : Unprocessable("written_paper.topic_unsuited", $"A section on {Topic} has no place in this paper.");

    /// <summary>It names a delegate although the meeting was held under a rule that keeps them unnamed.</summary>
    public sealed record NamesADelegate(string Name, string Section, string Language) : Unprocessable("written_paper.names_a_delegate",
        $"The meeting was held under a rule by which nobody is named, and the section “{Section}” ({Language}) names {Name}. Say it without the name.");
}
