using MediatR;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Tests.Access;

public sealed class GuardTests
{
    [Fact]
    public void Every_request_states_who_may_make_it_and_answers_with_a_result()
    {
        var requests = Guards.RequestsIn(typeof(ICommand).Assembly).ToList();
        requests.Count.ShouldBeGreaterThan(10);
        Guards.Unguarded(requests).ShouldBeEmpty();
    }

    [Fact]
    public void Requests_that_slip_past_the_guard_are_found() =>
        Guards.Unguarded(Guards.RequestsIn(typeof(GuardTests).Assembly)).Order()
            .ShouldBe([nameof(AnswersBare), nameof(NeitherActNorQuestion), nameof(Unguarded)]);

    private sealed record Unguarded : IRequest<Result<Done>>;

    private sealed record AnswersBare : IRequest<string>;

    private sealed record NeitherActNorQuestion : IRequest<Result<Done>>, IGuarded
    {
        public AccessRule Access => AccessRule.ToOneself();
    }

    private sealed record Proper : ICommand<Done>
    {
        public AccessRule Access => AccessRule.ToOneself();
    }
}

internal static class Guards
{
    public static IEnumerable<Type> RequestsIn(System.Reflection.Assembly assembly) =>
        assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IBaseRequest).IsAssignableFrom(t));

    /// <summary>Requests that are not exactly one command or one query; by those interfaces they are guarded and answer with a result.</summary>
    public static IEnumerable<string> Unguarded(IEnumerable<Type> requests) => requests
        .Where(t => t.GetInterfaces()
            .Count(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(ICommand<>) || i.GetGenericTypeDefinition() == typeof(IQuery<>))) != 1)
        .Select(t => t.Name);
}
