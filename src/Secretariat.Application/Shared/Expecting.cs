using Secretariat.Domain.Shared;

namespace Secretariat.Application.Shared;

internal static class Expecting
{
    /// <summary>In a reaction nobody is there to be refused: a refusal is a fault, and the outbox tries again.</summary>
    public static T Expect<T>(this Result<T> result) where T : notnull =>
        result.TryGet(out var value, out var refusal) ? value : throw new InvalidOperationException($"{refusal.Code}: {refusal.Message}");
}
