using System.CommandLine;
using Secretariat.Host.Commands;
using Secretariat.Host.Demo;
using Secretariat.Infrastructure.LocalPostgres;

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
catch (LocalPostgresException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
