using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Shared;

namespace Secretariat.Architecture.Tests;

public sealed partial class UseCaseTests
{
    private static readonly Type[] Application = typeof(ICommand).Assembly.GetTypes();

    /// <summary>Folders of the application that are no part of the field.</summary>
    private static readonly string[] OwnFolders = ["Access", "Pipeline", "Ports", "Shared", "Audit", "Documents", "Mail", "Outbox", "Runs", "Search"];

    [Fact]
    public void Handlers_validators_and_reactions_are_nobody_elses()
    {
        var insiders = Application.Where(IsInsider).ToList();
        insiders.Count.ShouldBeGreaterThan(10);
        insiders.Where(IsOpen).ShouldBeEmpty();
    }

    [Fact]
    public void An_open_handler_would_be_found() => new[] { typeof(OpenHandler) }.Where(t => IsInsider(t) && IsOpen(t)).ShouldHaveSingleItem();

    [Fact]
    public void Each_use_case_has_a_file_of_its_own_name()
    {
        var files = Repository.Sources("Secretariat.Application")
            .Select(f => (Name: Path.GetFileNameWithoutExtension(f.Name), Text: File.ReadAllText(f.FullName))).ToList();
        var requests = Application.Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IBaseRequest).IsAssignableFrom(t)).Select(t => t.Name)
            .ToHashSet();
        requests.Count.ShouldBeGreaterThan(10);
        Misplaced(files, requests).ShouldBeEmpty();
    }

    [Fact]
    public void A_use_case_in_the_file_of_another_would_be_found() =>
        Misplaced([("ConveneMeeting", "public sealed record ConveneMeeting(int A);\npublic sealed record CancelMeeting(int A);")],
            ["ConveneMeeting", "CancelMeeting"])
            .ShouldBe(["CancelMeeting in ConveneMeeting.cs"]);

    [Fact]
    public void A_folder_of_use_cases_is_a_folder_of_the_domain()
    {
        var (used, known) = (Folders("Secretariat.Application").Except(OwnFolders).ToList(), Folders("Secretariat.Domain"));
        used.ShouldNotBeEmpty();
        used.Except(known).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_pipeline_names_the_mediator()
    {
        var files = Repository.Sources("Secretariat.Application").Concat(Repository.Sources("Secretariat.Api"))
            .Concat(Repository.Sources("Secretariat.Infrastructure"))
            .Concat(Repository.Sources("Secretariat.Host")).Concat(Repository.Sources("Secretariat.Web"))
                .Select(f => (f.FullName, File.ReadAllText(f.FullName))).ToList();
        files.Count.ShouldBeGreaterThan(20);
        NamingTheMediator(files).Where(f => !f.Contains($"Application{Path.DirectorySeparatorChar}Pipeline", StringComparison.Ordinal)).ShouldBeEmpty();
        NamingTheMediator(files).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_handler_that_names_the_mediator_would_be_found() =>
        NamingTheMediator([("A.cs", "using MediatR;\n"), ("B.cs", "using System;")]).ShouldBe(["A.cs"]);

    [Fact]
    public void Sets_are_of_aggregate_roots_only()
    {
        var sets = SetsOf(typeof(ISecretariatDb)).ToList();
        sets.Count.ShouldBeGreaterThan(5);
        sets.Where(IsNoRoot).ShouldBeEmpty();
    }

    [Fact]
    public void A_set_of_something_else_would_be_found() => SetsOf(typeof(IPlantedDb)).Where(IsNoRoot).ShouldBe([typeof(string)]);

    [Fact]
    public void Events_are_stored_under_names_of_their_own()
    {
        var events = typeof(IDomainEvent).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IDomainEvent).IsAssignableFrom(t)).ToList();
        events.Count.ShouldBeGreaterThan(5);
        Twice(events.Select(e => e.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_used_twice_would_be_found() => Twice(["MeetingConvened", "AgendaIssued", "MeetingConvened"]).ShouldBe(["MeetingConvened"]);

    public sealed class OpenHandler : IRequestHandler<OpenRequest, string>
    {
        public Task<string> Handle(OpenRequest request, CancellationToken cancellationToken) => Task.FromResult("");
    }

    public sealed record OpenRequest : IRequest<string>;

    private interface IPlantedDb
    {
        DbSet<string> Texts { get; }
    }

    [GeneratedRegex(@"^public sealed record (\w+)", RegexOptions.Multiline)]
    private static partial Regex Records();

    private static bool IsInsider(Type type) => type is { IsAbstract: false, IsInterface: false } && (
        typeof(IValidator).IsAssignableFrom(type)
        || type.GetInterfaces()
            .Any(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) || i.GetGenericTypeDefinition() == typeof(IReactTo<>))));

    private static bool IsOpen(Type type) => type.IsVisible || !type.IsSealed;

    private static bool IsNoRoot(Type type) => !typeof(IAggregateRoot).IsAssignableFrom(type);

    private static IEnumerable<Type> SetsOf(Type db) => db.GetProperties()
        .Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
            .Select(p => p.PropertyType.GetGenericArguments()[0]);

    private static IEnumerable<string> Twice(IEnumerable<string> names) => names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key);

    private static IEnumerable<string> Misplaced(IEnumerable<(string Name, string Text)> files, HashSet<string> requests) =>
        from file in files
        from Match record in Records().Matches(file.Text)
        let name = record.Groups[1].Value
        where requests.Contains(name) && name != file.Name
        select $"{name} in {file.Name}.cs";

    private static IEnumerable<string> NamingTheMediator(IEnumerable<(string Path, string Text)> files) =>
        files.Where(f => f.Text.Contains("using MediatR", StringComparison.Ordinal) || f.Text.Contains("MediatR.", StringComparison.Ordinal))
            .Select(f => f.Path);

    private static List<string> Folders(string project) => [.. Repository.Sources(project)
        .Select(f => Path.GetRelativePath(Path.Combine(Repository.Root.FullName, "src", project), f.FullName).Split(Path.DirectorySeparatorChar))
        .Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct()];
}
