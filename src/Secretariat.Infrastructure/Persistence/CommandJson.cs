using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Shared;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>Commands as rows: under the command's folder and name, with what was asked, nothing that is derived from it, and no secret.</summary>
internal static class CommandJson
{
    private static readonly Dictionary<string, Type> ByName = typeof(ICommand).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(ICommand).IsAssignableFrom(t))
        .ToDictionary(NameOf);

    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutDerived } },
    };

    /// <summary>Makes commands of another assembly readable too.</summary>
    internal static void Know(Type command)
    {
        lock (ByName) ByName[NameOf(command)] = command;
    }

    internal static string NameOf(ICommand command) => NameOf(command.GetType());

    internal static string Write(ICommand command) => JsonSerializer.Serialize(command, command.GetType(), Options);

    internal static object Read(string name, string content) => Read(ByName[name], content);

    internal static object Read(Type type, string content) =>
        JsonSerializer.Deserialize(content, type, Options) ?? throw new JsonException($"{type.Name} is null.");

    private static string NameOf(Type command) => $"{command.Namespace!.Split('.')[^1]}.{command.Name}";

    private static void WithoutDerived(JsonTypeInfo type)
    {
        if (!typeof(IGuarded).IsAssignableFrom(type.Type)) return;
        // A password or a code is no part of what is kept, nor of the fingerprint by which a repetition is known: it could be guessed from that.
        foreach (var leftOut in type.Properties.Where(p => p.Name is nameof(IGuarded.Access) or nameof(IMeetingBusiness.Business)
                     || p.AttributeProvider?.IsDefined(typeof(NotAuditedAttribute), true) is true).ToList())
            type.Properties.Remove(leftOut);
    }
}
