using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Documents;

/// <summary>Refusals about issued papers.</summary>
public static class DocumentErrors
{
    /// <summary>Another paper bears this symbol in this language.</summary>
    public sealed record SymbolTaken() : Conflict("document.symbol_taken",
        "There is already a paper under this symbol in this language. Read the page anew: somebody issued it at the same moment.");
}
