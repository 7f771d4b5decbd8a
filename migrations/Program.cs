namespace Secretariat.Migrations; internal static class Program { private static int Main() => 0; }
