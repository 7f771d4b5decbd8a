using System.Net;

namespace Secretariat.Host.Tests.Shared;

/// <summary>Many who do the same thing at the same moment.</summary>
internal static class Race
{
    internal const int Contestants = 40;

    /// <summary>Lets all of them go at once and notes what each was answered.</summary>
    internal static async Task<IReadOnlyList<HttpStatusCode>> Run(Func<int, Task<HttpStatusCode>> attempt)
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var contestants = Enumerable.Range(0, Contestants).Select(async contestant =>
        {
            await go.Task;
            return await attempt(contestant);
        }).ToList();
        go.SetResult();
        return await Task.WhenAll(contestants);
    }

    /// <summary>What was wrong with a race that exactly one should have won, and everybody else been refused with a conflict.</summary>
    /// <param name="answers">What each contestant was answered.</param>
    /// <param name="effects">How often the thing was done, as the database has it.</param>
    internal static IReadOnlyList<string> Faults(IReadOnlyList<HttpStatusCode> answers, long effects)
    {
        List<string> faults = [];
        var winners = answers.Count(a => (int)a is >= 200 and < 300);
        if (winners != 1) faults.Add($"{winners} were told that they had done it");
        if (effects != 1) faults.Add($"it was done {effects} times");
        faults.AddRange(answers.Where(a => (int)a is < 200 or >= 300 && a is not HttpStatusCode.Conflict).GroupBy(a => a)
            .Select(other => $"{other.Count()} were answered {(int)other.Key}"));
        return faults;
    }
}
