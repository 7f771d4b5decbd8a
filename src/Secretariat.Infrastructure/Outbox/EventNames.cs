using System.Text.Json;
using Secretariat.Domain.Shared;

namespace Secretariat.Infrastructure.Outbox;

/// <summary>The stable names under which events are stored: the type's own name, unique in the domain (a test holds it to that).</summary>
internal static class EventNames
{
    private static readonly Dictionary<string, Type> ByName = typeof(IDomainEvent).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IDomainEvent).IsAssignableFrom(t))
        .ToDictionary(t => t.Name);

    internal static IReadOnlyCollection<Type> All => ByName.Values;

    internal static string Of(IDomainEvent happened) => happened.GetType().Name;

    internal static string Write(IDomainEvent happened) => JsonSerializer.Serialize(happened, happened.GetType());

    internal static IDomainEvent Read(string name, string payload) => (IDomainEvent)JsonSerializer.Deserialize(payload, ByName[name])!;
}
