using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Secretariat.Application.Pipeline;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>Commands as rows: under the command's own name, which is unique among use cases, with what was asked and nothing that is derived from it.</summary>
internal static class CommandJson
{
    private static readonly Dictionary<string, Type> ByName = typeof(ICommand).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(ICommand).IsAssignableFrom(t))
        .ToDictionary(t => t.Name);

    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutAccess } },
    };

    /// <summary>Makes commands of another assembly readable too.</summary>
    internal static void Know(Type command)
    {
        lock (ByName) ByName[command.Name] = command;
    }

    internal static string NameOf(ICommand command) => command.GetType().Name;

    internal static string Write(ICommand command) => JsonSerializer.Serialize(command, command.GetType(), Options);

    internal static object Read(string name, string content) => Read(ByName[name], content);

    internal static object Read(Type type, string content) =>
        JsonSerializer.Deserialize(content, type, Options) ?? throw new JsonException($"{type.Name} is null.");

    private static void WithoutAccess(JsonTypeInfo type)
    {
        if (!typeof(IGuarded).IsAssignableFrom(type.Type)) return;
        foreach (var access in type.Properties.Where(p => p.Name == nameof(IGuarded.Access)).ToList()) type.Properties.Remove(access);
    }
}
