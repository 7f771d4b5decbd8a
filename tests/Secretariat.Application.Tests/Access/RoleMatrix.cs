using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Runs;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Access;

/// <summary>
/// Who may do what: a row for every request, a column for every part somebody can play. A request without a row makes this red.
/// The rows are kept by folder, in RoleMatrix.*.cs. Read a row as: ok = goes ahead, 403 = knows of it but may not, 404 = does not exist
/// for them, 401 = must sign in. "This" body, meeting, delegation and delegate are the ones the request is about.
/// </summary>
public sealed partial class RoleMatrix(PostgresFixture postgres) : SliceTest(postgres)
{
    private const string Columns = "nobody  admin   officer head    chair   cochair chair2  focal   focal2  deleg.  deleg.2 system";

    private static IEnumerable<string> Rows => typeof(RoleMatrix).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
        .Where(f => f.FieldType == typeof(string) && f.Name.EndsWith("Rows", StringComparison.Ordinal))
        .SelectMany(f => ((string)f.GetValue(null)!).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
        .Select(Tidy);

    [Fact]
    public async Task Each_request_is_open_to_whom_its_row_says()
    {
        Columns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(Scene.At(Clock.GetUtcNow()).Actors.Count);
        var found = await Measured(Requests(typeof(ICommand).Assembly));
        found.Count.ShouldBeGreaterThan(10);

        var stated = Rows.ToHashSet();
        var (wrong, gone) = (found.Where(row => !stated.Contains(row)).ToList(), stated.Except(found).ToList());
        (wrong.Count + gone.Count).ShouldBe(0,
            $"These rows are missing or do not say what the policy answers (it answers as written here):\n{string.Join('\n', wrong)}\n\n"
            + $"These rows say otherwise, or name no request:\n{string.Join('\n', gone)}");
    }

    [Fact]
    public async Task A_request_without_a_row_or_open_to_others_than_it_says_would_be_found()
    {
        var planted = (await Measured([typeof(OpenToEveryChair)])).ShouldHaveSingleItem();

        Rows.ShouldNotContain(planted);
        planted.ShouldBe(Tidy("OpenToEveryChair 401 403 403 403 ok ok 404 404 404 404 404 403"));
    }

    [Fact]
    public async Task Asked_for_many_bodies_at_once_the_policy_answers_as_for_each()
    {
        var scene = Scene.At(Clock.GetUtcNow());
        await Given([.. scene.Rows]);
        await using var scope = Services.CreateAsyncScope();
        var policy = scope.ServiceProvider.GetRequiredService<IAccessPolicy>();
        Domain.Bodies.BodyId[] bodies = [scene.This.Body, scene.Other.Body];
        List<int> opened = [];
        foreach (var (name, actor) in scene.Actors)
        {
            List<Domain.Bodies.BodyId> each = [];
            foreach (var body in bodies)
            {
                var verdict = await policy.Ask(AccessRule.ToBody(body, AccessRule.Readers), actor, TestContext.Current.CancellationToken);
                if (verdict is Verdict.Allowed) each.Add(body);
            }

            (await policy.BodiesOf(actor, AccessRule.Readers, bodies, TestContext.Current.CancellationToken)).ShouldBe(each, ignoreOrder: true, name);
            opened.Add(each.Count);
        }

        opened.Distinct().Order().ShouldBe([0, 1, 2]);
    }

    private sealed record OpenToEveryChair(Domain.Bodies.BodyId BodyId) : ICommand<Domain.Shared.Done>
    {
        public AccessRule Access => AccessRule.ToBody(BodyId, Role.Chair);
    }

    private static readonly CompilationId TheCompilation = CompilationId.New();

    private static IEnumerable<Type> Requests(Assembly assembly) => Guards.RequestsIn(assembly);

    private static string Tidy(string row)
    {
        var words = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"{words[0],-34} {string.Join(' ', words[1..].Select(w => w.PadRight(3)))}".TrimEnd();
    }

    private async Task<IReadOnlyList<string>> Measured(IEnumerable<Type> requests)
    {
        var scene = Scene.At(Clock.GetUtcNow());
        var run = Run.Start(RunKind.CompilePapers, "Papers", scene.This.Meeting, 0, "Test", Clock.GetUtcNow());
        await Given([.. scene.Rows, run, Compilation.Begin(TheCompilation, scene.This.Meeting, run.Id, [], "en", "Test", Clock.GetUtcNow())]);
        List<string> rows = [];
        await using var scope = Services.CreateAsyncScope();
        var policy = scope.ServiceProvider.GetRequiredService<IAccessPolicy>();
        foreach (var type in requests.OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            var request = About(scene, type);
            List<string> cells = [];
            foreach (var (_, actor) in scene.Actors) cells.Add(Cell(await policy.Ask(request.Access, actor, TestContext.Current.CancellationToken)));
            rows.Add(Tidy($"{type.Name} {string.Join(' ', cells)}"));
        }

        return rows;
    }

    private static string Cell(Verdict verdict) => verdict switch
    {
        Verdict.Allowed => "ok",
        Verdict.Denied => "403",
        Verdict.Hidden => "404",
        Verdict.SignInNeeded => "401",
        _ => throw new InvalidOperationException($"Unknown verdict {verdict}"),
    };

    /// <summary>The request about this body, meeting, delegation and delegate; what else it says does not matter to who may make it.</summary>
    internal static IGuarded About(Scene scene, Type type)
    {
        var party = scene.This.Delegations[0];
        object[] things =
        [
            scene.This.Body, scene.This.Meeting, scene.This.Agenda, party.Delegation, party.Invitation, party.Registrations[0],
                party.Certificate, party.Document,
            AccountId.New(), TheCompilation, scene.This.Meeting.Value,
        ];
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return (IGuarded)constructor.Invoke([.. constructor.GetParameters().Select(p => Argument(p.ParameterType, things))]);
    }

    private static object? Argument(Type type, object[] things)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (things.FirstOrDefault(t => t.GetType() == plain) is { } thing) return thing;
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type == typeof(string)) return "";
        if (type.IsArray) return Array.CreateInstance(type.GetElementType()!, 0);
        if (type.IsInterface && typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType)
            return type.GetGenericArguments() is [var item] ? Array.CreateInstance(item, 0) : null;
        return type.IsAbstract || type.IsInterface ? null : RuntimeHelpers.GetUninitializedObject(type);
    }
}
