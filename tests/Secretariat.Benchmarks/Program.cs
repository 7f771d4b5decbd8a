using System.Globalization;
using Secretariat.Benchmarks;

// Run in Release on a machine that does nothing else: dotnet run -c Release --project tests/Secretariat.Benchmarks [-- --others]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine("| paper | pages | ours, ms of processor | bare writer, ms of processor | ratio | papers a second and core |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var (name, make) in Workload.Papers)
{
    var paper = make();
    var bare = BareWriter.For(paper.Bytes);
    var (ours, limit) = Measure.Alternately(() => make(), () => bare.Write());
    var rate = Measure.Rate(() => make());
    Console.WriteLine($"| {name} | {paper.Pages} | {ours:0.00} | {limit:0.00} | {ours / limit:0.0} | {rate:0} |");
}

Console.WriteLine();
Console.WriteLine("| list of participants | pages | ms a page | bytes a page | memory, MB |");
Console.WriteLine("|---|---|---|---|---|");
Workload.List(400);
foreach (var rows in new[] { 400, 40_000 })
{
    var (pages, milliseconds, bytes, peak) = Workload.List(rows);
    Console.WriteLine($"| {rows:N0} | {pages} | {milliseconds / pages:0.00} | {bytes / pages:N0} | {peak / 1e6:0} |");
}

if (args.Contains("--others"))
{
    Console.WriteLine();
    Others.Print();
}
