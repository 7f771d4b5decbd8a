using System.Text.RegularExpressions;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Domain.Tests;

public sealed partial class LifecyclePictures
{
    [Fact]
    public void Every_pair_of_meeting_statuses_is_permitted_as_drawn() => Compare<MeetingStatus>("Meeting", MeetingLifecycle.Permits);

    [Fact]
    public void Every_pair_of_agenda_statuses_is_permitted_as_drawn() => Compare<AgendaStatus>("Agenda", AgendaLifecycle.Permits);

    [Fact]
    public void Every_pair_of_invitation_statuses_is_permitted_as_drawn() => Compare<InvitationStatus>("Invitation", InvitationLifecycle.Permits);

    [Fact]
    public void Every_pair_of_registration_statuses_is_permitted_as_drawn() => Compare<RegistrationStatus>("Registration", RegistrationLifecycle.Permits);

    [Fact]
    public void Every_pair_of_states_of_a_day_of_attendance_is_permitted_as_drawn() =>
        Compare<AttendanceDayStatus>("Attendance", (from, to) => AttendanceDay.Moves.Contains((from, to)));

    [Fact]
    public void Every_pair_of_certificate_statuses_is_permitted_as_drawn() =>
        Compare<CertificateStatus>("Certificate", (from, to) => Certificate.Moves.Contains((from, to)));

    [Fact]
    public void Every_pair_of_states_of_a_compilation_is_permitted_as_drawn() =>
        Compare<CompilationStatus>("Compilation", (from, to) => Compilation.Moves.Contains((from, to)));

    [Fact]
    public void Every_pair_of_statuses_of_conclusions_is_permitted_as_drawn() => Compare<ConclusionsStatus>("Conclusions", ConclusionsLifecycle.Permits);

    [Fact]
    public void Every_pair_of_statuses_of_a_silence_procedure_is_permitted_as_drawn() => Compare<SilenceStatus>("Silence procedure", SilenceLifecycle.Permits);

    [Fact]
    public void Every_pair_of_states_of_implementation_is_permitted_as_drawn() => Compare<ImplementationStatus>("Outcome", ImplementationLifecycle.Permits);

    [Fact]
    public void Every_pair_of_statuses_of_a_written_paper_is_permitted_as_drawn() =>
        Compare<WrittenPaperStatus>("Written paper", WrittenPaperLifecycle.Permits);

    private static void Compare<T>(string heading, Func<T, T, bool> permits) where T : struct, Enum
    {
        var drawn = Drawn(heading);
        drawn.ShouldNotBeEmpty();
        foreach (var from in Enum.GetValues<T>())
            foreach (var to in Enum.GetValues<T>())
                permits(from, to).ShouldBe(drawn.Contains(($"{from}", $"{to}")), $"{heading}: {from} to {to}");
    }

    /// <summary>The arrows of the first diagram under a heading of docs/domain.md.</summary>
    private static HashSet<(string, string)> Drawn(string heading)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "docs", "domain.md"))) folder = folder.Parent;
        var text = File.ReadAllText(Path.Combine(folder.ShouldNotBeNull().FullName, "docs", "domain.md"));
        var section = text.Split($"\n## {heading}\n")[1].Split("```mermaid")[1].Split("```")[0];
        return [.. Arrow().Matches(section).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];
    }

    [GeneratedRegex(@"^\s*(\w+) --> (\w+)", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
