using Secretariat.Documents.Shared;

namespace Secretariat.Documents.Agendas;

/// <summary>Sentences of ours with titles in them that may be in another script: what stands apart keeps its own direction.</summary>
internal static class Sentences
{
    private const char First = '\u2068', Last = '\u2069';

    /// <summary>Stand in for the two while the line is cleaned of what anybody typed; no text holds them.</summary>
    private const char KeptFirst = '\uE068', KeptLast = '\uE069';

    /// <summary>One line in which isolates stay; a dash for none.</summary>
    public static string Line(string? sentence) => PaperText.LineOrDash(Kept(sentence)).Replace(KeptFirst, First).Replace(KeptLast, Last);

    private static string? Kept(string? sentence) => sentence is null ? null
        : string.Concat(sentence.Where(static c => c is not (KeptFirst or KeptLast))).Replace(First, KeptFirst).Replace(Last, KeptLast);
}
