using Secretariat.Domain.Documents;

namespace Secretariat.Infrastructure.Storage;

/// <summary>The bytes of an issued paper, apart from its record so that lists never read them.</summary>
internal sealed class StoredContent
{
    public required IssuedDocumentId DocumentId { get; init; }

    public required byte[] Bytes { get; init; }
}
