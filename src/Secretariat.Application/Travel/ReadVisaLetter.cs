using Microsoft.EntityFrameworkCore;
using Secretariat.Application.Access;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Travel;

/// <summary>A delegate's visa letter, unsealed. That it was read is itself recorded.</summary>
public sealed record ReadVisaLetter(RegistrationId RegistrationId) : ICommand<FileAnswer>, IToldOnce
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToRegistration(RegistrationId, [.. AccessRule.Secretariat, Role.Delegate]);
}

internal sealed class ReadVisaLetterHandler(ISecretariatDb db, ISecrets secrets) : ICommandHandler<ReadVisaLetter, FileAnswer>
{
    public async Task<Result<FileAnswer>> Handle(ReadVisaLetter command, CancellationToken ct)
    {
        var letter = await db.VisaLetters.AsNoTracking().Where(l => l.RegistrationId == command.RegistrationId && l.SupersededAt == null)
            .SingleOrDefaultAsync(ct);
        if (letter?.Sealed is not { } kept) return AccessErrors.NoSuchThing;
        return FileAnswer.Pdf(FileNames.Pdf("Visa letter", letter.Reference), secrets.Unprotect(SecretPurpose.TravelDocument, kept));
    }
}
