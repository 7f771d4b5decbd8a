using System.CommandLine;
using Secretariat.Documents;
using Secretariat.Host;
using Secretariat.Host.Commands;
using Secretariat.Host.Demo;
using Secretariat.Infrastructure.LocalPostgres;
using Secretariat.Infrastructure.Signing;

var root = new RootCommand("Secretariat: the back office of an intergovernmental dialogue.")
{
    ServeCommand.Create(),
    MigrateCommand.Create(),
    DemoCommand.Create(),
    UserCommand.Create(),
    VerifyAuditCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    // Stopped with Ctrl-C on the way: what a shell expects of that.
    return 130;
}
catch (Exception e) when (e is LocalPostgresException or SigningSettingsException or LetterheadException or SettingsException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
catch (Exception e) when (Unreachable.Because(e) is { } why)
{
    Console.Error.WriteLine($"The database cannot be reached: {why} Look at Database:ConnectionString.");
    return 1;
}
