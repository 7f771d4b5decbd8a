using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>Keeps papers as they left the house: their bytes and SHA-256 are stored with the act that issues them and never change.</summary>
public interface IIssuedDocuments
{
    /// <summary>Issues a paper in this transaction, signed when papers of its kind are; one that cannot be signed then is not issued.</summary>
    Task<Result<IssuedDocumentId>> Issue(NewDocument document, CancellationToken ct);

    /// <summary>Signs a paper that is not kept among the issued ones, when papers of its kind are signed; its bytes as they are otherwise.</summary>
    Task<Result<byte[]>> Sign(DocumentKind kind, byte[] paper, CancellationToken ct);

    /// <summary>The paper's bytes, also within the transaction that issued it; null when there is none.</summary>
    Task<DocumentContent?> Read(IssuedDocumentId id, CancellationToken ct);
}

/// <summary>A paper about to be issued.</summary>
/// <param name="Kind">What kind of paper it is.</param>
/// <param name="MeetingId">The meeting it belongs to.</param>
/// <param name="Symbol">Its symbol or reference.</param>
/// <param name="Title">Its title.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="Language">Its language.</param>
/// <param name="Distribution">Whom it is for.</param>
/// <param name="Paper">The paper.</param>
/// <param name="IssuedAt">The date on the paper.</param>
public sealed record NewDocument(
    DocumentKind Kind,
    MeetingId? MeetingId,
    string? Symbol,
    string Title,
    string FileName,
    string Language,
    Distribution Distribution,
    Paper Paper,
    DateTimeOffset IssuedAt)
{
    /// <summary>The delegation a personal paper is for, whose focal point may read it.</summary>
    public DelegationId? DelegationId { get; init; }

    /// <summary>The registration a personal paper is for, whose delegate may read it.</summary>
    public RegistrationId? RegistrationId { get; init; }

    /// <summary>The media type.</summary>
    public string MediaType { get; init; } = "application/pdf";
}

/// <summary>The bytes of an issued paper.</summary>
public sealed record DocumentContent(string FileName, string MediaType, string Sha256, byte[] Bytes);
