using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Secretariat.Benchmarks;

/// <summary>
/// Programs others would use, kept warm: WeasyPrint in one Python process, LibreOffice in one that listens. Both get the same words as a plain page of HTML and
/// make a PDF of it; the first run of each is not counted.
/// </summary>
internal static class Others
{
    private const int Runs = 7;

    private const string WeasyPrint = """
        import sys, time, weasyprint
        times = []
        for i in range(int(sys.argv[2]) + 1):
            start = time.process_time()
            weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[1] + ".pdf")
            times.append((time.process_time() - start) * 1000)
        print(sorted(times[1:])[len(times[1:]) // 2])
        """;

    private const string LibreOffice = """
        import os, subprocess, sys, time, uno
        from com.sun.star.beans import PropertyValue
        def option(name, value):
            p = PropertyValue(); p.Name = name; p.Value = value; return p
        office = subprocess.Popen(["soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + sys.argv[1] + ".profile",
            "--accept=socket,host=127.0.0.1,port=28741;urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        def spent():
            total = 0
            for pid in os.listdir("/proc"):
                if pid.isdigit():
                    try:
                        stat = open("/proc/%s/stat" % pid).read()
                        if "(soffice.bin)" in stat:
                            fields = stat.rsplit(")", 1)[1].split()
                            total += int(fields[11]) + int(fields[12])
                    except OSError:
                        pass
            return total * 1000.0 / os.sysconf("SC_CLK_TCK")
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for attempt in range(120):
            try:
                context = resolver.resolve("uno:socket,host=127.0.0.1,port=28741;urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        times = []
        for i in range(int(sys.argv[2]) + 1):
            start = spent()
            document = desktop.loadComponentFromURL("file://" + sys.argv[1], "_blank", 0,
                (option("Hidden", True), option("FilterName", "HTML (StarWriter)")))
            document.storeToURL("file://" + sys.argv[1] + ".lo.pdf", (option("FilterName", "writer_pdf_Export"),))
            document.close(True)
            times.append(spent() - start)
        print(sorted(times[1:])[len(times[1:]) // 2])
        try: desktop.terminate()
        except Exception: pass
        office.wait(20)
        """;

    /// <summary>Milliseconds of processor time for one paper, the median; null where the machine has not the program.</summary>
    public static (double? WeasyPrint, double? LibreOffice) Measure(string html)
    {
        var folder = Directory.CreateTempSubdirectory("others");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            File.WriteAllText(page, html);
            return (Run(folder, WeasyPrint, page), Run(folder, LibreOffice, page));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double? Run(DirectoryInfo folder, string script, string page)
    {
        var program = Path.Combine(folder.FullName, "measure.py");
        File.WriteAllText(program, script, new UTF8Encoding(false));
        var start = new ProcessStartInfo("/usr/bin/python3", [program, page, $"{Runs}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.GetAwaiter().GetResult();
        return process.ExitCode == 0 && double.TryParse(output.Trim(), CultureInfo.InvariantCulture, out var median) ? median : null;
    }
}
