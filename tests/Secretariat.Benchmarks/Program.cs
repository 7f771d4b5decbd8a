using System.Globalization;
using Secretariat.Benchmarks;

// Run in Release on a machine that does nothing else: dotnet run -c Release --project tests/Secretariat.Benchmarks [-- --others | --pages]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Contains("--pages"))
{
    string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : null;
    return await Pages.RunAsync(
        Option("--data") is { } kept ? new DirectoryInfo(kept) : Directory.CreateTempSubdirectory("secretariat-pages-"),
        int.Parse(Option("--meetings") ?? "3600"), int.Parse(Option("--requests") ?? "40"), Option("--only"), args.Contains("--serve"));
}

var others = args.Contains("--others");
Console.WriteLine("Milliseconds of processor time for one, medians.");
Console.WriteLine();
Console.WriteLine("| paper | pages | bytes | ours | bare writer | ours : bare | WeasyPrint | : ours | LibreOffice | : ours |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
foreach (var (name, make) in Workload.Papers)
{
    var paper = make();
    var bare = BareWriter.For(paper.Bytes);
    var (ours, limit) = Measure.Alternately(() => make(), () => bare.Write());
    var (weasy, office) = others ? Others.Measure(Workload.Html(paper)) : default;
    Console.WriteLine($"| {name} | {paper.Pages} | {paper.Bytes.Length:N0} | {ours:0.00} | {limit:0.00} | {ours / limit:0.0} "
        + $"| {Beside(weasy, ours)} | {Beside(office, ours)} |");
}

Console.WriteLine();
Console.WriteLine("| batch | papers a second of one core's time | bytes each | managed memory alive after a tenth, MB | after all, MB |");
Console.WriteLine("|---|---|---|---|---|");
const int batch = 10_000;
var (rate, early, late, bytesEach) = Measure.Batch(batch, static i => Workload.Certificate(i).Bytes);
Console.WriteLine($"| {batch:N0} certificates | {rate:0} | {bytesEach:N0} | {early / 1e6:0.0} | {late / 1e6:0.0} |");

Console.WriteLine();
Console.WriteLine("| list of participants | pages | ms a page | bytes a page | most managed memory alive, MB | most memory of the process, MB |");
Console.WriteLine("|---|---|---|---|---|---|");
Workload.List(400);
foreach (var rows in new[] { 400, 40_000 })
{
    var (pages, milliseconds, bytes, peak) = Workload.List(rows);
    using var process = System.Diagnostics.Process.GetCurrentProcess();
    Console.WriteLine(
        $"| {rows:N0} | {pages} | {milliseconds / pages:0.00} | {bytes / pages:N0} | {peak / 1e6:0} | {process.PeakWorkingSet64 / 1e6:0} |");
}

return 0;

static string Beside(double? other, double ours) => other is { } ms ? $"{ms:0} | {ms / ours:0}" : "– | –";
