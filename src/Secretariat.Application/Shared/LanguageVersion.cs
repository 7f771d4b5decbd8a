using Secretariat.Domain.Documents;

namespace Secretariat.Application.Shared;

/// <summary>A paper in one of its languages; all of them share its symbol.</summary>
/// <param name="Language">The language (BCP 47).</param>
/// <param name="DocumentId">The paper.</param>
public sealed record LanguageVersion(string Language, IssuedDocumentId DocumentId);
