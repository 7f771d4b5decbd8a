using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Secretariat.Application.Access;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Pipeline;

/// <summary>
/// What no request may contain, whatever it asks for: nothing where a list or a table promises something, days outside <see cref="KnownDays"/>, and
/// languages (every <c>Language</c> and <c>Languages</c>) that nobody knows. Read off the types of requests, so that no request can forget it.
/// </summary>
public static class Soundness
{
    private const int Deepest = 8;

    private static readonly string MissingEntry = "An entry of this list is empty (null). Leave it out or fill it in.";
    private static readonly string UnknownDay = $"Give a day from the years {KnownDays.First.Year} to {KnownDays.Last.Year}.";

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Part>> Plans = new();

    /// <summary>Whether values of a type can be unsound at all.</summary>
    public static bool Concerns(Type type, string name)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return IsDay(plain) || (plain == typeof(string) && IsLanguage(name)) || IsTold(plain) || ItemOf(plain) is not null;
    }

    /// <summary>The refusal of a value that is not sound; null for one that is.</summary>
    /// <param name="value">A request, its body, or a single value of its address.</param>
    /// <param name="name">The name of a single value; empty for a whole request.</param>
    public static Invalid? Refuse(object? value, string name = "")
    {
        var faults = new Dictionary<string, string[]>();
        Look(value, name, name, 0, faults);
        return faults.Count == 0 ? null : new InvalidRequest(faults);
    }

    private static void Look(object? value, string path, string name, int depth, Dictionary<string, string[]> faults)
    {
        switch (value)
        {
            case null:
                return;
            case DateOnly day when !KnownDays.Contains(day):
            case DateTimeOffset at when !KnownDays.Contains(at):
                faults[path] = [UnknownDay];
                return;
            case string text:
                if (IsLanguage(name) && text.Length > 0 && !LanguageTag.Knows(text)) faults[path] = ["Name the language by its tag, such as en, tr or fr-BE."];
                return;
        }

        if (depth == Deepest || !IsTold(value.GetType())) return;
        foreach (var part in Plans.GetOrAdd(value.GetType(), Plan))
        {
            var inner = part.Of(value);
            var place = path.Length == 0 ? part.Name : $"{path}.{part.Name}";
            if (part.HasItems && inner is not null) LookInto(inner, part, place, depth + 1, faults);
            else Look(inner, place, part.Name, depth + 1, faults);
        }
    }

    private static void LookInto(object list, Part part, string path, int depth, Dictionary<string, string[]> faults)
    {
        var (index, mayMiss) = (0, part.MayMissItems);
        foreach (var item in (IEnumerable)list)
        {
            var (key, value) = part.IsTable ? Pair.Of(item!) : (index++, item);
            var place = $"{path}[{key}]";
            if (value is null && !mayMiss) faults[place] = [MissingEntry];
            else Look(value, place, part.Name, depth, faults);
        }
    }

    private static bool IsDay(Type type) => type == typeof(DateOnly) || type == typeof(DateTimeOffset);

    private static bool IsLanguage(string name) => name is "Language" or "Languages" or "language" or "languages";

    /// <summary>Whether a type is one of ours, of whose parts a request consists.</summary>
    private static bool IsTold(Type type) => !type.IsEnum && !type.IsPrimitive
        && type.Namespace?.StartsWith(nameof(Secretariat), StringComparison.Ordinal) is true && type != typeof(AccessRule);

    /// <summary>What a list is a list of, or a table a table of; null for what is neither.</summary>
    private static Type? ItemOf(Type type) => type == typeof(string) || type == typeof(byte[]) ? null
        : type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];

    private static List<Part> Plan(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.CanWrite && p.GetIndexParameters().Length == 0 && Concerns(p.PropertyType, p.Name))
            .Select(p => new Part(p, ItemOf(p.PropertyType), nullability.Create(p)))];
    }

    /// <summary>One property of a request or of a part of it.</summary>
    private sealed class Part(PropertyInfo property, Type? item, NullabilityInfo info)
    {
        public string Name => property.Name;

        public bool HasItems => item is not null;

        public bool IsTable { get; } = item is { IsGenericType: true } && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

        /// <summary>Whether the type says that entries may be missing; where it says nothing, they may.</summary>
        public bool MayMissItems { get; } = (info.ElementType ?? info.GenericTypeArguments.LastOrDefault())?.ReadState is not NullabilityState.NotNull;

        public object? Of(object owner) => property.GetValue(owner);
    }

    private static class Pair
    {
        public static (object? Key, object? Value) Of(object pair) =>
            (pair.GetType().GetProperty("Key")!.GetValue(pair), pair.GetType().GetProperty("Value")!.GetValue(pair));
    }
}

/// <summary>Refusals of requests that cannot be right, whoever sends them.</summary>
public static class RequestErrors
{
    /// <summary>A text is longer than the register has room for.</summary>
    /// <param name="Field">What it was entered as.</param>
    /// <param name="Most">The most characters.</param>
    public sealed record TextTooLong(string Field, int Most)
        : Unprocessable("request.text_too_long", $"“{Field}” takes at most {Most} characters. Please shorten it.");
}
