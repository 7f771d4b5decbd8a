using System.Diagnostics;

namespace Secretariat.Benchmarks;

/// <summary>Medians, in milliseconds of processor time for one, so that what else the machine does counts little.</summary>
internal static class Measure
{
    private const int Batches = 9;
    private const int BatchSize = 50;

    /// <summary>Two things by turns.</summary>
    public static (double One, double Other) Alternately(Action one, Action other)
    {
        var (ones, others) = (new double[Batches], new double[Batches]);
        for (var i = -2; i < Batches; i++)
        {
            var (a, b) = (Processor(one), Processor(other));
            if (i >= 0) (ones[i], others[i]) = (a, b);
        }

        return (Median(ones), Median(others));
    }

    /// <summary>Milliseconds of processor time, those of compiler and collector included.</summary>
    private static double Processor(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < BatchSize; i++) action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / BatchSize;
    }

    /// <summary>How many a second each core makes while all are at work.</summary>
    public static double Rate(Action make)
    {
        var cores = Environment.ProcessorCount;
        var watch = Stopwatch.StartNew();
        var made = 0;
        Parallel.For(0, cores, _ =>
        {
            while (watch.Elapsed < TimeSpan.FromSeconds(3))
            {
                make();
                Interlocked.Increment(ref made);
            }
        });
        return made / watch.Elapsed.TotalSeconds / cores;
    }

    public static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
