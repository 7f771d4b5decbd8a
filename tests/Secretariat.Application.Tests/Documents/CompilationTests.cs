using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Secretariat.Application.Access;
using Secretariat.Application.Documents;
using Secretariat.Application.Runs;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Runs;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Testing;
using UglyToad.PdfPig;

namespace Secretariat.Application.Tests.Documents;

/// <summary>Papers of a meeting put together: a booklet and a folder by a run, and a board book for each reader.</summary>
public sealed class CompilationTests(PostgresFixture postgres) : AttendanceScene(postgres)
{
    [Fact]
    public async Task A_run_checks_each_paper_and_leaves_one_booklet_and_one_folder()
    {
        await HoldAndIssue("TR", "SE", "NL");
        var begun = await Begin();
        (await Officer.Ask(new DownloadCompilation(begun.CompilationId, CompilationFile.Booklet))).ShouldBeRefused<CompilationErrors.NotBoundYet>();
        await Work();

        var run = (await Officer.Ask(new GetRun(begun.RunId))).ShouldSucceed();
        (run.Status, run.Done, run.Failed, run.Total).ShouldBe((RunStatus.Finished, begun.Papers + 1, 0, begun.Papers + 1));
        var made = (await Officer.Ask(new GetCompilation(begun.CompilationId))).ShouldSucceed();
        (made.Status, made.Papers.Count).ShouldBe((CompilationStatus.Bound, begun.Papers));
        made.Papers.ShouldAllBe(p => !p.IsLeftOut);

        var booklet = (await Officer.Ask(new DownloadCompilation(begun.CompilationId, CompilationFile.Booklet))).ShouldSucceed();
        using var pdf = PdfDocument.Open(booklet.Bytes);
        pdf.NumberOfPages.ShouldBe(made.Pages);
        pdf.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        bookmarks.Roots.Count.ShouldBe(begun.Papers + 1);

        var archive = (await Officer.Ask(new DownloadCompilation(begun.CompilationId, CompilationFile.Archive))).ShouldSucceed();
        archive.FileName.ShouldBe("Papers 34th Senior Officials Meeting.zip");
        await using var zip = new ZipArchive(new MemoryStream(archive.Bytes));
        zip.Entries.Select(e => e.Name[..3]).ShouldBe(Enumerable.Range(1, begun.Papers).Select(n => $"{n:00} "));
        // Certificates belong to their holders: they are compiled when they are asked for, and not with the papers of the meeting.
        zip.Entries[^1].Name.ShouldContain("sign-in-sheet");
        zip.Entries.ShouldAllBe(e => !e.Name.Contains("Certificate", StringComparison.Ordinal));
        foreach (var entry in zip.Entries)
        {
            await using var stored = await entry.OpenAsync(TestContext.Current.CancellationToken);
            using var bytes = new MemoryStream();
            await stored.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.ToArray()));
            (await Read(db => db.IssuedDocuments.AnyAsync(d => d.Sha256 == hash))).ShouldBeTrue(entry.Name);
        }
    }

    [Fact]
    public async Task A_paper_that_was_altered_is_left_out_and_named_and_the_rest_is_bound()
    {
        await HoldAndIssue("TR", "SE", "NL");
        var altered = await Read(db => db.IssuedDocuments.Where(d => d.Kind == DocumentKind.Certificate).OrderBy(d => d.Id).FirstAsync());
        await Alter(altered.Id);
        var begun = await Begin(DocumentKind.Certificate);
        await Work();

        var run = (await Officer.Ask(new GetRun(begun.RunId))).ShouldSucceed();
        (run.Done, run.Failed).ShouldBe((3, 1));
        run.Failures.ShouldHaveSingleItem().ReasonCode.ShouldBe("compilation.paper_altered");
        var made = (await Officer.Ask(new GetCompilation(begun.CompilationId))).ShouldSucceed();
        made.Papers.Where(p => p.IsLeftOut).ShouldHaveSingleItem().DocumentId.ShouldBe(altered.Id.Value);
        (await Officer.Send(new RetryFailedSteps(begun.RunId))).ShouldSucceed();
        await Work();
        (await Officer.Ask(new GetRun(begun.RunId))).ShouldSucceed().Failures.ShouldHaveSingleItem().ReasonCode.ShouldBe("compilation.bound_already");
    }

    [Fact]
    public async Task A_paused_run_makes_nothing_and_goes_on_when_it_is_resumed()
    {
        await HoldAndIssue("TR");
        var begun = await Begin();
        (await Officer.Send(new PauseRun(begun.RunId))).ShouldSucceed();
        await Work();
        (await Officer.Ask(new GetCompilation(begun.CompilationId))).ShouldSucceed().Status.ShouldBe(CompilationStatus.Begun);
        (await Officer.Send(new ResumeRun(begun.RunId))).ShouldSucceed();
        await Work();
        (await Officer.Ask(new GetCompilation(begun.CompilationId))).ShouldSucceed().Status.ShouldBe(CompilationStatus.Bound);
    }

    [Fact]
    public async Task The_booklet_waits_for_a_paper_that_is_still_being_checked()
    {
        await HoldAndIssue("TR");
        var begun = await Begin();
        (await TheSystem.Send(new BindCompilation(begun.CompilationId))).ShouldBeRefused<CompilationErrors.StillChecking>();
        await Work();
        (await TheSystem.Send(new BindCompilation(begun.CompilationId))).ShouldBeRefused<CompilationErrors.BoundAlready>();
    }

    [Fact]
    public async Task A_selection_may_name_papers_of_the_meeting_and_no_others()
    {
        await HoldAndIssue("TR");
        var certificate = await Read(db => db.IssuedDocuments.Where(d => d.Kind == DocumentKind.Certificate).Select(d => d.Id).SingleAsync());
        (await Officer.Send(new CompilePapers(Meeting.Id, null, null, [certificate]))).ShouldSucceed().Papers.ShouldBe(1);
        (await Officer.Send(new CompilePapers(Meeting.Id, null, null, [certificate, IssuedDocumentId.New()]))).Error.ShouldBe(AccessErrors.NoSuchThing);
        (await Officer.Send(new CompilePapers(Meeting.Id, DocumentKind.NoteVerbale, null, []))).ShouldBeRefused<CompilationErrors.NothingToCompile>();
        (await Officer.Send(new CompilePapers(Meeting.Id, null, "ru", []))).ShouldBeRefused<CompilationErrors.NothingToCompile>();
        (await Officer.Send(new CompilePapers(Meeting.Id, null, "xx", []))).ShouldBeRefused("request.invalid");
    }

    [Fact]
    public async Task A_compilation_is_forgotten_after_thirty_days_and_its_papers_stay()
    {
        await HoldAndIssue("TR");
        var begun = await Begin();
        await Work();
        var papers = await Read(db => db.IssuedDocuments.CountAsync());
        Clock.Advance(TimeSpan.FromDays(29));
        (await TheSystem.Send(new ForgetCompilations())).ShouldSucceed();
        (await Officer.Ask(new ListCompilations(Meeting.Id, new Page()))).ShouldSucceed().Items.ShouldHaveSingleItem().Papers.ShouldBe(begun.Papers);
        Clock.Advance(TimeSpan.FromDays(2));
        (await TheSystem.Send(new ForgetCompilations())).ShouldSucceed();
        (await Officer.Ask(new DownloadCompilation(begun.CompilationId, CompilationFile.Archive))).Error.ShouldBe(AccessErrors.NoSuchThing);
        (await Read(db => db.IssuedDocuments.CountAsync())).ShouldBe(papers);
        (await Read(db => db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM compilation_files").SingleAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_board_book_holds_what_its_reader_may_read()
    {
        await HoldAndIssue("TR", "SE");
        await Publish("BP/SOM.34/2024/1", "Provisional agenda", "en", 0);
        await Publish("BP/SOM.34/2024/1/Rev.1", "Provisional agenda, revised", "en", 1);
        await Publish("BP/SOM.34/2024/1/Rev.1", "Предварительная повестка дня", "ru", 1);

        (await Titles(Officer, null)).ShouldBe(["Provisional agenda, revised", .. await Sheets()]);
        (await Titles(Officer, "ru")).ShouldBe(["Предварительная повестка дня", .. await Sheets()]);
        (await Titles(As(await Delegate("TR")), null)).ShouldBe(["Provisional agenda, revised", await CertificateOf("TR")]);
        (await Titles(As(await Delegate("NL")), null)).ShouldBe(["Provisional agenda, revised"]);
        (await As(new Actor.Nobody()).Ask(new GetBoardBook(Meeting.Id))).ShouldBeRefused("access.not_signed_in");
    }

    [Fact]
    public async Task A_board_book_without_a_paper_is_refused() =>
        (await Officer.Ask(new GetBoardBook(Meeting.Id))).ShouldBeRefused<CompilationErrors.NothingToCompile>();

    private async Task HoldAndIssue(params string[] who)
    {
        await Hold(who);
        await Issue();
    }

    private async Task<CompilationBegun> Begin(DocumentKind? kind = null) =>
        (await Officer.Send(new CompilePapers(Meeting.Id, kind, null, []))).ShouldSucceed();

    private Task<int> Work() => Services.GetRequiredService<Pumps>().RunUntilIdle(TestContext.Current.CancellationToken);

    private async Task Alter(IssuedDocumentId id)
    {
        await using var tampering = NpgsqlDataSource.Create(Database.AsSuperuser);
        await using var command = tampering.CreateCommand(
            $"SET session_replication_role = replica; UPDATE document_contents SET bytes = set_byte(bytes, 300, 65) WHERE document_id = '{id.Value}'");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task Publish(string symbol, string title, string language, int hours)
    {
        await using var scope = Services.CreateAsyncScope();
        var sample = await Read(db => db.IssuedDocuments.Where(d => d.Kind == DocumentKind.SignInSheet).OrderBy(d => d.Id).FirstAsync());
        var documents = scope.ServiceProvider.GetRequiredService<Ports.IIssuedDocuments>();
        var content = (await documents.Read(sample.Id, TestContext.Current.CancellationToken))!;
        (await documents.Issue(new(DocumentKind.Agenda, Meeting.Id, symbol, title, $"{title}.pdf", language, Distribution.Limited,
            new(content.Bytes, "agenda/1", sample.Pages, []), Clock.GetUtcNow().AddHours(hours)), TestContext.Current.CancellationToken)).ShouldSucceed();
        await scope.ServiceProvider.GetRequiredService<Infrastructure.Persistence.SecretariatDbContext>().SaveChangesAsync();
    }

    private static async Task<List<string>> Titles(Acting reader, string? language, Domain.Meetings.MeetingId meeting)
    {
        var book = (await reader.Ask(new GetBoardBook(meeting, language))).ShouldSucceed();
        using var pdf = PdfDocument.Open(book.Bytes);
        pdf.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        return [.. bookmarks.Roots.Skip(1).Select(b => b.Title.Split(" – ")[0])];
    }

    private Task<List<string>> Titles(Acting reader, string? language) => Titles(reader, language, Meeting.Id);

    private Task<List<string>> Sheets() =>
        Read(db => db.IssuedDocuments.Where(d => d.Kind == DocumentKind.SignInSheet).OrderBy(d => d.Title).Select(d => d.Title).ToListAsync());

    private Task<string> CertificateOf(string who) => Read(db => db.IssuedDocuments
        .Where(d => d.Kind == DocumentKind.Certificate && d.RegistrationId == Delegates[who].Id).Select(d => d.Title).SingleAsync());

    private async Task<Actor> Delegate(string who)
    {
        var registration = Delegates[who];
        var now = Clock.GetUtcNow();
        var (link, _) = PersonalLink.Make(
            LinkPurpose.Register, Meeting.Id, registration.DelegationId, registration.Id, who, $"{who}@example.org", now.AddDays(10), now);
        await Given(link);
        return new Actor.LinkHolder(link.Id, registration.DelegationId, registration.Id, who);
    }
}
