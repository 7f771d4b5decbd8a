using Secretariat.Application.Documents;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Application.Tests.Certificates;
using Secretariat.Application.WrittenPapers;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Languages;
using Secretariat.Domain.WrittenPapers;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.WrittenPapers;

/// <summary>What the head of a report tells: who presided, and how many came by the register.</summary>
public sealed class ReportFiguresTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
    [Fact]
    public async Task A_report_counts_who_came_by_delegates_states_and_organisations()
    {
        await Hold("TR", "SE", "IOM");
        var report = await Report();
        report.ShouldContain(PdfText.Squeeze("three delegates"));
        report.ShouldContain(PdfText.Squeeze("two states"));
        report.ShouldContain(PdfText.Squeeze("one organisation"));
        report.ShouldContain(PdfText.Squeeze("Chair Türkiye"));
    }

    [Fact]
    public async Task Where_attendance_was_not_taken_it_counts_nobody()
    {
        await Conclude();
        var report = await Report();
        report.ShouldNotContain("delegates");
        report.ShouldContain(PdfText.Squeeze("Chair Türkiye"));
    }

    [Fact]
    public async Task A_section_on_attendance_begins_with_the_figures_which_stand_nowhere_else()
    {
        await Hold("TR", "SE", "IOM");
        var report = await Report(new PaperSection(SectionTopic.Attendance, [new WrittenParagraph([new TextInLanguage("en", "The list is annexed.")])]));
        report.Split(PdfText.Squeeze("three delegates")).Length.ShouldBe(2);
        report.IndexOf(PdfText.Squeeze("three delegates"), StringComparison.Ordinal).ShouldBeGreaterThan(
            report.IndexOf(PdfText.Squeeze("opened the meeting"), StringComparison.Ordinal));
    }

    private async Task<string> Report(params PaperSection[] more)
    {
        PaperSection[] sections = [new(SectionTopic.Opening, [new WrittenParagraph([new TextInLanguage("en", "The Chair opened the meeting.")])]), .. more];
        (await Officer.Send(new WriteMeetingPaper(Meeting.Id, WrittenPaperKind.MeetingReport, 0, sections))).ShouldSucceed();
        var issued = (await Head.Send(new IssueMeetingPaper(Meeting.Id, WrittenPaperKind.MeetingReport, 1))).ShouldSucceed();
        return PdfText.Squeeze(await PdfText.Of((await Officer.Ask(new GetIssuedDocument(new IssuedDocumentId(issued.DocumentId)))).ShouldSucceed().Bytes));
    }
}
