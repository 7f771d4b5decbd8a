using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Secretariat.Domain.Languages;

namespace Secretariat.Application.Shared;

/// <summary>The texts of one language by their keys, from the resource file named like a type, or its translation.</summary>
public static class TextsOfLanguage
{
    /// <summary>Reads them all; English ones where a translation has none.</summary>
    public static FrozenDictionary<string, string> Read(Type owner, Language language) => new ResourceManager(owner)
        .GetResourceSet(language == Language.Working ? CultureInfo.InvariantCulture : language.Culture, createIfNotExists: true, tryParents: true)!
        .Cast<DictionaryEntry>().ToFrozenDictionary(static e => (string)e.Key, static e => (string)e.Value!);
}
