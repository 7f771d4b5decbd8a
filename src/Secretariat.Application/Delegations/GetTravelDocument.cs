using System.Text.Json;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Delegations;

/// <summary>The passport data behind a visa letter, unsealed for whoever draws up the letter. That it was read is itself recorded.</summary>
public sealed record GetTravelDocument(RegistrationId RegistrationId) : ICommand<Passport>, IToldOnce
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, AccessRule.Secretariat);
}

internal sealed class GetTravelDocumentHandler(ISecretariatDb db, ISecrets secrets) : ICommandHandler<GetTravelDocument, Passport>
{
    public async Task<Result<Passport>> Handle(GetTravelDocument query, CancellationToken ct)
    {
        if (!(await db.TravelDocuments.Load(query.RegistrationId, null, ct)).TryGet(out var document, out var refusal)) return refusal;
        return JsonSerializer.Deserialize<Passport>(secrets.Unprotect(SecretPurpose.TravelDocument, document.Sealed))!;
    }
}
