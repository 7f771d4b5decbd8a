namespace Secretariat.Host.Tests.Shared;

/// <summary>How much is done: the short form in everyday runs, the whole with <c>./test --full</c>.</summary>
internal static class Sizes
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("SECRETARIAT_FULL") is "1";

    internal static int Of(int everyday, int full) => Full ? full : everyday;
}
