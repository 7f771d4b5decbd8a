using System.Reflection;
using System.Runtime.CompilerServices;
using Secretariat.Api.Shared;
using Secretariat.Application.Pipeline;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Documentation;

/// <summary>Every named refusal there is, gathered from where each is declared.</summary>
internal static class Catalogue
{
    private static readonly Lazy<IReadOnlyList<Error>> Found = new(
        () => [.. new[] { typeof(Error).Assembly, typeof(ICommand).Assembly, typeof(Catalogue).Assembly }
        .SelectMany(a => a.GetTypes()).SelectMany(In).DistinctBy(e => e.Code).OrderBy(e => e.Code, StringComparer.Ordinal)]);

    /// <summary>The refusals by code.</summary>
    public static IReadOnlyList<Error> Refusals => Found.Value;

    /// <summary>Refusals that a type is, or keeps in its fields and properties.</summary>
    private static IEnumerable<Error> In(Type type)
    {
        if (type is { IsAbstract: false, ContainsGenericParameters: false } && typeof(Error).IsAssignableFrom(type) && Made(type) is { Code.Length: > 0 } made)
            yield return made;
        if (type.ContainsGenericParameters) yield break;
        foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(f => typeof(Error).IsAssignableFrom(f.FieldType)))
            if (field.GetValue(null) is Error kept) yield return kept;
        foreach (var property in type.GetProperties(BindingFlags.Static | BindingFlags.Public).Where(p => typeof(Error).IsAssignableFrom(p.PropertyType)))
            if (property.GetValue(null) is Error kept) yield return kept;
    }

    /// <summary>A refusal with stand-ins for what it tells of the case; none where the code itself is given from outside.</summary>
    public static Error? Made(Type type)
    {
        var constructor = type.GetConstructors().Where(c => c.GetParameters() is not [{ } only] || only.ParameterType != type)
            .OrderBy(c => c.GetParameters().Length).FirstOrDefault();
        if (constructor is null || constructor.GetParameters().Any(p => p.Name is "Code")) return null;
        try
        {
            return (Error)constructor.Invoke([.. constructor.GetParameters().Select(p => StandIn(p.ParameterType))]);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    private static object? StandIn(Type type) => type switch
    {
        _ when type == typeof(string) => "…",
        { IsValueType: true } => Activator.CreateInstance(type),
        { IsArray: true } => Array.CreateInstance(type.GetElementType()!, 0),
        { IsInterface: true, IsGenericType: true } when type.GetGenericArguments() is [var item] => Array.CreateInstance(item, 0),
        { IsAbstract: false } => RuntimeHelpers.GetUninitializedObject(type),
        _ => null,
    };

    /// <summary>The kind of a refusal, as a status.</summary>
    public static int StatusOf(Error error) => Problems.StatusOf(error);
}
