using Secretariat.Testing;

[assembly: AssemblyFixture(typeof(PostgresFixture))]
