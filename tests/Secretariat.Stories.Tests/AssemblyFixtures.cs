using Secretariat.Stories.Tests.Shared;

[assembly: AssemblyFixture(typeof(Product))]
