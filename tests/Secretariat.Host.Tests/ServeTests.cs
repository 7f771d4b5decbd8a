using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Secretariat.Host.Commands;
using Secretariat.Testing;

namespace Secretariat.Host.Tests;

public sealed class ServeTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("http://127.0.0.1:5391", "http://127.0.0.1:5391")]
    [InlineData("https://meetings.example.org;http://127.0.0.1:8080", "https://meetings.example.org")]
    [InlineData("http://*:8080", "http://localhost:8080")]
    [InlineData("http://0.0.0.0:80/", "http://localhost")]
    public void Links_carry_the_address_served_where_no_other_is_set(string urls, string address) => ServeCommand.PublicAddressOf(urls).ShouldBe(address);

    [Fact]
    public async Task An_address_that_is_taken_is_told_in_one_line()
    {
        var ct = TestContext.Current.CancellationToken;
        var database = await postgres.NewDatabaseAsync();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "secretariat.dll"), "serve", "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Database__ConnectionString"] = database.AsApplication;
        start.Environment["Mail__PickupDirectory"] = database.MailFolder;
        using var host = Process.Start(start)!;
        var (told, printed) = (host.StandardError.ReadToEndAsync(ct), host.StandardOutput.ReadToEndAsync(ct));
        await host.WaitForExitAsync(ct);

        host.ExitCode.ShouldBe(1);
        (await told).Trim().ShouldBe($"Cannot listen on {address}: another program does already. Choose another address with --urls.");
        (await printed).ShouldNotContain("Exception");
        await postgres.DropAsync(database);
    }
}
