using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Secretariat.Application.Access;
using Secretariat.Application.Documents;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Runs;
using Secretariat.Application.Shared;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Application.Tests.Certificates;
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
        zip.Entries[^1].Name.ShouldContain(" Attendance record 20");
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
        var begun = await Begin(All with { Kinds = [DocumentKind.Certificate] });
        await Work();

        var run = (await Officer.Ask(new GetRun(begun.RunId))).ShouldSucceed();
        (run.Done, run.Failed).ShouldBe((3, 1));
        run.Failures.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.ReasonCode.ShouldBe("compilation.paper_altered"), f => f.Label.ShouldStartWith($"Certificate {altered.Symbol} "));
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
        (await Begin(All with { Only = [certificate] })).Papers.ShouldBe(1);
        (await Officer.Send(new CompilePapers(Meeting.Id, All with { Only = [certificate, IssuedDocumentId.New()] }))).Error.ShouldBe(AccessErrors.NoSuchThing);
        (await Officer.Send(new CompilePapers(Meeting.Id, All with { Delegations = [DelegationId.New()] }))).Error.ShouldBe(AccessErrors.NoSuchThing);
        (await Officer.Send(new CompilePapers(Meeting.Id, All with { Kinds = [DocumentKind.NoteVerbale] })))
            .ShouldBeRefused<CompilationErrors.NothingToCompile>();
        (await Officer.Send(new CompilePapers(Meeting.Id, All with { Languages = ["ru"] }))).ShouldBeRefused<CompilationErrors.NothingToCompile>();
        (await Officer.Send(new CompilePapers(Meeting.Id, All with { Languages = ["xx"] }))).ShouldBeRefused("request.invalid");
    }

    [Fact]
    public async Task Kinds_languages_and_delegations_narrow_a_selection_together()
    {
        await HoldAndIssue("TR", "SE", "NL");
        await Publish("BP/SOM.34/2024/1", "Provisional agenda", "en", 0);
        await Publish("BP/SOM.34/2024/1", "Предварительная повестка дня", "ru", 0);
        await Publish("BP/SOM.34/2024/1", "Ordre du jour provisoire", "fr", 0);
        var sheets = (await Sheets()).Count;

        (await Begin(All with { Kinds = [DocumentKind.Agenda, DocumentKind.Certificate] })).Papers.ShouldBe(6);
        (await Begin(All with { Kinds = [DocumentKind.Agenda], Languages = ["ru", "fr"] })).Papers.ShouldBe(2);
        (await Begin(All with { Languages = ["en"] })).Papers.ShouldBe(1 + sheets);
        (await Begin(All with { Delegations = [Delegations["TR"].Id, Delegations["SE"].Id] })).Papers.ShouldBe(2);
        (await Officer.Send(new CompilePapers(Meeting.Id, All with { Kinds = [DocumentKind.Agenda], Delegations = [Delegations["TR"].Id] })))
            .ShouldBeRefused<CompilationErrors.NothingToCompile>();
    }

    [Fact]
    public async Task The_current_edition_stands_before_those_it_superseded_of_which_the_contents_say_so()
    {
        await HoldAndIssue("TR");
        await Publish("BP/SOM.34/2024/1", "Provisional agenda", "en", 0);
        await Publish("BP/SOM.34/2024/1/Rev.1", "Provisional agenda", "en", 1);
        await Publish("BP/SOM.34/2024/1/Rev.10", "Provisional agenda", "en", 10);
        var begun = await Begin(All with { Kinds = [DocumentKind.Agenda] });
        await Work();

        (await Names(begun)).ShouldBe([
            "01 Provisional agenda BP-SOM.34-2024-1-Rev.10.pdf", "02 Provisional agenda BP-SOM.34-2024-1-Rev.1.pdf",
            "03 Provisional agenda BP-SOM.34-2024-1.pdf"]);
        var contents = await PdfText.Of((await Officer.Ask(new DownloadCompilation(begun.CompilationId, CompilationFile.Booklet))).ShouldSucceed().Bytes);
        (contents.Split("superseded by a later edition").Length - 1).ShouldBe(2);
    }

    [Fact]
    public async Task Files_are_named_by_paper_symbol_delegation_and_language_in_the_order_of_the_alphabet()
    {
        await HoldAndIssue("TR", "TM", "NL");
        await Publish("BP/SOM.34/2024/1", "Provisional agenda", "en", 0);
        await Publish("BP/SOM.34/2024/1", "Предварительная повестка дня", "ru", 0);
        var serials = await Read(db => db.IssuedDocuments
            .Where(d => d.Kind == DocumentKind.Certificate).ToDictionaryAsync(d => d.RegistrationId!.Value, d => d.Symbol!));
        var begun = await Begin(All with { Kinds = [DocumentKind.Agenda, DocumentKind.Certificate] });
        await Work();

        (await Names(begun)).ShouldBe([
            "01 Provisional agenda BP-SOM.34-2024-1.pdf", "02 Предварительная повестка дня BP-SOM.34-2024-1 ru.pdf",
            Certificate(3, "NL", "the Netherlands"), Certificate(4, "TR", "Türkiye"), Certificate(5, "TM", "Turkmenistan")]);
        string Certificate(int place, string who, string name) =>
            $"{place:00} Certificate {serials[Delegates[who].Id]} {name} {Delegates[who].PrintedName}.pdf";
    }

    [Fact]
    public async Task The_same_click_twice_is_one_run_and_a_later_one_binds_anew()
    {
        await HoldAndIssue("TR");
        var clicks = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Officer.Send(new CompilePapers(Meeting.Id, All))));
        var begun = clicks.Single(c => c.Error is null).Value;
        foreach (var refused in clicks.Where(c => c.Error is not null))
            refused.ShouldBeRefused<RunErrors.AlreadyBegun>().Subjects.ShouldBe([begun.RunId.Value]);
        (await Begin(All with { Kinds = [DocumentKind.Certificate] })).RunId.ShouldNotBe(begun.RunId);

        await Work();
        var later = await Begin(All);
        later.RunId.ShouldNotBe(begun.RunId);
        await Work();
        (await Bytes(later, CompilationFile.Archive)).ShouldBe(await Bytes(begun, CompilationFile.Archive));
    }

    [Fact]
    public async Task A_booklet_cut_off_in_the_middle_is_bound_again_to_the_same_byte()
    {
        await HoldAndIssue("TR", "SE");
        var begun = await Begin();
        using (var killed = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken))
        await using (var files = await HeldTable.Hold(Database.AsSuperuser, "compilation_files", TestContext.Current.CancellationToken))
        {
            var work = Services.GetRequiredService<Pumps>().RunUntilIdle(killed.Token);
            await files.Waited(by: 1, TestContext.Current.CancellationToken);
            await killed.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(work);
        }

        (await Officer.Ask(new GetCompilation(begun.CompilationId))).ShouldSucceed().Status.ShouldBe(CompilationStatus.Begun);
        var lost = await BoundAndLost(begun.CompilationId);
        Clock.Advance(TimeSpan.FromHours(3));
        await Work();
        (await Officer.Ask(new GetRun(begun.RunId))).ShouldSucceed().Status.ShouldBe(RunStatus.Finished);
        (await Bytes(begun, CompilationFile.Booklet)).ShouldBe(lost.Booklet);
        (await Bytes(begun, CompilationFile.Archive)).ShouldBe(lost.Archive);
    }

    [Fact]
    public async Task A_run_paused_at_its_last_step_does_the_step_and_ends()
    {
        await HoldAndIssue("TR");
        var begun = await Begin();
        Task work;
        await using (var files = await HeldTable.Hold(Database.AsSuperuser, "compilation_files", TestContext.Current.CancellationToken))
        {
            work = Work();
            await files.Waited(by: 1, TestContext.Current.CancellationToken);
            (await Officer.Send(new PauseRun(begun.RunId))).ShouldSucceed();
            (await Officer.Ask(new GetRun(begun.RunId))).ShouldSucceed().ShouldSatisfyAllConditions(
                r => r.Status.ShouldBe(RunStatus.Paused), r => r.Waiting.ShouldBe(1), r => r.Done.ShouldBe(begun.Papers));
        }

        await work;
        (await Officer.Ask(new GetRun(begun.RunId))).ShouldSucceed().Status.ShouldBe(RunStatus.Finished);
        (await Officer.Ask(new GetCompilation(begun.CompilationId))).ShouldSucceed().Status.ShouldBe(CompilationStatus.Bound);
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
        (await Titles(As(await Delegate("TR")), null)).ShouldBe(["Provisional agenda, revised", "Certificate"]);
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

    private static PaperSelection All => PaperSelection.OfTheMeeting;

    private async Task<CompilationBegun> Begin(PaperSelection? selection = null) =>
        (await Officer.Send(new CompilePapers(Meeting.Id, selection ?? All))).ShouldSucceed();

    private async Task<byte[]> Bytes(CompilationBegun begun, CompilationFile file) =>
        (await Officer.Ask(new DownloadCompilation(begun.CompilationId, file))).ShouldSucceed().Bytes;

    private async Task<IReadOnlyList<string>> Names(CompilationBegun begun)
    {
        await using var zip = new ZipArchive(new MemoryStream(await Bytes(begun, CompilationFile.Archive)));
        return [.. zip.Entries.Select(e => e.Name)];
    }

    /// <summary>Binds in a transaction that is never committed, as when the power fails at the last moment.</summary>
    private async Task<(byte[] Booklet, byte[] Archive)> BoundAndLost(CompilationId id)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentUser>().Become(new Actor.SystemUser(null));
        await using var lost = await scope.ServiceProvider.GetRequiredService<Infrastructure.Persistence.SecretariatDbContext>().Database
            .BeginTransactionAsync(TestContext.Current.CancellationToken);
        (await scope.ServiceProvider.GetRequiredService<ISender>().Send(new BindCompilation(id), TestContext.Current.CancellationToken)).ShouldSucceed();
        var files = scope.ServiceProvider.GetRequiredService<ICompilationFiles>();
        return ((await files.Read(id, CompilationFile.Booklet, TestContext.Current.CancellationToken))!,
            (await files.Read(id, CompilationFile.Archive, TestContext.Current.CancellationToken))!);
    }

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

    /// <summary>As contents name them: the meeting stands on the cover.</summary>
    private async Task<List<string>> Sheets() =>
        [.. (await Read(db => db.IssuedDocuments.Where(d => d.Kind == DocumentKind.SignInSheet).OrderBy(d => d.Title).Select(d => d.Title).ToListAsync()))
            .Select(title => title.Replace(", 34th Senior Officials Meeting", ""))];

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
