using System.Diagnostics;

namespace Secretariat.Benchmarks;

/// <summary>Medians, in milliseconds of processor time for one, so that what else the machine does counts little.</summary>
internal static class Measure
{
    private const int Batches = 9;
    private const int BatchSize = 50;

    /// <summary>So many of each are made before any is measured: what is called often is compiled anew, in the background.</summary>
    private const int WarmUp = 300;

    private static readonly TimeSpan Compiling = TimeSpan.FromSeconds(1);

    /// <summary>Two things by turns, both warm.</summary>
    public static (double One, double Other) Alternately(Action one, Action other)
    {
        var (ones, others) = (new double[Batches], new double[Batches]);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < WarmUp / 2; i++)
            {
                one();
                other();
            }

            Thread.Sleep(Compiling);
        }

        for (var i = 0; i < Batches; i++) (ones[i], others[i]) = (Processor(one), Processor(other));

        return (Median(ones), Median(others));
    }

    /// <summary>Milliseconds of processor time, those of compiler and collector included.</summary>
    public static double Processor(Action action, int times = BatchSize)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < times; i++) action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / times;
    }

    /// <summary>How many a second each core makes of a batch, by the processor's time; and the managed memory alive after a tenth and after all.</summary>
    public static (double PerSecond, long Early, long Late, double Bytes) Batch(int count, Func<int, byte[]> make)
    {
        using var process = Process.GetCurrentProcess();
        var (early, bytes) = (0L, 0L);
        var before = process.TotalProcessorTime;
        Parallel.For(0, count / 10, i => Interlocked.Add(ref bytes, make(i).Length));
        early = GC.GetTotalMemory(forceFullCollection: true);
        Parallel.For(count / 10, count, i => Interlocked.Add(ref bytes, make(i).Length));
        process.Refresh();
        var spent = process.TotalProcessorTime - before;
        return (count / spent.TotalSeconds, early, GC.GetTotalMemory(forceFullCollection: true), (double)bytes / count);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
