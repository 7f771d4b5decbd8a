using Secretariat.Migrations;

const string usage = """
    Brings a database to the schema of this version.
      Secretariat.Migrations apply  CONNECTION   applies what is pending, as the role that owns the schema
      Secretariat.Migrations status CONNECTION   lists what is pending; exit code 3 when there is any
      Secretariat.Migrations script              prints the schema as an idempotent SQL script
    """;

switch (args)
{
    case ["apply", var connection]:
        foreach (var name in await Migrator.ApplyAsync(connection)) Console.WriteLine($"applied {name}");
        return 0;
    case ["status", var connection]:
        var pending = await Migrator.PendingAsync(connection);
        foreach (var name in pending) Console.WriteLine($"pending {name}");
        return pending.Count == 0 ? 0 : 3;
    case ["script"]:
        Console.WriteLine(Migrator.Script());
        return 0;
    default:
        Console.WriteLine(usage);
        return args is ["--help"] ? 0 : 2;
}
