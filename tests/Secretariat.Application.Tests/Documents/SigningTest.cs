using Secretariat.Application.Access;
using Secretariat.Application.Certificates;
using Secretariat.Application.Documents;
using Secretariat.Application.Tests.Attendance;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;
using Secretariat.Pdf.Signing;
using Secretariat.Testing;
using Secretariat.Testing.Signing;

namespace Secretariat.Application.Tests.Documents;

/// <summary>The meeting of the attendance scene, in a house whose certificates are signed. The clock stands at nine on 27 June 2024.</summary>
public abstract class SigningTest(PostgresFixture postgres) : AttendanceScene(postgres)
{
    protected static readonly DateTimeOffset Issuing = new(2024, 6, 28, 15, 30, 0, TimeSpan.Zero);

    protected KeyFolder Keys { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Keys.Dispose();
    }

    protected override void Configure(Dictionary<string, string?> settings) => Keys.Add(settings, "First key", Issuing.AddYears(-1), Issuing.AddYears(1));

    protected Task<Result<Done>> IssueTo(string who) => Head.Send(new IssueCertificate(Meeting.Id, Delegates[who].Id, Wording));

    protected async Task<(Certificate Certificate, IssuedDocument Record, byte[] Bytes)> CertificateOf(string who)
    {
        var certificate = await Read(db => db.Certificates.SingleAsync(c => c.CurrentFor == Delegates[who].Id));
        var record = await Read(db => db.IssuedDocuments.SingleAsync(d => d.Id == certificate.DocumentId));
        return (certificate, record, (await Head.Ask(new DownloadCertificate(certificate.Id))).ShouldSucceed().Bytes);
    }

    protected static SignatureFinding Finding(byte[] paper) => SignatureCheck.Of(paper).Finding;

    protected async Task<IReadOnlyList<SigningKeyLine>> PublicKeys() =>
        (await As(new Actor.Nobody()).Ask(new ListSigningKeys())).ShouldSucceed();

    protected Task<int> Certified() => Read(db => db.IssuedDocuments.CountAsync(d => d.Kind == DocumentKind.Certificate));
}
